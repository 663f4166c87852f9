package org.salesprocess.metrics.incentive.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.salesprocess.metrics.incentive.review.Reviewing.ATTAINED;
import static org.salesprocess.metrics.incentive.review.Reviewing.SCENARIO;
import static org.salesprocess.metrics.incentive.review.Reviewing.SOLD;
import static org.salesprocess.metrics.incentive.review.Reviewing.USD;
import static org.salesprocess.metrics.incentive.review.Reviewing.cap;
import static org.salesprocess.metrics.incentive.review.Reviewing.fivePercent;
import static org.salesprocess.metrics.incentive.review.Reviewing.flat;
import static org.salesprocess.metrics.incentive.review.Reviewing.monthly;
import static org.salesprocess.metrics.incentive.review.Reviewing.number;
import static org.salesprocess.metrics.incentive.review.Reviewing.planOf;
import static org.salesprocess.metrics.incentive.review.Reviewing.share;
import static org.salesprocess.metrics.incentive.review.Reviewing.usd;
import static org.salesprocess.metrics.incentive.review.Reviewing.whole;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.DrawId;
import org.salesprocess.core.basics.QuotaId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.AcceptedFinding;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.Draw;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PaymentTerms;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.Quota;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.PlanTrial;
import org.salesprocess.metrics.incentive.review.PlanFinding.Kind;
import org.salesprocess.metrics.incentive.review.PlanFinding.Severity;

class PlanReviewTest {

  private static final ReviewTerms TERMS = ReviewTerms.of(SCENARIO).build();
  private static final Component COMMISSION = fivePercent(cap("20000"));

  private static PlanReview review(Component... components) {
    return PlanReview.of(planOf(components).build(), TERMS);
  }

  private static PlanFinding only(PlanReview review) {
    assertThat(review.findings()).as(review.toString()).hasSize(1);
    return review.findings().get(0);
  }

  @Test
  void a_cap_makes_it_worth_while_to_sell_in_another_month() {
    PlanReview review = review(COMMISSION);
    assertThat(review.findings())
        .extracting(PlanFinding::kind)
        .containsExactly(Kind.PERIOD_MOVE_GAIN);
  }

  @Test
  void nothing_but_the_missing_bound_is_found_in_one_rate() {
    PlanFinding finding = only(review(fivePercent()));
    assertThat(finding.kind()).isEqualTo(Kind.UNBOUNDED);
    assertThat(finding.severity()).isEqualTo(Severity.NOTE);
    assertThat(finding.sentence())
        .isEqualTo(
            "pay has no upper bound: above USD 0.00 of sales, each further one pays 5 % of it.");
  }

