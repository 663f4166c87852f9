package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.metrics.incentive.Selling.ANA;
import static org.salesprocess.metrics.incentive.Selling.BEN;
import static org.salesprocess.metrics.incentive.Selling.JANUARY;
import static org.salesprocess.metrics.incentive.Selling.TEAM;
import static org.salesprocess.metrics.incentive.Selling.USD;
import static org.salesprocess.metrics.incentive.Selling.back;
import static org.salesprocess.metrics.incentive.Selling.booking;
import static org.salesprocess.metrics.incentive.Selling.money;
import static org.salesprocess.metrics.incentive.Selling.month;
import static org.salesprocess.metrics.incentive.Selling.monthly;
import static org.salesprocess.metrics.incentive.Selling.number;
import static org.salesprocess.metrics.incentive.Selling.plan;
import static org.salesprocess.metrics.incentive.Selling.rate;
import static org.salesprocess.metrics.incentive.Selling.usd;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.Month;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.Bound;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.incentive.Whose;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.time.SalesCalendar;

class TableInputsTest {

  private static final SalesCalendar YEARS = SalesCalendar.years(Month.JANUARY);

  /** Pays a dollar for each of what an input comes to. */
  private static CommissionPlan reading(Input input) {
    boolean isMoney = input.kind(USD).isPresent();
    return plan(
        monthly()
            .formula(
                Formula.Rated.of(
                    RateTable.flat(isMoney ? number("1") : usd("1")),
                    Input.constant(number("0")),
                    input))
            .build());
  }

  @Test
  void reads_the_results_of_the_seller_of_the_team_and_of_a_unit() {
    // by hand: 100 own; with ben's 30 the team has 130
    Selling selling = new Selling().sold("a", "01-10", "100").sold(BEN, "b", "01-10", "30");
    Input.Measured booked = Input.of(Measure.BOOKED);
    assertThat(selling.total(JANUARY, reading(booked))).isEqualTo(money("100"));
    assertThat(selling.total(JANUARY, reading(booked.by(Whose.teamOf(Structure.FUNCTION)))))
        .isEqualTo(money("130"));
    assertThat(selling.total(JANUARY, reading(booked.by(Whose.unit(TEAM)))))
        .isEqualTo(money("130"));
  }

  @Test
  void credit_on_top_counts_for_the_seller_and_not_for_the_team() {
    // by hand: 100 and 40 on top; the team has only the 100
    Selling selling =
        new Selling()
            .sold("a", "01-10", "100")
            .add(
                ANA,
                Fraction.ONE,
                CreditShare.Kind.OVERLAY,
                booking("b", "01-11").value(Measure.BOOKED, usd("40")));
    Input.Measured booked = Input.of(Measure.BOOKED);
    assertThat(selling.total(JANUARY, reading(booked))).isEqualTo(money("140"));
    assertThat(selling.total(JANUARY, reading(booked.by(Whose.unit(TEAM)))))
        .isEqualTo(money("100"));
    CreditFilter onTop =
        CreditFilter.builder().kinds(ImmutableSet.of(CreditShare.Kind.OVERLAY)).build();
    assertThat(selling.total(JANUARY, reading(booked.where(onTop)))).isEqualTo(money("40"));
  }

  @Test
  void a_filter_reads_type_and_attributes() {
    Selling selling =
        new Selling()
            .sold("a", "01-10", "100")
            .add(
                ANA,
                Fraction.ONE,
                booking("b", "01-11")
                    .type("renewal")
                    .attributes(Attributes.builder().put("channel", "web").build())
                    .value(Measure.BOOKED, usd("40")));
    Input.Measured booked = Input.of(Measure.BOOKED);
    CreditFilter renewals = CreditFilter.builder().types(ImmutableSortedSet.of("renewal")).build();
    CreditFilter notWeb =
        CreditFilter.builder().where(Condition.not(Condition.equal("channel", "web"))).build();
    assertThat(selling.total(JANUARY, reading(booked.where(renewals)))).isEqualTo(money("40"));
    assertThat(selling.total(JANUARY, reading(booked.where(notWeb)))).isEqualTo(money("100"));
  }

