package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.metrics.incentive.Selling.ANA;
import static org.salesprocess.metrics.incentive.Selling.back;
import static org.salesprocess.metrics.incentive.Selling.booking;
import static org.salesprocess.metrics.incentive.Selling.day;
import static org.salesprocess.metrics.incentive.Selling.money;
import static org.salesprocess.metrics.incentive.Selling.month;
import static org.salesprocess.metrics.incentive.Selling.monthly;
import static org.salesprocess.metrics.incentive.Selling.number;
import static org.salesprocess.metrics.incentive.Selling.plan;
import static org.salesprocess.metrics.incentive.Selling.rate;
import static org.salesprocess.metrics.incentive.Selling.usd;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.time.Month;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.incentive.Rounding;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.time.SalesCalendar;

class ReturnPolicyTest {

  // 8 % to 1,000 in the month, 12 % beyond
  private static final RateTable TIERS =
      RateTable.marginal(number("0.08")).from(usd("1000"), number("0.12")).build();

  private static CommissionPlan by(ReturnPolicy policy, Modifier... modifiers) {
    Component.Builder component =
        monthly()
            .formula(Formula.Rated.of(TIERS, Input.of(Measure.BOOKED), Input.of(Measure.BOOKED)))
            .returns(policy);
    Stream.of(modifiers).forEach(component::modifier);
    return plan(component.build());
  }

  private static CommissionPlan by(ReturnPolicy.Kind kind, Modifier... modifiers) {
    return by(ReturnPolicy.of(kind), modifiers);
  }

  // by hand: a 1,000 x 8 % = 80; b 500 x 12 % = 60; in February c 200 x 8 % = 16
  private static Selling sales() {
    return new Selling()
        .until("03-01")
        .sold("a", "01-10", "1000")
        .sold("b", "01-20", "500")
        .sold("c", "02-05", "200");
  }

  @ParameterizedTest
  @CsvSource({
    // a comes back whole. Measured again January is b alone at 8 %: 40
    "REMEASURE, 40, 16",
    // what a earned at its own rate is taken back in February
    "REVERSE_PAID, 140, -64",
    "ORIGINAL_RATE, 140, -64",
    // 200 and then -1,000 in February, all in its first tier: 16 - 80
    "CURRENT_RATE, 140, -64"
  })
  void a_whole_return(ReturnPolicy.Kind kind, String january, String february) {
    Selling selling = sales().cameBack("a", "02-10", "1000");
    assertThat(selling.total(month(1), by(kind))).isEqualTo(money(january));
    assertThat(selling.total(month(2), by(kind))).isEqualTo(money(february));
  }

  @ParameterizedTest
  @CsvSource({
    // half of b comes back. Measured again: 80 + 250 x 12 %
    "REMEASURE, 110, 16",
    // half of its 60
    "REVERSE_PAID, 140, -14",
    "ORIGINAL_RATE, 140, -14",
    // 200 - 250 at the 8 % of February: -4
    "CURRENT_RATE, 140, -4"
  })
  void a_partial_return(ReturnPolicy.Kind kind, String january, String february) {
    Selling selling = sales().cameBack("b", "02-10", "250");
    assertThat(selling.total(month(1), by(kind))).isEqualTo(money(january));
    assertThat(selling.total(month(2), by(kind))).isEqualTo(money(february));
  }

  @ParameterizedTest
  @CsvSource({
    // b comes back whole, and half of it counts. Measured again: 80 + 250 x 12 %
    "REMEASURE, 110, 16",
    // half of its 60
    "REVERSE_PAID, 140, -14",
    "ORIGINAL_RATE, 140, -14",
    // 200 - 250 at the 8 % of February: -4
    "CURRENT_RATE, 140, -4"
  })
  void without_bands_the_share_counts_of_every_return(
      ReturnPolicy.Kind kind, String january, String february) {
    CommissionPlan plan = by(new ReturnPolicy(kind, ImmutableList.of(), Fraction.HALF));
    Selling selling = sales().cameBack("b", "02-10", "500");
    assertThat(selling.total(month(1), plan)).isEqualTo(money(january));
    assertThat(selling.total(month(2), plan)).isEqualTo(money(february));
  }

