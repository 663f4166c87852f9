package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.salesprocess.metrics.incentive.Selling.FIRST;
import static org.salesprocess.metrics.incentive.Selling.JANUARY;
import static org.salesprocess.metrics.incentive.Selling.USD;
import static org.salesprocess.metrics.incentive.Selling.day;
import static org.salesprocess.metrics.incentive.Selling.money;
import static org.salesprocess.metrics.incentive.Selling.monthly;
import static org.salesprocess.metrics.incentive.Selling.number;
import static org.salesprocess.metrics.incentive.Selling.rate;
import static org.salesprocess.metrics.incentive.Selling.usd;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.Copies;

class AttainmentSimulationTest {

  private static final CommissionPlan ACCELERATED =
      Payroll.tiers(
          RateTable.marginal(number("0.08")).from(number("1"), number("0.12")).build(),
          Input.attainment(Measure.BOOKED, Span.componentPeriod()));

  private static AttainmentSimulation.Builder twoMonths() {
    return AttainmentSimulation.builder(ACCELERATED)
        .span(SalesPeriod.of(day("01-01"), day("03-01")))
        .calendar(SalesCalendar.months())
        .quota(Measure.BOOKED, usd("100000"));
  }

  private static SimulatedPay fourSellers() {
    return twoMonths().at(rate("0.5"), 2).at(rate("1.2"), 1).at(rate("0.5"), 1).run();
  }

  @Test
  void each_attainment_is_paid_by_the_engine() {
    // by hand, a month: 50,000 x 8 % = 4,000; 100,000 x 8 % + 20,000 x 12 % = 10,400
    SimulatedPay pay = fourSellers();
    assertThat(pay.at(rate("0.5")).orElseThrow().pay()).isEqualTo(money("8000"));
    assertThat(pay.at(rate("1.2")).orElseThrow().pay()).isEqualTo(money("20800"));
    assertThat(pay.at(rate("1.2")).orElseThrow().sold()).isEqualTo(usd("240000"));
  }

  @Test
  void what_draws_paid_and_nothing_recovered_stays_owed() {
    CommissionPlan drawn =
        CommissionPlan.builder("plan", USD)
            .from(FIRST)
            .component(monthly().formula(Formula.flatRate(rate("0.1"), Measure.BOOKED)).build())
            .payment(Pay.terms(Pay.topUp("d")).build())
            .build();
    SimulatedPay pay =
        AttainmentSimulation.builder(drawn)
            .span(SalesPeriod.of(day("01-01"), day("03-01")))
            .calendar(SalesCalendar.months())
            .quota(Measure.BOOKED, usd("5000"))
            .at(Fraction.ZERO, 3)
            .run();
    // two months of a thousand each are topped up, and nothing is earned
    assertThat(pay.at(Fraction.ZERO).orElseThrow().pay()).isEqualTo(money("0"));
    assertThat(pay.at(Fraction.ZERO).orElseThrow().owed()).isEqualTo(money("2000"));
    assertThat(pay.owed()).isEqualTo(money("6000"));
  }

  @Test
  void cost_counts_every_seller() {
    // by hand: 3 x 8,000 + 20,800 of 3 x 100,000 + 240,000
    PlanCost.Cost cost = fourSellers().cost();
    assertThat(cost).isEqualTo(new PlanCost.Cost(money("44800"), usd("540000")));
    assertThat(cost.share()).contains(Fraction.of(448, 5400));
  }

  @Test
  void pay_is_spread_over_all_sellers() {
    // by hand: the top fifth of four is four fifths of the best: 16,640 of 44,800
    assertThat(fourSellers().pay().size()).isEqualTo(4);
    assertThat(fourSellers().pay().median()).contains(Fraction.of(8000));
    assertThat(fourSellers().concentration().pay()).hasSize(4);
    assertThat(fourSellers().concentration().topFifth())
        .hasToString("USD 16640.00 of USD 44800.00 (37.1 %)");
    assertThat(Copies.throughBytes(fourSellers())).isEqualTo(fourSellers());
  }

  @Test
  void who_sells_nothing_is_paid_nothing_and_counts() {
    SimulatedPay pay = twoMonths().at(Fraction.ZERO, 1).run();
    assertThat(pay.cost()).isEqualTo(new PlanCost.Cost(money("0"), usd("0")));
    assertThat(pay.cost().share()).isEmpty();
    assertThat(pay.at(Fraction.ZERO).orElseThrow().unmeasured()).isEmpty();
  }

  @Test
  void what_cannot_be_supposed_is_refused() {
    var builder = twoMonths();
    assertThatThrownBy(() -> builder.at(rate("-1"), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("simulation of attainment: attainment must not be negative, was -1");
    assertThatThrownBy(() -> builder.at(Fraction.ONE, 0))
        .hasMessage("simulation of attainment: headcount at 1 must be above zero, was 0");
    assertThatThrownBy(builder::run)
        .hasMessage("simulation of attainment: needs an attainment at least");
    var tooEarly =
        twoMonths()
            .at(Fraction.ONE, 1)
            .span(SalesPeriod.of(LocalDate.of(2025, 12, 1), JANUARY.end()));
    assertThatThrownBy(tooEarly::run)
        .hasMessage(
            "simulation of attainment: plan plan must be in force throughout"
                + " 2025-12-01/2026-02-01, was from 2026-01-01 until further notice");
  }
}
