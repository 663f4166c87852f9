package org.salesprocess.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.DrawId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.Draw;
import org.salesprocess.core.incentive.NegativePay;
import org.salesprocess.core.incentive.PaymentTerms;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.PayAccount;
import org.salesprocess.metrics.incentive.Settlement;
import org.salesprocess.metrics.incentive.SettlementLine;
import org.salesprocess.metrics.incentive.SettlementLine.Kind;
import org.salesprocess.testkit.BasicArbitraries;

/** What holds of pay whatever the draws are and whatever is earned. */
class SettlementProperties {

  private static final CurrencyUnit CURRENCY = BasicArbitraries.CURRENCY;
  private static final Money ZERO = Money.zero(CURRENCY);
  private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
  private static final int MOST_PERIODS = 18;

  /** What was earned in a pay period, and what was released. */
  record Month(Money earned, Money released) {}

  @Property(tries = 500)
  void what_is_paid_beyond_releases_and_grants_is_owed(
      @ForAll PaymentTerms terms,
      @ForAll("months") List<Month> months,
      @ForAll("calendars") SalesCalendar calendar) {
    Money paid = ZERO;
    Money released = ZERO;
    Money earned = ZERO;
    Money granted = ZERO;
    List<Settlement> settlements = settled(terms, months, calendar);
    for (int i = 0; i < months.size(); i++) {
      Settlement settlement = settlements.get(i);
      paid = paid.plus(settlement.paid());
      released = released.plus(months.get(i).released());
      earned = earned.plus(months.get(i).earned());
      granted = granted.plus(settlement.total(Kind.GRANTED)).plus(settlement.total(Kind.FORGIVEN));
      PayAccount account = settlement.after();

      assertThat(account.paid()).isEqualTo(paid);
      assertThat(account.earned()).isEqualTo(earned);
      assertThat(account.held()).isEqualTo(earned.minus(released));
      assertThat(account.granted()).isEqualTo(granted);
      assertThat(account.owed()).isEqualTo(paid.minus(released).minus(granted));
    }
  }

  @Property(tries = 500)
  void no_balance_is_below_zero_and_only_recoverable_draws_have_one(
      @ForAll PaymentTerms terms,
      @ForAll("months") List<Month> months,
      @ForAll("calendars") SalesCalendar calendar) {
    for (Settlement settlement : settled(terms, months, calendar)) {
      PayAccount account = settlement.after();
      assertThat(account.carried().isNegative()).isFalse();
      account
          .outstanding()
          .forEach(
              (draw, amount) -> {
                assertThat(amount.isPositive()).isTrue();
                assertThat(terms.find(draw)).get().matches(Draw::isRecoverable);
              });
    }
  }

  @Property(tries = 500)
  void what_is_outstanding_of_a_draw_never_exceeds_its_ceiling(
      @ForAll PaymentTerms terms,
      @ForAll("months") List<Month> months,
      @ForAll("calendars") SalesCalendar calendar) {
    for (Settlement settlement : settled(terms, months, calendar)) {
      for (Draw draw : terms.draws()) {
        Money outstanding = settlement.after().outstanding(draw.id());
        draw.ceiling().ifPresent(ceiling -> assertThat(outstanding).isLessThanOrEqualTo(ceiling));
      }
    }
  }

  @Property(tries = 500)
  void pay_is_never_below_the_guarantee_but_for_what_ceilings_held_back(
      @ForAll PaymentTerms terms,
      @ForAll("months") List<Month> months,
      @ForAll("calendars") SalesCalendar calendar) {
    for (Settlement settlement : settled(terms, months, calendar)) {
      Money guaranteed = guaranteed(terms, settlement.period());
      Money heldBack = ZERO;
      for (SettlementLine line : settlement.lines()) {
        if (line.kind() == Kind.OVER_CEILING && draw(terms, line).method() == Draw.Method.TOP_UP) {
          heldBack = heldBack.plus(line.amount());
        }
      }
      if (guaranteed.isPositive()) {
        assertThat(settlement.paid().plus(heldBack)).isGreaterThanOrEqualTo(guaranteed);
      }
    }
  }

