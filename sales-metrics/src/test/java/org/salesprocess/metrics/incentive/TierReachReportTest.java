package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.salesprocess.metrics.incentive.Selling.ANA;
import static org.salesprocess.metrics.incentive.Selling.BEN;
import static org.salesprocess.metrics.incentive.Selling.JANUARY;
import static org.salesprocess.metrics.incentive.Selling.booking;
import static org.salesprocess.metrics.incentive.Selling.money;
import static org.salesprocess.metrics.incentive.Selling.monthly;
import static org.salesprocess.metrics.incentive.Selling.number;
import static org.salesprocess.metrics.incentive.Selling.plan;
import static org.salesprocess.metrics.incentive.Selling.usd;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.RateTable.Application;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.metrics.Copies;

class TierReachReportTest {

  private static final Input BOOKED = Input.of(Measure.BOOKED);

  private static RateTable table(Application application) {
    RateTable.TiersBuilder tiers =
        application == Application.MARGINAL
            ? RateTable.marginal(number("0.08"))
            : RateTable.whole(number("0.08"));
    return tiers.from(usd("100000"), number("0.12")).build();
  }

  private static Payroll ana(String booked) {
    return new Payroll(ANA).sold(ANA, "a", "01-10", booked);
  }

  private static TierReach only(TierReachReport report) {
    assertThat(report.inReach()).hasSize(1);
    return report.inReach().get(0);
  }

  @Test
  void on_a_whole_table_the_next_tier_pays_its_rate_on_all_that_is_there() {
    // by hand: 100,000 x 12 % - 95,000 x 8 % = 12,000 - 7,600; 5,000 is 1/19 of 95,000
    TierReach reach =
        only(ana("95000").reach(Payroll.tiers(table(Application.WHOLE), BOOKED), JANUARY, "0.1"));
    assertThat(reach.needed()).isEqualTo(usd("5000"));
    assertThat(reach.share()).contains(Fraction.of(1, 19));
    assertThat(reach.more()).contains(money("4400"));
    assertThat(reach)
        .hasToString(
            "ana: component pay reaches USD 100000.00 with USD 5000.00 more of booked, which earns"
                + " USD 4400.00");
  }

  @Test
  void on_a_marginal_table_the_way_up_pays_the_rate_of_the_tier_below() {
    // by hand: 5,000 x 8 %
    assertThat(
            only(ana("95000")
                    .reach(Payroll.tiers(table(Application.MARGINAL), BOOKED), JANUARY, "0.1"))
                .more())
        .contains(money("400"));
  }

  @Test
  void what_is_promised_is_what_the_engine_then_pays() {
    CommissionPlan plan = Payroll.tiers(table(Application.WHOLE), BOOKED);
    TierReach reach = only(ana("95000").reach(plan, JANUARY, "0.1"));
    var before = ana("95000").open(plan, JANUARY).statement(ANA).orElseThrow().earned();
    var after =
        ana("95000")
            .sold(ANA, "b", "01-31", "5000")
            .open(plan, JANUARY)
            .statement(ANA)
            .orElseThrow()
            .earned();
    assertThat(reach.more()).contains(after.minus(before));
  }

  @Test
  void a_bound_that_belongs_to_the_tier_below_must_be_passed_by_a_cent() {
    // by hand: 100,000.01 x 12 % = 12,000.0012, less 7,600
    RateTable above = RateTable.whole(number("0.08")).above(usd("100000"), number("0.12")).build();
    TierReach reach = only(ana("95000").reach(Payroll.tiers(above, BOOKED), JANUARY, "0.1"));
    assertThat(reach.needed()).isEqualTo(usd("5000.01"));
    assertThat(reach.more()).contains(money("4400"));
  }

  @Test
  void a_cap_holds_for_what_is_promised_too() {
    // by hand: 12,000 capped at 8,000, less 7,600
    CommissionPlan capped =
        plan(
            monthly()
                .formula(Formula.Rated.of(table(Application.WHOLE), BOOKED, BOOKED))
                .modifier(Modifier.cap(Input.constant(usd("8000"))))
                .build());
    assertThat(only(ana("95000").reach(capped, JANUARY, "0.1")).more()).contains(money("400"));
  }

  @Test
  void attainment_is_turned_into_what_must_be_sold() {
    // by hand: 3/4 of 40,000 reached, 10,000 to go; 40,000 x 10 % - 30,000 x 5 % = 2,500
    RateTable byQuota = RateTable.whole(number("0.05")).from(number("1"), number("0.1")).build();
    CommissionPlan plan =
        Payroll.tiers(byQuota, Input.attainment(Measure.BOOKED, Span.componentPeriod()));
    TierReach reach = only(ana("30000").quota(ANA, JANUARY, "40000").reach(plan, JANUARY, "1/3"));
    assertThat(reach.level().value()).contains(number("0.75"));
    assertThat(reach.needed()).isEqualTo(usd("10000"));
    assertThat(reach.more()).contains(money("2500"));
  }

