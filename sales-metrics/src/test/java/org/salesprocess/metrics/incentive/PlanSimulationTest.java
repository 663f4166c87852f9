package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.salesprocess.metrics.incentive.Selling.ANA;
import static org.salesprocess.metrics.incentive.Selling.BEN;
import static org.salesprocess.metrics.incentive.Selling.JANUARY;
import static org.salesprocess.metrics.incentive.Selling.day;
import static org.salesprocess.metrics.incentive.Selling.money;
import static org.salesprocess.metrics.incentive.Selling.number;
import static org.salesprocess.metrics.incentive.Selling.usd;

import com.google.common.collect.ImmutableList;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.PeriodClosing;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.Copies;

class PlanSimulationTest {

  private static final SellerId CLEO = SellerId.of("cleo");
  private static final SalesPeriod TO_MARCH = SalesPeriod.of(day("01-01"), day("03-01"));
  private static final CommissionPlan PRESENT = Payroll.flat("0.08");
  private static final CommissionPlan PROPOSED =
      Payroll.tiers(
          RateTable.whole(number("0.05")).from(usd("50000"), number("0.1")).build(),
          Input.of(Measure.BOOKED));

  private static Payroll sales() {
    return new Payroll(ANA, BEN, CLEO)
        .sold(ANA, "a1", "01-10", "60000")
        .sold(ANA, "a2", "02-10", "40000")
        .sold(BEN, "b1", "02-20", "20000");
  }

  private static PlanComparison compare() {
    PayCalculation present = sales().by(PRESENT);
    return PlanSimulation.replay(
        present,
        sales().by(PROPOSED),
        sales().facts(),
        PlanSimulation.closings(present.program(), TO_MARCH));
  }

  @Test
  void each_seller_is_paid_by_both_for_the_same_sales() {
    // by hand, now: 100,000 and 20,000 x 8 %; then: 60,000 x 10 % + 40,000 x 5 %, 20,000 x 5 %
    PlanComparison comparison = compare();
    assertThat(comparison.bySeller().get(ANA))
        .isEqualTo(new PlanComparison.Difference(money("8000"), money("8000")));
    assertThat(comparison.bySeller().get(BEN))
        .isEqualTo(new PlanComparison.Difference(money("1600"), money("1000")));
    assertThat(comparison.total())
        .isEqualTo(new PlanComparison.Difference(money("9600"), money("9000")));
    assertThat(comparison.total().change()).isEqualTo(money("-600"));
    assertThat(comparison)
        .hasToString("USD 9000.00 instead of USD 9600.00: 0 gain, 1 lose, 2 unchanged");
  }

  @Test
  void gainers_and_losers_are_named_with_the_greatest_change_first() {
    PayCalculation present = sales().by(PRESENT);
    PayCalculation more = sales().by(Payroll.flat("0.1"));
    ImmutableList<PeriodClosing> closings = PlanSimulation.closings(present.program(), TO_MARCH);
    PlanComparison up = PlanSimulation.replay(present, more, sales().facts(), closings);
    assertThat(up.gainers()).containsExactly(ANA, BEN);
    assertThat(up.unchanged()).containsExactly(CLEO);
    PlanComparison down = PlanSimulation.replay(more, present, sales().facts(), closings);
    assertThat(down.losers()).containsExactly(ANA, BEN);
    assertThat(compare().losers()).containsExactly(BEN);
  }

  @Test
  void pay_and_differences_have_distributions() {
    // by hand: of 0, 1,600 and 8,000; of 0, 1,000 and 8,000; of -600, 0 and 0
    assertThat(compare().present().median()).contains(Fraction.of(1600));
    assertThat(compare().proposed().median()).contains(Fraction.of(1000));
    assertThat(compare().changes().mean()).contains(Fraction.of(-200));
    assertThat(Copies.throughBytes(compare())).isEqualTo(compare());
  }

  @Test
  void what_was_recorded_after_a_closing_is_paid_at_the_next_one() {
    Payroll late =
        new Payroll(ANA)
            .sold(
                Selling.booking("a", "01-10")
                    .owner(ANA)
                    .recordedAt(Payroll.endOf(JANUARY).plusSeconds(60))
                    .value(Measure.BOOKED, usd("1000")));
    PayCalculation pay = late.by(PRESENT);
    PlanComparison january =
        PlanSimulation.replay(
            pay, pay, late.facts(), PlanSimulation.closings(pay.program(), JANUARY));
    PlanComparison both =
        PlanSimulation.replay(
            pay, pay, late.facts(), PlanSimulation.closings(pay.program(), TO_MARCH));
    assertThat(january.total().present()).isEqualTo(money("0"));
    assertThat(both.total().present()).isEqualTo(money("80"));
  }

  @Test
  void a_span_across_a_pay_period_is_refused() {
    PayCalculation pay = sales().by(PRESENT);
    SalesPeriod across = SalesPeriod.of(day("01-01"), day("02-15"));
    assertThatThrownBy(() -> PlanSimulation.closings(pay.program(), across))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("simulation: span must begin and end with pay periods, was " + across);
  }

  @Test
  void ledgers_in_two_currencies_are_not_compared() {
    Ledger dollars = Ledger.empty(CurrencyUnit.USD);
    Ledger euros = Ledger.empty(CurrencyUnit.EUR);
    assertThatThrownBy(() -> PlanComparison.of(dollars, euros))
        .hasMessage("comparison of plans: both must be in one currency, were in USD and EUR");
  }
}
