package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.metrics.incentive.RandomComponents.ASKED;
import static org.salesprocess.metrics.incentive.RandomComponents.TARGET;
import static org.salesprocess.metrics.incentive.Selling.PAY;
import static org.salesprocess.metrics.incentive.Selling.month;
import static org.salesprocess.metrics.incentive.Selling.plan;
import static org.salesprocess.metrics.incentive.Selling.planBuilder;
import static org.salesprocess.metrics.incentive.Selling.usd;

import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.incentive.TargetIncentive;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesCalendar;

/** The curve says what the engine pays. */
class PayoutCurveProperties {

  private static final PayoutScenario SCENARIO =
      PayoutScenario.of(Measure.BOOKED).quota(ASKED).target(TARGET).build();

  private final SplittableRandom none = new SplittableRandom(0);
  private SplittableRandom random = none;

  @Property(tries = 500)
  void the_engine_pays_what_the_curve_says_at_every_attainment(@ForAll long seed) {
    random = new SplittableRandom(seed);
    Component component = new RandomComponents(seed).next("pay");
    CommissionPlan plan = plan(component);
    PayoutCurve curve = PayoutCurve.of(plan, PAY, SCENARIO);
    Set<Fraction> attainments = attainments(curve);
    SimulatedPay paid = paid(plan, attainments);
    for (Fraction each : attainments) {
      assertThat(paid.at(each).orElseThrow().pay())
          .as("%s with %s at %s", component.formula(), component.modifiers(), each)
          .isEqualTo(curve.at(ASKED.times(each)).rounded(RoundingMode.HALF_UP));
    }
  }

  @Property(tries = 200)
  void the_engine_pays_what_the_curve_of_a_plan_says_to_half_a_cent_for_each_part(
      @ForAll long seed) {
    random = new SplittableRandom(seed);
    RandomComponents components = new RandomComponents(seed);
    CommissionPlan.Builder builder =
        planBuilder(
            components.next("one"),
            components.next("gated").toBuilder()
                .modifier(
                    new Modifier.Gate(
                        Input.of(Measure.BOOKED),
                        ASKED.times(Fraction.of(random.nextInt(1, 20), 10)),
                        Optional.of(ComponentId.of("instead"))))
                .build(),
            components.next("instead"),
            components.next("taken").toBuilder().sign(Component.Sign.DEDUCTION).build());
    if (random.nextBoolean()) {
      builder.limit(
          new PlanLimit(
              SalesCalendar.months(),
              Optional.of(Input.constant(usd("-500"))),
              Optional.of(Input.constant(usd("3000"))),
              Modifier.Excess.LOST));
    }
    CommissionPlan plan = builder.build();
    PayoutCurve curve = PayoutCurve.of(plan, SCENARIO);
    Set<Fraction> attainments = attainments(curve);
    SimulatedPay paid = paid(plan, attainments);
    for (Fraction each : attainments) {
      Quantity difference =
          curve.at(ASKED.times(each)).minus(Quantity.of(paid.at(each).orElseThrow().pay()));
      assertThat(difference)
          .as("%s at %s", plan.components(), each)
          .isBetween(usd("-0.015"), usd("0.015"));
    }
  }

  private static SimulatedPay paid(CommissionPlan plan, Set<Fraction> attainments) {
    AttainmentSimulation.Builder simulation =
        AttainmentSimulation.builder(plan)
            .span(month(1))
            .calendar(SalesCalendar.months())
            .quota(Measure.BOOKED, ASKED)
            .target(new TargetIncentive(TARGET, SalesCalendar.months()));
    attainments.forEach(each -> simulation.at(each, 1));
    return simulation.run();
  }

  // some anywhere, and each breakpoint with its neighbours
  private Set<Fraction> attainments(PayoutCurve curve) {
    Set<Fraction> attainments = new TreeSet<>();
    for (int i = 0; i < 4; i++) {
      attainments.add(Fraction.of(random.nextInt(0, 300), 97));
    }
    for (PayoutCurve.Breakpoint each : curve.breakpoints()) {
      Fraction at = each.level().dividedBy(ASKED);
      attainments.add(at);
      attainments.add(at.plus(Fraction.of(1, 1_000)));
      if (at.isPositive()) {
        attainments.add(at.times(Fraction.of(999, 1_000)));
      }
    }
    return attainments;
  }
}
