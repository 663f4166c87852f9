package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.metrics.incentive.Selling.ANA;
import static org.salesprocess.metrics.incentive.Selling.JANUARY;
import static org.salesprocess.metrics.incentive.Selling.day;
import static org.salesprocess.metrics.incentive.Selling.money;
import static org.salesprocess.metrics.incentive.Selling.monthly;
import static org.salesprocess.metrics.incentive.Selling.number;
import static org.salesprocess.metrics.incentive.Selling.plan;
import static org.salesprocess.metrics.incentive.Selling.planBuilder;
import static org.salesprocess.metrics.incentive.Selling.rate;
import static org.salesprocess.metrics.incentive.Selling.usd;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.Bound;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.time.Proration;
import org.salesprocess.core.time.SalesCalendar;

class FixedAndGoalsTest {

  private static Component fixed(boolean prorated) {
    return monthly().formula(new Formula.FixedAmount(BigMoney.parse("USD 3100"), prorated)).build();
  }

  @Test
  void a_fixed_amount_is_paid_whole_to_who_joins_within_the_month() {
    assertThat(new Selling().onPlan("01-16", "2027-01-01").total(plan(fixed(false))))
        .isEqualTo(money("3100"));
  }

  @ParameterizedTest
  @CsvSource({
    // by hand, from 16 January on: 16 of 31 days; 15 of 30 (the 31st counts as the 30th);
    // no month that began while on the plan
    "ACTUAL, 1600",
    "THIRTY_360, 1550",
    "WHOLE_MONTHS, 0"
  })
  void a_prorated_amount_is_shared_by_the_day_count(Proration dayCount, String expected) {
    CommissionPlan plan = planBuilder(fixed(true)).proration(dayCount).build();
    assertThat(new Selling().onPlan("01-16", "2027-01-01").total(plan)).isEqualTo(money(expected));
  }

  @Test
  void each_version_pays_its_own_days_of_a_prorated_amount() {
    // by hand: 10 of 31 days of 3,100 and 21 of 31 of 6,200
    CommissionPlan first = planBuilder(fixed(true)).until(day("01-11")).build();
    CommissionPlan second =
        planBuilder(
                monthly()
                    .formula(new Formula.FixedAmount(BigMoney.parse("USD 6200"), true))
                    .build())
            .version("2")
            .from(day("01-11"))
            .build();
    assertThat(new Selling().total(first, second)).isEqualTo(money("5200"));
  }

  @Test
  void a_prorated_amount_is_for_the_days_on_which_the_component_is_in_force() {
    // by hand: from 22 January on, 10 of 31 days
    assertThat(new Selling().total(plan(fixed(true).toBuilder().from(day("01-22")).build())))
        .isEqualTo(money("1000"));
  }

  @Test
  void an_amount_that_is_not_prorated_is_paid_once_by_the_last_version() {
    CommissionPlan first = planBuilder(fixed(false)).until(day("01-11")).build();
    CommissionPlan second = planBuilder(fixed(false)).version("2").from(day("01-11")).build();
    assertThat(new Selling().total(first, second)).isEqualTo(money("3100"));
  }

  @ParameterizedTest
  @EnumSource(Proration.class)
  void a_version_that_changes_nothing_leaves_what_is_prorated_before_it_is_rounded(
      Proration dayCount) {
    ComponentId incentive = ComponentId.of("incentive");
    CommissionPlan uncut =
        planBuilder(
                fixed(true),
                Component.builder(incentive.value())
                    .calendar(SalesCalendar.months())
                    .formula(
                        Formula.targetPay(RateTable.flat(number("1")), Input.constant(number("1"))))
                    .build())
            .proration(dayCount)
            .build();
    Selling selling = new Selling().target("3600");
    // by hand: 3,600 x 31/365 = 305.753.. by calendar days, and a twelfth by the others
    Quantity ofIncentive =
        usd("3600").times(dayCount == Proration.ACTUAL ? Fraction.of(31, 365) : Fraction.of(1, 12));
    assertThat(selling.total(incentive, JANUARY, uncut))
        .isEqualTo(money(dayCount == Proration.ACTUAL ? "305.75" : "300"));
    JANUARY
        .start()
        .plusDays(1)
        .datesUntil(JANUARY.end())
        .forEach(
            cut -> {
              CommissionPlan before = uncut.toBuilder().until(cut).build();
              CommissionPlan after = uncut.toBuilder().version("2").from(cut).build();
              assertThat(exact(selling, Selling.PAY, before, after)).isEqualTo(usd("3100"));
              assertThat(exact(selling, incentive, before, after)).isEqualTo(ofIncentive);
            });
  }

  private static Quantity exact(
      Selling selling, ComponentId component, CommissionPlan... versions) {
    return selling.earn(versions).values().stream()
        .filter(line -> line.key().component().equals(Optional.of(component)))
        .filter(line -> line.key().period().equals(JANUARY))
        .map(EarnedLine::exact)
        .reduce(usd("0"), Quantity::plus);
  }

  private static RateTable curve(RateTable.Point... points) {
    return new RateTable.Points(
        ImmutableList.copyOf(points), RateTable.Beyond.HOLD, Bound.Side.UPPER);
  }

  private static RateTable.Point point(String level, String factor) {
    return RateTable.Point.of(level, factor);
  }

