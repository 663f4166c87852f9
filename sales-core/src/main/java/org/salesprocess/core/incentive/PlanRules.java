package org.salesprocess.core.incentive;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

/** What a commission plan must keep to as a whole; each refusal names plan, component and field. */
final class PlanRules {

  private final CommissionPlan plan;
  private final Map<ComponentId, Component> components = new LinkedHashMap<>();
  private final Map<ComponentId, ComponentId> insteadOf = new HashMap<>();

  private PlanRules(CommissionPlan plan) {
    this.plan = plan;
  }

  /**
   * Checks a plan.
   *
   * @throws IllegalArgumentException if it cannot be
   */
  static void check(CommissionPlan plan) {
    new PlanRules(plan).check();
  }

  private void check() {
    checkArgument(!plan.components().isEmpty(), "plan %s: components must not be empty", plan.id());
    checkArgument(
        plan.payment().currency().equals(plan.currency()),
        "plan %s: payment terms must be in %s, were in %s",
        plan.id(),
        plan.currency(),
        plan.payment().currency());
    for (Component component : plan.components()) {
      checkArgument(
          components.put(component.id(), component) == null,
          "plan %s: two components %s",
          plan.id(),
          component.id());
    }
    components.values().forEach(this::check);
    ComponentNeeds.checkNoCircle(plan.id(), plan.components().stream());
    components.values().forEach(this::checkPayable);
    plan.limits().forEach(this::check);
    new PlanDates(plan).check();
  }

  private void check(Component component) {
    component
        .formula()
        .match(
            rated -> checkRated(component, rated),
            fixedAmount -> requireCurrency(component, "amount", fixedAmount.amount()),
            goals -> checkGoals(component, goals),
            spiff -> checkSpiff(component, spiff));
    ImmutableList<Input> inputs = ComponentInputs.of(component);
    inputs.forEach(input -> checkConstant(component, input));
    inputs.forEach(
        input ->
            refuseUnless(
                !isTurned(input),
                component,
                "input",
                "must not have a negative factor, was " + input));
    inputs.stream()
        .flatMap(input -> input.resultNeeded().stream())
        .forEach(needed -> checkReference(component, needed));
    component.modifiers().forEach(modifier -> checkModifier(component, modifier));
    checkFloorsAndCaps(component);
    ReturnPolicy.Kind returns = component.returns().kind();
    refuseUnless(
        !returns.isOfSale() || component.formula().isByCredit(),
        component,
        "returns",
        "must be measured again or count at the current rate where no credit has its own part of"
            + " the amount, was "
            + returns);
  }

  // what waits for customers needs sales to wait for
  private void checkPayable(Component component) {
    refuseUnless(
        !component.payable().waitsForCustomers() || isOfSales(component),
        component,
        "payable",
        "needs pay by credits or by the result of such to wait for customers, was "
            + component.payable().kind());
  }

  private boolean isOfSales(Component component) {
    return component.formula().isByCredit()
        || (component.formula() instanceof Formula.Rated rated
            && rated.base().resultNeeded().map(components::get).map(this::isOfSales).orElse(false));
  }

  private boolean checkRated(Component component, Formula.Rated rated) {
    requireLevels(component, "level", rated.level(), rated.table().levels());
    if (rated.table() instanceof RateTable.Grid grid) {
      Input second = rated.second().orElseThrow();
      requireLevels(
          component, "second level", second, grid.bounds().stream().map(Bound::at).toList());
    }
    requireCurrencies(component, "value", rated.table().values());
    requireNotNegative(component, "base", rated.base());
    boolean moneyValues = rated.table().values().get(0).isMoney();
    boolean moneyBase = rated.base().kind(plan.currency()).isPresent();
    refuseUnless(
        moneyValues != moneyBase,
        component,
        "base",
        "must be money times a rate, or a number times an amount, was "
            + rated.base()
            + " times "
            + rated.table().values().get(0));
    refuseUnless(
        !isMean(rated.base()), component, "base", "must be a sum, was the mean " + rated.base());
    refuseUnless(
        !rated.base().isPerDeal() || rated.isByCredit(),
        component,
        "base",
        "must be of a period or the seller's own credits of a deal, was " + rated.base());
    boolean perDeal =
        rated.level().isPerDeal() || rated.second().filter(Input::isPerDeal).isPresent();
    refuseUnless(
        !perDeal || rated.isByCredit(),
        component,
        "level",
        "of each deal needs a base of the seller's own credits, was " + rated.base());
    if (rated.table().isMarginal()) {
      refuseUnless(
          rated.isByCredit() && isFilledByCredits(rated.level()),
          component,
          "level",
          "of a MARGINAL table must be filled by the seller's own credits, as the base, was "
              + rated.level());
    }
    return true;
  }

