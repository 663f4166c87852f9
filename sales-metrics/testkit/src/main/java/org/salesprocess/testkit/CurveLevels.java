package org.salesprocess.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.metrics.incentive.PayoutCurve;
import org.salesprocess.metrics.incentive.PayoutScenario;

/**
 * Where the exact pay curves of a plan have their breakpoints, so that no level is missed that
 * follows from several rules together, such as what must be sold for a bonus that asks for a
 * commission. A component that has no curve has none here.
 */
final class CurveLevels {

  private final CommissionPlan plan;
  private final PlanReach reach;
  private final Optional<BigMoney> target;

  /**
   * Takes a plan.
   *
   * @param reach what it looks at, by its quotas
   * @param target the seller's target incentive for a period, if there is one
   */
  CurveLevels(CommissionPlan plan, PlanReach reach, Optional<BigMoney> target) {
    this.plan = requireNonNull(plan, "plan");
    this.reach = requireNonNull(reach, "reach");
    this.target = requireNonNull(target, "target");
  }

  /**
   * Returns the breakpoints above zero of each component's pay, as one sale grows.
   *
   * @param measure by what it grows
   * @param others what it is worth of other measures; nothing of those that are not here
   */
  ImmutableSortedSet<Quantity> of(Measure measure, ImmutableMap<Measure, Quantity> others) {
    ImmutableSortedSet.Builder<Quantity> levels = ImmutableSortedSet.naturalOrder();
    for (Component component : plan.components()) {
      for (CreditFilter filter : filters(component, measure)) {
        curve(component, Input.of(measure).where(filter), others).stream()
            .flatMap(curve -> curve.breakpoints().stream())
            .map(PayoutCurve.Breakpoint::level)
            .filter(Quantity::isPositive)
            .forEach(levels::add);
      }
    }
    return levels.build();
  }

  private static ImmutableSet<CreditFilter> filters(Component component, Measure measure) {
    return Stream.concat(
            Stream.of(CreditFilter.all()),
            component.inputs().stream()
                .flatMap(input -> input.measured().stream())
                .filter(measured -> measured.measure().equals(measure))
                .map(Input.Measured::filter))
        .collect(ImmutableSet.toImmutableSet());
  }

  private Optional<PayoutCurve> curve(
      Component component, Input.Measured sold, ImmutableMap<Measure, Quantity> others) {
    PayoutScenario.Builder scenario = PayoutScenario.of(sold);
    target.ifPresent(scenario::target);
    plan.components().stream()
        .flatMap(each -> each.inputs().stream())
        .distinct()
        .forEach(input -> suppose(component, input, sold.measure(), others, scenario));
    try {
      return Optional.of(PayoutCurve.of(plan, component.id(), scenario.build()));
    } catch (IllegalArgumentException hasNone) {
      return Optional.empty();
    }
  }

  private void suppose(
      Component component,
      Input input,
      Measure sold,
      ImmutableMap<Measure, Quantity> others,
      PayoutScenario.Builder scenario) {
    if (input instanceof Input.Measured measured && !measured.measure().equals(sold)) {
      scenario.fixed(input, value(measured, others));
    }
    if (input instanceof Input.Attained attained) {
      reach
          .quota(component, attained.of())
          .ifPresent(
              quota -> {
                if (attained.of().measure().equals(sold)) {
                  scenario.quota(attained.of().span(), quota);
                } else {
                  scenario.fixed(input, Quantity.of(value(attained.of(), others).dividedBy(quota)));
                }
              });
    }
  }

  private Quantity value(Input.Measured measured, ImmutableMap<Measure, Quantity> others) {
    Quantity value = others.get(measured.measure());
    if (value != null) {
      return value;
    }
    return measured.measure().kind() == Measure.Kind.AMOUNT
        ? Quantity.of(BigMoney.zero(plan.currency()))
        : Quantity.of(0);
  }
}
