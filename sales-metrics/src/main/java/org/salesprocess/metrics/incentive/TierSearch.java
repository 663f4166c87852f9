package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.Bound;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesPeriod;

/**
 * Looks for the next tier of each seller and component, and asks the engine itself what one more
 * sale that reaches it would pay.
 */
final class TierSearch {

  private static final String SALE = "sale that reaches the next tier";

  private final PayAgreements agreements;
  private final CreditBook book;
  private final LocalDate lastDay;
  private final List<TierReach> found = new ArrayList<>();
  private final List<Unmeasured> unmeasured = new ArrayList<>();
  private long atTop;

  TierSearch(PayAgreements agreements, CreditBook book, SalesPeriod period) {
    this.agreements = agreements;
    this.book = book;
    lastDay = period.end().minusDays(1);
  }

  ImmutableList<TierReach> found() {
    return ImmutableList.copyOf(found);
  }

  ImmutableList<Unmeasured> unmeasured() {
    return ImmutableList.copyOf(unmeasured);
  }

  long atTop() {
    return atTop;
  }

  /** Looks at each component that a seller is paid by on the last day. */
  void look(SellerId seller) {
    Optional<CommissionPlan> plan = agreements.program().plan(seller, lastDay);
    if (plan.isEmpty()) {
      return;
    }
    for (Component component : plan.get().components()) {
      if (component.isInForceOn(lastDay) && component.formula() instanceof Formula.Rated rated) {
        component
            .calendar()
            .find(lastDay)
            .filter(period -> isFilledBySales(rated))
            .ifPresent(period -> look(seller, plan.get(), component, rated, period));
      }
    }
  }

  private static boolean isFilledBySales(Formula.Rated rated) {
    Input level = unscaled(rated.level());
    return (level instanceof Input.Measured
            || (level instanceof Input.Attained attained && attained.improvementOn().isEmpty()))
        && !rated.level().isPerDeal()
        && rated.second().filter(Input::isPerDeal).isEmpty()
        && factor(rated.level()).isPositive()
        && ComponentCalculation.filled(level).measure().aggregation() == Measure.Aggregation.SUM
        && !rated.table().levels().isEmpty();
  }

  private static Input unscaled(Input input) {
    return input instanceof Input.Scaled scaled ? unscaled(scaled.of()) : input;
  }

  private static Fraction factor(Input input) {
    return input instanceof Input.Scaled scaled
        ? scaled.factor().times(factor(scaled.of()))
        : Fraction.ONE;
  }

  private void look(
      SellerId seller,
      CommissionPlan plan,
      Component component,
      Formula.Rated rated,
      SalesPeriod period) {
    SalesPeriod window = SellerEarnings.window(component, period).orElseThrow();
    Asking asking = Asking.of(plan, component, period, window).whole();
    SellerEarnings earnings =
        new SellerEarnings(agreements, book, seller, period.end(), period.end());
    Reading level = earnings.reader().read(rated.level(), asking, Optional.empty());
    Optional<Reading> second =
        rated.second().map(input -> earnings.reader().read(input, asking, Optional.empty()));
    for (Reading each : Iterables.concat(ImmutableList.of(level), second.stream().toList())) {
      if (each.value().isEmpty()) {
        unmeasured.add(
            new Unmeasured(
                seller,
                plan.id(),
                Optional.of(component.id()),
                period,
                each,
                Unmeasured.Effect.PAID_NOTHING));
        return;
      }
    }
    Optional<Bound> next = next(row(rated.table(), second), level.value().orElseThrow());
    if (next.isEmpty()) {
      atTop++;
    } else {
      found.add(reach(earnings, asking, component, level, next.get()));
    }
  }

  private static RateTable row(RateTable table, Optional<Reading> second) {
    return table instanceof RateTable.Grid grid
        ? grid.rows().get(grid.rowOf(second.orElseThrow().value().orElseThrow()))
        : table;
  }

  private static Optional<Bound> next(RateTable table, Quantity level) {
    ImmutableList<Bound> bounds =
        table instanceof RateTable.Tiers tiers
            ? tiers.bounds()
            : table.levels().stream().map(Bound::of).collect(ImmutableList.toImmutableList());
    return bounds.stream().filter(bound -> !bound.isReachedBy(level)).findFirst();
  }