  private static boolean isFilledByCredits(Input level) {
    return level.match(
        measured -> measured.whose() instanceof Whose.Own && !isMean(measured),
        attained -> attained.improvementOn().isEmpty() && isFilledByCredits(attained.of()),
        improved -> false,
        ratio -> false,
        ofDeal -> false,
        resultOf -> false,
        constant -> false,
        targetIncentive -> false,
        scaled -> isFilledByCredits(scaled.of()));
  }

  private static boolean isMean(Input input) {
    return input instanceof Input.Scaled scaled
        ? isMean(scaled.of())
        : input instanceof Input.Measured measured
            && measured.measure().aggregation() == Measure.Aggregation.MEAN;
  }

  // what is counted, and no share of what was to be reached
  private static boolean isCount(Input level) {
    return level instanceof Input.Measured
        || (level instanceof Input.Improved improved && !improved.relative());
  }

  // a deduction is a component of its own
  private static boolean isTurned(Input input) {
    return input instanceof Input.Scaled scaled
        && (scaled.factor().isNegative() || isTurned(scaled.of()));
  }

  private boolean checkGoals(Component component, Formula.Goals goals) {
    for (Formula.Goal goal : goals.goals()) {
      String field = "goal " + goal.name();
      refuseUnless(
          goal.level().kind(plan.currency()).isEmpty() && !goal.level().isPerDeal(),
          component,
          field,
          "must be reached in plain numbers of a period, was " + goal.level());
      refuseUnless(
          goal.curve().isPresent() || !isCount(goal.level()),
          component,
          field,
          "needs a curve from its level to the factor that counts, was " + goal.level());
    }
    requireMoney(component, "target", goals.target());
    requireNotNegative(component, "target", goals.target());
    return true;
  }

  private boolean checkSpiff(Component component, Formula.Spiff spiff) {
    requireCurrency(component, "each", spiff.each());
    spiff.mostAmount().ifPresent(most -> requireCurrency(component, "mostAmount", most));
    refuseUnless(
        spiff.measure().aggregation() == Measure.Aggregation.SUM,
        component,
        "measure",
        "must be a sum, was the mean " + spiff.measure());
    return true;
  }

  private boolean checkModifier(Component component, Modifier modifier) {
    boolean byCredit = component.formula().isByCredit();
    return modifier.match(
        gate -> {
          requireLevels(component, "gate", gate.input(), List.of(gate.atLeast()));
          gate.otherwise().ifPresent(other -> checkInstead(component, other));
          refuseUnless(
              !gate.input().isPerDeal() || (byCredit && gate.otherwise().isEmpty()),
              component,
              "gate",
              "on each deal needs pay by credits and no other component instead, was " + gate);
          return true;
        },
        multiplier -> {
          requireLevels(component, "multiplier", multiplier.level(), multiplier.factors().levels());
          refuseUnless(
              !multiplier.level().isPerDeal() || byCredit,
              component,
              "multiplier",
              "on each deal needs pay by credits, was " + multiplier);
          return true;
        },
        floor -> checkAmount(component, "floor", floor.least(), floor.level()),
        cap -> {
          requireNotNegative(component, "cap", cap.most());
          return checkAmount(component, "cap", cap.most(), cap.level());
        });
  }

  private void checkInstead(Component component, ComponentId other) {
    checkReference(component, other);
    refuseUnless(
        plan.find(other).orElseThrow().sign() == component.sign(),
        component,
        "gate",
        "must have another " + component.sign() + " instead, was " + other);
    ComponentId first = insteadOf.computeIfAbsent(other, any -> component.id());
    refuseUnless(
        first.equals(component.id()),
        component,
        "gate",
        "must have one of its own instead, was " + other + " as component " + first + " has");
  }

  private boolean checkAmount(
      Component component, String field, Input amount, Modifier.Level level) {
    requireMoney(component, field, amount);
    refuseUnless(
        level == Modifier.Level.RESULT || component.formula().isByCredit(),
        component,
        field,
        "per deal needs pay by credits, was " + amount);
    return true;
  }

