package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.metrics.incentive.Selling.ANA;
import static org.salesprocess.metrics.incentive.Selling.USD;
import static org.salesprocess.metrics.incentive.Selling.day;
import static org.salesprocess.metrics.incentive.Selling.money;
import static org.salesprocess.metrics.incentive.Selling.monthly;
import static org.salesprocess.metrics.incentive.Selling.number;
import static org.salesprocess.metrics.incentive.Selling.plan;
import static org.salesprocess.metrics.incentive.Selling.planBuilder;
import static org.salesprocess.metrics.incentive.Selling.rate;
import static org.salesprocess.metrics.incentive.Selling.usd;

import com.google.common.collect.ImmutableList;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.incentive.Bound;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;

/** What is paid for a period of which there is only a part: by now, in force, or on the plan. */
class ShareOfPeriodTest {

  private static final Formula TEN_PERCENT = Formula.flatRate(rate("0.1"), Measure.BOOKED);
  private static final Formula TARGET =
      Formula.targetPay(RateTable.flat(rate("1")), Input.constant(number("0")));

  private static Component.Builder quarterly() {
    return Component.builder("pay").calendar(SalesCalendar.quarters());
  }

  private static Formula fixed(String amount, boolean prorated) {
    return new Formula.FixedAmount(BigMoney.parse("USD " + amount), prorated);
  }

  @Test
  void a_prorated_amount_of_a_quarter_is_earned_day_by_day() {
    // by hand: 900 x 31 / 90, then x 59 / 90, then all
    CommissionPlan plan = plan(quarterly().formula(fixed("900", true)).build());
    assertThat(new Selling().until("02-01").total(plan)).isEqualTo(money("310"));
    assertThat(new Selling().until("03-01").total(plan)).isEqualTo(money("590"));
    assertThat(new Selling().until("05-01").total(SalesPeriod.of(day("01-01"), day("04-01")), plan))
        .isEqualTo(money("900"));
  }

  @Test
  void a_target_at_one_value_is_earned_day_by_day() {
    // by hand: 3,650 a year is 10 a day; half of it is paid
    Formula half = Formula.targetPay(RateTable.flat(rate("0.5")), Input.constant(number("0")));
    CommissionPlan plan = plan(quarterly().formula(half).build());
    assertThat(new Selling().target("3650").until("02-01").total(plan)).isEqualTo(money("155"));
    assertThat(new Selling().target("3650").until("04-01").total(plan)).isEqualTo(money("450"));
  }

  @Test
  void a_target_by_what_is_reached_so_far_is_that_of_the_whole_quarter() {
    // by hand: 300 of the quarter's 900 are reached, and so is a third of its target of 900
    RateTable curve =
        new RateTable.Points(
            ImmutableList.of(RateTable.Point.of("0", "0"), RateTable.Point.of("1", "1")),
            RateTable.Beyond.HOLD,
            Bound.Side.UPPER);
    CommissionPlan plan =
        plan(
            quarterly()
                .formula(
                    Formula.targetPay(
                        curve, Input.attainment(Measure.BOOKED, Span.componentPeriod())))
                .build());
    assertThat(
            new Selling()
                .target("3650")
                .quotasPer(SalesCalendar.quarters())
                .quota(ANA, SalesPeriod.of(day("01-01"), day("04-01")), usd("900"))
                .sold("a", "01-10", "300")
                .total(plan))
        .isEqualTo(money("300"));
  }

  @Test
  void a_least_amount_of_a_quarter_is_owed_once_it_is_over() {
    // by hand: 10 so far; at the end 300
    CommissionPlan plan =
        plan(
            quarterly()
                .formula(TEN_PERCENT)
                .modifier(Modifier.floor(Input.constant(usd("300"))))
                .build());
    Selling selling = new Selling().sold("a", "01-10", "100");
    assertThat(selling.until("03-01").total(plan)).isEqualTo(money("10"));
    assertThat(selling.until("04-01").total(plan)).isEqualTo(money("300"));
  }

  @Test
  void a_component_that_begins_later_in_the_period_pays_nothing_yet() {
    CommissionPlan plan = plan(quarterly().formula(fixed("900", false)).from(day("02-01")).build());
    assertThat(new Selling().until("02-01").total(plan)).isEqualTo(money("0"));
    assertThat(new Selling().until("03-01").total(plan)).isEqualTo(money("900"));
  }

  @Test
  void a_target_is_for_the_days_on_which_the_component_is_in_force() {
    // by hand: 10 a day for the 15 days until 16 January, as a base and as a cap
    Component paid = monthly().until(day("01-16")).formula(TARGET).build();
    assertThat(new Selling().target("3650").total(plan(paid))).isEqualTo(money("150"));
    Component capped =
        monthly()
            .until(day("01-16"))
            .formula(TEN_PERCENT)
            .modifier(Modifier.cap(Input.targetIncentive()))
            .build();
    assertThat(new Selling().target("3650").sold("a", "01-10", "9000").total(plan(capped)))
        .isEqualTo(money("150"));
  }

  private static CommissionPlan other(Component component) {
    return CommissionPlan.builder("other", USD).from(Selling.FIRST).component(component).build();
  }

  @Test
  void of_two_plans_in_a_month_the_last_with_the_component_pays_what_is_paid_once() {
    Component paid = monthly().formula(fixed("300", false)).build();
    Component more = paid.toBuilder().formula(fixed("400", false)).build();
    // by hand: 300 by the first plan or 400 by the second, not both
    Selling moved = new Selling().movedTo("other", "01-16");
    assertThat(moved.total(plan(paid), other(more))).isEqualTo(money("400"));
    // by hand: what only the first plan has, it pays in full
    Component commission =
        Component.builder("commission")
            .calendar(SalesCalendar.months())
            .formula(TEN_PERCENT)
            .build();
    assertThat(moved.total(plan(paid), other(commission))).isEqualTo(money("300"));
    // by hand: nor does a commission of the same id take its place
    assertThat(moved.total(plan(paid), other(monthly().formula(TEN_PERCENT).build())))
        .isEqualTo(money("300"));
    // by hand: 310 a month: 15 days of it by the first plan and 16 by the second
    Component prorated = monthly().formula(fixed("310", true)).build();
    assertThat(moved.total(plan(prorated), other(prorated))).isEqualTo(money("310"));
  }

  @Test
  void the_last_version_with_the_component_pays_what_is_paid_once() {
    // by hand: a bonus of 100 that the second version has no more, or not in this month
    Component bonus =
        monthly()
            .formula(Formula.bonus(RateTable.flat(usd("100")), Input.of(Measure.BOOKED)))
            .build();
    Component commission =
        Component.builder("commission")
            .calendar(SalesCalendar.months())
            .formula(Formula.flatRate(rate("0.1"), Measure.BOOKED))
            .build();
    CommissionPlan first = planBuilder(bonus).until(day("01-16")).build();
    for (CommissionPlan.Builder second :
        new CommissionPlan.Builder[] {
          planBuilder(commission), planBuilder(bonus.toBuilder().from(day("02-01")).build())
        }) {
      assertThat(new Selling().total(first, second.version("2").from(day("01-16")).build()))
          .isEqualTo(money("100"));
    }
  }
}