  @ParameterizedTest
  @CsvSource({
    // sold on 31 January: within a month until 28 February, which is outside; then half
    "02-27, 80",
    "02-28, 40",
    "03-30, 40",
    "03-31, 8"
  })
  void bands_in_months_end_on_the_day_of_the_month(String day, String takenBack) {
    ReturnPolicy bands =
        new ReturnPolicy(
            ReturnPolicy.Kind.REVERSE_PAID,
            ImmutableList.of(
                new ReturnPolicy.Band(Period.ofMonths(1), Fraction.ONE),
                new ReturnPolicy.Band(Period.ofMonths(2), rate("0.5"))),
            rate("0.1"));
    assertThat(
            new Selling()
                .until("05-01")
                .sold("a", "01-31", "1000")
                .cameBack("a", day, "1000")
                .total(by(bands)))
        .isEqualTo(money("80").minus(money(takenBack)));
  }

  @ParameterizedTest
  @CsvSource({
    // measured again: 1,000 less the share, x 8 %; 89 days after 10 January is 9 April
    "REMEASURE, 04-09, 0",
    "REMEASURE, 04-10, 60",
    // the share of the 80 that were paid, or of what comes back at the 8 % of the sale
    "REVERSE_PAID, 04-09, 0",
    "REVERSE_PAID, 04-10, 60",
    "ORIGINAL_RATE, 04-09, 0",
    "ORIGINAL_RATE, 04-10, 60",
    // what comes back is all of its month: at the 8 % of the first tier
    "CURRENT_RATE, 04-09, 0",
    "CURRENT_RATE, 04-10, 60"
  })
  void bands_in_days_end_after_so_many_days(ReturnPolicy.Kind kind, String day, String left) {
    ReturnPolicy bands =
        new ReturnPolicy(
            kind,
            ImmutableList.of(new ReturnPolicy.Band(Period.ofDays(90), Fraction.ONE)),
            rate("0.25"));
    assertThat(
            new Selling()
                .until("05-01")
                .sold("a", "01-10", "1000")
                .cameBack("a", day, "1000")
                .total(by(bands)))
        .isEqualTo(money(left));
  }

  @Test
  void what_a_cap_never_paid_is_never_recovered() {
    // by hand: 80 + 60 capped at 70, half of it each's by 80:60 -> a 40, b 30; b comes back
    Modifier cap = Modifier.cap(Input.constant(usd("70")));
    Selling selling =
        new Selling()
            .until("03-01")
            .sold("a", "01-10", "1000")
            .sold("b", "01-20", "500")
            .cameBack("b", "02-10", "500");
    assertThat(selling.total(by(ReturnPolicy.Kind.REVERSE_PAID, cap))).isEqualTo(money("40"));
    // measured again: a alone earns 80, and the cap still pays 70 of it
    assertThat(selling.total(by(ReturnPolicy.Kind.REMEASURE, cap))).isEqualTo(money("70"));
  }

  @Test
  void a_floor_that_was_paid_is_taken_back_with_its_sale() {
    // by hand: 8 raised to 50; 100 x 8 % at its rate
    Modifier floor = Modifier.floor(Input.constant(usd("50")));
    Selling selling = new Selling().sold("a", "01-10", "100").cameBack("a", "01-20", "100");
    assertThat(selling.total(by(ReturnPolicy.Kind.REVERSE_PAID, floor))).isEqualTo(money("0"));
    assertThat(selling.total(by(ReturnPolicy.Kind.ORIGINAL_RATE, floor))).isEqualTo(money("42"));
    assertThat(selling.total(by(ReturnPolicy.Kind.REMEASURE, floor))).isEqualTo(money("50"));
  }

