package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.metrics.incentive.Selling.ANA;
import static org.salesprocess.metrics.incentive.Selling.JANUARY;
import static org.salesprocess.metrics.incentive.Selling.PAY;
import static org.salesprocess.metrics.incentive.Selling.booking;
import static org.salesprocess.metrics.incentive.Selling.day;
import static org.salesprocess.metrics.incentive.Selling.money;
import static org.salesprocess.metrics.incentive.Selling.month;
import static org.salesprocess.metrics.incentive.Selling.monthly;
import static org.salesprocess.metrics.incentive.Selling.planBuilder;
import static org.salesprocess.metrics.incentive.Selling.rate;
import static org.salesprocess.metrics.incentive.Selling.usd;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.time.SalesCalendar;

class BoundsOverVersionsTest {

  private static final Formula TEN_PERCENT = Formula.flatRate(rate("0.1"), Measure.BOOKED);
  private static final Component BASE =
      Component.builder("base").calendar(SalesCalendar.months()).formula(TEN_PERCENT).build();

  private static Input amount(String amount) {
    return Input.constant(usd(amount));
  }

  private static Modifier times(String factor) {
    return Modifier.multiplier(RateTable.flat(rate(factor)), Input.of(Measure.BOOKED));
  }

  private static Component pay(Formula formula, Modifier... modifiers) {
    Component.Builder component = monthly().formula(formula);
    Stream.of(modifiers).forEach(component::modifier);
    return component.build();
  }

  private static CommissionPlan[] cut(String day, CommissionPlan plan) {
    return new CommissionPlan[] {
      plan.toBuilder().until(day(day)).build(), plan.toBuilder().version("2").from(day(day)).build()
    };
  }

  private static final Modifier LOST = Modifier.cap(amount("50"));
  private static final Modifier DEFERRED =
      new Modifier.Cap(amount("50"), Modifier.Level.RESULT, Modifier.Excess.DEFERRED);

  static Stream<Arguments> bounds() {
    return Stream.of(
        // 150 + 150 is capped at 100, and half of that is paid
        Arguments.of(List.of(Modifier.cap(amount("100")), times("0.5")), "1500", "1500", "50"),
        // 30 + 20 is raised to 100, and twice of that is paid
        Arguments.of(List.of(Modifier.floor(amount("100")), times("2")), "300", "200", "200"),
        // 150 - 30 is above the floor
        Arguments.of(List.of(Modifier.floor(amount("100"))), "1500", "-300", "120"),
        // 60 - 20 is below the cap, though 60 was above it
        Arguments.of(List.of(LOST), "600", "-200", "40"),
        Arguments.of(List.of(DEFERRED), "600", "-200", "40"),
        // 60 + 30 is capped at 50; the floor is below it
        Arguments.of(List.of(LOST, Modifier.floor(amount("20"))), "600", "300", "50"),
        // -40 + 10 is raised to 20
        Arguments.of(List.of(LOST, Modifier.floor(amount("20"))), "-400", "100", "20"),
        // two caps: 2 x 60 = 120 is capped at 100, three times of which at 250
        Arguments.of(
            List.of(Modifier.cap(amount("100")), times("3"), Modifier.cap(amount("250"))),
            "600",
            "600",
            "250"),
        // the target of January is 3,650 x 31 / 365 = 310: 200 is raised to it
        Arguments.of(List.of(Modifier.floor(Input.targetIncentive())), "1000", "1000", "310"),
        // 500 is capped at 310
        Arguments.of(List.of(Modifier.cap(Input.targetIncentive())), "2500", "2500", "310"),
        // 300 is not above 310
        Arguments.of(List.of(Modifier.cap(Input.targetIncentive())), "1500", "1500", "300"),
        // the gate is on 60 + 60
        Arguments.of(
            List.of(Modifier.gate(Input.resultOf(BASE.id()), usd("100"))), "600", "600", "120"),
        // twice 60 + 60 from a result of 100 on
        Arguments.of(
            List.of(
                Modifier.multiplier(
                    RateTable.whole(Selling.number("1"))
                        .from(usd("100"), Selling.number("2"))
                        .build(),
                    Input.resultOf(BASE.id()))),
            "600",
            "600",
            "240"));
  }