  @Property(tries = 500)
  void top_ups_bring_pay_to_the_guarantee_and_no_further(
      @ForAll PaymentTerms terms,
      @ForAll("months") List<Month> months,
      @ForAll("calendars") SalesCalendar calendar) {
    for (Settlement settlement : settled(terms, months, calendar)) {
      boolean toppedUp =
          settlement.lines().stream()
              .filter(line -> line.kind() == Kind.TOPPED_UP || line.kind() == Kind.GRANTED)
              .anyMatch(line -> draw(terms, line).method() == Draw.Method.TOP_UP);
      if (toppedUp) {
        assertThat(settlement.paid()).isLessThanOrEqualTo(guaranteed(terms, settlement.period()));
        assertThat(settlement.total(Kind.RECOVERED)).isEqualTo(ZERO);
      }
    }
  }

  @Property(tries = 500)
  void pay_is_below_zero_only_where_that_is_agreed_and_by_no_more_than_is_taken_back(
      @ForAll PaymentTerms terms,
      @ForAll("months") List<Month> months,
      @ForAll("calendars") SalesCalendar calendar) {
    List<Settlement> settlements = settled(terms, months, calendar);
    for (int i = 0; i < months.size(); i++) {
      Money paid = settlements.get(i).paid();
      Money released = months.get(i).released();
      Money least =
          terms.negativePay() == NegativePay.PAY_NEGATIVE && released.isNegative()
              ? released
              : ZERO;
      assertThat(paid).isGreaterThanOrEqualTo(least);
    }
  }

  @Property(tries = 500)
  void recovery_uses_what_is_released_and_of_a_draw_no_more_than_its_share_from_its_start(
      @ForAll PaymentTerms terms,
      @ForAll("months") List<Month> months,
      @ForAll("calendars") SalesCalendar calendar) {
    List<Settlement> settlements = settled(terms, months, calendar);
    for (int i = 0; i < months.size(); i++) {
      Settlement settlement = settlements.get(i);
      Money released = months.get(i).released();
      Money recovered = settlement.total(Kind.RECOVERED);
      if (recovered.isPositive()) {
        assertThat(recovered).isLessThanOrEqualTo(released);
      }
      for (SettlementLine line : settlement.lines()) {
        if (line.kind() == Kind.RECOVERED && line.draw().isPresent()) {
          Draw draw = draw(terms, line);
          assertThat(Fraction.of(line.amount().getAmount()))
              .isLessThanOrEqualTo(Fraction.of(released.getAmount()).times(draw.recoveryShare()));
          assertThat(draw.recoversFrom()).isBefore(settlement.period().end());
        }
      }
    }
  }

  @Property(tries = 500)
  void a_balance_is_recovered_only_after_those_before_it_took_what_they_may(
      @ForAll PaymentTerms terms,
      @ForAll("months") List<Month> months,
      @ForAll("calendars") SalesCalendar calendar) {
    List<Optional<DrawId>> order = new ArrayList<>();
    terms.recoveryOrder().beforeCarried().forEach(draw -> order.add(Optional.of(draw)));
    order.add(Optional.empty());
    terms.recoveryOrder().afterCarried().forEach(draw -> order.add(Optional.of(draw)));
    List<Settlement> settlements = settled(terms, months, calendar);
    for (int i = 0; i < months.size(); i++) {
      Settlement settlement = settlements.get(i);
      List<SettlementLine> recoveries =
          settlement.lines().stream().filter(line -> line.kind() == Kind.RECOVERED).toList();
      assertThat(recoveries.stream().map(line -> order.indexOf(line.draw())))
          .isSorted()
          .doesNotHaveDuplicates();
      if (!recoveries.isEmpty()) {
        SettlementLine last = recoveries.get(recoveries.size() - 1);
        for (Optional<DrawId> before : order.subList(0, order.indexOf(last.draw()))) {
          assertThat(sum(settlement, Kind.RECOVERED, before))
              .isEqualTo(recoverable(settlement, terms, before, months.get(i).released()));
        }
      }
    }
  }

