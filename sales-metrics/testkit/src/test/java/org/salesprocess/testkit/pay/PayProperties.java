package org.salesprocess.testkit.pay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.HoldId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PayHold;
import org.salesprocess.core.incentive.PayableRule;
import org.salesprocess.core.incentive.PeriodClosing;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.incentive.Rounding;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.json.SalesJsonModule;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.EarnedLine;
import org.salesprocess.metrics.incentive.HeldLine;
import org.salesprocess.metrics.incentive.Ledger;
import org.salesprocess.metrics.incentive.OpenPayPeriod;
import org.salesprocess.metrics.incentive.PayAccount;
import org.salesprocess.metrics.incentive.PayCalculation;
import org.salesprocess.metrics.incentive.PayFacts;
import org.salesprocess.metrics.incentive.Statement;
import org.salesprocess.metrics.incentive.StatementLine;
import org.salesprocess.metrics.json.MetricsJsonModule;
import org.salesprocess.testkit.RateTableArbitraries;

/** What holds of pay whatever the plan and whatever is sold. */
class PayProperties {

  private static final int TRIES = 100;
  private static final PeriodClosing LAST = PayCase.CLOSINGS.get(3);
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new SalesJsonModule())
          .addModule(new MetricsJsonModule())
          .build();
  private static final Instant AFTER_ALL = Instant.parse("2023-12-31T00:00:00Z");

  @Provide
  Arbitrary<PayCase> cases() {
    return PayCase.cases();
  }

  @Provide
  Arbitrary<PayCase> marginal() {
    Arbitrary<CommissionPlan> plans =
        RateTableArbitraries.tables(
                Optional.of(RateTable.Application.MARGINAL),
                Optional.of(PayCase.CURRENCY),
                Optional.empty())
            .map(PayProperties::accumulating);
    return Combinators.combine(plans, PayCase.sales()).as(PayCase::new);
  }

  private static CommissionPlan accumulating(RateTable table) {
    return CommissionPlan.builder("plan", PayCase.CURRENCY)
        .from(PayCase.FIRST)
        .component(
            Component.builder("commission")
                .calendar(SalesCalendar.months())
                .formula(
                    Formula.Rated.of(table, Input.of(Measure.BOOKED), Input.of(Measure.BOOKED)))
                .build())
        .build();
  }

  private static OpenPayPeriod open(PayCase pay) {
    return open(pay.calculation(), PayFacts.of(pay.transactions()));
  }

  private static OpenPayPeriod open(PayCalculation calculation, PayFacts facts) {
    return calculation.open(Ledger.empty(PayCase.CURRENCY), facts, LAST.period(), AFTER_ALL);
  }

  private static Money earned(PayCase pay, SellerId seller) {
    return open(pay).statement(seller).orElseThrow().earned();
  }

  @Property(tries = TRIES)
  void the_order_in_which_facts_arrive_and_repeats_change_nothing(
      @ForAll("cases") PayCase pay, @ForAll Random random) {
    List<Transaction> shuffled = new ArrayList<>(pay.transactions());
    shuffled.addAll(pay.transactions());
    Collections.shuffle(shuffled, random);
    assertThat(open(pay.with(shuffled)).statements()).isEqualTo(open(pay).statements());
  }

  @Property(tries = 20)
  void any_number_of_threads_come_to_the_same(@ForAll("cases") PayCase pay)
      throws InterruptedException, ExecutionException {
    PayCalculation calculation = pay.calculation();
    PayFacts facts = PayFacts.of(pay.transactions());
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<OpenPayPeriod>> periods = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        periods.add(threads.submit(() -> open(calculation, facts)));
      }
      for (Future<OpenPayPeriod> period : periods) {
        assertThat(period.get().statements()).isEqualTo(open(pay).statements());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Property(tries = TRIES)
  void at_the_default_a_line_carries_the_rounded_total_so_far_less_that_of_the_lines_before(
      @ForAll("cases") PayCase pay) {
    RoundingMode mode = pay.plan().rounding().mode();
    CommissionPlan roundedOnce =
        pay.plan().toBuilder().rounding(new Rounding(Rounding.Place.RESULT, mode)).build();
    for (Statement statement : open(pay.with(roundedOnce)).statements().values()) {
      for (StatementLine posted : statement.lines(StatementLine.State.EARNED)) {
        EarnedLine line = posted.line().orElseThrow();
        Quantity before = line.roundedWith().minus(line.exact());
        boolean isMirrored = posted.key().part().name().equals("TAKEN_BACK");
        if (!isMirrored) {
          assertThat(line.amount())
              .isEqualTo(line.roundedWith().rounded(mode).minus(before.rounded(mode)));
        }
        assertThat(posted.amount()).isEqualTo(line.amount());
      }
    }
  }

  @Property(tries = TRIES)
  void a_marginal_plan_pays_the_area_under_its_rates_up_to_what_was_sold(
      @ForAll("marginal") PayCase pay) {
    OpenPayPeriod period = open(pay);
    for (SellerId seller : List.of(PayCase.ANA, PayCase.BEN)) {
      for (PeriodClosing closing : PayCase.CLOSINGS) {
        Money posted =
            period.statement(seller).orElseThrow().lines(StatementLine.State.EARNED).stream()
                .filter(line -> line.key().period().equals(closing.period()))
                .map(StatementLine::amount)
                .reduce(Money.zero(PayCase.CURRENCY), Money::plus);
        assertThat(posted).isEqualTo(area(pay, sold(pay, seller, closing.period())));
      }
    }
  }

  // what was sold in a month and did not come back, by the seller's share of it
  private static Fraction sold(PayCase pay, SellerId seller, SalesPeriod month) {
    Fraction sold = Fraction.ZERO;
    for (Transaction each : pay.transactions()) {
      Transaction sale =
          each.reverses()
              .map(
                  id ->
                      pay.transactions().stream()
                          .filter(other -> other.id().equals(id))
                          .findFirst()
                          .orElseThrow())
              .orElse(each);
      boolean isKnown = !each.happenedAt().isAfter(Instant.parse("2023-04-30T23:59:59Z"));
      if (isKnown && month.contains(sale.happenedAt(), ZoneOffset.UTC)) {
        Fraction share = Fraction.ZERO;
        if (sale.owner().orElseThrow().equals(seller)) {
          share = share.plus(Fraction.of(2, 3));
        }
        if (seller.equals(PayCase.BEN)) {
          share = share.plus(Fraction.of(1, 3));
        }
        Fraction value = each.values().get(Measure.BOOKED).value().times(share);
        sold = each.isReversal() ? sold.minus(value) : sold.plus(value);
      }
    }
    return sold;
  }

  private static Money area(PayCase pay, Fraction sold) {
    Formula.Rated rated = (Formula.Rated) pay.plan().components().get(0).formula();
    RateTable.Tiers table = (RateTable.Tiers) rated.table();
    Fraction area = Fraction.ZERO;
    for (int tier = 0; tier < table.values().size(); tier++) {
      Fraction start = tier == 0 ? Fraction.ZERO : table.bounds().get(tier - 1).at().value();
      Fraction end = tier == table.bounds().size() ? sold : table.bounds().get(tier).at().value();
      start = start.isNegative() ? Fraction.ZERO : start;
      Fraction top = sold.compareTo(end) < 0 ? sold : end;
      if (top.compareTo(start) > 0) {
        area = area.plus(top.minus(start).times(table.values().get(tier).value()));
      }
    }
    return Quantity.of(PayCase.CURRENCY, area).rounded(RoundingMode.HALF_UP);
  }

  @Property(tries = TRIES)
  void splitting_a_deal_moves_no_cent_of_accumulated_marginal_pay(
      @ForAll("marginal") PayCase pay,
      @ForAll @IntRange(max = 6) int which,
      @ForAll @IntRange(min = 1, max = 99) int percent) {
    List<Transaction> sales =
        pay.transactions().stream().filter(each -> !each.isReversal()).toList();
    if (sales.isEmpty()) {
      return;
    }
    Transaction sale = sales.get(which % sales.size());
    List<Transaction> split = new ArrayList<>();
    for (Transaction each : pay.transactions()) {
      if (each.equals(sale) || each.reverses().equals(Optional.of(sale.id()))) {
        split.add(part(each, "1", Fraction.of(percent, 100)));
        split.add(part(each, "2", Fraction.of(100 - percent, 100)));
      } else {
        split.add(each);
      }
    }
    for (SellerId seller : List.of(PayCase.ANA, PayCase.BEN)) {
      assertThat(earned(pay.with(split), seller)).isEqualTo(earned(pay, seller));
    }
  }

  private static Transaction part(Transaction whole, String name, Fraction share) {
    Transaction.Builder part =
        Transaction.builder()
            .id(TransactionId.of(whole.id() + "-" + name))
            .type(whole.type())
            .deal(DealId.of(whole.deal().orElseThrow() + "-" + name))
            .owner(whole.owner())
            .happenedAt(whole.happenedAt())
            .recordedAt(whole.recordedAt())
            .attributes(whole.attributes())
            .reverses(whole.reverses().map(id -> TransactionId.of(id + "-" + name)));
    whole.values().forEach((measure, value) -> part.value(measure, value.times(share)));
    return part.build();
  }

  @Property(tries = TRIES)
  void a_sale_that_comes_back_whole_leaves_nothing_where_returns_measure_again(
      @ForAll("cases") PayCase pay, @ForAll @IntRange(max = 60) int after) {
    CommissionPlan plan = withPolicy(pay.plan(), ReturnPolicy.Kind.REMEASURE);
    Transaction sale = PayCase.sale("returned", PayCase.ANA, 20, 0, 123_456_78, 3, 40);
    List<Transaction> more = new ArrayList<>(pay.transactions());
    more.add(sale);
    more.add(PayCase.cameBack(sale, 20 + after, Fraction.ONE));
    for (SellerId seller : List.of(PayCase.ANA, PayCase.BEN)) {
      assertThat(earned(pay.with(plan).with(more), seller))
          .isEqualTo(earned(pay.with(plan), seller));
    }
  }

  @Provide
  Arbitrary<CommissionPlan> forSalesAlone() {
    return PayCase.plans().filter(PayProperties::paysForSalesAlone);
  }

  @Property(tries = 30)
  void a_sale_that_comes_back_in_two_parts_nets_to_zero_where_what_was_paid_is_mirrored(
      @ForAll("forSalesAlone") CommissionPlan plan,
      @ForAll @IntRange(max = 60) int after,
      @ForAll @IntRange(max = 30) int later) {
    PayCase alone =
        new PayCase(withPolicy(plan, ReturnPolicy.Kind.REVERSE_PAID), inTwoParts(after, later));
    for (SellerId seller : List.of(PayCase.ANA, PayCase.BEN)) {
      assertThat(earned(alone, seller)).isEqualTo(money("0"));
    }
  }

  private static ImmutableList<Transaction> inTwoParts(int after, int later) {
    Transaction sale = PayCase.sale("returned", PayCase.ANA, 20, 0, 123_456_78, 3, 40);
    return ImmutableList.of(
        sale,
        PayCase.cameBack(sale, 20 + after, Fraction.of(2, 5)),
        PayCase.cameBack(sale, 20 + after + later, Fraction.of(3, 5))
            .withId(TransactionId.of("rest:" + sale.id())));
  }

  private static CommissionPlan withPolicy(CommissionPlan plan, ReturnPolicy.Kind policy) {
    CommissionPlan.Builder changed =
        CommissionPlan.builder(plan.id().value(), plan.currency())
            .from(plan.from())
            .rounding(plan.rounding())
            .proration(plan.proration())
            .payment(plan.payment());
    for (Component each : plan.components()) {
      boolean takes = each.formula().isByCredit() || !policy.isOfSale();
      changed.component(takes ? each.toBuilder().returns(ReturnPolicy.of(policy)).build() : each);
    }
    plan.limits().forEach(changed::limit);
    return changed.build();
  }

  // what is paid without a sale, and what a cap moves to another period, is no part of a sale
  private static boolean paysForSalesAlone(CommissionPlan plan) {
    return plan.limits().isEmpty()
        && plan.components().stream()
            .allMatch(
                component ->
                    component.formula().isByCredit()
                        && component.modifiers().stream()
                            .noneMatch(
                                modifier ->
                                    modifier.match(
                                        gate -> gate.otherwise().isPresent(),
                                        multiplier -> false,
                                        floor -> floor.level() == Modifier.Level.RESULT,
                                        cap -> cap.excess() == Modifier.Excess.DEFERRED)));
  }

  private static Money money(String amount) {
    return Money.parse(PayCase.CURRENCY + " " + amount);
  }

  @Property(tries = TRIES)
  void a_period_that_is_closed_never_changes_whatever_becomes_known_later(
      @ForAll("cases") PayCase pay) {
    PayCalculation calculation = pay.calculation();
    Ledger ledger = calculation.replay(PayFacts.of(pay.transactions()), PayCase.CLOSINGS);
    for (int closed = 1; closed <= PayCase.CLOSINGS.size(); closed++) {
      Instant moment = PayCase.CLOSINGS.get(closed - 1).closedAt();
      List<Transaction> known =
          pay.transactions().stream()
              .filter(each -> !each.knownSince().orElseThrow().isAfter(moment))
              .toList();
      assertThat(calculation.replay(PayFacts.of(known), PayCase.CLOSINGS.subList(0, closed)))
          .isEqualTo(ledger.asKnownOn(moment));
    }
  }

  @Property(tries = 60)
  void replaying_gives_the_same_bytes_of_json_and_what_was_written_comes_back(
      @ForAll("cases") PayCase pay, @ForAll Random random) throws JsonProcessingException {
    Ledger ledger = pay.calculation().replay(PayFacts.of(pay.transactions()), PayCase.CLOSINGS);
    List<Transaction> shuffled = new ArrayList<>(pay.transactions());
    Collections.shuffle(shuffled, random);
    Ledger replayed = pay.calculation().replay(PayFacts.of(shuffled), PayCase.CLOSINGS);
    String written = MAPPER.writeValueAsString(ledger);
    List<Transaction> readBack = new ArrayList<>();
    for (Transaction each : pay.transactions()) { // which share nothing in memory any more
      readBack.add(MAPPER.readValue(MAPPER.writeValueAsString(each), Transaction.class));
    }
    assertThat(
            MAPPER.writeValueAsString(
                pay.calculation().replay(PayFacts.of(readBack), PayCase.CLOSINGS)))
        .isEqualTo(written);
    assertThat(MAPPER.writeValueAsString(replayed)).isEqualTo(written);
    assertThat(MAPPER.readValue(written, Ledger.class)).isEqualTo(ledger);
  }

  @Property(tries = TRIES)
  void closing_month_by_month_pays_the_same_in_all_as_one_period_for_everything(
      @ForAll("cases") PayCase pay) {
    PayCalculation calculation = pay.calculation();
    PayFacts facts = PayFacts.of(pay.transactions());
    Ledger ledger =
        calculation.replay(
            facts,
            ImmutableList.<PeriodClosing>builder()
                .addAll(PayCase.CLOSINGS.subList(0, 3))
                .add(new PeriodClosing(LAST.id(), LAST.period(), AFTER_ALL))
                .build());
    for (SellerId seller : List.of(PayCase.ANA, PayCase.BEN)) {
      Statement atOnce = open(calculation, facts).statement(seller).orElseThrow();
      List<Statement> statements = ledger.statements(seller);
      assertThat(sum(statements.stream().map(Statement::earned).toList()))
          .isEqualTo(atOnce.earned());
      assertThat(sum(statements.stream().map(Statement::released).toList()))
          .isEqualTo(atOnce.released());
    }
  }

  @Property(tries = TRIES)
  void paid_and_held_less_earned_and_granted_is_what_is_owed_after_every_closing(
      @ForAll("cases") PayCase pay) {
    Ledger ledger = pay.calculation().replay(PayFacts.of(pay.transactions()), PayCase.CLOSINGS);
    for (SellerId seller : List.of(PayCase.ANA, PayCase.BEN)) {
      Money earned = money("0");
      Money paid = money("0");
      for (Statement statement : ledger.statements(seller)) {
        earned = earned.plus(statement.earned());
        paid = paid.plus(statement.paid());
        PayAccount after = statement.settlement().after();
        assertThat(after.earned()).isEqualTo(earned);
        assertThat(after.paid()).isEqualTo(paid);
        assertThat(paid.plus(after.held()).minus(earned).minus(after.granted()))
            .isEqualTo(after.owed());
      }
    }
  }

  @Property(tries = 40)
  void paid_and_held_less_earned_and_granted_is_what_is_owed_at_every_moment(
      @ForAll("cases") PayCase pay,
      @ForAll @IntRange(max = 120) int percent,
      @ForAll @IntRange(max = 60) int daysLater,
      @ForAll @IntRange(max = 100) int heldOn) {
    PayCase paid = paidFor(waiting(pay), percent, daysLater);
    Instant heldAt = PayCase.FIRST.plusDays(heldOn).atStartOfDay(ZoneOffset.UTC).toInstant();
    PayHold hold =
        PayHold.builder()
            .id(HoldId.of("hold"))
            .deal(DealId.of("deal0"))
            .heldAt(heldAt)
            .releasedAt(heldAt.plus(Duration.ofDays(20)))
            .reason("disputed")
            .build();
    PayFacts facts =
        PayFacts.builder().transactions(paid.transactions()).holds(List.of(hold)).build();
    Set<Instant> moments = new TreeSet<>(List.of(heldAt, heldAt.plus(Duration.ofDays(20))));
    paid.transactions().forEach(each -> moments.add(each.knownSince().orElseThrow()));
    PayCalculation calculation = paid.calculation();
    Ledger ledger = Ledger.empty(PayCase.CURRENCY);
    Instant closed = Instant.MIN;
    for (PeriodClosing closing : PayCase.CLOSINGS) {
      for (Instant moment : moments) {
        if (moment.isAfter(closed) && !moment.isAfter(closing.closedAt())) {
          assertBalanced(ledger, calculation.open(ledger, facts, closing.period(), moment));
        }
      }
      closed = closing.closedAt();
      ledger = calculation.open(ledger, facts, closing.period(), closed).close(closing.id());
    }
  }

  private static void assertBalanced(Ledger ledger, OpenPayPeriod open) {
    for (SellerId seller : List.of(PayCase.ANA, PayCase.BEN)) {
      List<Statement> statements = new ArrayList<>(ledger.statements(seller));
      statements.add(open.statement(seller).orElseThrow());
      Money earned = sum(statements.stream().map(Statement::earned).toList());
      Money paid = sum(statements.stream().map(Statement::paid).toList());
      Money released = sum(statements.stream().map(Statement::released).toList());
      PayAccount after = open.statement(seller).orElseThrow().settlement().after();
      assertThat(after.held()).isEqualTo(earned.minus(released));
      assertThat(paid.plus(after.held()).minus(earned).minus(after.granted()))
          .isEqualTo(after.owed());
    }
  }

  // of each sale a part is paid some days later
  private static PayCase paidFor(PayCase pay, int percent, int daysLater) {
    List<Transaction> all = new ArrayList<>(pay.transactions());
    for (Transaction sale : pay.transactions()) {
      if (!sale.isReversal()) {
        all.add(
            Transaction.builder()
                .id(TransactionId.of("payment:" + sale.id()))
                .type("payment")
                .deal(sale.deal())
                .owner(sale.owner())
                .happenedAt(sale.happenedAt().plus(Duration.ofDays(daysLater)))
                .value(
                    Measure.COLLECTED,
                    sale.values().get(Measure.BOOKED).times(Fraction.of(percent, 100)))
                .build());
      }
    }
    return pay.with(all);
  }

  private static PayCase waiting(PayCase pay) {
    CommissionPlan.Builder waiting =
        CommissionPlan.builder(pay.plan().id().value(), pay.plan().currency())
            .from(pay.plan().from())
            .rounding(pay.plan().rounding())
            .payment(pay.plan().payment());
    pay.plan()
        .components()
        .forEach(
            each ->
                waiting.component(
                    each.formula().isByCredit()
                        ? each.toBuilder().payable(PayableRule.whenCollected()).build()
                        : each));
    pay.plan().limits().forEach(waiting::limit);
    return pay.with(waiting.build());
  }

  @Property(tries = TRIES)
  void what_is_held_line_by_line_is_what_the_account_holds(
      @ForAll("cases") PayCase pay,
      @ForAll @IntRange(max = 120) int percent,
      @ForAll @IntRange(max = 60) int daysLater) {
    PayCase paid = paidFor(waiting(pay), percent, daysLater);
    Ledger ledger = paid.calculation().replay(PayFacts.of(paid.transactions()), PayCase.CLOSINGS);
    for (SellerId seller : List.of(PayCase.ANA, PayCase.BEN)) {
      for (Statement statement : ledger.statements(seller)) {
        assertThat(sum(statement.held().stream().map(HeldLine::held).toList()))
            .isEqualTo(statement.settlement().after().held());
      }
    }
  }

  @Property(tries = TRIES)
  void what_customers_paid_whole_is_payable_whole(@ForAll("cases") PayCase pay) {
    PayCase paid = paidFor(waiting(pay), 100, 0);
    for (SellerId seller : List.of(PayCase.ANA, PayCase.BEN)) {
      open(paid)
          .statement(seller)
          .orElseThrow()
          .held()
          .forEach(
              held ->
                  assertThat(held.why().map(why -> why.rule().kind()))
                      .isNotEqualTo(Optional.of(PayableRule.Kind.WHEN_COLLECTED)));
    }
  }

  private static Money sum(List<Money> amounts) {
    return Money.zero(PayCase.CURRENCY).plus(amounts);
  }
}
