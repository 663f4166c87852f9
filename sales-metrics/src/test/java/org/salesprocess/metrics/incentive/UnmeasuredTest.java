package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.metrics.incentive.Selling.PAY;
import static org.salesprocess.metrics.incentive.Selling.money;
import static org.salesprocess.metrics.incentive.Selling.monthly;
import static org.salesprocess.metrics.incentive.Selling.number;
import static org.salesprocess.metrics.incentive.Selling.plan;
import static org.salesprocess.metrics.incentive.Selling.planBuilder;
import static org.salesprocess.metrics.incentive.Selling.rate;
import static org.salesprocess.metrics.incentive.Selling.usd;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesCalendar;

/** What follows where an input has no value, and that it is told. */
class UnmeasuredTest {

  private static final Input ATTAINED = Input.attainment(Measure.BOOKED, Span.componentPeriod());
  private static final Formula TEN_PERCENT = Formula.flatRate(rate("0.1"), Measure.BOOKED);
  private static final RateTable BY_SCORE =
      RateTable.whole(number("0.5")).from(number("7"), number("1")).build();

  private static Selling selling() {
    return new Selling().sold("a", "01-10", "1000");
  }

  private static Component.Builder commission() {
    return monthly().formula(TEN_PERCENT);
  }

  private static Unmeasured only(CommissionPlan plan) {
    ImmutableList<Unmeasured> unmeasured = selling().earnings(plan).unmeasured();
    assertThat(unmeasured).hasSize(1);
    return unmeasured.get(0);
  }

  @Test
  void a_formula_without_its_level_pays_nothing() {
    CommissionPlan plan =
        plan(
            monthly()
                .formula(
                    Formula.Rated.of(
                        RateTable.whole(number("0.1")).from(number("1"), number("0.2")).build(),
                        ATTAINED,
                        Input.of(Measure.BOOKED)))
                .build());
    assertThat(selling().total(plan)).isEqualTo(money("0"));
    assertThat(only(plan).effect()).isEqualTo(Unmeasured.Effect.PAID_NOTHING);
    assertThat(only(plan).component()).contains(PAY);
    assertThat(only(plan).reason())
        .isEqualTo(
            "ana: plan plan: component pay in 2026-01-01/2026-02-01 pays nothing for want of own"
                + " attainment of booked (period): there is no quota on booked of seller ana in"
                + " 2026-01-01/2026-02-01");
  }

  @Test
  void a_goal_counts_zero_beside_the_others() {
    // by hand: half of 1,000 for the one meeting that was asked for
    Formula goals =
        new Formula.Goals(
            ImmutableList.of(
                new Formula.Goal("quota", Fraction.HALF, ATTAINED, Optional.empty()),
                new Formula.Goal(
                    "meetings",
                    Fraction.HALF,
                    Input.of(Measure.MEETINGS),
                    Optional.of(
                        RateTable.whole(Quantity.of(0))
                            .from(Quantity.of(1), Quantity.of(1))
                            .build()))),
            Optional.empty(),
            Input.constant(usd("1000")));
    CommissionPlan plan = plan(monthly().formula(goals).build());
    assertThat(new Selling().counted("m", "01-10", Measure.MEETINGS, "1").total(plan))
        .isEqualTo(money("500"));
    assertThat(only(plan).effect()).isEqualTo(Unmeasured.Effect.GOAL_COUNTED_ZERO);
    assertThat(only(plan).reason())
        .startsWith("ana: plan plan: component pay in 2026-01-01/2026-02-01 counts a goal as zero");
  }

  @Test
  void a_multiplier_floor_or_cap_is_skipped() {
    Input relative = Input.improvement(Measure.BOOKED, Baseline.PREVIOUS_PERIOD);
    Modifier byScore = Modifier.multiplier(BY_SCORE, Input.of(Measure.SURVEY_SCORE));
    CommissionPlan decelerated = plan(commission().modifier(byScore).build());
    assertThat(selling().total(decelerated)).isEqualTo(money("100"));
    assertThat(only(decelerated).effect()).isEqualTo(Unmeasured.Effect.MODIFIER_SKIPPED);
    assertThat(only(decelerated).reason())
        .isEqualTo(
            "ana: plan plan: component pay in 2026-01-01/2026-02-01 skips a modifier for want of"
                + " own survey-score (period): there is nothing to average");
    for (Modifier bound : ImmutableList.of(Modifier.floor(relative), Modifier.cap(relative))) {
      CommissionPlan bounded = plan(commission().modifier(bound).build());
      assertThat(selling().hired("2025-12-15").total(bounded)).isEqualTo(money("100"));
      assertThat(selling().hired("2025-12-15").effects(bounded))
          .containsExactly(Unmeasured.Effect.MODIFIER_SKIPPED);
    }
  }

  @Test
  void a_limit_of_the_plan_is_skipped_and_names_no_component() {
    CommissionPlan plan =
        planBuilder(commission().build())
            .limit(
                PlanLimit.cap(
                    SalesCalendar.months(),
                    Input.improvement(Measure.BOOKED, Baseline.PREVIOUS_PERIOD)))
            .build();
    Selling selling = selling().hired("2025-12-15");
    assertThat(selling.total(plan)).isEqualTo(money("100"));
    Unmeasured only = selling.earnings(plan).unmeasured().get(0);
    assertThat(only.component()).isEmpty();
    assertThat(only.effect()).isEqualTo(Unmeasured.Effect.LIMIT_SKIPPED);
    assertThat(only.reason())
        .isEqualTo(
            "ana: plan plan: limit in 2026-01-01/2026-02-01 is skipped for want of improvement of"
                + " own booked (period) on PREVIOUS_PERIOD: there is no past to compare with");
  }
}
