package org.salesprocess.examples.pay;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.quota.Measure;

/** The measures that plans pay by. */
public final class PaidMeasures {

  private PaidMeasures() {}

  /** Returns every measure that a plan of the program reads, in any version. */
  public static ImmutableSet<Measure> of(IncentiveProgram program) {
    return program.plans().stream()
        .flatMap(PaidMeasures::ofPlan)
        .sorted()
        .collect(ImmutableSet.toImmutableSet());
  }

  private static Stream<Measure> ofPlan(CommissionPlan plan) {
    return Stream.concat(
        plan.components().stream().flatMap(PaidMeasures::ofComponent),
        plan.limits().stream()
            .flatMap(limit -> Stream.of(limit.least(), limit.most()))
            .flatMap(Optional::stream)
            .flatMap(PaidMeasures::ofInput));
  }

  private static Stream<Measure> ofComponent(Component component) {
    Stream<Measure> counted =
        component.formula() instanceof Formula.Spiff spiff
            ? Stream.of(spiff.measure())
            : Stream.of();
    return Stream.concat(counted, component.inputs().stream().flatMap(PaidMeasures::ofInput));
  }

  private static Stream<Measure> ofInput(Input input) {
    return input.measured().stream().map(Input.Measured::measure);
  }
}