  private static Formula goals(Optional<RateTable> ofMeetings, Optional<RateTable> ofSum) {
    return new Formula.Goals(
        ImmutableList.of(
            new Formula.Goal(
                "meetings",
                rate("0.4"),
                Input.attainment(Measure.MEETINGS, Span.componentPeriod()),
                ofMeetings),
            new Formula.Goal(
                "bookings",
                rate("0.6"),
                Input.attainment(Measure.BOOKED, Span.componentPeriod()),
                Optional.empty())),
        ofSum,
        Input.constant(usd("1000")));
  }

  // 0.5 of the meetings, 0.9 of the bookings
  private static Selling goalsReached() {
    return new Selling()
        .quota(QuotaScope.of(ANA), Measure.MEETINGS, JANUARY, number("10"))
        .quota(ANA, JANUARY, usd("1000"))
        .counted("m", "01-05", Measure.MEETINGS, "5")
        .sold("a", "01-10", "900");
  }

  @Test
  void goals_pay_their_weighted_sum_of_the_target() {
    // by hand: 0.4 x 0.5 + 0.6 x 0.9 = 0.74
    assertThat(
            goalsReached()
                .total(plan(monthly().formula(goals(Optional.empty(), Optional.empty())).build())))
        .isEqualTo(money("740"));
  }

  @Test
  void a_goal_and_the_sum_may_each_have_a_curve() {
    // by hand: meetings below 0.8 count nothing: 0.54; on the sum 0.5 -> 0, 1 -> 1: 0.08
    Optional<RateTable> cliff =
        Optional.of(curve(point("0", "0"), point("0.8", "0"), point("0.8", "1")));
    assertThat(
            goalsReached().total(plan(monthly().formula(goals(cliff, Optional.empty())).build())))
        .isEqualTo(money("540"));
    assertThat(
            goalsReached()
                .total(
                    plan(
                        monthly()
                            .formula(
                                goals(
                                    cliff, Optional.of(curve(point("0.5", "0"), point("1", "1")))))
                            .build())))
        .isEqualTo(money("80"));
  }

  @Test
  void a_goal_that_cannot_be_measured_counts_nothing_and_is_reported() {
    // by hand: 0.6 x 0.9
    Selling selling = new Selling().quota(ANA, JANUARY, usd("1000")).sold("a", "01-10", "900");
    CommissionPlan plan =
        plan(monthly().formula(goals(Optional.empty(), Optional.empty())).build());
    assertThat(selling.total(plan)).isEqualTo(money("540"));
    assertThat(selling.unmeasured(plan)).hasSize(1);
  }

  @Test
  void a_target_incentive_is_shared_by_days_and_multiplied_by_the_curve() {
    // by hand: 3,650 a year from 16 January: 16 / 365 = 160; 1.2 of quota pays 1.5 of it
    assertThat(
            new Selling()
                .target("3650")
                .onPlan("01-16", "2027-01-01")
                .quota(ANA, JANUARY, usd("1000"))
                .sold("a", "01-20", "1200")
                .total(
                    plan(
                        monthly()
                            .formula(
                                Formula.targetPay(
                                    curve(point("0", "0"), point("1", "1"), point("1.2", "1.5")),
                                    Input.attainment(Measure.BOOKED, Span.componentPeriod())))
                            .build())))
        .isEqualTo(money("240"));
  }

  @ParameterizedTest
  @CsvSource({
    // by hand, of 3,600 a year: 16 / 365 = 157.808..; 15 / 360 (the 31st counts as the 30th);
    // no month that began while on the plan
    "01-16, ACTUAL, 157.81",
    "01-16, THIRTY_360, 150.00",
    "01-16, WHOLE_MONTHS, 0.00",
    // 31 / 365 = 305.753..; 30 / 360; one month of twelve
    "01-01, ACTUAL, 305.75",
    "01-01, THIRTY_360, 300.00",
    "01-01, WHOLE_MONTHS, 300.00"
  })
  void a_target_incentive_is_shared_by_the_day_count(
      String joined, Proration dayCount, String expected) {
    Component whole =
        monthly()
            .formula(Formula.targetPay(RateTable.flat(rate("1")), Input.constant(number("0"))))
            .build();
    assertThat(
            new Selling()
                .target("3600")
                .onPlan(joined, "2027-01-01")
                .total(planBuilder(whole).proration(dayCount).build()))
        .isEqualTo(money(expected));
  }

  @Test
  void a_quota_is_shared_by_its_own_day_count_and_the_target_by_the_plans() {
    // by hand, from 16 January: the quota by actual days 31,000 x 16 / 31 = 16,000, half reached;
    // the target by months of 30 days 3,600 x 15 / 360 = 150; half of it.
    // months of 30 days for both would pay 8,000 / 15,500 x 150 = 77.42, actual days 78.90
    Component pay =
        monthly()
            .formula(
                Formula.targetPay(
                    curve(point("0", "0"), point("1", "1")),
                    Input.attainment(Measure.BOOKED, Span.componentPeriod())))
            .build();
    assertThat(
            new Selling()
                .target("3600")
                .hired("01-16")
                .onPlan("01-16", "2027-01-01")
                .quota(ANA, JANUARY, usd("31000"))
                .sold("a", "01-20", "8000")
                .total(planBuilder(pay).proration(Proration.THIRTY_360).build()))
        .isEqualTo(money("75"));
  }
}
