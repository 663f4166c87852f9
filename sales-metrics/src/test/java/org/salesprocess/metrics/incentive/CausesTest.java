package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.metrics.incentive.Paying.at;
import static org.salesprocess.metrics.incentive.Paying.money;
import static org.salesprocess.metrics.incentive.Selling.BEN;
import static org.salesprocess.metrics.incentive.Selling.TEAM;
import static org.salesprocess.metrics.incentive.Selling.month;
import static org.salesprocess.metrics.incentive.Selling.monthly;
import static org.salesprocess.metrics.incentive.Selling.number;
import static org.salesprocess.metrics.incentive.Selling.plan;
import static org.salesprocess.metrics.incentive.Selling.rate;
import static org.salesprocess.metrics.incentive.Selling.usd;

import java.time.Month;
import java.time.Period;
import java.util.List;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.HoldId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PayableRule;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.incentive.Whose;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.time.SalesCalendar;

/** Which facts a line names that moved it. */
class CausesTest {

  private static final StatementLine.State EARNED = StatementLine.State.EARNED;
  private static final StatementLine.State PAYABLE = StatementLine.State.PAYABLE;

  private static Component.Builder tenPercent() {
    return monthly().formula(Formula.flatRate(rate("0.1"), Measure.BOOKED));
  }

  // 10 %, or 20 % of all once 1,000 is reached
  private static CommissionPlan wholeBy(Input level) {
    return plan(
        monthly()
            .formula(
                Formula.Rated.of(
                    RateTable.whole(number("0.1")).from(usd("1000"), number("0.2")).build(),
                    level,
                    Input.of(Measure.BOOKED)))
            .build());
  }

  private static List<String> causes(Statement statement, StatementLine.State state) {
    return statement.lines(state).stream()
        .map(
            line ->
                "%s: %s"
                    .formatted(
                        line.amount(), line.causes().stream().map(TransactionId::value).toList()))
        .toList();
  }

  @Test
  void what_becomes_payable_names_the_payment() {
    Paying paying =
        Paying.by(plan(tenPercent().payable(PayableRule.whenCollected()).build()))
            .sold("a", "01-10", "1000")
            .collected("a", "01-12", "300")
            .collected("a", "02-20", "500");
    assertThat(causes(paying.close(1), PAYABLE)).containsExactly("USD 30.00: []");
    assertThat(causes(paying.close(2), PAYABLE)).containsExactly("USD 50.00: [payment:a:02-20]");
  }

  @Test
  void what_a_hold_held_back_names_the_hold_that_ended() {
    Paying paying =
        Paying.by(plan(tenPercent().build()))
            .sold("a", "01-10", "1000")
            .held("a", "01-15", "02-20");
    paying.close(1);
    StatementLine released = paying.close(2).lines(PAYABLE).get(0);
    assertThat(released.amount()).isEqualTo(money("100"));
    assertThat(released.causes()).isEmpty();
    assertThat(released.holds()).containsExactly(HoldId.of("hold:a"));
  }

  @Test
  void an_instalment_that_time_makes_due_has_no_cause() {
    PayableRule halves =
        PayableRule.instalments(
            List.of(
                new PayableRule.Instalment(Period.ZERO, rate("1/2")),
                new PayableRule.Instalment(Period.ofMonths(1), rate("1/2"))));
    Paying paying =
        Paying.by(plan(tenPercent().payable(halves).build())).sold("a", "01-10", "1000");
    paying.close(1);
    assertThat(causes(paying.close(2), PAYABLE)).containsExactly("USD 50.00: []");
  }

  /*
   * By hand: with 300 more the year stands at 800 in January, which is 10 % still, and at 1,200 in
   * February, which is 20 % of the 400 of that month: 80, of which 40 was posted.
   */
  @Test
  void a_late_sale_that_lifts_a_level_of_the_year_is_named_by_the_months_that_it_moves() {
    Paying paying =
        Paying.by(
                wholeBy(Input.of(Measure.BOOKED, Span.toDate(SalesCalendar.years(Month.JANUARY)))))
            .sold("a", "01-10", "500")
            .sold("b", "02-10", "400");
    paying.close(1);
    assertThat(causes(paying.close(2), EARNED)).containsExactly("USD 40.00: []");
    paying.sold("late", "01-20", "300", "03-10");
    assertThat(causes(paying.close(3), EARNED))
        .containsExactly("USD 30.00: [booking:late]", "USD 40.00: [booking:late]");
  }

