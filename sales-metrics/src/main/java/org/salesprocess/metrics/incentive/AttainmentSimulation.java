package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.TargetIncentive;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;

/**
 * Runs a plan over a supposed distribution of attainment: so many sellers each at such a share of
 * their quota.
 *
 * <pre>{@code
 * SimulatedPay pay = AttainmentSimulation.builder(plan)
 *     .span(year).calendar(SalesCalendar.months()).quota(Measure.BOOKED, Quantity.parse("USD 100000"))
 *     .at(Fraction.parse("0.8"), 6).at(Fraction.ONE, 3).at(Fraction.parse("1.5"), 1)
 *     .run();
 * }</pre>
 *
 * <p>A seller of each attainment sells in every period of the calendar, on its first day, in one
 * transaction, exactly that share of the quota, and is paid by the engine that pays. The sale has
 * no product, territory, attributes or other measure: what a plan pays for those stays out. Sellers
 * are employed throughout and have no team.
 *
 * @since 0.1
 */
public final class AttainmentSimulation {

  private AttainmentSimulation() {}

  /** Returns a builder; span, calendar, quota and one attainment at least are required. */
  public static Builder builder(CommissionPlan plan) {
    return new Builder(plan);
  }

  /** Collects what is supposed. */
  public static final class Builder {
    private final CommissionPlan plan;
    private @Nullable SalesPeriod span;
    private @Nullable SalesCalendar calendar;
    private @Nullable Measure measure;
    private @Nullable Quantity quota;
    private Optional<TargetIncentive> target = Optional.empty();
    private final SortedMap<Fraction, Long> headcounts = new TreeMap<>();

    private Builder(CommissionPlan plan) {
      this.plan = requireNonNull(plan, "plan");
    }

    /** Sets the days that are simulated. */
    @CanIgnoreReturnValue
    public Builder span(SalesPeriod span) {
      this.span = requireNonNull(span, "span");
      return this;
    }

    /** Sets the periods that a quota is for, in each of which every seller sells once. */
    @CanIgnoreReturnValue
    public Builder calendar(SalesCalendar calendar) {
      this.calendar = requireNonNull(calendar, "calendar");
      return this;
    }

    /** Sets what is asked of each seller in each of these periods; above zero. */
    @CanIgnoreReturnValue
    public Builder quota(Measure measure, Quantity quota) {
      this.measure = requireNonNull(measure, "measure");
      this.quota = requireNonNull(quota, "quota");
      return this;
    }

    /** Sets the target incentive of each seller, for a plan that asks for one. */
    @CanIgnoreReturnValue
    public Builder target(TargetIncentive target) {
      this.target = Optional.of(target);
      return this;
    }

    /** Adds so many sellers at an attainment, beside those that are there. */
    @CanIgnoreReturnValue
    public Builder at(Fraction attainment, long headcount) {
      checkArgument(
          !attainment.isNegative(),
          "simulation of attainment: attainment must not be negative, was %s",
          attainment);
      checkArgument(
          headcount > 0,
          "simulation of attainment: headcount at %s must be above zero, was %s",
          attainment,
          headcount);
      headcounts.merge(attainment, headcount, Math::addExact);
      return this;
    }

    /**
     * Returns what the plan pays.
     *
     * @throws NullPointerException if span, calendar or quota is missing
     * @throws IllegalArgumentException if there is no attainment, the span does not begin and end
     *     with periods of the calendar, the plan is not in force on all its days, the measure is
     *     averaged or not what the quota is counted in, or the engine refuses the plan
     */
    public SimulatedPay run() {
      Supposed supposed =
          new Supposed(
              plan,
              requireNonNull(span, "span"),
              requireNonNull(calendar, "calendar"),
              requireNonNull(measure, "measure"),
              requireNonNull(quota, "quota"),
              target);
      checkArgument(
          !headcounts.isEmpty(), "simulation of attainment: needs an attainment at least");
      return supposed.pay(ImmutableSortedMap.copyOfSorted(headcounts));
    }
  }

  /** All that is supposed but who attains what. */
  private record Supposed(
      CommissionPlan plan,
      SalesPeriod span,
      SalesCalendar calendar,
      Measure measure,
      Quantity quota,
      Optional<TargetIncentive> target) {

    Supposed {
      checkArgument(
          plan.isInForceOn(span.start()) && plan.isInForceOn(span.end().minusDays(1)),
          "simulation of attainment: plan %s must be in force throughout %s, was from %s until %s",
          plan.id(),
          span,
          plan.from(),
          plan.until().map(Object::toString).orElse("further notice"));
      checkArgument(
          measure.aggregation() == Measure.Aggregation.SUM && quota.isPositive(),
          "simulation of attainment: quota must be above zero and on a measure whose values are"
              + " added, was %s of %s",
          quota,
          measure);
    }

    SimulatedPay pay(ImmutableSortedMap<Fraction, Long> headcounts) {
      SupposedSellers sellers =
          new SupposedSellers(
              plan,
              span,
              calendar,
              Optional.of(new SupposedSellers.Asked(measure, quota)),
              target,
              headcounts.keySet().stream()
                  .map(Supposed::seller)
                  .collect(ImmutableSortedSet.toImmutableSortedSet(naturalOrder())));
      ImmutableList<SalesPeriod> sold = calendar.over(span);
      Ledger ledger = sellers.pay(sales(headcounts.keySet(), sold));
      ImmutableSortedMap.Builder<Fraction, SimulatedPay.Level> levels =
          ImmutableSortedMap.naturalOrder();
      for (Map.Entry<Fraction, Long> each : headcounts.entrySet()) {
        List<Statement> statements = ledger.statements(seller(each.getKey()));
        levels.put(
            each.getKey(),
            new SimulatedPay.Level(
                each.getValue(),
                quota.times(each.getKey()).times(Fraction.of(sold.size())),
                statements.stream()
                    .map(statement -> SellerPay.cost(statement).amount())
                    .reduce((one, other) -> one.plus(other))
                    .orElseThrow(),
                ledger.account(seller(each.getKey())).owed(),
                statements.stream()
                    .flatMap(statement -> statement.unmeasured().stream())
                    .distinct()
                    .collect(ImmutableList.toImmutableList())));
      }
      return new SimulatedPay(plan.currency(), measure, levels.buildOrThrow());
    }

    private static SellerId seller(Fraction attainment) {
      return SellerId.of("at " + attainment);
    }

    private List<Transaction> sales(Iterable<Fraction> attainments, List<SalesPeriod> periods) {
      List<Transaction> sales = new ArrayList<>();
      for (Fraction each : attainments) {
        for (SalesPeriod period : periods) {
          sales.add(
              Transaction.builder()
                  .id(TransactionId.of(seller(each) + " in " + period))
                  .type("booking")
                  .happenedAt(period.start().atStartOfDay(ZoneOffset.UTC).toInstant())
                  .owner(seller(each))
                  .value(measure, quota.times(each))
                  .build());
        }
      }
      return sales;
    }
  }
}