  @Test
  void reads_a_span_of_its_own() {
    // by hand: 100 in January, 20 in February, 3 in March
    Selling selling =
        new Selling()
            .until("04-01")
            .sold("a", "01-10", "100")
            .sold("b", "02-10", "20")
            .sold("c", "03-10", "3");
    CommissionPlan toDate = reading(Input.of(Measure.BOOKED, Span.toDate(YEARS)));
    assertThat(selling.total(month(2), toDate)).isEqualTo(money("120"));
    CommissionPlan whole =
        reading(Input.of(Measure.BOOKED, Span.whole(SalesCalendar.quarters(Month.JANUARY))));
    assertThat(selling.total(month(2), whole)).isEqualTo(money("123"));
    assertThat(selling.total(month(3), reading(Input.of(Measure.BOOKED)))).isEqualTo(money("3"));
  }

  @Test
  void a_multiple_of_an_input_is_read_as_such() {
    assertThat(
            new Selling()
                .sold("a", "01-10", "100")
                .total(JANUARY, reading(Input.of(Measure.BOOKED).times(rate("0.3")))))
        .isEqualTo(money("30"));
  }

  @Test
  void a_mean_weighs_each_answer_by_its_share_and_is_missing_without_any() {
    // by hand: (8 + 5 x 1/2) / (1 + 1/2) = 7
    Input score = Input.of(Measure.SURVEY_SCORE);
    RateTable bonus = RateTable.whole(usd("0")).from(number("7"), usd("100")).build();
    CommissionPlan plan = plan(monthly().formula(Formula.bonus(bonus, score)).build());
    assertThat(
            new Selling()
                .counted("a", "01-10", Measure.SURVEY_SCORE, "8")
                .add(
                    ANA,
                    rate("0.5"),
                    booking("b", "01-11").value(Measure.SURVEY_SCORE, number("5")))
                .total(plan))
        .isEqualTo(money("100"));
    assertThat(new Selling().total(plan)).isEqualTo(money("0"));
    assertThat(new Selling().unmeasured(plan))
        .containsExactly("own survey-score (period): there is nothing to average");
  }

  @Test
  void an_answer_that_is_taken_back_leaves_the_mean() {
    // by hand: 8 and 2, of which the 2 is withdrawn: 8, not 4
    Input score = Input.of(Measure.SURVEY_SCORE);
    RateTable bonus = RateTable.whole(usd("0")).from(number("8"), usd("100")).build();
    assertThat(
            new Selling()
                .counted("a", "01-10", Measure.SURVEY_SCORE, "8")
                .counted("b", "01-11", Measure.SURVEY_SCORE, "2")
                .add(ANA, Fraction.ONE, back("b", "01-12").value(Measure.SURVEY_SCORE, number("2")))
                .total(plan(monthly().formula(Formula.bonus(bonus, score)).build())))
        .isEqualTo(money("100"));
  }

  @Test
  void improvement_is_read_against_the_period_before_or_a_year_ago() {
    // by hand: February 150 against January 100, and against 120 a year ago
    Selling selling =
        new Selling()
            .until("03-01")
            .sold("old", "2025-02-10", "120")
            .sold("a", "01-10", "100")
            .sold("b", "02-10", "150");
    assertThat(selling.total(month(2), improved(Baseline.PREVIOUS_PERIOD, false)))
        .isEqualTo(money("50"));
    assertThat(selling.total(month(2), improved(Baseline.PREVIOUS_PERIOD, true)))
        .isEqualTo(money("0.50"));
    assertThat(selling.total(month(2), improved(Baseline.SAME_PERIOD_LAST_YEAR, false)))
        .isEqualTo(money("30"));
    assertThat(selling.total(month(2), improved(Baseline.SAME_PERIOD_LAST_YEAR, true)))
        .isEqualTo(money("0.25"));
  }

  private static CommissionPlan improved(Baseline baseline, boolean relative) {
    return reading(new Input.Improved(Input.of(Measure.BOOKED), baseline, relative));
  }

  @Test
  void there_is_no_share_of_a_past_of_nothing() {
    CommissionPlan plan = improved(Baseline.PREVIOUS_PERIOD, true);
    Selling selling = new Selling().sold("a", "01-10", "100");
    assertThat(selling.total(plan)).isEqualTo(money("0"));
    assertThat(selling.unmeasured(plan))
        .containsExactly(
            "relative improvement of own booked (period) on PREVIOUS_PERIOD: the past is USD"
                + " 0.00, so there is no share of it");
  }

