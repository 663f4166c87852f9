package org.salesprocess.metrics.incentive.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.salesprocess.metrics.incentive.review.Reviewing.ATTAINED;
import static org.salesprocess.metrics.incentive.review.Reviewing.SCENARIO;
import static org.salesprocess.metrics.incentive.review.Reviewing.SOLD;
import static org.salesprocess.metrics.incentive.review.Reviewing.cap;
import static org.salesprocess.metrics.incentive.review.Reviewing.fivePercent;
import static org.salesprocess.metrics.incentive.review.Reviewing.flat;
import static org.salesprocess.metrics.incentive.review.Reviewing.monthly;
import static org.salesprocess.metrics.incentive.review.Reviewing.number;
import static org.salesprocess.metrics.incentive.review.Reviewing.planOf;
import static org.salesprocess.metrics.incentive.review.Reviewing.share;
import static org.salesprocess.metrics.incentive.review.Reviewing.usd;
import static org.salesprocess.metrics.incentive.review.Reviewing.whole;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.metrics.incentive.review.PlanFinding.Kind;

/** What several deals come to cannot be read from what one does. */
class DealReviewTest {

  private static final ReviewTerms TERMS = ReviewTerms.of(SCENARIO).build();

  private static Component spiff(Modifier... modifiers) {
    return monthly(
        "spiff",
        Formula.Spiff.perDeal(BigMoney.parse("USD 500"), Measure.BOOKED, CreditFilter.all()),
        modifiers);
  }

  private static Modifier dealCap(String amount) {
    return new Modifier.Cap(Input.constant(usd(amount)), Modifier.Level.DEAL, Modifier.Excess.LOST);
  }

  private static PlanReview review(CommissionPlan.Builder plan) {
    return PlanReview.of(plan.build(), TERMS);
  }

  private static List<Kind> kinds(PlanReview review) {
    return review.findings().stream().map(PlanFinding::kind).toList();
  }

  @Test
  void a_cap_that_several_deals_reach_is_not_said_to_be_out_of_reach() {
    assertThat(kinds(review(planOf(spiff(cap("1000")))))).doesNotContain(Kind.CAP_NEVER_REACHED);
    assertThat(kinds(review(planOf(monthly("c", flat("0.05"), dealCap("1000"), cap("3000"))))))
        .doesNotContain(Kind.CAP_NEVER_REACHED);
    assertThat(
            kinds(
                review(
                    planOf(spiff())
                        .limit(
                            PlanLimit.cap(SalesCalendar.months(), Input.constant(usd("5000")))))))
        .doesNotContain(Kind.CAP_NEVER_REACHED);
  }

  @Test
  void what_opens_only_with_several_deals_is_not_said_to_pay_nothing() {
    Component bonus =
        monthly(
            "bonus",
            flat("0.01"),
            Modifier.gate(Input.resultOf(ComponentId.of("spiff")), usd("1000")));

    PlanReview review = review(planOf(spiff(), bonus));

    assertThat(kinds(review)).doesNotContain(Kind.NEVER_PAYS).contains(Kind.NOT_PROVED);
    assertThat(review.of(Kind.NOT_PROVED))
        .extracting(PlanFinding::sentence)
        .anyMatch(sentence -> sentence.contains("depends on what another pays by the deal"));
  }

  @Test
  void pay_for_each_deal_has_no_bound_though_one_deal_has() {
    assertThat(review(planOf(spiff())).of(Kind.UNBOUNDED)).hasSize(1);
    assertThat(review(planOf(monthly("c", flat("0.05"), dealCap("1000")))).of(Kind.UNBOUNDED))
        .extracting(PlanFinding::sentence)
        .containsExactly("pay has no upper bound: component c pays again for each further deal.");
    assertThat(review(planOf(spiff(cap("3000")))).of(Kind.UNBOUNDED)).isEmpty();
  }

