package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.metrics.incentive.Selling.ANA;
import static org.salesprocess.metrics.incentive.Selling.BEN;
import static org.salesprocess.metrics.incentive.Selling.booking;
import static org.salesprocess.metrics.incentive.Selling.money;
import static org.salesprocess.metrics.incentive.Selling.monthly;
import static org.salesprocess.metrics.incentive.Selling.number;
import static org.salesprocess.metrics.incentive.Selling.plan;
import static org.salesprocess.metrics.incentive.Selling.rate;
import static org.salesprocess.metrics.incentive.Selling.usd;

import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.incentive.Whose;
import org.salesprocess.core.quota.Measure;

class RatioInputTest {

  private static final Measure PASSED = Measure.number("passed-leads");
  private static final Input CONVERSION =
      Input.ratio(Input.of(Measure.ACCEPTED_LEADS), Input.of(PASSED));

  private static CommissionPlan gated(String atLeast) {
    return plan(
        monthly()
            .formula(Formula.flatRate(rate("0.1"), Measure.BOOKED))
            .modifier(Modifier.gate(CONVERSION, number(atLeast)))
            .build());
  }

  private static Selling passed(String leads) {
    return new Selling()
        .sold("a", "01-10", "1000")
        .counted("l1", "01-11", PASSED, leads)
        .counted("l2", "01-12", Measure.ACCEPTED_LEADS, "4");
  }

  @Test
  void a_gate_may_ask_for_a_share_of_what_was_passed_on() {
    // by hand: 4 of 10 are 0.4
    assertThat(passed("10").total(gated("0.4"))).isEqualTo(money("100"));
    assertThat(passed("10").total(gated("0.41"))).isEqualTo(money("0"));
  }

  @Test
  void the_working_shows_both_parts() {
    assertThat(passed("10").earn(gated("0.41")).values())
        .anySatisfy(
            line ->
                assertThat(line.working().sentences())
                    .contains(
                        "below 41 % pays nothing: ratio of own accepted-leads (period) to own"
                            + " passed-leads (period) = 40 %: 4 of 10"));
  }

  @Test
  void of_nothing_there_is_no_ratio() {
    assertThat(passed("0").total(gated("0.4"))).isEqualTo(money("0"));
    assertThat(passed("0").unmeasured(gated("0.4")))
        .containsExactly(
            "ratio of own accepted-leads (period) to own passed-leads (period): own passed-leads"
                + " (period) is zero");
    assertThat(passed("0").effects(gated("0.4")))
        .containsExactly(Unmeasured.Effect.GATE_NOT_REACHED);
  }

  @Test
  void a_part_without_a_value_is_named() {
    Input score =
        Input.ratio(
            Input.of(Measure.SURVEY_SCORE), Input.of(Measure.SURVEY_SCORE).by(Whose.everyone()));
    CommissionPlan plan =
        plan(
            monthly()
                .formula(
                    Formula.bonus(
                        RateTable.whole(usd("0")).from(number("1"), usd("5")).build(), score))
                .build());
    assertThat(new Selling().unmeasured(plan))
        .containsExactly(
            "ratio of own survey-score (period) to everyone's survey-score (period): own"
                + " survey-score (period): there is nothing to average");
    // by hand: 8 against the mean of 8 and 6, which is 7
    assertThat(
            new Selling()
                .counted("s1", "01-10", Measure.SURVEY_SCORE, "8")
                .add(
                    BEN,
                    Fraction.ONE,
                    booking("s2", "01-11").value(Measure.SURVEY_SCORE, number("6")))
                .total(plan))
        .isEqualTo(money("5"));
  }

  @Test
  void each_deal_may_have_its_rate_by_its_margin() {
    // by hand: margins of 300 and 100 of 1,000 each: 0.3 pays 10 %, 0.1 pays 5 %
    Input margin =
        Input.ratio(Input.of(Measure.MARGIN, Span.deal()), Input.of(Measure.BOOKED, Span.deal()));
    CommissionPlan plan =
        plan(
            monthly()
                .formula(
                    Formula.Rated.of(
                        RateTable.whole(number("0.05")).from(number("0.2"), number("0.1")).build(),
                        margin,
                        Input.of(Measure.BOOKED)))
                .build());
    assertThat(
            new Selling()
                .add(ANA, Fraction.ONE, sale("a", "300"))
                .add(ANA, Fraction.ONE, sale("b", "100"))
                .amounts(plan))
        .containsExactly(money("100"), money("50"));
  }

  private static Transaction.Builder sale(String deal, String margin) {
    return booking(deal, "01-10")
        .value(Measure.BOOKED, usd("1000"))
        .value(Measure.MARGIN, usd(margin));
  }

  @Test
  void contracts_that_are_signed_can_be_paid_each() {
    // by hand: two contracts and half of a third one, 40 each
    CommissionPlan plan =
        plan(
            monthly()
                .formula(Formula.perUnit(BigMoney.parse("USD 40"), Measure.CONTRACTS))
                .build());
    assertThat(
            new Selling()
                .counted("a", "01-10", Measure.CONTRACTS, "2")
                .add(ANA, rate("0.5"), booking("b", "01-11").value(Measure.CONTRACTS, number("1")))
                .total(plan))
        .isEqualTo(money("100"));
  }

  @Test
  void each_deal_may_have_its_rate_by_the_margin_in_money() {
    // by hand: 1,000 with a margin of 300 at 10 %, 1,000 with one of 100 at 5 %
    CommissionPlan plan =
        plan(
            monthly()
                .formula(
                    Formula.Rated.of(
                        RateTable.whole(number("0.05")).from(usd("200"), number("0.1")).build(),
                        Input.of(Measure.MARGIN, Span.deal()),
                        Input.of(Measure.BOOKED)))
                .build());
    assertThat(
            new Selling()
                .add(ANA, Fraction.ONE, sale("a", "300"))
                .add(ANA, Fraction.ONE, sale("b", "100"))
                .amounts(plan))
        .containsExactly(money("100"), money("50"));
  }
}
