package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import java.util.function.Function;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.quota.Quantity;

/** What each input of a plan comes to in a scenario, as a function of what is sold. */
final class ScenarioInputs {

  private final CommissionPlan plan;
  private final PayoutScenario scenario;
  private final Function<ComponentId, PiecewiseLinear> results;

  /**
   * Makes them.
   *
   * @param results what another component comes to
   */
  ScenarioInputs(
      CommissionPlan plan,
      PayoutScenario scenario,
      Function<ComponentId, PiecewiseLinear> results) {
    this.plan = plan;
    this.scenario = scenario;
    this.results = results;
  }

  /** Says whether an input is what is sold itself, whatever else is fixed. */
  boolean isVaried(Input input) {
    return !scenario.fixed().containsKey(input)
        && input instanceof Input.Measured measured
        && follows(measured);
  }

  /**
   * Returns what an input comes to, or empty if it has no value, as an attainment without a quota.
   *
   * @throws IllegalArgumentException if that is not known
   */
  Optional<PiecewiseLinear> of(Input input) {
    Quantity fixed = scenario.fixed().get(input);
    if (fixed != null) {
      checkArgument(
          fixed.currency().equals(input.kind(plan.currency())),
          "payout scenario: %s must be in %s, was fixed at %s",
          input,
          input.kind(plan.currency()).map(Object::toString).orElse("plain numbers"),
          fixed);
      return constant(fixed.value());
    }
    return input.match(
        measured -> Optional.of(varied(measured)),
        this::attained,
        improved -> unknown(improved),
        ratio -> unknown(ratio),
        ofDeal -> unknown(ofDeal),
        result -> Optional.of(results.apply(result.component())),
        constant -> constant(constant.value().value()),
        target -> constant(target(target)),
        scaled -> of(scaled.of()).map(of -> of.times(scaled.factor())));
  }

  private static Optional<PiecewiseLinear> constant(Fraction value) {
    return Optional.of(PiecewiseLinear.constant(Fraction.ZERO, value));
  }

  private PiecewiseLinear varied(Input.Measured measured) {
    if (!follows(measured)) {
      throw refusal(measured);
    }
    return PiecewiseLinear.identity(Fraction.ZERO);
  }

  // the one sale is all there is, over whatever span
  private boolean follows(Input.Measured measured) {
    Input.Measured sold = scenario.sold();
    return measured.measure().equals(sold.measure())
        && measured.whose().equals(sold.whose())
        && measured.filter().equals(sold.filter());
  }

  private Optional<PiecewiseLinear> attained(Input.Attained attained) {
    Span span = attained.of().span();
    Quantity quota = scenario.quotas().get(span);
    boolean isKnown = quota != null || span instanceof Span.OfComponent;
    if (!follows(attained.of()) || !isKnown || attained.improvementOn().isPresent()) {
      throw refusal(attained);
    }
    return Optional.ofNullable(quota)
        .map(
            asked ->
                PiecewiseLinear.identity(Fraction.ZERO)
                    .times(Fraction.ONE.dividedBy(asked.value())));
  }

  private Fraction target(Input input) {
    return Fraction.of(scenario.target().orElseThrow(() -> refusal(input)).getAmount());
  }

  private static Optional<PiecewiseLinear> unknown(Input input) {
    throw refusal(input);
  }

  private static IllegalArgumentException refusal(Input input) {
    return new IllegalArgumentException(
        "payout scenario: %s must be fixed, as it does not follow from what is sold"
            .formatted(input));
  }
}