  @Test
  void a_deal_gains_nothing_in_another_month_where_each_is_paid_by_itself() {
    assertThat(kinds(review(planOf(spiff())))).doesNotContain(Kind.PERIOD_MOVE_GAIN);
    assertThat(kinds(review(planOf(monthly("c", flat("0.05"), dealCap("1000"))))))
        .doesNotContain(Kind.PERIOD_MOVE_GAIN, Kind.NOT_PROVED);
    assertThat(review(planOf(spiff(cap("1000")))).of(Kind.NOT_PROVED))
        .extracting(PlanFinding::place)
        .containsExactly("between periods");
  }

  @Test
  void a_limit_that_grows_with_sales_bounds_nothing() {
    PlanLimit grows = PlanLimit.cap(SalesCalendar.months(), new Input.Scaled(SOLD, share("0.04")));
    PlanLimit ofYear =
        PlanLimit.cap(SalesCalendar.years(Month.JANUARY), new Input.Scaled(SOLD, share("0.04")));

    assertThat(review(planOf(fivePercent()).limit(grows)).of(Kind.UNBOUNDED)).hasSize(1);
    assertThat(review(planOf(fivePercent()).limit(ofYear)).of(Kind.UNBOUNDED)).hasSize(1);
  }

  @Test
  void the_upper_bound_of_a_limit_is_judged_beside_its_lower_one() {
    PlanLimit both =
        new PlanLimit(
            SalesCalendar.months(),
            Optional.of(Input.constant(usd("100"))),
            Optional.of(Input.constant(usd("4000"))),
            Modifier.Excess.LOST);

    assertThat(review(planOf(fivePercent(cap("3000"))).limit(both)).of(Kind.CAP_NEVER_REACHED))
        .extracting(PlanFinding::place)
        .containsExactly("limit 1");
  }

  @Test
  void of_two_equal_caps_one_does_nothing() {
    assertThat(review(planOf(fivePercent(cap("3000"), cap("3000")))).of(Kind.CAP_NEVER_REACHED))
        .hasSize(1);
  }

  @Test
  void a_limit_whose_excess_waits_leaves_the_gain_between_months_open() {
    PlanLimit deferring =
        new PlanLimit(
            SalesCalendar.months(),
            Optional.empty(),
            Optional.of(Input.constant(usd("4000"))),
            Modifier.Excess.DEFERRED);

    assertThat(review(planOf(fivePercent()).limit(deferring)).of(Kind.NOT_PROVED))
        .extracting(PlanFinding::place)
        .containsExactly("between periods");
  }

  @Test
  void a_plan_whose_deductions_take_all_that_it_earns_pays_nothing() {
    Component taken =
        Component.builder("taken")
            .sign(Component.Sign.DEDUCTION)
            .calendar(SalesCalendar.months())
            .formula(flat("0.05"))
            .build();

    assertThat(kinds(review(planOf(fivePercent(), taken)))).contains(Kind.NEVER_PAYS);
  }

  @Test
  void a_jump_below_the_minor_unit_is_no_cliff() {
    Formula steps =
        whole(
            RateTable.whole(number("0.08"))
                .from(usd("0.001"), number("0.12"))
                .from(usd("0.002"), number("0.14")));

    assertThat(kinds(review(planOf(monthly("c", steps))))).doesNotContain(Kind.CLIFF);
  }

  @Test
  void a_component_of_another_calendar_is_small_beside_the_pay_of_a_year() {
    Component bonus =
        Component.builder("bonus")
            .calendar(SalesCalendar.quarters(Month.JANUARY))
            .formula(
                Formula.bonus(
                    RateTable.whole(usd("0")).from(number("1"), usd("1")).build(), ATTAINED))
            .build();

    PlanReview review =
        PlanReview.of(
            planOf(fivePercent(), bonus).build(),
            ReviewTerms.of(SCENARIO).at(share("1.1"), 5).build());

    assertThat(review.of(Kind.SMALL_COMPONENT))
        .extracting(finding -> finding.component().orElseThrow().value())
        .containsExactly("bonus");
  }

  @Test
  void a_quota_in_another_currency_than_the_plan_is_refused() {
    CommissionPlan euros =
        CommissionPlan.builder("p", CurrencyUnit.EUR)
            .from(LocalDate.of(2026, 1, 1))
            .component(fivePercent())
            .build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlanReview.of(euros, TERMS))
        .withMessageStartingWith("review of plan p: quota must be in EUR, was USD");
  }
}
