package org.salesprocess.metrics.incentive.review;

import static org.assertj.core.api.Assertions.assertThat;
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

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.salesprocess.core.basics.DrawId;
import org.salesprocess.core.incentive.AcceptedFinding;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Draw;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PaymentTerms;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.metrics.incentive.review.PlanFinding.Kind;

/** A plan made for each kind of finding has that one and no other. */
class PlanReviewKindsTest {

  /** What is found by other methods than by reviewing one plan. */
  private static final Set<Kind> OF_SEVERAL =
      EnumSet.of(
          Kind.OVERLAPPING_VERSIONS, Kind.QUOTAS_BELOW_TARGET, Kind.TABLE_GAP, Kind.TABLE_OVERLAP);

  private static ReviewTerms.Builder terms() {
    return ReviewTerms.of(SCENARIO);
  }

  // bounded by a year's limit, which has no part in what a month pays
  private static CommissionPlan.Builder bounded(Component... components) {
    return planOf(components)
        .limit(PlanLimit.cap(SalesCalendar.years(Month.JANUARY), Input.constant(usd("900000"))));
  }

  // any rate but one for all makes it worth while to sell in another month
  private static CommissionPlan.Builder uneven(Component... components) {
    return bounded(components)
        .accept(new AcceptedFinding("period-move-gain", Optional.empty(), "seen"));
  }

  private static Formula marginal(RateTable.TiersBuilder tiers) {
    return Formula.Rated.of(tiers.build(), SOLD, SOLD);
  }

  private static Formula bonus(RateTable table) {
    return Formula.bonus(table, ATTAINED);
  }

  private static RateTable.Point point(String level, String amount) {
    return new RateTable.Point(number(level), usd(amount));
  }

  static Stream<Arguments> plans() {
    return Stream.of(
        Arguments.of(
            Kind.PAY_FALLS,
            uneven(
                monthly(
                    "c", whole(RateTable.whole(number("0.10")).from(usd("9"), number("0.08"))))),
            terms()),
        Arguments.of(
            Kind.UNREACHABLE_TIER,
            uneven(
                monthly(
                    "c",
                    marginal(
                        RateTable.marginal(number("0.05"))
                            .from(usd("100000"), number("0.08"))
                            .from(usd("200000"), number("0.10"))),
                    cap("9000"))),
            terms()),
        Arguments.of(Kind.NEVER_PAYS, bounded(fivePercent(), monthly("none", flat("0"))), terms()),
        Arguments.of(
            Kind.DUPLICATE_TIER,
            uneven(
                monthly(
                    "c",
                    marginal(
                        RateTable.marginal(number("0.05"))
                            .from(usd("100000"), number("0.05"))
                            .from(usd("200000"), number("0.10"))))),
            terms()),
        Arguments.of(
            Kind.CLIFF,
            uneven(
                monthly(
                    "c", whole(RateTable.whole(number("0.08")).from(usd("9"), number("0.12"))))),
            terms()),
        Arguments.of(
            Kind.FLAT_STRETCH,
            uneven(
                monthly(
                    "c",
                    bonus(
                        RateTable.points(
                            point("0", "0"),
                            point("0.5", "500"),
                            point("0.8", "500"),
                            point("1", "900"))))),
            terms()),
        Arguments.of(Kind.RATE_ABOVE_MARGIN, bounded(fivePercent()), terms().margin(share("0.04"))),
        Arguments.of(Kind.UNBOUNDED, planOf(fivePercent()), terms()),
        Arguments.of(
            Kind.CAP_NEVER_REACHED,
            uneven(
                monthly(
                    "c", bonus(RateTable.points(point("0", "0"), point("1", "900"))), cap("900"))),
            terms()),
        Arguments.of(
            Kind.CAP_ALWAYS_REACHED,
            bounded(
                monthly(
                    "c", new Formula.FixedAmount(BigMoney.parse("USD 900"), false), cap("800"))),
            terms()),
        Arguments.of(
            Kind.SPLIT_GAIN,
            bounded(
                monthly(
                    "c",
                    flat("0.05"),
                    new Modifier.Cap(
                        Input.constant(usd("1000")), Modifier.Level.DEAL, Modifier.Excess.LOST))),
            terms()),
        Arguments.of(
            Kind.MERGE_GAIN,
            bounded(
                monthly(
                    "c",
                    Formula.Rated.of(
                        RateTable.whole(number("0.05")).from(usd("50000"), number("0.10")).build(),
                        Input.of(Measure.BOOKED, Span.deal()),
                        SOLD))),
            terms().tolerated(BigMoney.parse("USD 3000"))), // its cliff
        Arguments.of(
            Kind.PERIOD_MOVE_GAIN,
            bounded(
                monthly(
                    "c",
                    marginal(RateTable.marginal(number("0.05")).from(usd("9"), number("0.08"))))),
            terms()),
        Arguments.of(
            Kind.DRAW_NOT_RECOVERED,
            bounded(fivePercent()).payment(PaymentTerms.builder(USD).draws(draw()).build()),
            terms().at(share("1"), 4)),
        Arguments.of(
            Kind.SMALL_COMPONENT,
            bounded(fivePercent(), monthly("small", flat("0.001"))),
            terms().at(share("1"), 4)),
        Arguments.of(
            Kind.PAID_TO_FEW,
            bounded(
                fivePercent(),
                monthly(
                    "few",
                    bonus(RateTable.whole(usd("0")).from(number("1.2"), usd("20000")).build()))),
            terms()
                .at(share("0.8"), 19)
                .at(share("1.5"), 1)
                .tolerated(BigMoney.parse("USD 20000"))), // its cliff
        Arguments.of(
            Kind.SAME_PAY, bounded(fivePercent(), monthly("again", flat("0.05"))), terms()),
        Arguments.of(
            Kind.NOT_PROVED,
            bounded(
                monthly("meetings", Formula.perUnit(BigMoney.parse("USD 10"), Measure.MEETINGS))),
            terms()),
        Arguments.of(
            Kind.NOTHING_TO_ACCEPT,
            bounded(fivePercent())
                .accept(new AcceptedFinding("cliff", Optional.empty(), "there was one")),
            terms()));
  }

  private static Draw draw() {
    return Draw.builder()
        .id(DrawId.of("start"))
        .kind(Draw.Kind.RECOVERABLE)
        .method(Draw.Method.TOP_UP)
        .amount(Money.parse("USD 6000"))
        .start(LocalDate.of(2026, 1, 1))
        .end(LocalDate.of(2026, 4, 1))
        .build();
  }

  @ParameterizedTest
  @MethodSource("plans")
  void a_plan_made_for_a_finding_has_that_one_alone(
      Kind kind, CommissionPlan.Builder plan, ReviewTerms.Builder terms) {
    PlanReview review = PlanReview.of(plan.build(), terms.build());
    assertThat(review.findings().stream().filter(found -> found.accepted().isEmpty()))
        .as(review.toString())
        .extracting(PlanFinding::kind)
        .containsExactly(kind);
  }

  @Test
  void nothing_is_found_in_one_rate_that_a_year_bounds() {
    assertThat(PlanReview.of(bounded(fivePercent()).build(), terms().build()).findings()).isEmpty();
  }

  @Test
  void there_is_a_plan_for_every_kind() {
    Set<Kind> tried =
        plans().map(arguments -> (Kind) arguments.get()[0]).collect(Collectors.toSet());
    assertThat(ImmutableSet.<Kind>builder().addAll(tried).addAll(OF_SEVERAL).build())
        .containsExactlyInAnyOrder(Kind.values());
  }
}
