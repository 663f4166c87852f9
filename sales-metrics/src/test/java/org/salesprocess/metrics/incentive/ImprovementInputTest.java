package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.metrics.incentive.Selling.ANA;
import static org.salesprocess.metrics.incentive.Selling.BEN;
import static org.salesprocess.metrics.incentive.Selling.TEAM;
import static org.salesprocess.metrics.incentive.Selling.day;
import static org.salesprocess.metrics.incentive.Selling.money;
import static org.salesprocess.metrics.incentive.Selling.month;
import static org.salesprocess.metrics.incentive.Selling.monthly;
import static org.salesprocess.metrics.incentive.Selling.number;
import static org.salesprocess.metrics.incentive.Selling.plan;
import static org.salesprocess.metrics.incentive.Selling.usd;

import java.time.Month;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.incentive.Whose;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;

/** What an improvement, and the attainment of a quota on one, is measured over. */
class ImprovementInputTest {

  private static final SalesCalendar QUARTERS = SalesCalendar.quarters(Month.JANUARY);
  private static final SalesPeriod SECOND_QUARTER = SalesPeriod.of(day("04-01"), day("07-01"));

  private static CommissionPlan bonus(Input level) {
    RateTable bonus = RateTable.whole(usd("0")).from(number("1"), usd("1000")).build();
    return plan(monthly().formula(Formula.bonus(bonus, level)).build());
  }

  /** Three times 100,000 in the first quarter, and three times 130,000 in the second. */
  private static Selling quarters() {
    Selling selling = new Selling().until("07-01");
    for (int month = 1; month <= 6; month++) {
      selling.sold("d" + month, "0" + month + "-10", month <= 3 ? "100000" : "130000");
    }
    return selling;
  }

  @Test
  void an_attainment_over_a_whole_quarter_compares_whole_quarters() {
    // by hand: 390,000 - 300,000 = 90,000 of 90,000 by the end of June, and less before
    Selling selling =
        quarters()
            .quotasPer(QUARTERS)
            .quotaOnMore(
                QuotaScope.of(ANA), Baseline.PREVIOUS_PERIOD, SECOND_QUARTER, usd("90000"));
    Input level =
        Input.attainment(Measure.BOOKED, Span.whole(QUARTERS))
            .improvingOn(Baseline.PREVIOUS_PERIOD);
    assertThat(selling.total(month(6), bonus(level))).isEqualTo(money("1000"));
    assertThat(selling.until("06-01").total(month(5), bonus(level))).isEqualTo(money("0"));
  }

  @Test
  void what_is_to_date_is_compared_with_as_many_of_the_components_periods() {
    // by hand: April and May, 260,000, against February and March, 200,000: 0.3 of it more
    Input level =
        new Input.Improved(
            Input.of(Measure.BOOKED, Span.toDate(QUARTERS)), Baseline.PREVIOUS_PERIOD, true);
    CommissionPlan plan =
        plan(monthly().formula(Formula.Rated.of(RateTable.flat(usd("10")), level, level)).build());
    assertThat(quarters().total(month(5), plan)).isEqualTo(money("3"));
  }

  @Test
  void whoever_was_not_employed_throughout_the_past_has_none() {
    Input.Improved more = Input.improvement(Measure.BOOKED, Baseline.PREVIOUS_PERIOD);
    CommissionPlan plan =
        plan(monthly().formula(Formula.Rated.of(RateTable.flat(number("1")), more, more)).build());
    Selling selling =
        new Selling().until("04-01").sold("a", "02-20", "10000").sold("b", "03-10", "50000");
    assertThat(selling.hired("02-01").total(month(3), plan)).isEqualTo(money("40000"));
    assertThat(selling.hired("02-15").total(month(3), plan)).isEqualTo(money("0"));
    assertThat(selling.unmeasured(plan))
        .contains(
            "improvement of own booked (period) on PREVIOUS_PERIOD: there is no past to compare"
                + " with");
  }

  @Test
  void a_team_has_a_past_whenever_the_payee_was_hired() {
    // by hand: 50,000 - 10,000, the most of it ben's
    Input.Improved more =
        new Input.Improved(
            Input.of(Measure.BOOKED).by(Whose.unit(TEAM)), Baseline.PREVIOUS_PERIOD, false);
    CommissionPlan plan =
        plan(monthly().formula(Formula.Rated.of(RateTable.flat(number("1")), more, more)).build());
    assertThat(
            new Selling()
                .until("04-01")
                .hired("02-15")
                .sold(BEN, "a", "02-01", "10000")
                .sold(BEN, "b", "03-10", "50000")
                .total(month(3), plan))
        .isEqualTo(money("40000"));
  }
}
