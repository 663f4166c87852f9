package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.salesprocess.metrics.incentive.Selling.PAY;
import static org.salesprocess.metrics.incentive.Selling.monthly;
import static org.salesprocess.metrics.incentive.Selling.number;
import static org.salesprocess.metrics.incentive.Selling.plan;
import static org.salesprocess.metrics.incentive.Selling.rate;
import static org.salesprocess.metrics.incentive.Selling.usd;

import java.util.Optional;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.metrics.Copies;

class PayoutCurveTest {

  private static final Input SOLD = Input.of(Measure.BOOKED);
  private static final Input ATTAINED = Input.attainment(Measure.BOOKED, Span.componentPeriod());
  private static final PayoutScenario QUOTA =
      PayoutScenario.of(Measure.BOOKED)
          .quota(usd("100000"))
          .target(BigMoney.parse("USD 2000"))
          .build();

  private static PayoutCurve curve(CommissionPlan plan) {
    return PayoutCurve.of(plan, PAY, QUOTA);
  }

  private static PayoutCurve of(RateTable table, Input level, Modifier... modifiers) {
    var component = monthly().formula(Formula.Rated.of(table, level, SOLD));
    for (Modifier each : modifiers) {
      component.modifier(each);
    }
    return curve(plan(component.build()));
  }

  private static RateTable accelerated() {
    return RateTable.marginal(number("0.08")).from(number("1"), number("0.12")).build();
  }

  @Test
  void marginal_tiers_bend_at_their_bounds_and_never_fall() {
    PayoutCurve curve = of(accelerated(), ATTAINED);
    // by hand: 8 % up to the quota of 100,000 and 12 % above it
    assertThat(curve.at(usd("50000"))).isEqualTo(usd("4000"));
    assertThat(curve.at(usd("100000"))).isEqualTo(usd("8000"));
    assertThat(curve.at(usd("150000"))).isEqualTo(usd("14000"));
    assertThat(curve.breakpoints())
        .containsExactly(
            new PayoutCurve.Breakpoint(usd("0"), usd("0"), usd("0"), usd("0"), rate("0.08")),
            new PayoutCurve.Breakpoint(
                usd("100000"), usd("8000"), usd("8000"), usd("8000"), rate("0.12")));
    assertThat(curve.neverFalls()).isTrue();
    assertThat(curve.maximum()).isEmpty();
    assertThat(curve.steepestRate()).isEqualTo(rate("0.12"));
    assertThat(curve.marginalRate(usd("99999"))).isEqualTo(rate("0.08"));
    assertThat(curve.marginalRate(usd("100000"))).isEqualTo(rate("0.12"));
    assertThat(curve.cliffs()).isEmpty();
  }

  @Test
  void a_rate_that_holds_for_all_jumps_at_its_bound() {
    PayoutCurve curve =
        of(RateTable.whole(number("0.08")).from(usd("100000"), number("0.12")).build(), SOLD);
    assertThat(curve.cliffs())
        .containsExactly(
            new PayoutCurve.Breakpoint(
                usd("100000"), usd("8000"), usd("12000"), usd("12000"), rate("0.12")));
    assertThat(curve.cliffs().get(0).jump()).isEqualTo(usd("4000"));
    assertThat(curve.before(usd("100000"))).isEqualTo(usd("8000"));
    // 10,000 is not paid below the bound, where at most 8,000 are
    assertThat(curve.levelFor(usd("10000"))).contains(new PayoutCurve.Reached(usd("100000"), true));
    assertThat(curve.levelFor(usd("4000"))).contains(new PayoutCurve.Reached(usd("50000"), true));
    assertThat(curve.levelFor(usd("24000"))).contains(new PayoutCurve.Reached(usd("200000"), true));
  }

  @Test
  void a_bound_that_belongs_to_the_tier_below_is_not_enough_itself() {
    PayoutCurve curve =
        of(RateTable.whole(number("0.08")).above(usd("100000"), number("0.12")).build(), SOLD);
    assertThat(curve.at(usd("100000"))).isEqualTo(usd("8000"));
    assertThat(curve.after(usd("100000"))).isEqualTo(usd("12000"));
    assertThat(curve.levelFor(usd("10000")))
        .contains(new PayoutCurve.Reached(usd("100000"), false));
  }