  @ParameterizedTest
  @MethodSource("bounds")
  void a_month_is_bounded_as_a_whole_though_the_plan_changed_within_it(
      List<Modifier> modifiers, String before, String after, String expected) {
    Component pay = pay(TEN_PERCENT, modifiers.toArray(Modifier[]::new));
    CommissionPlan plan = planBuilder(BASE, pay).build();
    Selling selling =
        new Selling().target("3650").sold("a", "01-10", before).sold("b", "01-20", after);
    assertThat(selling.total(PAY, JANUARY, plan)).isEqualTo(money(expected));
    assertThat(selling.total(PAY, JANUARY, cut("01-16", plan))).isEqualTo(money(expected));
  }

  private static Component reversed(Modifier... modifiers) {
    return pay(TEN_PERCENT, modifiers).toBuilder()
        .until(day("02-01"))
        .returns(ReturnPolicy.of(ReturnPolicy.Kind.REVERSE_PAID))
        .build();
  }

  static Stream<Arguments> reversals() {
    return Stream.of(
        // 30 is raised to 80 in January, and all of it is taken back
        Arguments.of(List.of(Modifier.floor(amount("80"))), "0", "0"),
        // 30 + 20 is raised to 80: 48 of it is the first sale's, and 32 is kept
        Arguments.of(List.of(Modifier.floor(amount("80"))), "200", "32"),
        // 30 + 70 is capped at 50: 15 of it is the first sale's, and 35 is kept
        Arguments.of(List.of(LOST), "700", "35"),
        // 30 + 70 is capped at 50, and 50 is paid in February: in all 70 is kept
        Arguments.of(List.of(DEFERRED), "700", "70"),
        // and 50 is doubled: 30 is the first sale's, and 70 is kept
        Arguments.of(List.of(LOST, times("2")), "700", "70"));
  }

  @ParameterizedTest
  @MethodSource("reversals")
  void a_bound_is_of_all_sales_of_the_month_in_proportion_when_one_comes_back(
      List<Modifier> modifiers, String after, String expected) {
    CommissionPlan plan = planBuilder(BASE, reversed(modifiers.toArray(Modifier[]::new))).build();
    Selling selling = new Selling().until("04-01").sold("a", "01-10", "300");
    if (!after.equals("0")) {
      selling = selling.sold("b", "01-20", after);
    }
    selling = selling.cameBack("a", "02-20", "300");
    assertThat(selling.total(PAY, JANUARY, plan).plus(selling.total(PAY, month(2), plan)))
        .isEqualTo(money(expected));
    CommissionPlan[] cut = cut("01-16", plan);
    assertThat(selling.total(PAY, JANUARY, cut).plus(selling.total(PAY, month(2), cut)))
        .isEqualTo(money(expected));
  }

  @Test
  void a_bound_of_each_deal_after_that_of_the_month_sees_what_that_made_of_earlier_versions() {
    Component pay =
        pay(TEN_PERCENT, Modifier.floor(amount("80")), deal(amount("100"))).toBuilder()
            .returns(ReturnPolicy.of(ReturnPolicy.Kind.CURRENT_RATE))
            .build();
    CommissionPlan plan = planBuilder(pay).build();
    // by hand: 300 is capped at 100 in January; -100 is raised to 80 in February, none of which is
    // the deal's, and that of the deal is nothing then
    Selling selling =
        new Selling().until("03-01").sold("a", "01-10", "3000").cameBack("a", "02-05", "1000");
    assertThat(selling.total(month(2), plan)).isEqualTo(money("80"));
    assertThat(selling.total(month(2), cut("02-15", plan))).isEqualTo(money("80"));
  }

