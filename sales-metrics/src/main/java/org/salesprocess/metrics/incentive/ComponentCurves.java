package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesCalendar;

/** Draws what the components of a plan come to in a scenario. */
final class ComponentCurves {

  private static final PiecewiseLinear NOTHING =
      PiecewiseLinear.constant(Fraction.ZERO, Fraction.ZERO);

  private final CommissionPlan plan;
  private final ScenarioInputs inputs;
  private final Map<ComponentId, PiecewiseLinear> drawn = new HashMap<>();

  ComponentCurves(CommissionPlan plan, PayoutScenario scenario) {
    this.plan = plan;
    inputs = new ScenarioInputs(plan, scenario, this::of);
  }

  /**
   * Returns what a component comes to after its modifiers; a plan has no circles.
   *
   * @throws IllegalArgumentException if it is not known, or not straight
   */
  PiecewiseLinear of(ComponentId id) {
    PiecewiseLinear known = drawn.get(id);
    if (known != null) {
      return known;
    }
    Component component =
        plan.find(id)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "payout curve: component must be of plan %s, was %s"
                            .formatted(plan.id(), id)));
    PiecewiseLinear pay = formula(component);
    boolean isOfDeal = true;
    for (Modifier modifier : component.modifiers()) {
      checkArgument(
          isOfDeal || !isPerDeal(modifier),
          "payout curve of %s: a %s must not follow what pays for the period, as it is not known"
              + " what of that is the deal's",
          component,
          modifier);
      isOfDeal &= !paysForPeriod(modifier);
      pay = modified(component, modifier, pay);
    }
    drawn.put(id, pay);
    return pay;
  }

  /**
   * Returns what the whole plan comes to: its earnings less its deductions, within its limits.
   *
   * @throws IllegalArgumentException if it is not of one calendar, not known, or not straight
   */
  PiecewiseLinear ofPlan() {
    SalesCalendar calendar = plan.components().get(0).calendar();
    PiecewiseLinear sum = NOTHING;
    for (Component component : plan.components()) {
      checkCalendar("component " + component.id(), calendar, component.calendar());
      if (!plan.isOnlyInstead(component.id())) {
        PiecewiseLinear pay = of(component.id());
        sum = component.sign() == Component.Sign.EARNING ? sum.plus(pay) : sum.minus(pay);
      }
    }
    for (PlanLimit limit : plan.limits()) {
      checkCalendar("limit", calendar, limit.calendar());
      Optional<PiecewiseLinear> least = limit.least().flatMap(inputs::of);
      Optional<PiecewiseLinear> most = limit.most().flatMap(inputs::of);
      sum = least.isPresent() ? sum.max(least.get()) : sum;
      sum = most.isPresent() ? sum.min(most.get()) : sum; // which holds where it is below the least
    }
    return sum;
  }

  private void checkCalendar(String thing, SalesCalendar calendar, SalesCalendar own) {
    checkArgument(
        calendar.equals(own),
        "payout curve of plan %s: all must be of the periods %s to be drawn as one, %s was of %s",
        plan.id(),
        calendar,
        thing,
        own);
  }

  private static boolean isPerDeal(Modifier modifier) {
    return modifier.match(
        gate -> false,
        multiplier -> false,
        floor -> floor.level() == Modifier.Level.DEAL,
        cap -> cap.level() == Modifier.Level.DEAL);
  }

  private static boolean paysForPeriod(Modifier modifier) {
    return modifier.match(
        gate -> gate.otherwise().isPresent(),
        multiplier -> false,
        floor -> floor.level() == Modifier.Level.RESULT,
        cap -> false);
  }

  private PiecewiseLinear formula(Component component) {
    return component
        .formula()
        .match(
            rated -> rated(component, rated),
            fixed ->
                PiecewiseLinear.constant(Fraction.ZERO, Fraction.of(fixed.amount().getAmount())),
            goals -> goals(component, goals),
            this::spiff);
  }

  private PiecewiseLinear product(Component component, PiecewiseLinear one, PiecewiseLinear other) {
    PiecewiseLinear product = one.times(other);
    checkArgument(
        product != null,
        "payout curve of %s: pay must be straight, but a rate that changes with what is sold is"
            + " multiplied by an amount that does too",
        component);
    return product;
  }

  // -- formulas

  private PiecewiseLinear rated(Component component, Formula.Rated rated) {
    Optional<PiecewiseLinear> base = inputs.of(rated.base());
    if (base.isEmpty()) {
      return NOTHING;
    }
    if (rated.table().isMarginal()) {
      return marginal(component, rated, base.get());
    }
    if (isFlat(rated.table())) {
      return base.get().times(rated.table().values().get(0).value());
    }
    return looked(rated, (row, level, x) -> RateLookup.valueAt(row, level).value())
        .map(value -> product(component, value, base.get()))
        .orElse(NOTHING);
  }

  private static boolean isFlat(RateTable table) {
    return table instanceof RateTable.Tiers tiers && tiers.bounds().isEmpty();
  }

  // the slices of the one sale, which fills the tiers from zero
  private PiecewiseLinear marginal(Component component, Formula.Rated rated, PiecewiseLinear base) {
    Input filling = ComponentCalculation.filled(rated.level());
    checkArgument(
        inputs.isVaried(filling) && inputs.isVaried(rated.base()),
        "payout curve of %s: what fills the tiers and what is paid must be what is sold, were %s"
            + " and %s",
        component,
        filling,
        rated.base());
    return looked(
            rated,
            (row, level, x) ->
                RateLookup.slices(
                        (RateTable.Tiers) row,
                        level.zero(),
                        level,
                        quantity(rated.base(), base.at(x)))
                    .stream()
                    .map(TierSlice::amount)
                    .reduce(Quantity.of(plan.currency(), Fraction.ZERO), Quantity::plus)
                    .value())
        .orElse(NOTHING);
  }

  /** What a row of a table pays for one unit, or in all, where so much is sold. */
  private interface Value {
    Fraction of(RateTable row, Quantity level, Fraction sold);
  }

  // a value that the level, and the row of a grid, choose; empty if either has no value
  private Optional<PiecewiseLinear> looked(Formula.Rated rated, Value value) {
    Optional<PiecewiseLinear> level = inputs.of(rated.level());
    if (level.isEmpty()) {
      return Optional.empty();
    }
    SortedSet<Fraction> places = placesOf(rated.table(), level.get());
    if (!(rated.table() instanceof RateTable.Grid grid)) {
      return Optional.of(
          PiecewiseLinear.through(
              Fraction.ZERO,
              places,
              x -> value.of(rated.table(), quantity(rated.level(), level.get().at(x)), x)));
    }
    Input row = rated.second().orElseThrow();
    return inputs
        .of(row)
        .map(
            second -> {
              grid.bounds().forEach(bound -> places.addAll(second.placesWith(bound.at().value())));
              return PiecewiseLinear.through(
                  Fraction.ZERO,
                  places,
                  x ->
                      value.of(
                          grid.rows().get(grid.rowOf(quantity(row, second.at(x)))),
                          quantity(rated.level(), level.get().at(x)),
                          x));
            });
  }

  private static SortedSet<Fraction> placesOf(RateTable table, PiecewiseLinear level) {
    SortedSet<Fraction> places = new TreeSet<>(level.placesWith(Fraction.ZERO));
    table.levels().forEach(each -> places.addAll(level.placesWith(each.value())));
    return places;
  }

  private Quantity quantity(Input input, Fraction value) {
    return new Quantity(input.kind(plan.currency()), value);
  }

  private PiecewiseLinear goals(Component component, Formula.Goals goals) {
    Optional<PiecewiseLinear> target = inputs.of(goals.target());
    if (target.isEmpty()) {
      return NOTHING;
    }
    PiecewiseLinear sum = NOTHING;
    for (Formula.Goal goal : goals.goals()) {
      Optional<PiecewiseLinear> level = inputs.of(goal.level());
      if (level.isPresent()) {
        sum = sum.plus(onCurve(goal.curve(), level.get()).times(goal.weight()));
      }
    }
    return product(component, onCurve(goals.curve(), sum), target.get());
  }

  private static PiecewiseLinear onCurve(Optional<RateTable> curve, PiecewiseLinear level) {
    return curve
        .map(
            table ->
                PiecewiseLinear.through(
                    Fraction.ZERO,
                    placesOf(table, level),
                    x -> RateLookup.valueAt(table, Quantity.of(level.at(x))).value()))
        .orElse(level);
  }

  private PiecewiseLinear spiff(Formula.Spiff spiff) {
    PiecewiseLinear count =
        inputs.of(Input.of(spiff.measure()).where(spiff.filter())).orElseThrow();
    PiecewiseLinear times =
        spiff.per() == Formula.Spiff.Per.UNIT
            ? count
            : PiecewiseLinear.through(
                Fraction.ZERO,
                count.placesWith(Fraction.ZERO),
                x -> count.at(x).isPositive() ? Fraction.ONE : Fraction.ZERO);
    if (spiff.mostTimes().isPresent()) {
      times = times.min(PiecewiseLinear.constant(Fraction.ZERO, spiff.mostTimes().get()));
    }
    PiecewiseLinear pay = times.times(Fraction.of(spiff.each().getAmount()));
    return spiff
        .mostAmount()
        .map(most -> pay.min(constant(Fraction.of(most.getAmount()))))
        .orElse(pay);
  }

  private static PiecewiseLinear constant(Fraction value) {
    return PiecewiseLinear.constant(Fraction.ZERO, value);
  }

  // -- modifiers

  private PiecewiseLinear modified(Component component, Modifier modifier, PiecewiseLinear pay) {
    return modifier.match(
        gate -> gated(gate, pay),
        multiplier ->
            inputs
                .of(multiplier.level())
                .map(level -> factor(multiplier, level))
                .map(factor -> product(component, factor, pay))
                .orElse(pay),
        floor -> inputs.of(floor.least()).map(least -> floored(floor, least, pay)).orElse(pay),
        cap -> inputs.of(cap.most()).map(pay::min).orElse(pay));
  }

  private PiecewiseLinear gated(Modifier.Gate gate, PiecewiseLinear pay) {
    PiecewiseLinear otherwise = gate.otherwise().map(this::of).orElse(NOTHING);
    return inputs
        .of(gate.input())
        .map(input -> pay.where(input, gate.atLeast().value(), otherwise))
        .orElse(otherwise);
  }

  private PiecewiseLinear factor(Modifier.Multiplier multiplier, PiecewiseLinear level) {
    return PiecewiseLinear.through(
        Fraction.ZERO,
        placesOf(multiplier.factors(), level),
        x ->
            RateLookup.valueAt(multiplier.factors(), quantity(multiplier.level(), level.at(x)))
                .value());
  }

  // a deal that came to nothing has no least amount
  private static PiecewiseLinear floored(
      Modifier.Floor floor, PiecewiseLinear least, PiecewiseLinear pay) {
    PiecewiseLinear bounded = pay.max(least);
    if (floor.level() == Modifier.Level.RESULT) {
      return bounded;
    }
    SortedSet<Fraction> places = bounded.places();
    places.addAll(pay.placesWith(Fraction.ZERO));
    return PiecewiseLinear.through(
        Fraction.ZERO, places, x -> pay.at(x).isPositive() ? bounded.at(x) : pay.at(x));
  }
}
