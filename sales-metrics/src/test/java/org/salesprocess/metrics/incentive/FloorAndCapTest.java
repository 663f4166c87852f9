package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.metrics.incentive.Selling.JANUARY;
import static org.salesprocess.metrics.incentive.Selling.PAY;
import static org.salesprocess.metrics.incentive.Selling.day;
import static org.salesprocess.metrics.incentive.Selling.money;
import static org.salesprocess.metrics.incentive.Selling.month;
import static org.salesprocess.metrics.incentive.Selling.monthly;
import static org.salesprocess.metrics.incentive.Selling.plan;
import static org.salesprocess.metrics.incentive.Selling.planBuilder;
import static org.salesprocess.metrics.incentive.Selling.rate;
import static org.salesprocess.metrics.incentive.Selling.usd;

import java.time.Month;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.time.SalesCalendar;

class FloorAndCapTest {

  private static final Formula TEN_PERCENT = Formula.flatRate(rate("0.1"), Measure.BOOKED);
  private static final SalesCalendar YEARS = SalesCalendar.years(Month.JANUARY);

  private static Input amount(String amount) {
    return Input.constant(usd(amount));
  }

  private static CommissionPlan with(Modifier... modifiers) {
    Component.Builder component = monthly().formula(TEN_PERCENT);
    Stream.of(modifiers).forEach(component::modifier);
    return plan(component.build());
  }

  @Test
  void a_floor_and_a_cap_of_each_deal_bound_it_alone() {
    // by hand: 100 x 10 % = 10, raised to 25; 9,000 x 10 % = 900, capped at 500
    assertThat(
            new Selling()
                .sold("a", "01-10", "100")
                .sold("b", "01-11", "9000")
                .amounts(
                    with(
                        new Modifier.Floor(amount("25"), Modifier.Level.DEAL),
                        new Modifier.Cap(
                            amount("500"), Modifier.Level.DEAL, Modifier.Excess.LOST))))
        .containsExactly(money("10"), money("900"), money("15"), money("-400"));
  }

  @Test
  void a_floor_of_the_result_is_paid_to_who_sold_nothing() {
    assertThat(new Selling().total(with(Modifier.floor(amount("300"))))).isEqualTo(money("300"));
  }

  @Test
  void what_is_above_a_cap_is_lost() {
    // by hand: 5,000 x 10 % = 500, capped at 400; February 100 x 10 %
    assertThat(
            new Selling()
                .until("03-01")
                .sold("a", "01-10", "5000")
                .sold("b", "02-10", "100")
                .amounts(with(Modifier.cap(amount("400")))))
        .containsExactly(money("500"), money("-100"), money("10"));
  }

  private static final Modifier DEFERRING =
      new Modifier.Cap(amount("400"), Modifier.Level.RESULT, Modifier.Excess.DEFERRED);

  @Test
  void what_is_above_a_cap_is_deferred_from_period_to_period_until_there_is_room() {
    // by hand: January 1,000 -> 400, 600 on; February 100 + 600 -> 400, 300 on; March 0 + 300
    Selling selling =
        new Selling().until("04-01").sold("a", "01-10", "10000").sold("b", "02-10", "1000");
    assertThat(selling.total(month(1), with(DEFERRING))).isEqualTo(money("400"));
    assertThat(selling.total(month(2), with(DEFERRING))).isEqualTo(money("400"));
    assertThat(selling.total(month(3), with(DEFERRING))).isEqualTo(money("300"));
  }

  @Test
  void what_was_deferred_is_not_multiplied_or_gated_again() {
    // by hand: 300 x 2 = 600 -> 400, 200 on; in February nothing is sold and the gate is closed
    assertThat(
            new Selling()
                .until("03-01")
                .sold("a", "01-10", "3000")
                .total(
                    month(2),
                    with(
                        Modifier.gate(Input.of(Measure.BOOKED), usd("1")),
                        Modifier.multiplier(RateTable.flat(rate("2")), Input.of(Measure.BOOKED)),
                        DEFERRING)))
        .isEqualTo(money("200"));
  }

  @Test
  void what_was_deferred_is_paid_in_full_once_the_cap_is_gone() {
    CommissionPlan first = with(DEFERRING).toBuilder().until(day("02-01")).build();
    CommissionPlan second = with().toBuilder().version("2").from(day("02-01")).build();
    assertThat(
            new Selling().until("03-01").sold("a", "01-10", "10000").total(month(2), first, second))
        .isEqualTo(money("600"));
  }

  @Test
  void a_cap_may_be_another_components_result_or_a_multiple_of_the_target() {
    Component base =
        Component.builder("base")
            .calendar(SalesCalendar.months())
            .formula(new Formula.FixedAmount(BigMoney.parse("USD 150"), false))
            .build();
    Component capped =
        monthly()
            .formula(TEN_PERCENT)
            .modifier(Modifier.cap(Input.resultOf(base.id()).times(Fraction.of(2))))
            .build();
    // by hand: 500 capped at 2 x 150
    assertThat(new Selling().sold("a", "01-10", "5000").total(PAY, JANUARY, plan(base, capped)))
        .isEqualTo(money("300"));
    // by hand: target 3,650 x 31 / 365 = 310; x 1.5 = 465
    assertThat(
            new Selling()
                .target("3650")
                .sold("a", "01-10", "5000")
                .total(with(Modifier.cap(Input.targetIncentive().times(rate("1.5"))))))
        .isEqualTo(money("465"));
  }