  @Test
  void a_rate_that_is_lower_for_all_makes_pay_drop() {
    PayoutCurve curve =
        of(RateTable.whole(number("0.10")).from(usd("100000"), number("0.08")).build(), SOLD);
    assertThat(curve.neverFalls()).isFalse();
    assertThat(curve.drops())
        .extracting(PayoutCurve.Breakpoint::jump)
        .containsExactly(usd("-2000"));
    assertThat(curve.fallingStretches()).isEmpty();
  }

  @Test
  void a_cap_makes_pay_flat_from_where_it_is_reached() {
    PayoutCurve curve = of(accelerated(), ATTAINED, Modifier.cap(Input.constant(usd("14000"))));
    assertThat(curve.maximum()).contains(usd("14000"));
    assertThat(curve.flatStretches())
        .containsExactly(new PayoutCurve.Stretch(usd("150000"), Optional.empty()));
    assertThat(curve.levelFor(usd("14000"))).contains(new PayoutCurve.Reached(usd("150000"), true));
    assertThat(curve.levelFor(usd("14000.01"))).isEmpty();
  }

  @Test
  void a_gate_pays_nothing_below_its_level_and_a_floor_at_least_its_own() {
    PayoutCurve gated = of(accelerated(), ATTAINED, Modifier.gate(ATTAINED, number("0.5")));
    assertThat(gated.at(usd("49999"))).isEqualTo(usd("0"));
    assertThat(gated.at(usd("50000"))).isEqualTo(usd("4000"));
    assertThat(gated.flatStretches())
        .containsExactly(new PayoutCurve.Stretch(usd("0"), Optional.of(usd("50000"))));
    PayoutCurve floored = of(accelerated(), ATTAINED, Modifier.floor(Input.constant(usd("1000"))));
    assertThat(floored.at(usd("0"))).isEqualTo(usd("1000"));
    assertThat(floored.flatStretches())
        .containsExactly(new PayoutCurve.Stretch(usd("0"), Optional.of(usd("12500"))));
  }

  @Test
  void target_pay_by_a_curve_of_points_is_straight_between_them() {
    PayoutCurve curve =
        curve(
            plan(
                monthly()
                    .formula(
                        Formula.targetPay(
                            RateTable.points(
                                RateTable.Point.of("0.5", "0"), RateTable.Point.of("1", "1")),
                            ATTAINED))
                    .build()));
    // by hand: nothing up to half of the quota, then 2,000 over the other half
    assertThat(curve.at(usd("75000"))).isEqualTo(usd("1000"));
    assertThat(curve.marginalRate(usd("60000"))).isEqualTo(rate("0.04"));
    assertThat(curve.maximum()).contains(usd("2000"));
  }

  @Test
  void the_area_is_that_of_its_pieces() {
    PayoutCurve curve = of(accelerated(), ATTAINED);
    // by hand: a triangle of 100,000 by 8,000, then 50,000 by 8,000 and half of 50,000 by 6,000
    assertThat(curve.area(usd("0"), usd("150000"))).isEqualTo(Fraction.of(950_000_000));
    assertThat(curve.area(usd("70000"), usd("70000"))).isEqualTo(Fraction.ZERO);
    assertThatThrownBy(() -> curve.area(usd("2"), usd("1")))
        .hasMessage("payout curve: until must be USD 2.00 or more, was USD 1.00");
  }

  @Test
  void what_another_component_comes_to_is_drawn_first() {
    CommissionPlan plan =
        plan(
            monthly().formula(Formula.flatRate(rate("0.1"), Measure.BOOKED)).build(),
            Component.builder("more")
                .calendar(SalesCalendar.months())
                .formula(
                    Formula.Rated.of(
                        RateTable.flat(rate("0.5")), Input.resultOf(PAY), Input.resultOf(PAY)))
                .build());
    assertThat(PayoutCurve.of(plan, ComponentId.of("more"), QUOTA).at(usd("1000")))
        .isEqualTo(usd("50"));
  }

  @Test
  void an_attainment_without_a_quota_pays_nothing() {
    PayoutScenario without = PayoutScenario.of(Measure.BOOKED).build();
    CommissionPlan plan =
        plan(monthly().formula(Formula.Rated.of(accelerated(), ATTAINED, SOLD)).build());
    assertThat(PayoutCurve.of(plan, PAY, without).maximum()).contains(usd("0"));
  }