  @Test
  void what_an_earlier_version_defers_is_still_its_deals() {
    CommissionPlan plan =
        planBuilder(
                pay(
                    TEN_PERCENT,
                    new Modifier.Cap(
                        amount("100"), Modifier.Level.RESULT, Modifier.Excess.DEFERRED),
                    deal(amount("60"))))
            .build();
    // by hand: 150 + 10 is capped at 100: 93.75 for the first deal, capped at 60, and 6.25
    Selling selling = new Selling().sold("a", "01-10", "1500").sold("b", "01-20", "100");
    assertThat(selling.total(JANUARY, plan)).isEqualTo(money("66.25"));
    assertThat(selling.total(JANUARY, cut("01-16", plan))).isEqualTo(money("66.25"));
  }

  private static Modifier deal(Input most) {
    return new Modifier.Cap(most, Modifier.Level.DEAL, Modifier.Excess.LOST);
  }

  @Test
  void a_cap_at_anothers_result_is_at_that_of_all_versions() {
    // by hand: 20 % of 2,000 is capped at 10 % of it, though all of the 10 % came after the change
    Component pay =
        pay(Formula.flatRate(rate("0.2"), Measure.BOOKED), Modifier.cap(Input.resultOf(BASE.id())));
    Selling selling = new Selling().sold("a", "01-10", "1000").sold("b", "01-20", "1000");
    assertThat(selling.total(PAY, JANUARY, cut("01-16", planBuilder(BASE, pay).build())))
        .isEqualTo(money("200"));
  }

  @Test
  void a_limit_of_the_plan_at_the_target_is_at_that_of_all_versions() {
    // by hand: the target of January is 310, so of 200 nothing is lost, and of 400 a part
    CommissionPlan plan =
        planBuilder(pay(TEN_PERCENT))
            .limit(PlanLimit.cap(SalesCalendar.months(), Input.targetIncentive()))
            .build();
    Selling selling = new Selling().target("3650").sold("a", "01-10", "1000");
    assertThat(selling.sold("b", "01-20", "1000").total(cut("01-16", plan)))
        .isEqualTo(money("200"));
    assertThat(selling.sold("c", "01-21", "2000").total(cut("01-16", plan)))
        .isEqualTo(money("310"));
  }

  @Test
  void a_lower_cap_of_a_later_version_takes_nothing_back() {
    // by hand: 60 by a version without a cap, and nothing more while one of 50 is reached
    CommissionPlan first = planBuilder(pay(TEN_PERCENT)).until(day("01-16")).build();
    CommissionPlan second =
        planBuilder(pay(TEN_PERCENT, LOST)).version("2").from(day("01-16")).build();
    Selling selling = new Selling().sold("a", "01-10", "600").sold("b", "01-20", "300");
    assertThat(selling.total(first, second)).isEqualTo(money("60"));
    // by hand: a correction of -20 leaves 70 of the month, one more of -50 leaves 20
    assertThat(selling.sold("c", "01-21", "-200").total(first, second)).isEqualTo(money("60"));
    assertThat(selling.sold("d", "01-22", "-500").total(first, second)).isEqualTo(money("20"));
  }

  @Test
  void the_last_version_with_the_component_pays_its_least() {
    // by hand: 10 is raised to 300 by the only version with a floor, which has ended
    Component other =
        Component.builder("other")
            .calendar(SalesCalendar.months())
            .formula(Formula.perUnit(BigMoney.parse("USD 1"), Measure.UNITS))
            .build();
    CommissionPlan first =
        planBuilder(pay(TEN_PERCENT, Modifier.floor(amount("300")))).until(day("01-16")).build();
    CommissionPlan second = planBuilder(other).version("2").from(day("01-16")).build();
    assertThat(new Selling().sold("a", "01-10", "100").total(first, second))
        .isEqualTo(money("300"));
  }

  // -- each deal

  private static final Component CAPPED =
      pay(TEN_PERCENT, new Modifier.Cap(amount("500"), Modifier.Level.DEAL, Modifier.Excess.LOST));
  private static final Component RAISED =
      pay(TEN_PERCENT, new Modifier.Floor(amount("1000"), Modifier.Level.DEAL));