  @Test
  void a_floor_and_a_cap_of_a_month_hold_once_though_the_plan_changed_within_it() {
    CommissionPlan first = with(Modifier.floor(amount("300")), Modifier.cap(amount("400")));
    CommissionPlan second = first.toBuilder().version("2").from(day("01-16")).build();
    CommissionPlan ended = first.toBuilder().until(day("01-16")).build();
    // by hand: 100 by each version, 200 in all, raised to 300; not 300 by each
    assertThat(
            new Selling()
                .sold("a", "01-10", "1000")
                .sold("b", "01-20", "1000")
                .total(ended, second))
        .isEqualTo(money("300"));
    // by hand: 250 and 350 make 600, capped at 400
    assertThat(
            new Selling()
                .sold("a", "01-10", "2500")
                .sold("b", "01-20", "3500")
                .total(ended, second))
        .isEqualTo(money("400"));
  }

  private static CommissionPlan limited(PlanLimit... limits) {
    CommissionPlan.Builder plan =
        planBuilder(
            monthly().formula(TEN_PERCENT).build(),
            Component.builder("more")
                .calendar(SalesCalendar.months())
                .formula(TEN_PERCENT)
                .build());
    Stream.of(limits).forEach(plan::limit);
    return plan.build();
  }

  @Test
  void a_cap_of_the_plan_bounds_all_components_of_the_year_to_the_cent() {
    // by hand: two components of 60.004 a month, posted as 60.00 each: 240.00 after two months
    assertThat(
            new Selling()
                .until("03-01")
                .sold("a", "01-10", "600.04")
                .sold("b", "02-10", "600.04")
                .total(limited(PlanLimit.cap(YEARS, amount("200")))))
        .isEqualTo(money("200"));
  }

  @Test
  void a_floor_of_the_plan_is_owed_once_its_period_is_over() {
    PlanLimit floor =
        new PlanLimit(YEARS, Optional.of(amount("1000")), Optional.empty(), Modifier.Excess.LOST);
    Selling selling = new Selling().sold("a", "01-10", "1000");
    // by hand: two components of 100
    assertThat(selling.until("12-31").total(limited(floor))).isEqualTo(money("200"));
    assertThat(selling.until("2027-01-01").total(limited(floor))).isEqualTo(money("1000"));
  }

  @ParameterizedTest
  @CsvSource({"1000, 500", "9000, 500"})
  void a_plan_whose_least_is_its_most_pays_just_that(String sold, String expected) {
    PlanLimit fixed =
        new PlanLimit(
            SalesCalendar.months(),
            Optional.of(amount("500")),
            Optional.of(amount("500")),
            Modifier.Excess.LOST);
    assertThat(new Selling().sold("a", "01-10", sold).total(limited(fixed)))
        .isEqualTo(money(expected));
  }

  @Test
  void a_cap_of_the_plan_that_is_no_whole_cent_is_rounded_as_pay_is() {
    // by hand: a third of 100 is 33.33 in each of two months
    PlanLimit third = PlanLimit.cap(SalesCalendar.months(), amount("100/3"));
    assertThat(
            new Selling()
                .until("03-01")
                .sold("a", "01-10", "1000")
                .sold("b", "02-10", "1000")
                .total(limited(third)))
        .isEqualTo(money("66.66"));
  }

  @Test
  void the_second_limit_bounds_what_the_first_has_left() {
    // by hand: January 2 x 500 -> 600, February 2 x 500 -> 600; of 1,200 the year leaves 900
    Selling selling =
        new Selling().until("03-01").sold("a", "01-10", "5000").sold("b", "02-10", "5000");
    assertThat(
            selling.total(
                limited(
                    PlanLimit.cap(SalesCalendar.months(), amount("600")),
                    PlanLimit.cap(YEARS, amount("900")))))
        .isEqualTo(money("900"));
  }

  @Test
  void what_is_above_the_cap_of_a_plan_may_be_deferred() {
    PlanLimit deferring =
        new PlanLimit(
            SalesCalendar.months(),
            Optional.empty(),
            Optional.of(amount("300")),
            Modifier.Excess.DEFERRED);
    // by hand: January 2 x 250 = 500 -> 300, 200 on; February 2 x 10 + 200
    Selling selling =
        new Selling().until("03-01").sold("a", "01-10", "2500").sold("b", "02-10", "100");
    assertThat(selling.total(month(1), limited(deferring))).isEqualTo(money("300"));
    assertThat(selling.total(month(2), limited(deferring))).isEqualTo(money("220"));
  }
}
