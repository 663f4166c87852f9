package org.salesprocess.testkit;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;

/** What a plan looks at: which measures, up to which levels, and over which periods. */
final class PlanReach {

  private static final Quantity ONE = Quantity.of(1);
  private static final long USUAL_AMOUNT = 100_000;
  private static final long USUAL_PIECES = 20;
  private static final int LEAST_PERIODS = 3;

  private final CommissionPlan plan;
  private final SalesCalendar payCalendar;
  private final ImmutableMap<Measure, Quantity> quotas;

  /**
   * Makes it.
   *
   * @param quotas what is asked of each measure in a pay period
   */
  PlanReach(
      CommissionPlan plan, SalesCalendar payCalendar, ImmutableMap<Measure, Quantity> quotas) {
    this.plan = requireNonNull(plan, "plan");
    this.payCalendar = requireNonNull(payCalendar, "payCalendar");
    this.quotas = requireNonNull(quotas, "quotas");
  }

  /** An input that chooses between levels. */
  private record Choice(Component component, Input input, ImmutableList<Quantity> levels) {}

  // -- measures

  /** Returns every measure that the plan names; booked besides if it names none that is added. */
  ImmutableSortedSet<Measure> measures() {
    ImmutableSortedSet<Measure> named = measures(plan);
    return named.stream().anyMatch(SampleDeal::isAdded)
        ? named
        : ImmutableSortedSet.<Measure>naturalOrder().addAll(named).add(Measure.BOOKED).build();
  }

  /** Returns every measure that a plan names. */
  static ImmutableSortedSet<Measure> measures(CommissionPlan plan) {
    ImmutableSortedSet.Builder<Measure> measures = ImmutableSortedSet.naturalOrder();
    inputs(plan)
        .flatMap(input -> input.measured().stream())
        .forEach(measured -> measures.add(measured.measure()));
    plan.components().stream()
        .map(Component::formula)
        .filter(Formula.Spiff.class::isInstance)
        .forEach(spiff -> measures.add(((Formula.Spiff) spiff).measure()));
    return measures.build();
  }

  private static Stream<Input> inputs(CommissionPlan plan) {
    return Stream.concat(
        plan.components().stream().flatMap(component -> component.inputs().stream()),
        plan.limits().stream()
            .flatMap(limit -> Stream.concat(limit.least().stream(), limit.most().stream())));
  }

  // -- levels

  /** Returns half as much again as the greatest level that the plan names of a measure. */
  Quantity largest(Measure measure) {
    return levels(measure).stream()
        .max(Comparator.naturalOrder())
        .map(level -> roundedUp(level.times(Fraction.of(3, 2))))
        .orElseGet(() -> usual(measure));
  }

  private Quantity usual(Measure measure) {
    if (!SampleDeal.isAdded(measure)) {
      return ONE;
    }
    return measure.kind() == Measure.Kind.AMOUNT
        ? Quantity.of(plan.currency(), Fraction.of(USUAL_AMOUNT))
        : Quantity.of(USUAL_PIECES);
  }

  private static Quantity roundedUp(Quantity level) {
    return new Quantity(
        level.currency(), Fraction.of(level.value().toBigDecimal(0, RoundingMode.UP)));
  }

  /** Returns the levels above zero of a measure at which the plan changes, and its quota. */
  ImmutableSortedSet<Quantity> levels(Measure measure) {
    ImmutableSortedSet.Builder<Quantity> levels = ImmutableSortedSet.naturalOrder();
    plan.components().stream()
        .flatMap(PlanReach::choices)
        .forEach(
            choice ->
                choice.levels.stream()
                    .flatMap(level -> level(measure, choice.component, choice.input, level))
                    .filter(level -> measure.measures(level) && level.isPositive())
                    .forEach(levels::add));
    Optional.ofNullable(quotas.get(measure)).ifPresent(levels::add);
    return levels.build();
  }