  private static Selling bookedTwice(String first, String second) {
    return new Selling()
        .until("04-01")
        .add(ANA, Fraction.ONE, booking("a", first).value(Measure.BOOKED, usd("4000")))
        .add(
            ANA,
            Fraction.ONE,
            booking("b", second).deal(DealId.of("a")).value(Measure.BOOKED, usd("4000")));
  }

  @ParameterizedTest
  @CsvSource({
    // by hand: 400 + 400 of one deal, at most 500, or at least 1,000
    "01-10, 01-12",
    "01-10, 01-20",
    "01-10, 02-10",
    "01-12, 03-10"
  })
  void a_deal_is_bounded_over_all_periods_and_versions(String first, String second) {
    Selling selling = bookedTwice(first, second);
    for (Component pay : ImmutableList.of(CAPPED, RAISED)) {
      String expected = pay.equals(CAPPED) ? "500" : "1000";
      CommissionPlan plan = planBuilder(pay).build();
      assertThat(selling.total(plan)).isEqualTo(money(expected));
      assertThat(selling.total(cut("01-16", plan))).isEqualTo(money(expected));
    }
  }

  @Test
  void each_period_of_a_deal_has_what_its_bound_leaves() {
    // by hand: at most 500, of which January had 400; at least 1,000, which January had
    CommissionPlan capped = planBuilder(CAPPED).build();
    assertThat(bookedTwice("01-10", "02-10").total(month(1), capped)).isEqualTo(money("400"));
    assertThat(bookedTwice("01-10", "02-10").total(month(2), capped)).isEqualTo(money("100"));
    CommissionPlan raised = planBuilder(RAISED).build();
    assertThat(bookedTwice("01-10", "02-10").total(month(1), raised)).isEqualTo(money("1000"));
    assertThat(bookedTwice("01-10", "02-10").total(month(2), raised)).isEqualTo(money("0"));
  }

  @Test
  void a_deal_that_comes_back_loses_its_least_too() {
    // by hand: 10 is raised to 1,000 in January; in February all of it is gone
    Component pay =
        RAISED.toBuilder().returns(ReturnPolicy.of(ReturnPolicy.Kind.CURRENT_RATE)).build();
    Selling selling =
        new Selling().until("03-01").sold("a", "01-10", "100").cameBack("a", "02-10", "100");
    assertThat(selling.total(month(1), planBuilder(pay).build())).isEqualTo(money("1000"));
    assertThat(selling.total(planBuilder(pay).build())).isEqualTo(money("0"));
  }

  @Test
  void what_a_deal_earned_by_versions_without_such_a_bound_does_not_count_for_it() {
    // by hand: 400 by a version without a cap, and 400 of at most 500 by one with it
    CommissionPlan first = planBuilder(pay(TEN_PERCENT)).until(day("02-01")).build();
    CommissionPlan second = planBuilder(CAPPED).version("2").from(day("02-01")).build();
    assertThat(bookedTwice("01-10", "02-10").total(first, second)).isEqualTo(money("800"));
  }

  @Test
  void a_floor_above_a_negative_amount_is_no_sales_own() {
    // by hand: 100 - 150 is raised to 100; once the sale comes back, there is nothing of it to
    // take back, and February has its own floor
    Component pay =
        pay(TEN_PERCENT, Modifier.floor(amount("100"))).toBuilder()
            .returns(ReturnPolicy.of(ReturnPolicy.Kind.REVERSE_PAID))
            .build();
    Selling selling =
        new Selling()
            .until("03-01")
            .sold("a", "01-05", "1000")
            .sold("b", "01-06", "-1500")
            .cameBack("a", "02-10", "1000");
    assertThat(selling.total(month(1), planBuilder(pay).build())).isEqualTo(money("100"));
    assertThat(selling.total(month(2), planBuilder(pay).build())).isEqualTo(money("100"));
  }
}