  private TierReach reach(
      SellerEarnings earnings, Asking asking, Component component, Reading level, Bound bound) {
    // the reading of the unscaled input keeps what was achieved and the quota
    Reading plain = earnings.reader().read(unscaled(level.input()), asking, Optional.empty());
    Quantity achieved = plain.achieved().or(plain::value).orElseThrow();
    Fraction missing =
        bound.at().minus(level.value().orElseThrow()).value().dividedBy(factor(level.input()));
    Fraction more =
        plain.quota().map(asked -> missing.times(asked.target().value())).orElse(missing);
    Quantity needed = new Quantity(achieved.currency(), more);
    if (bound.side() == Bound.Side.LOWER) {
      needed = needed.plus(leastOf(achieved));
    }
    Input.Measured filled = ComponentCalculation.filled(level.input());
    return new TierReach(
        earnings.seller(),
        asking.plan().id(),
        component.id(),
        asking.period(),
        level,
        bound.at(),
        filled.measure(),
        needed,
        achieved.isPositive() ? Optional.of(needed.dividedBy(achieved)) : Optional.empty(),
        paid(earnings, asking, filled, level.input(), bound, needed));
  }

  private static Quantity leastOf(Quantity kind) {
    int decimals = kind.currency().map(CurrencyUnit::getDecimalPlaces).orElse(0);
    return new Quantity(kind.currency(), Fraction.of(BigInteger.ONE, BigInteger.TEN.pow(decimals)));
  }

  // what the engine pays with one sale more, less what it pays without
  private Optional<Money> paid(
      SellerEarnings earnings,
      Asking asking,
      Input.Measured filled,
      Input level,
      Bound bound,
      Quantity needed) {
    Credit sale = sale(earnings, filled, needed);
    ImmutableList<Credit> credits =
        ImmutableList.<Credit>builder().addAll(book.all()).add(sale).build();
    SellerEarnings with =
        new SellerEarnings(
            agreements,
            CreditBook.of(credits, asking.period().end(), false),
            earnings.seller(),
            asking.period().end(),
            asking.period().end());
    return with.reader()
        .read(level, asking, Optional.empty())
        .value()
        .filter(bound::isReachedBy)
        .map(reached -> total(with).minus(total(earnings)));
  }

  private Money total(SellerEarnings earnings) {
    return Money.zero(agreements.program().currency())
        .plus(earnings.lines().values().stream().map(EarnedLine::amount).toList());
  }

  // like the seller's last sale that fills the tiers, so that it passes what the plan filters by
  private Credit sale(SellerEarnings earnings, Input.Measured filled, Quantity needed) {
    Instant at =
        lastDay
            .plusDays(1)
            .atStartOfDay(agreements.program().zone())
            .toInstant()
            .minus(1, ChronoUnit.MICROS);
    Optional<Credit> last =
        earnings.credits().reverse().stream()
            .filter(credit -> !credit.transaction().isReversal())
            .filter(credit -> credit.value(filled.measure()).isPresent())
            .filter(credit -> agreements.scopes().passes(filled.filter(), credit))
            .findFirst();
    Transaction like =
        last.map(Credit::transaction)
            .orElseGet(
                () ->
                    Transaction.builder()
                        .id(TransactionId.of(SALE))
                        .type("booking")
                        .happenedAt(at)
                        .build());
    Transaction transaction =
        like.withId(TransactionId.of(SALE))
            .withHappenedAt(at)
            .withDealAt(Optional.empty())
            .withDeal(Optional.empty())
            .withRecordedAt(Optional.empty())
            .withSequence(Long.MAX_VALUE)
            .withValues(ImmutableSortedMap.of(filled.measure(), needed));
    return new Credit(
        transaction,
        last.map(Credit::rule).orElseGet(() -> CreditRuleId.of("owner")),
        earnings.seller(),
        Fraction.ONE,
        last.map(Credit::kind).orElse(CreditShare.Kind.DIRECT),
        at,
        lastDay);
  }
}
