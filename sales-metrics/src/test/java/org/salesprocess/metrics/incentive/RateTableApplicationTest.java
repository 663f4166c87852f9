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
import java.time.Month;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.Bound;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.RateTable.Application;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.time.SalesCalendar;

class RateTableApplicationTest {

  private static RateTable.TiersBuilder tiers(Application application, String first) {
    return application == Application.MARGINAL
        ? RateTable.marginal(number(first))
        : RateTable.whole(number(first));
  }

  private static RateTable byAmount(Application application) {
    return tiers(application, "0.08").from(usd("100000"), number("0.12")).build();
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

  @Test
  void a_value_on_a_bound_belongs_to_the_upper_tier_unless_the_bound_says_otherwise() {
    // by hand: exactly 100,000 x 12 %, or x 8 % where the bound itself is of the tier below
    RateTable lower = RateTable.whole(number("0.08")).above(usd("100000"), number("0.12")).build();
    Selling selling = new Selling().sold("a", "01-10", "100000");
    assertThat(
            selling.total(plan(monthly().formula(commission(byAmount(Application.WHOLE))).build())))
        .isEqualTo(money("12000"));
    assertThat(selling.total(plan(monthly().formula(commission(lower)).build())))
        .isEqualTo(money("8000"));
  }

  @Test
  void deals_of_a_level_per_deal_fill_their_own_tiers() {
    // by hand, deal a of two bookings: 80,000 x 8 %; 20,000 x 8 % + 40,000 x 12 %; deal b x 8 %
    Input ofDeal = Input.of(Measure.BOOKED, Span.deal());
    Selling selling =
        new Selling()
            .sold("a", "01-10", "80000")
            .sold("b", "01-11", "50000")
            .add(
                ANA,
                Fraction.ONE,
                Selling.booking("a", "01-12")
                    .id(TransactionId.of("booking:a:more"))
                    .value(Measure.BOOKED, usd("60000")));
    Formula marginal =
        Formula.Rated.of(byAmount(Application.MARGINAL), ofDeal, Input.of(Measure.BOOKED));
    assertThat(selling.amounts(plan(monthly().formula(marginal).build())))
        .containsExactlyInAnyOrder(money("6400"), money("4000"), money("6400"));
    // by hand: 140,000 x 12 % + 50,000 x 8 %
    Formula whole = Formula.Rated.of(byAmount(Application.WHOLE), ofDeal, Input.of(Measure.BOOKED));
    assertThat(selling.total(plan(monthly().formula(whole).build()))).isEqualTo(money("20800"));
  }

  @Test
  void the_level_may_be_another_measure_than_the_base() {
    // by hand: units 4 of 10, then 10 more: 4 x 8 %; of the second 6/10 at 8 % and 4/10 at 12 %:
    // 1,000 x 0.08 = 80; 2,000 x (0.6 x 0.08 + 0.4 x 0.12) = 192
    RateTable byUnits =
        RateTable.marginal(number("0.08")).from(number("10"), number("0.12")).build();
    Formula formula = Formula.Rated.of(byUnits, Input.of(Measure.UNITS), Input.of(Measure.BOOKED));
    assertThat(
            new Selling()
                .add(ANA, Fraction.ONE, withUnits("a", "01-10", "1000", "4"))
                .add(ANA, Fraction.ONE, withUnits("b", "01-11", "2000", "10"))
                .amounts(plan(monthly().formula(formula).build())))
        .containsExactly(money("80"), money("192"));
  }

  private static Transaction.Builder withUnits(
      String deal, String day, String amount, String units) {
    return Selling.booking(deal, day)
        .value(Measure.BOOKED, usd(amount))
        .value(Measure.UNITS, number(units));
  }

  @Test
  void tiers_by_attainment_are_filled_by_the_credits_under_the_quota() {
    // by hand: quota 100,000; 80,000 is 0.8: x 8 %; the next 40,000 crosses 1 half-way
    RateTable byAttainment =
        RateTable.marginal(number("0.08")).from(number("1"), number("0.12")).build();
    Formula formula =
        Formula.Rated.of(
            byAttainment,
            Input.attainment(Measure.BOOKED, Span.componentPeriod()),
            Input.of(Measure.BOOKED));
    assertThat(
            new Selling()
                .quota(ANA, JANUARY, usd("100000"))
                .sold("a", "01-10", "80000")
                .sold("b", "01-20", "40000")
                .amounts(plan(monthly().formula(formula).build())))
        .containsExactly(money("6400"), money("4000"));
  }

  @Test
  void tiers_over_the_year_to_date_go_on_where_the_month_before_ended() {
    // by hand: January 80,000 x 8 %; February 20,000 x 8 % + 40,000 x 12 %
    Input toDate = Input.of(Measure.BOOKED, Span.toDate(SalesCalendar.years(Month.JANUARY)));
    assertThat(
            new Selling()
                .until("03-01")
                .sold("a", "01-10", "80000")
                .sold("b", "02-10", "60000")
                .amounts(
                    plan(
                        monthly()
                            .formula(
                                Formula.Rated.of(
                                    byAmount(Application.MARGINAL),
                                    toDate,
                                    Input.of(Measure.BOOKED)))
                            .build())))
        .containsExactly(money("6400"), money("6400"));
  }

  @Test
  void a_level_of_the_whole_quarter_changes_the_months_that_are_over() {
    // by hand: 140,000 in the quarter reach 12 %: January 80,000 x 12 %, February 60,000 x 12 %
    Formula formula =
        Formula.Rated.of(
            byAmount(Application.WHOLE),
            Input.of(Measure.BOOKED, Span.whole(SalesCalendar.quarters(Month.JANUARY))),
            Input.of(Measure.BOOKED));
    Selling january = new Selling().sold("a", "01-10", "80000");
    assertThat(january.amounts(plan(monthly().formula(formula).build())))
        .containsExactly(money("6400"));
    assertThat(
            january
                .sold("b", "02-10", "60000")
                .until("03-01")
                .amounts(plan(monthly().formula(formula).build())))
        .containsExactly(money("9600"), money("7200"));
  }

  @Test
  void a_level_of_the_whole_year_changes_a_month_that_is_long_over() {
    // by hand: 80,000 are below the bound: x 8 %; 140,000 in the year reach 12 %: January
    // 80,000 x 12 %, July 60,000 x 12 %
    Formula formula =
        Formula.Rated.of(
            byAmount(Application.WHOLE),
            Input.of(Measure.BOOKED, Span.whole(SalesCalendar.years(Month.JANUARY))),
            Input.of(Measure.BOOKED));
    Selling selling = new Selling().sold("a", "01-10", "80000").sold("b", "07-10", "60000");
    assertThat(selling.until("02-01").amounts(plan(monthly().formula(formula).build())))
        .containsExactly(money("6400"));
    assertThat(selling.until("08-01").amounts(plan(monthly().formula(formula).build())))
        .containsExactly(money("9600"), money("7200"));
  }

  @ParameterizedTest
  @CsvSource({
    // by hand, a of 800 and b of 600 at one instant: in the order of their ids a is below 1,000:
    // 800 x 10 %; b crosses it: 200 x 10 % + 400 x 20 %
    "0, 0, 80, 100",
    // b first: 600 x 10 %; a crosses it: 400 x 10 % + 400 x 20 %
    "2, 1, 120, 60"
  })
  void sales_of_one_instant_fill_the_tiers_by_sequence_and_then_by_id(
      long ofA, long ofB, String paidForA, String paidForB) {
    RateTable table = RateTable.marginal(number("0.1")).from(usd("1000"), number("0.2")).build();
    assertThat(
            new Selling()
                .add(ANA, Fraction.ONE, inOrder("a", ofA, "800"))
                .add(ANA, Fraction.ONE, inOrder("b", ofB, "600"))
                .amounts(plan(monthly().formula(commission(table)).build())))
        .containsExactly(money(paidForA), money(paidForB));
  }

  private static Transaction.Builder inOrder(String deal, long sequence, String amount) {
    return Selling.booking(deal, "01-10").sequence(sequence).value(Measure.BOOKED, usd(amount));
  }

  @Test
  void attainment_over_the_year_to_date_is_of_the_quotas_so_far() {
    // by hand: January 80,000 of 100,000, all at 8 %; to the end of February 220,000 of 200,000:
    // 120,000 x 8 % fill the quotas, 20,000 x 12 % are beyond
    Formula formula =
        Formula.Rated.of(
            RateTable.marginal(number("0.08")).from(number("1"), number("0.12")).build(),
            Input.attainment(Measure.BOOKED, Span.toDate(SalesCalendar.years(Month.JANUARY))),
            Input.of(Measure.BOOKED));
    assertThat(
            new Selling()
                .until("03-01")
                .quota(ANA, JANUARY, usd("100000"))
                .quota(ANA, Selling.month(2), usd("100000"))
                .sold("a", "01-10", "80000")
                .sold("b", "02-10", "140000")
                .amounts(plan(monthly().formula(formula).build())))
        .containsExactly(money("6400"), money("12000"));
  }

  @ParameterizedTest
  @CsvSource({
    // by hand, 120,000 sold. 20 units, first row: 100,000 x 8 % + 20,000 x 12 %
    "MARGINAL, 20, 10400",
    // 50 units are on the bound of the second row: 100,000 x 9 % + 20,000 x 13 %
    "MARGINAL, 50, 11600",
    "WHOLE, 20, 14400",
    "WHOLE, 50, 15600"
  })
  void the_second_input_of_a_grid_chooses_the_row(
      Application application, String units, String expected) {
    RateTable grid =
        new RateTable.Grid(
            ImmutableList.of(Bound.of(number("50"))),
            ImmutableList.of(
                byAmount(application),
                tiers(application, "0.09").from(usd("100000"), number("0.13")).build()));
    assertThat(onGrid(grid, units)).isEqualTo(money(expected));
  }

  @Test
  void a_value_on_a_bound_between_rows_belongs_to_the_row_that_the_bound_says() {
    // by hand: 120,000 x 12 % of the first row, or x 13 % of the second
    ImmutableList<RateTable> rows =
        ImmutableList.of(
            byAmount(Application.WHOLE),
            RateTable.whole(number("0.09")).from(usd("100000"), number("0.13")).build());
    Bound lower = new Bound(number("50"), Bound.Side.LOWER);
    Bound upper = new Bound(number("50"), Bound.Side.UPPER);
    assertThat(onGrid(new RateTable.Grid(ImmutableList.of(lower), rows), "50"))
        .isEqualTo(money("14400"));
    assertThat(onGrid(new RateTable.Grid(ImmutableList.of(upper), rows), "50"))
        .isEqualTo(money("15600"));
  }

  private static Money onGrid(RateTable grid, String units) {
    Formula formula =
        new Formula.Rated(
            grid,
            Input.of(Measure.BOOKED),
            Optional.of(Input.of(Measure.UNITS)),
            Input.of(Measure.BOOKED));
    return new Selling()
        .add(ANA, Fraction.ONE, withUnits("a", "01-10", "120000", units))
        .total(plan(monthly().formula(formula).build()));
  }

  @Test
  void a_row_of_a_grid_may_be_proportional_or_a_curve() {
    // by hand: rate points 2 % to 100,000 and 4 % on to 200,000: at 120,000 it is
    // 0.02 + 0.04 x 1/5 = 0.028; x 120,000 = 3,360
    RateTable.Tiers points =
        new RateTable.Tiers(
            Application.PROPORTIONAL,
            ImmutableList.of(Bound.of(usd("100000")), Bound.of(usd("200000"))),
            ImmutableList.of(number("0.02"), number("0.04")));
    assertThat(onGrid(twice(points), "1")).isEqualTo(money("3360"));
    // by hand: from 0 at nothing straight to 10 % at 200,000: 6 % of 120,000
    RateTable.Points curve =
        new RateTable.Points(
            ImmutableList.of(
                new RateTable.Point(usd("0"), number("0")),
                new RateTable.Point(usd("200000"), number("0.1"))),
            RateTable.Beyond.HOLD,
            Bound.Side.UPPER);
    assertThat(onGrid(twice(curve), "1")).isEqualTo(money("7200"));
  }

  private static RateTable twice(RateTable row) {
    return new RateTable.Grid(ImmutableList.of(Bound.of(number("50"))), ImmutableList.of(row, row));
  }

  @Test
  void a_proportional_table_of_rates_adds_up_rate_points() {
    // by hand: 0.02 + 0.04 x 20,000 / 100,000 = 0.028; on 120,000 that is 3,360
    RateTable table =
        new RateTable.Tiers(
            Application.PROPORTIONAL,
            ImmutableList.of(Bound.of(usd("100000")), Bound.of(usd("200000"))),
            ImmutableList.of(number("0.02"), number("0.04")));
    assertThat(
            new Selling()
                .sold("a", "01-10", "120000")
                .total(plan(monthly().formula(commission(table)).build())))
        .isEqualTo(money("3360"));
  }

  @Test
  void a_negative_credit_goes_back_down_through_the_tiers_it_reached() {
    // by hand: 120,000: 8,000 + 2,400; then 50,000 back: 20,000 x 12 % + 30,000 x 8 % = 4,800
    assertThat(
            new Selling()
                .sold("a", "01-10", "120000")
                .sold("b", "01-20", "-50000")
                .amounts(
                    plan(monthly().formula(commission(byAmount(Application.MARGINAL))).build())))
        .containsExactly(money("10400"), money("-4800"));
  }

  @Test
  void a_table_of_amounts_pays_for_each_unit() {
    // by hand: 10 units x 5 and 2 units x 7, all slices of one deal of 12
    RateTable amounts = RateTable.marginal(usd("5")).from(number("10"), usd("7")).build();
    assertThat(
            new Selling()
                .counted("a", "01-10", Measure.UNITS, "12")
                .total(
                    plan(
                        monthly()
                            .formula(
                                Formula.Rated.of(
                                    amounts, Input.of(Measure.UNITS), Input.of(Measure.UNITS)))
                            .build())))
        .isEqualTo(money("64"));
    assertThat(
            new Selling()
                .counted("a", "01-10", Measure.UNITS, "12")
                .total(
                    plan(
                        monthly()
                            .formula(Formula.perUnit(BigMoney.parse("USD 2.50"), Measure.UNITS))
                            .build())))
        .isEqualTo(money("30"));
  }

  @ParameterizedTest
  @CsvSource({
    // by hand: 1 + 2 x (level - 1) goes on beyond (2, 3): at 2.5 it is 4, or stays 3
    "EXTEND, UPPER, 2.5, 4",
    "HOLD, UPPER, 2.5, 3",
    // at the jump itself, of 0.5 and 1
    "HOLD, UPPER, 1, 1",
    "HOLD, LOWER, 1, 0.5",
    // below the first point its value holds
    "HOLD, UPPER, 0.1, 0.5"
  })
  void a_curve_says_what_holds_beyond_its_ends_and_at_a_jump(
      RateTable.Beyond beyond, Bound.Side side, String level, String factor) {
    RateTable curve =
        new RateTable.Points(
            ImmutableList.of(
                RateTable.Point.of("1", "0.5"),
                RateTable.Point.of("1", "1"),
                RateTable.Point.of("2", "3")),
            beyond,
            side);
    assertThat(RateLookup.valueAt(curve, number(level))).isEqualTo(number(factor));
  }
}