  @ParameterizedTest
  @CsvSource({
    // by hand: 10 % of a margin of 300 is 30. The customer keeps the goods and is given 250 and
    // then 150 back: what was paid is mirrored, 25 and the 5 that are left; at the rate of the
    // sale, or of February, 25 and 15
    "REVERSE_PAID, -30",
    "ORIGINAL_RATE, -40",
    "CURRENT_RATE, -40"
  })
  void more_margin_than_there_was_takes_back_no_more_than_was_paid(
      ReturnPolicy.Kind kind, String february) {
    CommissionPlan plan =
        plan(
            monthly()
                .formula(Formula.flatRate(rate("0.1"), Measure.MARGIN))
                .returns(ReturnPolicy.of(kind))
                .build());
    Selling selling =
        new Selling()
            .until("03-01")
            .add(ANA, Fraction.ONE, booking("a", "01-10").value(Measure.MARGIN, usd("300")))
            .add(ANA, Fraction.ONE, back("a", "02-10").value(Measure.MARGIN, usd("250")))
            .add(ANA, Fraction.ONE, back("a", "02-11").value(Measure.MARGIN, usd("150")));
    assertThat(selling.total(month(1), plan)).isEqualTo(money("30"));
    assertThat(selling.total(month(2), plan)).isEqualTo(money(february));
  }

  @Test
  void what_is_paid_on_a_result_stays_with_it() {
    // by hand: 100, and half of it; the sale comes back. Measured again both are nothing; mirrored
    // the 100 are taken back beside the result, which stays, and so do its 50
    for (ReturnPolicy.Kind kind :
        List.of(ReturnPolicy.Kind.REMEASURE, ReturnPolicy.Kind.REVERSE_PAID)) {
      Component commission =
          Component.builder("commission")
              .calendar(SalesCalendar.months())
              .formula(Formula.flatRate(rate("0.1"), Measure.BOOKED))
              .returns(ReturnPolicy.of(kind))
              .build();
      Component half =
          monthly()
              .formula(
                  Formula.Rated.of(
                      RateTable.flat(rate("0.5")),
                      Input.constant(number("0")),
                      Input.resultOf(commission.id())))
              .build();
      assertThat(
              new Selling()
                  .until("03-01")
                  .sold("a", "01-10", "1000")
                  .cameBack("a", "02-10", "1000")
                  .total(plan(commission, half)))
          .isEqualTo(money(kind == ReturnPolicy.Kind.REMEASURE ? "0" : "50"));
    }
  }

  private static Selling allOfThreeCameBack() {
    return new Selling()
        .until("04-01")
        .sold("a", "01-10", "1000")
        .sold("b", "01-11", "333.33")
        .sold("c", "01-12", "77.77")
        .cameBack("a", "02-10", "1000")
        .cameBack("b", "02-11", "111.11")
        .cameBack("b", "02-12", "222.22")
        .cameBack("c", "03-01", "77.77");
  }

  @ParameterizedTest
  @EnumSource(
      value = ReturnPolicy.Kind.class,
      names = {"REMEASURE", "REVERSE_PAID"})
  void sales_that_all_came_back_net_to_zero_to_the_cent(ReturnPolicy.Kind kind) {
    Modifier multiplier =
        Modifier.multiplier(RateTable.flat(Fraction.parse("4/3")), Input.of(Measure.BOOKED));
    Modifier cap = Modifier.cap(Input.constant(usd("100")));
    for (CommissionPlan plan :
        List.of(by(kind), by(kind, multiplier), by(kind, cap), by(kind, multiplier, cap))) {
      for (Rounding.Place place : Rounding.Place.values()) {
        CommissionPlan rounded =
            plan.toBuilder().rounding(new Rounding(place, RoundingMode.HALF_UP)).build();
        assertThat(allOfThreeCameBack().total(rounded))
            .as("%s %s", plan.components().get(0).modifiers(), place)
            .isEqualTo(money("0"));
      }
    }
  }

