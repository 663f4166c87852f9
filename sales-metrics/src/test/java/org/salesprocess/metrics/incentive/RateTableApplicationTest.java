package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.metrics.incentive.Selling.ANA;
import static org.salesprocess.metrics.incentive.Selling.JANUARY;
import static org.salesprocess.metrics.incentive.Selling.money;
import static org.salesprocess.metrics.incentive.Selling.monthly;
import static org.salesprocess.metrics.incentive.Selling.number;
import static org.salesprocess.metrics.incentive.Selling.plan;
import static org.salesprocess.metrics.incentive.Selling.rate;
import static org.salesprocess.metrics.incentive.Selling.usd;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.incentive.Bound;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.RateTable.Application;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.quota.Measure;

class RateTableApplicationTest {

  private static RateTable byAmount(Application application) {
    return RateTable.tiers(application, number("0.08")).from(usd("100000"), number("0.12")).build();
  }

  private static Formula commission(RateTable table) {
    return Formula.Rated.of(table, Input.of(Measure.BOOKED), Input.of(Measure.BOOKED));
  }

  @Test
  void a_marginal_table_pays_each_slice_its_own_rate() {
    // by hand: 80,000 x 8 % = 6,400; then 20,000 x 8 % + 20,000 x 12 % = 1,600 + 2,400
    assertThat(
            new Selling()
                .sold("a", "01-10", "80000")
                .sold("b", "01-20", "40000")
                .amounts(
                    plan(monthly().formula(commission(byAmount(Application.MARGINAL))).build())))
        .containsExactly(money("6400"), money("4000"));
  }

  @Test
  void a_whole_table_pays_the_rate_of_the_tier_that_is_reached_on_all() {
    // by hand: 120,000 reach the tier of 12 %: 80,000 x 12 % and 40,000 x 12 %
    assertThat(
            new Selling()
                .sold("a", "01-10", "80000")
                .sold("b", "01-20", "40000")
                .amounts(plan(monthly().formula(commission(byAmount(Application.WHOLE))).build())))
        .containsExactly(money("9600"), money("4800"));
  }

  @Test
  void a_proportional_table_earns_each_tiers_amount_by_the_part_reached() {
    // by hand: tier to 100,000 pays 1,000; the tier from there to 200,000 pays 3,000;
    // at 120,000 that is 1,000 + 3,000 x 20,000 / 100,000 = 1,600
    RateTable table =
        new RateTable.Tiers(
            Application.PROPORTIONAL,
            ImmutableList.of(Bound.of(usd("100000")), Bound.of(usd("200000"))),
            ImmutableList.of(usd("1000"), usd("3000")));
    assertThat(
            new Selling()
                .sold("a", "01-10", "120000")
                .total(
                    plan(
                        monthly().formula(Formula.bonus(table, Input.of(Measure.BOOKED))).build())))
        .isEqualTo(money("1600"));
  }

  @Test
  void a_curve_of_points_pays_straight_between_them_and_jumps_where_two_share_a_level() {
    // by hand: target 12,000 a year by actual days: 12,000 x 31 / 365 for January = 1,019.1780..;
    // attainment 0.9 lies half-way between (0.8, 0.5) after the jump and (1.0, 1.0): 0.75;
    // 1,019.178.. x 0.75 = 764.3835.. -> 764.38
    RateTable curve =
        new RateTable.Points(
            ImmutableList.of(
                RateTable.Point.of("0", "0"),
                RateTable.Point.of("0.8", "0"),
                RateTable.Point.of("0.8", "0.5"),
                RateTable.Point.of("1", "1")),
            RateTable.Beyond.HOLD,
            Bound.Side.UPPER);
    assertThat(
            new Selling()
                .quota(ANA, JANUARY, usd("100000"))
                .sold("a", "01-10", "90000")
                .total(
                    plan(
                        monthly()
                            .formula(
                                Formula.targetPay(
                                    curve,
                                    Input.attainment(Measure.BOOKED, Span.componentPeriod())))
                            .build())))
        .isEqualTo(money("764.38"));
  }

  @Test
  void lines_at_the_default_rounding_sum_to_the_rounded_total() {
    // by hand: a third of a cent and so on: 0.10 x 5 % = 0.005, three times 0.015 -> 0.02 in all
    assertThat(
            new Selling()
                .sold("a", "01-10", "0.10")
                .sold("b", "01-11", "0.10")
                .sold("c", "01-12", "0.10")
                .amounts(
                    plan(
                        monthly().formula(Formula.flatRate(rate("0.05"), Measure.BOOKED)).build())))
        .containsExactly(money("0.01"), money("0.00"), money("0.01"));
  }
}