  @Test
  void a_scaled_level_is_turned_back_into_what_must_be_sold() {
    // by hand: a tenth of 950,000 is 95,000; 50,000 more make it 100,000
    CommissionPlan plan = Payroll.tiers(table(Application.WHOLE), BOOKED.times(Fraction.of(1, 10)));
    assertThat(only(ana("950000").reach(plan, JANUARY, "0.1")).needed()).isEqualTo(usd("50000"));
  }

  @Test
  void a_longer_period_counts_what_was_sold_in_it_so_far() {
    // by hand: 95,000 of the quarter by the end of January
    CommissionPlan quarterly =
        plan(
            monthly()
                .calendar(SalesCalendar.quarters())
                .formula(Formula.Rated.of(table(Application.WHOLE), BOOKED, BOOKED))
                .build());
    TierReach reach = only(ana("95000").reach(quarterly, JANUARY, "0.1"));
    assertThat(reach.period()).isEqualTo(SalesCalendar.quarters().periodOf(JANUARY.start()));
    assertThat(reach.more()).contains(money("4400"));
  }

  @Test
  void who_needs_more_than_the_share_is_further_and_who_has_nothing_comes_last() {
    // by hand: ana needs as much again; ben has nothing, and 100,000 x 12 % is 12,000
    TierReachReport report =
        new Payroll(BEN, ANA)
            .sold(ANA, "a", "01-10", "50000")
            .reach(Payroll.tiers(table(Application.WHOLE), BOOKED), JANUARY, "0.1");
    assertThat(report.inReach()).isEmpty();
    assertThat(report.further()).extracting(TierReach::seller).containsExactly(ANA, BEN);
    assertThat(report.of(ANA).get(0).share()).contains(Fraction.ONE);
    assertThat(report.of(BEN).get(0).share()).isEmpty();
    assertThat(report.of(BEN).get(0).more()).contains(money("12000"));
    assertThat(Copies.throughBytes(report)).isEqualTo(report);
  }

  @Test
  void the_last_tier_has_no_next_one() {
    TierReachReport report =
        ana("100000").reach(Payroll.tiers(table(Application.WHOLE), BOOKED), JANUARY, "0.1");
    assertThat(report.of(ANA)).isEmpty();
    assertThat(report.atTop()).isEqualTo(1);
  }

  @Test
  void a_level_without_a_quota_is_said_to_be_unmeasured() {
    RateTable byQuota = RateTable.whole(number("0.05")).from(number("1"), number("0.1")).build();
    TierReachReport report =
        ana("30000")
            .reach(
                Payroll.tiers(byQuota, Input.attainment(Measure.BOOKED, Span.componentPeriod())),
                JANUARY,
                "0.1");
    assertThat(report.unmeasured()).hasSize(1);
    assertThat(report.unmeasured().get(0).reason()).contains("there is no quota on booked");
  }

  @Test
  void the_sale_that_is_supposed_is_like_the_last_one_that_counts() {
    CreditFilter renewals = CreditFilter.builder().types(ImmutableSortedSet.of("renewal")).build();
    CommissionPlan plan =
        Payroll.tiers(table(Application.WHOLE), Input.of(Measure.BOOKED).where(renewals));
    Payroll renewed =
        new Payroll(ANA)
            .sold(
                booking("r", "01-10")
                    .type("renewal")
                    .owner(ANA)
                    .value(Measure.BOOKED, usd("95000")))
            .sold(ANA, "a", "01-20", "1000");
    // by hand: base is all that is booked: 101,000 x 12 % - 96,000 x 8 % = 12,120 - 7,680
    assertThat(only(renewed.reach(plan, JANUARY, "0.1")).more()).contains(money("4440"));
    // where no sale of that kind is known, what it pays is not known either
    assertThat(ana("1000").reach(plan, JANUARY, "0.1").further())
        .extracting(TierReach::more)
        .containsExactly(Optional.empty());
  }

  @Test
  void a_reach_below_zero_is_refused() {
    CommissionPlan plan = Payroll.flat("0.08");
    Payroll payroll = ana("1");
    assertThatThrownBy(() -> payroll.reach(plan, JANUARY, "-1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("reach of tiers: within must not be negative, was -1");
    assertThat(payroll.reach(plan, JANUARY, "1").of(ANA)).isEqualTo(List.of());
  }
}