  @Property(tries = 300)
  void once_all_draws_have_ended_enough_pay_recovers_everything(
      @ForAll PaymentTerms terms, @ForAll("months") List<Month> months) {
    List<Month> all = new ArrayList<>(months);
    while (all.size() < 36) { // past the end and the start of recovery of every draw
      all.add(new Month(ZERO, ZERO));
    }
    Money plenty = Money.ofMajor(CURRENCY, 1_000_000_000);
    all.add(new Month(plenty, plenty));

    List<Settlement> settlements = settled(terms, all, SalesCalendar.months());
    PayAccount account = settlements.get(settlements.size() - 1).after();
    assertThat(account.owed()).isEqualTo(ZERO);
    assertThat(account.paid().plus(account.held()))
        .isEqualTo(account.earned().plus(account.granted()));
  }

  @Property(tries = 300)
  void settling_again_gives_the_same(
      @ForAll PaymentTerms terms,
      @ForAll("months") List<Month> months,
      @ForAll("calendars") SalesCalendar calendar) {
    PaymentTerms rebuilt = terms.toBuilder().build();
    List<Settlement> settlements = settled(terms, months, calendar);
    assertThat(settled(rebuilt, months, calendar))
        .isEqualTo(settlements)
        .hasSameHashCodeAs(settlements)
        .hasToString(settlements.toString());
  }

  @Provide
  Arbitrary<List<Month>> months() {
    Arbitrary<Money> amounts =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just(ZERO)),
            Tuple.of(
                4,
                Arbitraries.longs()
                    .between(-200_000, 600_000)
                    .map(units -> Money.ofMinor(CURRENCY, units))));
    return Combinators.combine(amounts, amounts)
        .as(Month::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(MOST_PERIODS);
  }

  @Provide
  Arbitrary<SalesCalendar> calendars() {
    return Arbitraries.of(SalesCalendar.months(), SalesCalendar.quarters());
  }

  private static List<Settlement> settled(
      PaymentTerms terms, List<Month> months, SalesCalendar calendar) {
    List<Settlement> settlements = new ArrayList<>();
    PayAccount account = PayAccount.opened(CURRENCY);
    LocalDate day = FIRST_DAY;
    for (Month month : months) {
      SalesPeriod period = calendar.periodOf(day);
      settlements.add(account.settle(terms, period, month.earned(), month.released()));
      account = settlements.get(settlements.size() - 1).after();
      day = period.end();
    }
    return settlements;
  }

  private static Money guaranteed(PaymentTerms terms, SalesPeriod period) {
    Money sum = ZERO;
    for (Draw draw : terms.draws()) {
      Optional<SalesPeriod> part = draw.period().intersection(period);
      if (draw.method() == Draw.Method.TOP_UP && part.isPresent()) {
        sum =
            sum.plus(
                Amounts.product(
                    draw.amount().toBigMoney(),
                    draw.proration().share(part.get(), period),
                    RoundingMode.HALF_UP));
      }
    }
    return sum;
  }

  /** What a balance may take of a release that is never used up. */
  private static Money recoverable(
      Settlement settlement, PaymentTerms terms, Optional<DrawId> balance, Money released) {
    if (balance.isEmpty()) {
      return settlement.before().carried();
    }
    Draw draw = terms.find(balance.get()).orElseThrow();
    if (!draw.recoversFrom().isBefore(settlement.period().end())) {
      return ZERO;
    }
    Money owed =
        settlement.before().outstanding(draw.id()).plus(sum(settlement, Kind.ADVANCED, balance));
    Money share = Amounts.product(released.toBigMoney(), draw.recoveryShare(), RoundingMode.DOWN);
    return owed.isLessThan(share) ? owed : share;
  }

  private static Money sum(Settlement settlement, Kind kind, Optional<DrawId> draw) {
    return ZERO.plus(
        settlement.lines().stream()
            .filter(line -> line.kind() == kind && line.draw().equals(draw))
            .map(SettlementLine::amount)
            .toList());
  }

  private static Draw draw(PaymentTerms terms, SettlementLine line) {
    return terms.find(line.draw().orElseThrow()).orElseThrow();
  }
}