  @Test
  void attainment_without_a_quota_pays_nothing_and_is_reported() {
    CommissionPlan plan =
        plan(
            monthly()
                .formula(
                    Formula.Rated.of(
                        RateTable.marginal(number("0.1")).from(number("1"), number("0.2")).build(),
                        Input.attainment(Measure.BOOKED, Span.componentPeriod()),
                        Input.of(Measure.BOOKED)))
                .build());
    Selling selling = new Selling().sold("a", "01-10", "100");
    assertThat(selling.total(plan)).isEqualTo(money("0"));
    assertThat(selling.unmeasured(plan)).hasSize(1);
    assertThat(selling.unmeasured(plan).get(0)).contains("there is no quota on booked");
  }

  @Test
  void the_attainment_of_a_team_counts_all_of_it() {
    // by hand: 130 of 100 is 1.3
    assertThat(
            new Selling()
                .quota(QuotaScope.of(TEAM), Measure.BOOKED, JANUARY, usd("100"))
                .sold("a", "01-10", "100")
                .sold(BEN, "b", "01-10", "30")
                .total(
                    reading(
                        Input.attainment(Measure.BOOKED, Span.componentPeriod())
                            .by(Whose.unit(TEAM)))))
        .isEqualTo(money("1.30"));
  }

  @Test
  void who_has_a_quota_in_the_team_alone_is_held_to_it() {
    // by hand: 130 of 100 is 1.3; the seller's own quota comes first: 130 of 260
    Input own = Input.attainment(Measure.BOOKED, Span.componentPeriod());
    Selling selling =
        new Selling()
            .quota(
                QuotaScope.builder().seller(ANA).team(TEAM).build(),
                Measure.BOOKED,
                JANUARY,
                usd("100"))
            .sold("a", "01-10", "130")
            .sold(BEN, "b", "01-10", "30");
    assertThat(selling.total(reading(own))).isEqualTo(money("1.30"));
    assertThat(selling.quota(ANA, JANUARY, usd("260")).total(reading(own)))
        .isEqualTo(money("0.50"));
  }

  @Test
  void each_deal_may_have_its_own_rate_by_an_attribute() {
    // by hand: 1,000 x 10 %; 1,000 x 5 % at a discount of 0.3, and half of it back at that rate
    Formula byDiscount =
        Formula.Rated.of(
            RateTable.whole(number("0.1")).from(number("0.2"), number("0.05")).build(),
            new Input.OfDeal("discount"),
            Input.of(Measure.BOOKED));
    CommissionPlan plan =
        plan(
            monthly()
                .formula(byDiscount)
                .returns(ReturnPolicy.of(ReturnPolicy.Kind.CURRENT_RATE))
                .build());
    assertThat(
            new Selling()
                .add(ANA, Fraction.ONE, discounted("a", "0"))
                .add(ANA, Fraction.ONE, discounted("b", "0.3"))
                .cameBack("b", "01-20", "500")
                .amounts(plan))
        .containsExactly(money("100"), money("50"), money("-25"));
  }

  @Test
  void each_deal_may_choose_its_own_row_of_a_grid_by_an_attribute() {
    // by hand: 2,000 in the month is beyond 1,500: a 1,000 x 12 %; b, at a discount of 0.3, x 6 %
    RateTable grid =
        new RateTable.Grid(
            ImmutableList.of(Bound.of(number("0.2"))),
            ImmutableList.of(
                RateTable.whole(number("0.08")).from(usd("1500"), number("0.12")).build(),
                RateTable.whole(number("0.04")).from(usd("1500"), number("0.06")).build()));
    Formula formula =
        new Formula.Rated(
            grid,
            Input.of(Measure.BOOKED),
            Optional.of(new Input.OfDeal("discount")),
            Input.of(Measure.BOOKED));
    assertThat(
            new Selling()
                .add(ANA, Fraction.ONE, discounted("a", "0"))
                .add(ANA, Fraction.ONE, discounted("b", "0.3"))
                .amounts(plan(monthly().formula(formula).build())))
        .containsExactly(money("120"), money("60"));
  }

  private static Transaction.Builder discounted(String deal, String discount) {
    return booking(deal, "01-10")
        .attributes(Attributes.builder().put("discount", new BigDecimal(discount)).build())
        .value(Measure.BOOKED, usd("1000"));
  }
}