  private static Stream<Choice> choices(Component component) {
    Stream<Choice> ofFormula =
        component
            .formula()
            .match(
                rated ->
                    Stream.concat(
                        Stream.of(new Choice(component, rated.level(), rated.table().levels())),
                        rated.second().stream()
                            .map(second -> new Choice(component, second, rows(rated.table())))),
                fixedAmount -> Stream.of(),
                goals ->
                    goals.goals().stream()
                        .map(
                            goal ->
                                new Choice(
                                    component,
                                    goal.level(),
                                    goal.curve()
                                        .map(RateTable::levels)
                                        .orElse(ImmutableList.of(ONE)))),
                spiff -> Stream.of());
    Stream<Choice> ofModifiers =
        component.modifiers().stream()
            .flatMap(
                modifier ->
                    modifier.match(
                        gate ->
                            Stream.of(
                                new Choice(
                                    component, gate.input(), ImmutableList.of(gate.atLeast()))),
                        multiplier ->
                            Stream.of(
                                new Choice(
                                    component, multiplier.level(), multiplier.factors().levels())),
                        floor -> Stream.of(),
                        cap -> Stream.of()));
    return Stream.concat(ofFormula, ofModifiers);
  }

  private static ImmutableList<Quantity> rows(RateTable table) {
    return table instanceof RateTable.Grid grid
        ? grid.bounds().stream().map(bound -> bound.at()).collect(ImmutableList.toImmutableList())
        : ImmutableList.of();
  }

  // what must be sold of the measure for an input to come to a level, where that can be said
  private Stream<Quantity> level(
      Measure measure, Component component, Input input, Quantity level) {
    if (input instanceof Input.Scaled scaled) {
      return scaled.factor().isZero()
          ? Stream.of()
          : level(
              measure,
              component,
              scaled.of(),
              level.times(Fraction.ONE.dividedBy(scaled.factor())));
    }
    if (input instanceof Input.Measured measured && measured.measure().equals(measure)) {
      return Stream.of(level);
    }
    if (input instanceof Input.Attained attained && attained.of().measure().equals(measure)) {
      return quota(component, attained.of()).stream().map(quota -> quota.times(level.value()));
    }
    return Stream.of();
  }

  /** Returns what is asked of a measure over the span in which a component looks at it. */
  Optional<Quantity> quota(Component component, Input.Measured measured) {
    return Optional.ofNullable(quotas.get(measured.measure()))
        .map(quota -> quota.times(payPeriods(component, measured)));
  }

  private Fraction payPeriods(Component component, Input.Measured measured) {
    return calendar(component, measured)
        .find(plan.from())
        .map(period -> Fraction.of(payCalendar.over(period).size()))
        .orElse(Fraction.ONE);
  }

  // -- periods

  private static SalesCalendar calendar(Component component, Input.Measured measured) {
    return measured
        .span()
        .match(component::calendar, component::calendar, Function.identity(), Function.identity());
  }

  /**
   * Returns the first whole period of the plan by its longest calendar, and those after it until
   * there are three pay periods at least.
   *
   * @throws IllegalArgumentException if the plan is not in force for as long
   */
  SalesPeriod firstPeriods() {
    SalesCalendar longest =
        calendars()
            .max(Comparator.comparing(calendar -> days(calendar, plan.from())))
            .orElse(payCalendar);
    Optional<SalesPeriod> first =
        longest
            .find(plan.from())
            .flatMap(
                period ->
                    period.start().equals(plan.from())
                        ? Optional.of(period)
                        : longest.next(period));
    Optional<SalesPeriod> last = first;
    while (last.isPresent()
        && payCalendar.over(SalesPeriod.of(first.get().start(), last.get().end())).size()
            < LEAST_PERIODS) {
      last = longest.next(last.get());
    }
    checkArgument(
        last.isPresent() && plan.isInForceOn(last.get().end().minusDays(1)),
        "laws of plan %s: it must be in force for whole periods of %s and three pay periods after"
            + " %s, or span() must say which days to try, was until %s",
        plan.id(),
        longest,
        plan.from(),
        plan.until().map(LocalDate::toString).orElse("further notice"));
    return SalesPeriod.of(first.orElseThrow().start(), last.get().end());
  }

  private static long days(SalesCalendar calendar, LocalDate day) {
    return calendar.find(day).map(SalesPeriod::days).orElse(0L);
  }

  private Stream<SalesCalendar> calendars() {
    return Stream.of(
            Stream.of(payCalendar),
            plan.components().stream().flatMap(PlanReach::calendars),
            plan.limits().stream().map(PlanLimit::calendar))
        .flatMap(Function.identity());
  }

  private static Stream<SalesCalendar> calendars(Component component) {
    return Stream.concat(
        Stream.of(component.calendar()),
        component.inputs().stream()
            .flatMap(input -> input.measured().stream())
            .map(measured -> calendar(component, measured)));
  }
}
