package org.salesprocess.testkit;

import static org.salesprocess.testkit.BasicArbitraries.CURRENCY;

import com.google.common.collect.ImmutableList;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.ClosingId;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.HoldId;
import org.salesprocess.core.incentive.Bound;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PayHold;
import org.salesprocess.core.incentive.PeriodClosing;
import org.salesprocess.core.incentive.PlanAssignment;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.incentive.TargetIncentive;
import org.salesprocess.core.incentive.Whose;
import org.salesprocess.core.time.SalesCalendar;

/**
 * Generators of what commission plans are made of, and of what is agreed beside them, in {@link
 * BasicArbitraries#CURRENCY}.
 *
 * <p>Each is one that a plan of {@link IncentiveArbitraries#commissionPlans} could have; they name
 * {@code component-1} where they need the result of another component.
 *
 * @since 0.1
 */
public final class PlanPartArbitraries {

  private static final ComponentId OTHER = ComponentId.of("component-1");
  private static final InputArbitraries INPUTS = new InputArbitraries(ImmutableList.of(OTHER));
  private static final FormulaArbitraries FORMULAS =
      new FormulaArbitraries(INPUTS, Optional.of(OTHER));

  private PlanPartArbitraries() {}

  /** Generates components with up to three modifiers. */
  public static Arbitrary<Component> components() {
    return IncentiveArbitraries.commissionPlans()
        .flatMap(plan -> Arbitraries.of(plan.components()));
  }

  /** Generates formulas of every kind. */
  public static Arbitrary<Formula> formulas() {
    return FORMULAS.formulas().withoutEdgeCases();
  }

  /** Generates modifiers of every kind that a formula could have. */
  public static Arbitrary<Modifier> modifiers() {
    return formulas().flatMap(FORMULAS::modifiers).withoutEdgeCases();
  }

  /** Generates inputs of a period and of a deal. */
  public static Arbitrary<Input> inputs() {
    return Arbitraries.oneOf(INPUTS.ofPeriod(), InputArbitraries.ofDeal());
  }

  /** Generates filters; three in four let every credit pass. */
  public static Arbitrary<CreditFilter> creditFilters() {
    return InputArbitraries.filters();
  }

  /** Generates spans of a deal and of periods. */
  public static Arbitrary<Span> spans() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(Span.deal())), Tuple.of(3, InputArbitraries.periodSpans()));
  }

  /** Generates whose results are measured, of every kind. */
  public static Arbitrary<Whose> whose() {
    return InputArbitraries.whose();
  }

  /** Generates tables of every application, of one dimension and two, in money and in numbers. */
  public static Arbitrary<RateTable> rateTables() {
    return Combinators.combine(
            Arbitraries.of(RateTable.Application.class).optional(0.75),
            currencies(),
            currencies(),
            currencies().optional(0.3))
        .flatAs(
            (application, levels, values, rows) ->
                rows.isPresent()
                    ? RateTableArbitraries.grids(application, rows.get(), levels, values)
                    : RateTableArbitraries.tables(application, levels, values));
  }

  private static Arbitrary<Optional<CurrencyUnit>> currencies() {
    return Arbitraries.of(Optional.of(CURRENCY), Optional.empty());
  }

  /** Generates bounds of tiers, in money and in numbers. */
  public static Arbitrary<Bound> bounds() {
    return Combinators.combine(
            currencies().flatMap(RateTableArbitraries::quantities),
            Arbitraries.of(Bound.Side.class))
        .as(Bound::new);
  }

  /** Generates target incentives for a month, a quarter or a year. */
  public static Arbitrary<TargetIncentive> targetIncentives() {
    return Combinators.combine(
            FormulaArbitraries.positiveAmounts(),
            Arbitraries.of(
                SalesCalendar.months(),
                SalesCalendar.quarters(),
                SalesCalendar.years(Month.JANUARY)))
        .as(TargetIncentive::new);
  }

  /** Generates assignments of sellers to plans, with a target incentive and up to one draw. */
  public static Arbitrary<PlanAssignment> planAssignments() {
    return IncentiveArbitraries.assignments().flatMap(Arbitraries::of);
  }

  /** Generates closings of a month on one of the days after it. */
  public static Arbitrary<PeriodClosing> periodClosings() {
    return Combinators.combine(
            BasicArbitraries.ids(ClosingId::of, "closing-"),
            BasicArbitraries.days().map(day -> SalesCalendar.months().periodOf(day)),
            BasicArbitraries.delays())
        .as(
            (id, month, later) ->
                new PeriodClosing(
                    id, month, month.end().atStartOfDay(ZoneOffset.UTC).toInstant().plus(later)));
  }

  /** Generates holds of the pay for a deal, half of them released later. */
  public static Arbitrary<PayHold> payHolds() {
    return Combinators.combine(
            BasicArbitraries.ids(HoldId::of, "hold-"),
            DealArbitraries.dealIds(),
            BasicArbitraries.instants(),
            BasicArbitraries.delays().filter(later -> !later.isZero()).optional(),
            Arbitraries.of("disputed", "not delivered"),
            BasicArbitraries.delays().optional(0.3))
        .as(
            (id, deal, at, later, reason, told) ->
                PayHold.builder()
                    .id(id)
                    .deal(deal)
                    .heldAt(at)
                    .releasedAt(later.map(at::plus))
                    .reason(reason)
                    .recordedAt(told.map(at::plus))
                    .build());
  }
}