  private void checkFloorsAndCaps(Component component) {
    for (Modifier.Level level : Modifier.Level.values()) {
      Stream<Quantity> floors =
          component.modifiers().stream()
              .filter(Modifier.Floor.class::isInstance)
              .map(Modifier.Floor.class::cast)
              .filter(floor -> floor.level() == level)
              .flatMap(floor -> constant(floor.least()).stream());
      Stream<Quantity> caps =
          component.modifiers().stream()
              .filter(Modifier.Cap.class::isInstance)
              .map(Modifier.Cap.class::cast)
              .filter(cap -> cap.level() == level)
              .flatMap(cap -> constant(cap.most()).stream());
      Optional<Quantity> floor = floors.max(Quantity::compareTo);
      Optional<Quantity> cap = caps.min(Quantity::compareTo);
      if (floor.isPresent() && cap.isPresent()) {
        refuseUnless(
            floor.get().compareTo(cap.get()) <= 0,
            component,
            "cap",
            "must not be below the floor " + floor.get() + ", was " + cap.get());
      }
    }
  }

  private static Optional<Quantity> constant(Input input) {
    if (input instanceof Input.Scaled scaled) {
      return constant(scaled.of()).map(value -> value.times(scaled.factor()));
    }
    return input instanceof Input.Constant constant
        ? Optional.of(constant.value())
        : Optional.empty();
  }

  private void check(PlanLimit limit) {
    Stream.concat(limit.least().stream(), limit.most().stream()).forEach(this::checkLimit);
    Optional<Quantity> least = limit.least().flatMap(PlanRules::constant);
    Optional<Quantity> most = limit.most().flatMap(PlanRules::constant);
    if (least.isPresent() && most.isPresent()) {
      checkArgument(
          least.get().compareTo(most.get()) <= 0,
          "plan %s: limit: cap must not be below the floor %s, was %s",
          plan.id(),
          least.get(),
          most.get());
    }
    checkArgument(
        most.isEmpty() || !most.get().isNegative(),
        "plan %s: limit: most must not be negative, was %s",
        plan.id(),
        most.orElse(null));
  }

  private void checkLimit(Input amount) {
    Optional<CurrencyUnit> kind = amount.kind(plan.currency());
    checkArgument(
        kind.equals(Optional.of(plan.currency())) && !amount.isPerDeal(),
        "plan %s: limit: amount must be of a period and in %s, was %s",
        plan.id(),
        plan.currency(),
        amount);
    checkArgument(
        !isTurned(amount),
        "plan %s: limit: amount must not have a negative factor, was %s",
        plan.id(),
        amount);
    checkArgument(
        amount.resultNeeded().isEmpty(),
        "plan %s: limit: amount must not depend on a component, was %s",
        plan.id(),
        amount);
  }

  private void checkReference(Component component, ComponentId needed) {
    Component other = components.get(needed);
    refuseUnless(
        other != null, component, "result of " + needed, "must be a component of the plan");
    refuseUnless(
        other == null || other.calendar().equals(component.calendar()),
        component,
        "result of " + needed,
        "must be of the same periods, which are " + component.calendar());
  }

  private void checkConstant(Component component, Input input) {
    constant(input).ifPresent(value -> requireCurrencies(component, "constant", List.of(value)));
  }

  private void requireLevels(
      Component component, String field, Input input, List<Quantity> levels) {
    Optional<CurrencyUnit> kind = input.kind(plan.currency());
    for (Quantity level : levels) {
      refuseUnless(
          level.currency().equals(kind),
          component,
          field,
          "is "
              + input
              + " in "
              + kind.map(CurrencyUnit::getCode).orElse("plain numbers")
              + " and must be compared with such, was "
              + level);
    }
  }

  private void requireMoney(Component component, String field, Input input) {
    refuseUnless(
        input.kind(plan.currency()).equals(Optional.of(plan.currency())) && !input.isPerDeal(),
        component,
        field,
        "must be an amount in " + plan.currency() + " of a period, was " + input);
  }

  private void requireNotNegative(Component component, String field, Input amount) {
    Optional<Quantity> value = constant(amount);
    refuseUnless(
        value.isEmpty() || !value.get().isNegative(),
        component,
        field,
        "must not be negative, was " + amount);
  }

  private void requireCurrencies(Component component, String field, List<Quantity> quantities) {
    for (Quantity each : quantities) {
      refuseUnless(
          each.currency().map(plan.currency()::equals).orElse(true),
          component,
          field,
          "must be in " + plan.currency() + ", was " + each);
    }
  }

  private boolean requireCurrency(Component component, String field, BigMoney amount) {
    requireCurrencies(component, field, List.of(Quantity.of(amount)));
    return true;
  }

  private void refuseUnless(boolean holds, Component component, String field, String rule) {
    checkArgument(holds, "plan %s: component %s: %s %s", plan.id(), component.id(), field, rule);
  }
}