  @Test
  void a_rate_that_falls_for_all_makes_pay_fall_and_its_example_falls_in_the_engine() {
    PlanReview review =
        review(
            monthly(
                "commission",
                whole(RateTable.whole(number("0.10")).from(usd("100000"), number("0.08")))));
    PlanFinding finding = review.of(Kind.PAY_FALLS).get(0);
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.component()).contains(ComponentId.of("commission"));
    assertThat(finding.place()).isEqualTo("at USD 100000.00");
    assertThat(finding.sentence())
        .isEqualTo("at USD 100000.00 of sales, pay falls from USD 10000.00 to USD 8000.00.");
    PlanExample example = finding.example().orElseThrow();
    assertThat(example.one().get(0).value()).isEqualTo(usd("99999.99"));
    assertThat(example.other().get(0).value()).isEqualTo(usd("100000"));
    assertThat(example.onePay()).isEqualTo(Money.parse("USD 10000.00"));
    assertThat(example.otherPay()).isEqualTo(Money.parse("USD 8000.00"));
    assertThat(review.worst()).contains(Severity.ERROR);
    assertThat(review.findings().get(0)).isEqualTo(finding);
  }

  @Test
  void points_that_go_down_make_pay_fall_over_a_stretch() {
    PlanReview review =
        review(
            monthly(
                "bonus",
                Formula.bonus(
                    RateTable.points(
                        new RateTable.Point(number("1"), usd("1000")),
                        new RateTable.Point(number("2"), usd("400"))),
                    ATTAINED)));
    PlanFinding finding = review.of(Kind.PAY_FALLS).get(0);
    assertThat(finding.place()).isEqualTo("from USD 100000.00 to USD 200000.00 of sales");
    assertThat(finding.sentence())
        .isEqualTo(
            "from USD 100000.00 to USD 200000.00 of sales, each further sale lowers pay by 0.6 % of"
                + " it.");
    assertThat(finding.example().orElseThrow().difference()).isEqualTo(Money.parse("USD -600"));
  }

  @Test
  void a_deduction_that_overtakes_what_is_earned_makes_pay_fall() {
    Component taken =
        Component.builder("costs")
            .sign(Component.Sign.DEDUCTION)
            .calendar(SalesCalendar.months())
            .formula(flat("0.06"))
            .build();
    PlanReview review = review(fivePercent(), taken);
    assertThat(review.of(Kind.PAY_FALLS)).hasSize(1);
    assertThat(review.of(Kind.PAY_FALLS).get(0).example().orElseThrow().difference().isNegative())
        .isTrue();
  }

  @Test
  void a_cliff_is_named_with_its_size_and_place() {
    PlanReview review =
        review(
            monthly(
                "commission",
                whole(RateTable.whole(number("0.08")).from(usd("100000"), number("0.12")))));
    assertThat(review.findings())
        .extracting(PlanFinding::kind)
        .containsExactly(Kind.CLIFF, Kind.PERIOD_MOVE_GAIN, Kind.UNBOUNDED);
    PlanFinding cliff = review.of(Kind.CLIFF).get(0);
    assertThat(cliff.sentence())
        .startsWith("at USD 100000.00 of sales, pay jumps up by USD 4000.00, from USD 8000.00");
    assertThat(cliff.example().orElseThrow().difference()).isEqualTo(Money.parse("USD 4000.00"));
  }

  @Test
  void a_cliff_that_is_tolerated_is_not_found() {
    CommissionPlan plan =
        planOf(
                monthly(
                    "commission",
                    whole(RateTable.whole(number("0.08")).from(usd("100000"), number("0.12")))))
            .build();
    ReviewTerms terms = ReviewTerms.of(SCENARIO).tolerated(BigMoney.parse("USD 4000")).build();
    assertThat(PlanReview.of(plan, terms).of(Kind.CLIFF)).isEmpty();
    ReviewTerms stricter =
        ReviewTerms.of(SCENARIO).tolerated(BigMoney.parse("USD 3999.99")).build();
    assertThat(PlanReview.of(plan, stricter).of(Kind.CLIFF)).hasSize(1);
  }

  @Test
  void a_bonus_by_steps_has_cliffs_and_sandbag_zones_between_them() {
    PlanReview review =
        review(
            monthly(
                "bonus",
                Formula.bonus(
                    RateTable.whole(usd("0"))
                        .from(number("0.8"), usd("500"))
                        .from(number("1"), usd("900"))
                        .build(),
                    ATTAINED)));
    assertThat(review.of(Kind.CLIFF)).hasSize(2);
    assertThat(review.of(Kind.FLAT_STRETCH))
        .extracting(PlanFinding::place)
        .containsExactly(
            "from USD 0.00 to USD 80000.00 of sales",
            "from USD 80000.00 to USD 100000.00 of sales");
    assertThat(review.of(Kind.FLAT_STRETCH).get(1).sentence())
        .startsWith(
            "from USD 80000.00 to USD 100000.00 of sales, a length of USD 20000.00, selling more"
                + " pays the same USD 500.00");
    assertThat(review.of(Kind.FLAT_STRETCH).get(0).example().orElseThrow().toString())
        .startsWith("selling nothing pays USD 0.00, and USD ")
        .endsWith(" pays USD 0.00");
    assertThat(review.of(Kind.UNBOUNDED)).isEmpty();
  }

  @Test
  void a_tier_behind_a_gate_is_unreachable() {
    Formula formula =
        Formula.Rated.of(
            RateTable.whole(number("0.02"))
                .from(number("0.5"), number("0.04"))
                .from(number("1"), number("0.06"))
                .build(),
            ATTAINED,
            SOLD);
    PlanReview review =
        review(monthly("commission", formula, Modifier.gate(ATTAINED, number("0.5"))));
    PlanFinding finding = review.of(Kind.UNREACHABLE_TIER).get(0);
    assertThat(review.of(Kind.UNREACHABLE_TIER)).hasSize(1);
    assertThat(finding.place()).isEqualTo("table, tier 1");
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void a_tier_above_a_cap_is_unreachable() {
    PlanReview review =
        review(
            monthly(
                "commission",
                Formula.Rated.of(
                    RateTable.marginal(number("0.05"))
                        .from(usd("100000"), number("0.08"))
                        .from(usd("200000"), number("0.10"))
                        .build(),
                    SOLD,
                    SOLD),
                cap("9000")));
    assertThat(review.of(Kind.UNREACHABLE_TIER))
        .extracting(PlanFinding::place)
        .containsExactly("table, tier 3");
  }

  @Test
  void a_tier_with_the_rate_of_the_one_below_is_a_duplicate() {
    PlanReview review =
        review(
            monthly(
                "commission",
                Formula.Rated.of(
                    RateTable.marginal(number("0.05"))
                        .from(usd("100000"), number("0.05"))
                        .from(usd("200000"), number("0.10"))
                        .build(),
                    SOLD,
                    SOLD)));
    assertThat(review.of(Kind.DUPLICATE_TIER))
        .extracting(PlanFinding::place)
        .containsExactly("table, tier 2");
    assertThat(review.of(Kind.UNREACHABLE_TIER)).isEmpty();
  }

  @Test
  void a_point_on_the_line_of_its_neighbours_is_a_duplicate() {
    PlanReview review =
        review(
            monthly(
                "bonus",
                Formula.bonus(
                    RateTable.points(
                        new RateTable.Point(number("0"), usd("0")),
                        new RateTable.Point(number("0.5"), usd("500")),
                        new RateTable.Point(number("1"), usd("1000"))),
                    ATTAINED)));
    assertThat(review.of(Kind.DUPLICATE_TIER))
        .extracting(PlanFinding::place)
        .containsExactly("table, point 2");
  }

  @Test
  void what_never_pays_is_found_alone() {
    PlanReview review = review(fivePercent(), monthly("bonus", flat("0")));
    assertThat(review.of(Kind.NEVER_PAYS))
        .extracting(PlanFinding::component)
        .containsExactly(Optional.of(ComponentId.of("bonus")));
    assertThat(review.findings())
        .extracting(PlanFinding::kind)
        .containsExactly(Kind.NEVER_PAYS, Kind.UNBOUNDED);
  }

  @Test
  void a_rate_above_the_margin_is_named_with_where_it_begins() {
    CommissionPlan plan =
        planOf(
                monthly(
                    "commission",
                    Formula.Rated.of(
                        RateTable.marginal(number("0.05"))
                            .from(usd("100000"), number("0.25"))
                            .build(),
                        SOLD,
                        SOLD)))
            .build();
    PlanReview review = PlanReview.of(plan, ReviewTerms.of(SCENARIO).margin(share("0.2")).build());
    assertThat(review.of(Kind.RATE_ABOVE_MARGIN).get(0).sentence())
        .isEqualTo(
            "above USD 100000.00 of sales, each further one pays 25 % of it, which is more than the"
                + " margin of 20 % that it brings.");
    assertThat(
            PlanReview.of(plan, ReviewTerms.of(SCENARIO).margin(share("0.25")).build())
                .of(Kind.RATE_ABOVE_MARGIN))
        .isEmpty();
  }

  @Test
  void a_limit_of_any_calendar_bounds_pay() {
    CommissionPlan plan =
        planOf(fivePercent())
            .limit(PlanLimit.cap(SalesCalendar.years(Month.JANUARY), Input.constant(usd("90000"))))
            .build();
    assertThat(PlanReview.of(plan, TERMS).of(Kind.UNBOUNDED)).isEmpty();
  }

  @Test
  void a_cap_above_all_that_is_paid_is_never_reached() {
    Formula bonus =
        Formula.bonus(RateTable.whole(usd("100")).from(number("1"), usd("900")).build(), ATTAINED);
    PlanReview review = review(monthly("bonus", bonus, cap("900")));
    assertThat(review.of(Kind.CAP_NEVER_REACHED))
        .extracting(PlanFinding::sentence)
        .containsExactly("the cap of USD 900.00 of bonus is never reached, whatever is sold.");
    assertThat(review(monthly("bonus", bonus, cap("899"))).of(Kind.CAP_NEVER_REACHED)).isEmpty();
  }

  @Test
  void a_cap_below_all_that_is_paid_is_always_reached() {
    Formula bonus =
        Formula.bonus(RateTable.whole(usd("500")).from(number("1"), usd("900")).build(), ATTAINED);
    PlanReview review = review(monthly("bonus", bonus, cap("400")));
    assertThat(review.of(Kind.CAP_ALWAYS_REACHED)).hasSize(1);
  }

  @Test
  void a_cap_is_judged_by_the_attainments_that_are_expected() {
    CommissionPlan plan = planOf(COMMISSION).build();
    // 5 % of 400,000 is the cap
    assertThat(
            PlanReview.of(plan, ReviewTerms.of(SCENARIO).at(share("1"), 9).build())
                .of(Kind.CAP_NEVER_REACHED))
        .hasSize(1);
    assertThat(
            PlanReview.of(
                    plan, ReviewTerms.of(SCENARIO).at(share("1"), 9).at(share("5"), 1).build())
                .findings())
        .extracting(PlanFinding::kind)
        .doesNotContain(Kind.CAP_NEVER_REACHED, Kind.CAP_ALWAYS_REACHED);
    assertThat(
            PlanReview.of(plan, ReviewTerms.of(SCENARIO).at(share("5"), 1).build())
                .of(Kind.CAP_ALWAYS_REACHED))
        .hasSize(1);
  }

  @Test
  void a_deal_under_a_cap_of_its_own_pays_more_in_two() {
    PlanReview review =
        review(
            monthly(
                "commission",
                flat("0.05"),
                new Modifier.Cap(
                    Input.constant(usd("1000")), Modifier.Level.DEAL, Modifier.Excess.LOST)));
    assertThat(review.of(Kind.MERGE_GAIN)).isEmpty();
    PlanFinding finding = review.of(Kind.SPLIT_GAIN).get(0);
    assertThat(finding.sentence())
        .isEqualTo(
            "of deals, one of USD 40000.00 told as two, of USD 20000.00 and USD 20000.00, pays"
                + " USD 1000.00 more.");
    assertThat(finding.example().orElseThrow().difference()).isEqualTo(Money.parse("USD 1000.00"));
  }

  @Test
  void deals_that_pay_more_the_greater_they_are_pay_more_as_one() {
    Input size = Input.of(Measure.BOOKED, Span.deal());
    PlanReview review =
        review(
            monthly(
                "commission",
                Formula.Rated.of(
                    RateTable.whole(number("0.05")).from(usd("50000"), number("0.10")).build(),
                    size,
                    SOLD)));
    assertThat(review.of(Kind.SPLIT_GAIN)).isEmpty();
    PlanFinding finding = review.of(Kind.MERGE_GAIN).get(0);
    // two of 49,999.99 at 5 % as one at 10 %
    assertThat(finding.example().orElseThrow().difference()).isEqualTo(Money.parse("USD 5000.00"));
  }

  @Test
  void an_amount_for_each_deal_pays_more_the_more_deals_there_are() {
    PlanReview review =
        review(
            monthly(
                "spiff",
                Formula.Spiff.perDeal(
                    BigMoney.parse("USD 100"), Measure.BOOKED, CreditFilter.all())));
    assertThat(review.of(Kind.SPLIT_GAIN).get(0).example().orElseThrow().difference())
        .isEqualTo(Money.parse("USD 100.00"));
  }

  @Test
  void the_best_move_between_two_periods_is_found() {
    PlanReview review =
        review(
            monthly(
                "commission",
                Formula.Rated.of(
                    RateTable.marginal(number("0.08")).from(usd("100000"), number("0.12")).build(),
                    SOLD,
                    SOLD)));
    PlanFinding finding = review.of(Kind.PERIOD_MOVE_GAIN).get(0);
    // 100,000 in each month pay 8 %; all 200,000 in one of them pay 12 % of the second half
    assertThat(finding.example().orElseThrow().difference()).isEqualTo(Money.parse("USD 4000.00"));
    assertThat(finding.sentence())
        .isEqualTo(
            "of USD 200000.00 sold in two periods, all in one of them pays USD 4000.00 more than"
                + " USD 100000.00 in each: a seller gains that much by the day on which a sale is"
                + " told.");
    assertThat(review.findings())
        .extracting(PlanFinding::kind)
        .containsExactly(Kind.PERIOD_MOVE_GAIN, Kind.UNBOUNDED);
  }

  @Test
  void a_tier_that_earlier_months_of_the_quarter_reach_is_not_said_to_be_unreachable() {
    // 8 % up to the quarter's 300,000, capped at 20,000 a month: one month alone never gets there
    Formula formula =
        Formula.Rated.of(
            RateTable.marginal(number("0.08")).from(usd("300000"), number("0.12")).build(),
            Input.of(Measure.BOOKED, Span.toDate(SalesCalendar.quarters())),
            SOLD);
    PlanReview review = review(monthly("commission", formula, cap("20000")));
    assertThat(review.of(Kind.UNREACHABLE_TIER)).isEmpty();
    assertThat(review.of(Kind.CAP_NEVER_REACHED)).isEmpty();
    assertThat(review.of(Kind.NOT_PROVED))
        .extracting(PlanFinding::place)
        .containsExactlyInAnyOrder("tables", "between periods");
  }

  @Test
  void one_rate_gains_nothing_between_periods() {
    assertThat(review(fivePercent()).of(Kind.PERIOD_MOVE_GAIN)).isEmpty();
  }

  @Test
  void pay_by_the_year_to_date_is_not_proved_between_periods() {
    Input.Measured year = Input.of(Measure.BOOKED, Span.toDate(SalesCalendar.years(Month.JANUARY)));
    PlanReview review =
        review(
            monthly(
                "commission",
                Formula.Rated.of(
                    RateTable.whole(number("0.05")).from(usd("100000"), number("0.10")).build(),
                    year,
                    SOLD)));
    assertThat(review.of(Kind.NOT_PROVED))
        .extracting(PlanFinding::place)
        .containsExactly("between periods");
  }

  @Test
  void what_cannot_be_drawn_is_named_with_the_reason() {
    PlanReview review =
        review(
            fivePercent(),
            monthly(
                "tickets", Formula.perUnit(BigMoney.parse("USD 10"), Measure.number("tickets"))));
    assertThat(review.of(Kind.NOT_PROVED).get(0).sentence())
        .startsWith("component tickets cannot be drawn: payout scenario: ");
  }

  @Test
  void a_limit_that_is_not_known_is_named_and_the_components_are_reviewed_all_the_same() {
    CommissionPlan plan =
        planOf(
                monthly(
                    "commission",
                    whole(RateTable.whole(number("0.10")).from(usd("100000"), number("0.08")))))
            .limit(PlanLimit.cap(SalesCalendar.months(), Input.targetIncentive()))
            .build();
    PlanReview review = PlanReview.of(plan, TERMS);
    assertThat(review.of(Kind.NOT_PROVED).get(0).sentence())
        .startsWith("the plan as a whole cannot be drawn: payout scenario: target incentive");
    assertThat(review.of(Kind.PAY_FALLS)).hasSize(1);
  }

  @Test
  void a_draw_that_is_not_earned_back_is_named_with_what_is_left() {
    Draw draw =
        Draw.builder()
            .id(DrawId.of("start"))
            .kind(Draw.Kind.RECOVERABLE)
            .method(Draw.Method.TOP_UP)
            .amount(Money.parse("USD 6000"))
            .start(LocalDate.of(2026, 1, 1))
            .end(LocalDate.of(2026, 4, 1))
            .build();
    CommissionPlan plan =
        planOf(fivePercent()).payment(PaymentTerms.builder(USD).draws(draw).build()).build();
    // 5 % of 100,000 is 1,000 a month less than 6,000
    PlanReview review = PlanReview.of(plan, ReviewTerms.of(SCENARIO).at(share("1"), 4).build());
    assertThat(review.of(Kind.DRAW_NOT_RECOVERED).get(0).sentence())
        .startsWith("of draw start, USD 3000.00 is still owed when its term ends on 2026-04-01");
    assertThat(
            PlanReview.of(plan, ReviewTerms.of(SCENARIO).at(share("1.3"), 4).build())
                .of(Kind.DRAW_NOT_RECOVERED))
        .isEmpty();
    assertThat(PlanReview.of(plan, TERMS).of(Kind.DRAW_NOT_RECOVERED)).isEmpty();
  }

  @Test
  void components_that_nobody_would_miss_are_named() {
    ReviewTerms terms = ReviewTerms.of(SCENARIO).at(share("0.8"), 19).at(share("1.5"), 1).build();
    Formula bonus =
        Formula.bonus(RateTable.whole(usd("0")).from(number("1.2"), usd("300")).build(), ATTAINED);
    PlanReview review =
        PlanReview.of(planOf(fivePercent(), monthly("bonus", bonus)).build(), terms);
    assertThat(review.of(Kind.SMALL_COMPONENT).get(0).component())
        .contains(ComponentId.of("bonus"));
    assertThat(review.of(Kind.PAID_TO_FEW).get(0).sentence())
        .isEqualTo("component bonus pays 1 of 20 sellers at the attainments that are expected.");
    assertThat(review.shares())
        .containsExactly(
            new PlanReview.ComponentShare(ComponentId.of("commission"), usd("83500"), 20, 20),
            new PlanReview.ComponentShare(ComponentId.of("bonus"), usd("300"), 1, 20));
  }

  @Test
  void two_components_that_pay_the_same_are_named() {
    PlanReview review = review(fivePercent(), monthly("again", flat("0.05")));
    assertThat(review.of(Kind.SAME_PAY))
        .extracting(PlanFinding::sentence)
        .containsExactly(
            "component again pays the same as commission, whatever is sold: one of them at twice the pay"
                + " would do.");
  }

  @Test
  void what_the_plan_accepts_is_a_note_with_its_reason() {
    CommissionPlan plan =
        planOf(
                monthly(
                    "commission",
                    whole(RateTable.whole(number("0.10")).from(usd("100000"), number("0.08")))))
            .accept(
                new AcceptedFinding(
                    "pay-falls", Optional.of(ComponentId.of("commission")), "agreed in 2025"))
            .accept(new AcceptedFinding("split-gain", Optional.empty(), "deals are small"))
            .build();
    PlanReview review = PlanReview.of(plan, TERMS);
    PlanFinding falls = review.of(Kind.PAY_FALLS).get(0);
    assertThat(falls.accepted()).contains("agreed in 2025");
    assertThat(falls.severity()).isEqualTo(Severity.NOTE);
    assertThat(review.of(Kind.NOTHING_TO_ACCEPT).get(0).sentence())
        .isEqualTo("the plan accepts split-gain, but there is none.");
    assertThat(review.worst()).contains(Severity.WARNING);
  }

  @Test
  void what_is_accepted_of_a_component_that_cannot_be_drawn_is_not_said_to_be_missing() {
    AcceptedFinding cliff =
        new AcceptedFinding("cliff", Optional.of(ComponentId.of("calls")), "agreed in 2025");
    Component calls = monthly("calls", Formula.perUnit(BigMoney.parse("USD 10"), Measure.MEETINGS));
    PlanReview unknown = PlanReview.of(planOf(calls).accept(cliff).build(), TERMS);
    PlanReview known =
        PlanReview.of(planOf(monthly("calls", flat("0.05"))).accept(cliff).build(), TERMS);
    assertThat(unknown.of(Kind.NOT_PROVED)).isNotEmpty();
    assertThat(unknown.of(Kind.NOTHING_TO_ACCEPT)).isEmpty();
    assertThat(known.of(Kind.NOTHING_TO_ACCEPT)).hasSize(1);
  }

  @Test
  void versions_in_force_on_one_day_are_found() {
    CommissionPlan one = planOf(COMMISSION).until(LocalDate.of(2026, 7, 1)).build();
    CommissionPlan two =
        CommissionPlan.builder("plan", USD)
            .version("2")
            .from(LocalDate.of(2026, 6, 1))
            .component(COMMISSION)
            .build();
    CommissionPlan three = two.toBuilder().version("3").from(LocalDate.of(2026, 7, 1)).build();
    assertThat(PlanReview.overlaps(List.of(one, two)))
        .extracting(PlanFinding::sentence)
        .containsExactly(
            "versions 1 and 2 of plan plan are both in force on 2026-06-01: which of them pays is"
                + " not said.");
    assertThat(PlanReview.overlaps(List.of(one, three))).isEmpty();
  }

  @Test
  void quotas_that_do_not_bring_the_target_are_found() {
    SalesPeriod january = SalesPeriod.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));
    List<Quota> quotas =
        List.of("ana", "ben").stream()
            .map(
                seller ->
                    Quota.builder()
                        .id(QuotaId.of(seller))
                        .scope(QuotaScope.of(SellerId.of(seller)))
                        .measure(Measure.BOOKED)
                        .period(january)
                        .target(usd("100000"))
                        .build())
            .toList();
    assertThat(
            PlanReview.quotasBelow(quotas, Measure.BOOKED, january, usd("250000"))
                .map(PlanFinding::sentence))
        .hasValueSatisfying(
            sentence ->
                assertThat(sentence)
                    .contains("come to USD 200000.00 of USD 250000.00")
                    .endsWith("USD 50000.00 is missing."));
    assertThat(PlanReview.quotasBelow(quotas, Measure.BOOKED, january, usd("200000"))).isEmpty();
  }

  @Test
  void quotas_of_parts_of_the_period_count_and_those_on_an_improvement_do_not() {
    SalesPeriod year = SalesPeriod.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
    SalesPeriod half = SalesPeriod.of(LocalDate.of(2026, 7, 1), LocalDate.of(2027, 1, 1));
    Quota joins =
        Quota.builder()
            .id(QuotaId.of("ben"))
            .scope(QuotaScope.of(SellerId.of("ben")))
            .measure(Measure.BOOKED)
            .period(half)
            .target(usd("50000"))
            .build();
    Quota more =
        Quota.builder()
            .id(QuotaId.of("more"))
            .scope(QuotaScope.of(SellerId.of("ana")))
            .measure(Measure.BOOKED)
            .period(year)
            .target(usd("70000"))
            .improvementOn(Baseline.SAME_PERIOD_LAST_YEAR)
            .build();
    List<Quota> quotas = List.of(joins, more);
    assertThat(
            PlanReview.quotasBelow(quotas, Measure.BOOKED, year, usd("60000"))
                .map(PlanFinding::sentence))
        .hasValue(
            "the quotas of 1 seller for 2026-01-01/2027-01-01 come to USD 50000.00 of USD 60000.00:"
                + " if all reach theirs, USD 10000.00 is missing.");
    assertThat(PlanReview.quotasBelow(quotas, Measure.BOOKED, year, usd("50000"))).isEmpty();
    assertThatThrownBy(
            () -> PlanReview.quotasBelow(quotas, Measure.BOOKED, year, Quantity.parse("EUR 50000")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "review of quotas: target must be of one kind with quota ben, USD 50000.00, was EUR"
                + " 50000.00");
  }

  @Test
  void what_is_tolerated_must_be_in_the_currency_of_the_plan() {
    CommissionPlan plan = planOf(COMMISSION).build();
    ReviewTerms terms = ReviewTerms.of(SCENARIO).tolerated(BigMoney.parse("EUR 1")).build();
    assertThatThrownBy(() -> PlanReview.of(plan, terms))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("review of plan plan: tolerated must be in USD, was EUR 1");
  }

  @Test
  void an_example_can_be_told_as_facts() {
    PlanTrial.Sale sale = new PlanTrial.Sale("one", LocalDate.of(2026, 1, 1), usd("100000"));
    PlanTrial trial =
        PlanTrial.of(
            planOf(COMMISSION).build(),
            SCENARIO,
            SalesCalendar.months(),
            SalesPeriod.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)));
    assertThat(trial.facts(ImmutableList.of(sale))).hasSize(1);
    assertThat(trial.earned(ImmutableList.of(sale))).isEqualTo(Money.parse("USD 5000.00"));
  }

  @Test
  void components_that_are_never_in_force_together_are_reviewed_without_an_example() {
    Component first = fivePercent().toBuilder().until(LocalDate.of(2026, 7, 1)).build();
    Component second =
        monthly("second", flat("0.06")).toBuilder().from(LocalDate.of(2026, 7, 1)).build();
    PlanReview review = review(first, second);
    assertThat(review.of(Kind.UNBOUNDED)).isNotEmpty();
    assertThat(review.findings()).allMatch(finding -> finding.example().isEmpty());
  }
}