  @Test
  void what_a_cap_deferred_is_taken_back_as_well() {
    // by hand: 1,000 x 8 % = 80: 50 in January and 30 in February; it comes back in March
    Modifier deferring =
        new Modifier.Cap(
            Input.constant(usd("50")), Modifier.Level.RESULT, Modifier.Excess.DEFERRED);
    Selling selling =
        new Selling().until("04-01").sold("a", "01-10", "1000").cameBack("a", "03-10", "1000");
    CommissionPlan plan = by(ReturnPolicy.Kind.REVERSE_PAID, deferring);
    assertThat(selling.total(month(2), plan)).isEqualTo(money("30"));
    assertThat(selling.total(month(3), plan)).isEqualTo(money("-80"));
  }

  @Test
  void limits_of_the_plan_are_mirrored_one_after_another() {
    // by hand: 80 + 60 = 140, by the month 100, by the year 50, of which 50 x 80/140 is a's:
    // a and b come back: nothing is left
    CommissionPlan plan =
        by(ReturnPolicy.Kind.REVERSE_PAID).toBuilder()
            .limit(PlanLimit.cap(SalesCalendar.months(), Input.constant(usd("100"))))
            .limit(PlanLimit.cap(SalesCalendar.years(Month.JANUARY), Input.constant(usd("50"))))
            .build();
    Selling selling =
        new Selling()
            .until("03-01")
            .sold("a", "01-10", "1000")
            .sold("b", "01-20", "500")
            .cameBack("a", "02-10", "1000");
    // by hand: 50 x 60/140 = 21.428..; taken back 28.571..
    assertThat(selling.total(plan)).isEqualTo(money("21.43"));
    assertThat(selling.cameBack("b", "02-11", "500").total(plan)).isEqualTo(money("0"));
  }

  @ParameterizedTest
  @EnumSource(ReturnPolicy.Kind.class)
  void a_return_of_a_sale_that_is_not_known_counts_for_nothing(ReturnPolicy.Kind kind) {
    assertThat(new Selling().cameBack("a", "01-10", "1000").total(by(kind))).isEqualTo(money("0"));
  }

  /*
   * By hand: of 1,000 came back 400 and, after the 90 days in which all of it counts, 200 of which
   * half counts: 500 are left. What is counted where it came back has a line of its own.
   */
  @ParameterizedTest
  @EnumSource(ReturnPolicy.Kind.class)
  void a_line_names_the_returns_that_it_is_less_by_if_the_sale_is_measured_again(
      ReturnPolicy.Kind kind) {
    ReturnPolicy policy =
        new ReturnPolicy(
            kind,
            ImmutableList.of(new ReturnPolicy.Band(Period.ofDays(90), Fraction.ONE)),
            Fraction.HALF);
    EarnedLine line =
        new Selling()
                .sold("a", "01-05", "1000")
                .cameBack("a", "01-20", "400")
                .cameBack("a", "06-20", "200")
                .until("08-01")
                .earn(by(policy))
                .values()
                .stream()
                .filter(each -> each.key().part() == LineKey.Part.CREDIT)
                .findFirst()
                .orElseThrow();
    assertThat(line.returns())
        .extracting(NettedReturn::toString)
        .isEqualTo(
            kind == ReturnPolicy.Kind.REMEASURE
                ? List.of(
                    "less USD 400.00 taken back by return:a:01-20 on 2026-01-20",
                    "less USD 100.00 taken back by return:a:06-20 on 2026-06-20")
                : List.of());
  }

  /* By hand: of 5 units 2 came back, so that 3 x 10 are paid. */
  @Test
  void the_line_of_a_spiff_names_the_units_that_came_back() {
    Selling selling =
        new Selling()
            .counted("a", "01-05", Measure.UNITS, "5")
            .add(ANA, Fraction.ONE, back("a", "01-20").value(Measure.UNITS, number("2")));
    Formula perUnit =
        Formula.Spiff.perUnit(BigMoney.parse("USD 10"), Measure.UNITS, CreditFilter.all());
    EarnedLine line =
        selling.earn(plan(monthly().formula(perUnit).build())).values().asList().get(0);
    assertThat(line.amount()).isEqualTo(money("30"));
    assertThat(line.returns())
        .extracting(NettedReturn::toString)
        .containsExactly("less 2 taken back by return:a:01-20 on 2026-01-20");
  }
}
