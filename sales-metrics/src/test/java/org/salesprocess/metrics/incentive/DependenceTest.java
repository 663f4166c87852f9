package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.metrics.incentive.Selling.JANUARY;
import static org.salesprocess.metrics.incentive.Selling.PAY;
import static org.salesprocess.metrics.incentive.Selling.day;
import static org.salesprocess.metrics.incentive.Selling.money;
import static org.salesprocess.metrics.incentive.Selling.monthly;
import static org.salesprocess.metrics.incentive.Selling.number;
import static org.salesprocess.metrics.incentive.Selling.plan;
import static org.salesprocess.metrics.incentive.Selling.planBuilder;
import static org.salesprocess.metrics.incentive.Selling.rate;
import static org.salesprocess.metrics.incentive.Selling.usd;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.time.SalesCalendar;

class DependenceTest {

  private static final Component COMMISSION =
      Component.builder("commission")
          .calendar(SalesCalendar.months())
          .formula(Formula.flatRate(rate("0.1"), Measure.BOOKED))
          .build();

  private static Component.Builder shareOfCommission(String share) {
    return monthly()
        .formula(
            Formula.Rated.of(
                RateTable.flat(rate(share)),
                Input.constant(number("0")),
                Input.resultOf(COMMISSION.id())));
  }

  @Test
  void a_component_pays_a_share_of_anothers_result_whatever_their_order() {
    // by hand: 1,000 x 10 % and a fifth of it
    Component share = shareOfCommission("0.2").build();
    Selling selling = new Selling().sold("a", "01-10", "1000");
    assertThat(selling.total(plan(COMMISSION, share))).isEqualTo(money("120"));
    assertThat(selling.total(plan(share, COMMISSION))).isEqualTo(money("120"));
  }

  @ParameterizedTest
  @CsvSource({
    // by hand: 10 % of 900 is 90, below 100: 900 x 1 %; 10 % of 1,000 is 100: 1,000 x 2 %
    "900, 9",
    "1000, 20"
  })
  void the_result_of_another_component_chooses_the_tier(String sold, String expected) {
    Component tiered =
        monthly()
            .formula(
                Formula.Rated.of(
                    RateTable.whole(number("0.01")).from(usd("100"), number("0.02")).build(),
                    Input.resultOf(COMMISSION.id()),
                    Input.of(Measure.BOOKED)))
            .build();
    assertThat(new Selling().sold("a", "01-10", sold).total(PAY, JANUARY, plan(COMMISSION, tiered)))
        .isEqualTo(money(expected));
  }

  @Test
  void a_deduction_is_taken() {
    // by hand: 100 less a quarter of it
    Component taken = shareOfCommission("0.25").sign(Component.Sign.DEDUCTION).build();
    assertThat(new Selling().sold("a", "01-10", "1000").amounts(plan(COMMISSION, taken)))
        .containsExactly(money("100"), money("-25"));
  }

  @Test
  void the_result_of_each_version_has_its_share() {
    // by hand: 100 and 200 by two versions of January, and a fifth of each
    Component share = shareOfCommission("0.2").build();
    CommissionPlan first = planBuilder(COMMISSION, share).until(day("01-16")).build();
    CommissionPlan second = planBuilder(COMMISSION, share).version("2").from(day("01-16")).build();
    assertThat(
            new Selling()
                .sold("a", "01-10", "1000")
                .sold("b", "01-20", "2000")
                .total(first, second))
        .isEqualTo(money("360"));
  }

  @Test
  void a_result_that_is_due_only_later_pays_nothing_yet_and_is_reported() {
    Component later = COMMISSION.toBuilder().timing(Component.Timing.AT_END).build();
    CommissionPlan plan = plan(later, shareOfCommission("0.2").build());
    Selling selling = new Selling().sold("a", "01-10", "1000").until("01-20");
    assertThat(selling.total(plan)).isEqualTo(money("0"));
    assertThat(selling.unmeasured(plan))
        .containsExactly("result of commission: there is no result yet");
    assertThat(selling.until("02-01").total(plan)).isEqualTo(money("120"));
  }
}