  @Test
  void a_sale_of_another_that_lifts_the_teams_level_is_named() {
    Paying paying =
        Paying.by(wholeBy(Input.of(Measure.BOOKED).by(Whose.unit(TEAM)))).sold("a", "01-10", "600");
    paying.close(1);
    paying.add(
        Paying.booking(BEN, "b", "01-11")
            .value(Measure.BOOKED, usd("600"))
            .recordedAt(at("02-11"))
            .build());
    assertThat(causes(paying.close(2), EARNED)).containsExactly("USD 60.00: [booking:b]");
  }

  @Test
  void a_correction_that_moves_a_sale_to_another_month_is_named_by_both() {
    Paying paying = Paying.by(plan(tenPercent().build())).sold("a", "01-10", "1000");
    paying.close(1);
    paying.sold("a", "02-10", "1000", "02-11");
    assertThat(causes(paying.close(2), EARNED))
        .containsExactly("USD -100.00: [booking:a]", "USD 100.00: [booking:a]");
  }

  @Test
  void a_late_sale_without_a_recorded_time_is_new_if_nothing_was_posted_of_it() {
    Paying paying = Paying.by(plan(tenPercent().build()));
    paying.close(1);
    paying.add(
        Paying.booking(Selling.ANA, "a", "01-20").value(Measure.BOOKED, usd("1000")).build());
    assertThat(causes(paying.close(2), EARNED)).containsExactly("USD 100.00: [booking:a]");
  }

  @Test
  void late_sales_at_a_flat_rate_name_themselves_alone_and_other_measures_are_not_named() {
    Component units =
        Component.builder("units")
            .calendar(SalesCalendar.months())
            .formula(Formula.perUnit(BigMoney.parse("USD 1"), Measure.UNITS))
            .build();
    Paying paying = Paying.by(plan(tenPercent().build(), units)).sold("z", "01-02", "1");
    paying.close(1);
    paying.sold("a", "01-10", "1000", "02-10").sold("b", "01-11", "2000", "02-11");
    paying.add(
        Paying.booking(Selling.ANA, "c", "01-12")
            .value(Measure.UNITS, number("7"))
            .recordedAt(at("02-11"))
            .build());
    assertThat(causes(paying.close(2), EARNED))
        .containsExactly(
            "USD 100.00: [booking:a]", "USD 200.00: [booking:b]", "USD 7.00: [booking:c]");
  }

  @Test
  void tiers_that_fill_name_only_what_comes_before() {
    CommissionPlan tiers =
        plan(
            monthly()
                .formula(
                    Formula.Rated.of(
                        RateTable.marginal(number("0.1")).from(usd("1000"), number("0.2")).build(),
                        Input.of(Measure.BOOKED),
                        Input.of(Measure.BOOKED)))
                .build());
    Paying paying = Paying.by(tiers).sold("b", "01-15", "800");
    paying.close(1);
    // by hand: a fills 0 to 600: 60; b 600 to 1,400: 40 + 80, 80 was posted; c is above: 20
    paying.sold("a", "01-10", "600", "02-10").sold("c", "01-20", "100", "02-10");
    assertThat(causes(paying.close(2), EARNED))
        .containsExactly(
            "USD 60.00: [booking:a]",
            "USD 40.00: [booking:a]",
            "USD 20.00: [booking:a, booking:c]");
  }

  @Test
  void what_a_cap_takes_names_what_bears_on_the_component() {
    Paying paying =
        Paying.by(plan(tenPercent().modifier(Modifier.cap(Input.constant(usd("100")))).build()))
            .sold("a", "01-10", "1000");
    paying.close(1);
    paying.sold("b", "01-11", "500", "02-10");
    assertThat(causes(paying.close(2), EARNED))
        .containsExactly("USD 50.00: [booking:b]", "USD -50.00: [booking:b]");
  }

  @Test
  void lines_that_share_their_causes_share_the_list() {
    Paying paying = Paying.by(wholeBy(Input.of(Measure.BOOKED)));
    for (int i = 10; i < 20; i++) {
      paying.sold("d" + i, "01-" + i, "90");
    }
    paying.close(1);
    paying.sold("late", "01-25", "100", "02-10");
    List<StatementLine> lines = paying.close(2).lines(EARNED);
    assertThat(lines).hasSize(11);
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(line.key().period()).isEqualTo(month(1));
              assertThat(line.causes()).isSameAs(lines.get(0).causes());
            });
  }
}