  @Test
  void what_cannot_be_drawn_is_refused() {
    CommissionPlan rising =
        plan(
            monthly()
                .formula(
                    Formula.Rated.of(
                        RateTable.points(
                            RateTable.Point.of("0", "0.05"), RateTable.Point.of("1", "0.1")),
                        ATTAINED,
                        SOLD))
                .build());
    assertThatThrownBy(() -> curve(rising))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pay must be straight");
    Modifier ofPeriod = Modifier.floor(Input.constant(usd("10")));
    Modifier ofDeal = new Modifier.Floor(Input.constant(usd("20")), Modifier.Level.DEAL);
    assertThat(of(accelerated(), ATTAINED, ofDeal, ofPeriod).at(usd("0"))).isEqualTo(usd("10"));
    assertThatThrownBy(() -> of(accelerated(), ATTAINED, ofPeriod, ofDeal))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must not follow what pays for the period");
    CommissionPlan invoiced =
        plan(monthly().formula(Formula.flatRate(rate("0.1"), Measure.INVOICED)).build());
    assertThatThrownBy(() -> curve(invoiced))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be fixed, as it does not follow from what is sold");
    assertThatThrownBy(() -> PayoutCurve.of(invoiced, ComponentId.of("other"), QUOTA))
        .hasMessage("payout curve: component must be of plan plan, was other");
    PayoutCurve curve = of(accelerated(), ATTAINED);
    assertThatThrownBy(() -> curve.at(usd("-1")))
        .hasMessage("payout curve: level must be zero or more and counted in USD, was USD -1.00");
    assertThatThrownBy(() -> curve.at(number("1")))
        .hasMessage("payout curve: level must be zero or more and counted in USD, was 1");
  }

  @Test
  void what_does_not_follow_may_be_fixed() {
    CommissionPlan invoiced =
        plan(monthly().formula(Formula.flatRate(rate("0.1"), Measure.INVOICED)).build());
    PayoutScenario fixed =
        PayoutScenario.of(Measure.BOOKED).fixed(Input.of(Measure.INVOICED), usd("5000")).build();
    PayoutCurve curve = PayoutCurve.of(invoiced, PAY, fixed);
    assertThat(curve.at(usd("77"))).isEqualTo(usd("500"));
    assertThat(Copies.throughBytes(fixed)).isEqualTo(fixed);
    assertThatThrownBy(
            () -> PayoutScenario.of(Measure.BOOKED).fixed(SOLD, usd("1")).fixed(SOLD, usd("1")))
        .hasMessageContaining("must be fixed once");
    assertThatThrownBy(
            () ->
                PayoutCurve.of(
                    invoiced,
                    PAY,
                    PayoutScenario.of(Measure.BOOKED)
                        .fixed(Input.of(Measure.INVOICED), number("5000"))
                        .build()))
        .hasMessageContaining("must be in USD, was fixed at 5000");
  }

  @Test
  void a_scenario_refuses_what_cannot_be() {
    assertThatThrownBy(() -> PayoutScenario.of(Measure.BOOKED).quota(usd("0")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be above zero and counted as it is, was USD 0");
    assertThatThrownBy(() -> PayoutScenario.of(Measure.BOOKED).quota(Quantity.of(3)).build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> PayoutScenario.of(Measure.BOOKED).target(BigMoney.parse("USD 0")).build())
        .hasMessage("payout scenario: target must be above zero, was USD 0");
  }

  @Test
  void curves_of_plans_that_pay_the_same_are_equal() {
    PayoutCurve once = of(accelerated(), ATTAINED);
    PayoutCurve again =
        of(
            RateTable.marginal(number("0.08"))
                .from(number("0.7"), number("0.08"))
                .above(number("1"), number("0.12"))
                .build(),
            ATTAINED);
    assertThat(again).isEqualTo(once).hasSameHashCodeAs(once);
    assertThat(Copies.throughBytes(once)).isEqualTo(once);
    assertThat(once).isNotEqualTo(of(RateTable.flat(rate("0.08")), SOLD));
    assertThat(once).hasToString("payout curve in USD: " + once.breakpoints());
  }

  @Test
  void the_difference_of_two_curves_is_what_one_pays_more() {
    PayoutCurve one = of(accelerated(), ATTAINED);
    PayoutCurve other = of(RateTable.flat(rate("0.1")), SOLD);
    // by hand: 2 % less up to the quota of 100,000, and 2 % more above it
    assertThat(one.minus(other).breakpoints())
        .containsExactly(
            new PayoutCurve.Breakpoint(usd("0"), usd("0"), usd("0"), usd("0"), rate("-0.02")),
            new PayoutCurve.Breakpoint(
                usd("100000"), usd("-2000"), usd("-2000"), usd("-2000"), rate("0.02")));
    assertThat(other.minus(one).plus(one)).isEqualTo(other);
  }
}
