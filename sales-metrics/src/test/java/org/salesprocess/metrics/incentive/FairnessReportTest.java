package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.salesprocess.metrics.incentive.Selling.ANA;
import static org.salesprocess.metrics.incentive.Selling.BEN;
import static org.salesprocess.metrics.incentive.Selling.JANUARY;
import static org.salesprocess.metrics.incentive.Selling.USD;
import static org.salesprocess.metrics.incentive.Selling.booking;
import static org.salesprocess.metrics.incentive.Selling.money;
import static org.salesprocess.metrics.incentive.Selling.number;
import static org.salesprocess.metrics.incentive.Selling.usd;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.Copies;

class FairnessReportTest {

  private static final SellerId[] FIVE = {
    ANA, BEN, SellerId.of("cleo"), SellerId.of("dan"), SellerId.of("eve")
  };

  /** Nothing below 50,000, a tenth from there on. */
  private static final CommissionPlan FOR_THE_BEST =
      Payroll.tiers(
          RateTable.whole(number("0")).from(usd("50000"), number("0.1")).build(),
          Input.of(Measure.BOOKED));

  private static Payroll five() {
    return new Payroll(FIVE)
        .sold(ANA, "a", "01-10", "60000")
        .sold(BEN, "b", "01-11", "48000")
        .sold(FIVE[2], "c", "01-12", "30000")
        .sold(FIVE[3], "d", "01-13", "30000")
        .sold(FIVE[4], "e", "01-14", "32000");
  }

  private static FairnessReport report(Payroll payroll, CommissionPlan plan) {
    return FairnessReport.of(payroll.open(plan, JANUARY), USD, Measure.BOOKED);
  }

  @Test
  void a_plan_that_pays_only_the_best_shows_it() {
    // by hand: 6,000 of 200,000 is 3 %; four of five get nothing
    assertThat(report(five(), FOR_THE_BEST).findings())
        .containsExactly(
            "the top fifth of sellers gets 100.0 % of pay, the middle three fifths 0.0 %, the"
                + " bottom fifth 0.0 %",
            "the plan pays only the top fifth of sellers",
            "the Gini coefficient of pay is 0.80",
            "pay costs 3.0 % of booked");
  }

  @Test
  void a_flat_rate_pays_as_is_sold() {
    // by hand: 60,000 and 110,000 and 30,000 of 200,000;
    // 2 x (30 + 2 x 30 + 3 x 32 + 4 x 48 + 5 x 60) / (5 x 200) - 6 / 5 = 0.156
    assertThat(report(five(), Payroll.flat("0.08")).findings())
        .containsExactly(
            "the top fifth of sellers gets 30.0 % of pay, the middle three fifths 55.0 %, the"
                + " bottom fifth 15.0 %",
            "the Gini coefficient of pay is 0.16", "pay costs 8.0 % of booked");
  }

  @Test
  void a_ledger_gives_the_report_of_its_periods() {
    CommissionPlan plan = Payroll.flat("0.08");
    PayCalculation pay = five().by(plan);
    FairnessReport closed =
        FairnessReport.of(
            five().closed(plan, JANUARY),
            JANUARY,
            pay,
            pay.credit(five().facts().transactions().facts()),
            Measure.BOOKED);
    assertThat(closed).isEqualTo(report(five(), plan));
    assertThat(Copies.throughBytes(closed)).isEqualTo(closed);
  }

  @Test
  void a_span_that_is_not_all_closed_is_refused() {
    CommissionPlan plan = Payroll.flat("0.08");
    SalesPeriod quarter = SalesPeriod.of(JANUARY.start(), JANUARY.start().plusMonths(3));
    PayCalculation pay = five().by(plan);
    CreditingReport credits = pay.credit(five().facts().transactions().facts());

    assertThatThrownBy(
            () ->
                FairnessReport.of(
                    five().closed(plan, JANUARY), quarter, pay, credits, Measure.BOOKED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "fairness report of 2026-01-01/2026-04-01: must be made of pay periods that are closed,"
                + " had [2026-01-01/2026-02-01]");
  }

  @Test
  void what_was_added_is_said_too() {
    TierReachReport near = five().reach(FOR_THE_BEST, JANUARY, "0.05");
    ImprovementRanking ranking =
        ImprovementRanking.of(
            List.of(
                new Improvement(BEN, Optional.of(usd("48000")), Optional.of(usd("32000"))),
                new Improvement(ANA, Optional.of(usd("60000")), Optional.empty())));
    // by hand: 2,000 of 48,000 is 1/24; then 50,000 x 10 % is paid instead of nothing
    assertThat(
            report(five(), FOR_THE_BEST)
                .with(near)
                .with(ranking)
                .with(AttainmentDistribution.of().measure(List.of()))
                .findings())
        .endsWith(
            "pay costs 3.0 % of booked",
            "0 of 0 reached the quota",
            "1 within reach of the next tier, with at most 5.0 % more",
            "ben: component pay reaches USD 50000.00 with USD 2000.00 more of booked, which earns"
                + " USD 5000.00",
            "1 of 1 improved on their own past",
            "most improved is ben: USD 48000.00 against USD 32000.00 (50.0 %)",
            "1 without a past to compare with");
  }

  @Test
  void where_nobody_earned_anything_there_is_no_share() {
    assertThat(report(new Payroll(ANA), FOR_THE_BEST).findings())
        .containsExactly("nobody earned anything", "pay of USD 0.00 stands against no booked");
  }

  @Test
  void cost_counts_each_sale_once_and_what_nobody_is_credited_for_too() {
    // by hand: 60,000 + 40,000 that has no owner; pay 8 % of 60,000
    PlanCost cost =
        report(
                new Payroll(ANA, BEN)
                    .sold(ANA, "a", "01-10", "60000")
                    .sold(booking("b", "01-11").value(Measure.BOOKED, usd("40000")))
                    .sold(
                        booking("x", "01-12")
                            .owner(ANA)
                            .expected(true)
                            .value(Measure.BOOKED, usd("7"))),
                Payroll.flat("0.08"))
            .cost();
    assertThat(cost.total()).isEqualTo(new PlanCost.Cost(money("4800"), usd("100000")));
    assertThat(cost.find(ANA).orElseThrow().share()).contains(Fraction.of(8, 100));
    assertThat(cost.find(BEN).orElseThrow().share()).isEmpty();
    assertThat(cost.paidWithoutSales()).isEmpty();
    assertThat(cost.total()).hasToString("USD 4800.00 of USD 100000.00 (4.8 %)");
  }

  @Test
  void cost_of_a_measure_in_numbers_is_an_amount_for_each_piece() {
    PlanCost.Cost cost = new PlanCost.Cost(money("100"), number("3"));
    assertThat(cost.perUnit()).contains(usd("100/3"));
    assertThat(cost.share()).isEmpty();
    assertThat(new PlanCost.Cost(money("100"), number("0")).perUnit()).isEmpty();
  }

  @Test
  void cost_of_an_average_is_refused() {
    OpenPayPeriod open = five().open(FOR_THE_BEST, JANUARY);
    assertThatThrownBy(() -> FairnessReport.of(open, USD, Measure.SURVEY_SCORE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cost of a plan: measure must be one whose values are added, was survey-score");
  }
}
