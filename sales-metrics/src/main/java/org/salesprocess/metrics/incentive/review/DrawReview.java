package org.salesprocess.metrics.incentive.review;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Draw;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.PlanTrial;
import org.salesprocess.metrics.incentive.review.PlanFinding.Kind;

/**
 * Looks for draws that are not earned back before their term ends, by a seller who sells in each
 * period what sellers are expected to sell on average.
 */
final class DrawReview {

  private final CommissionPlan plan;
  private final ImmutableList<ReviewedPlan> parts;
  private final ReviewTerms terms;

  private DrawReview(CommissionPlan plan, ImmutableList<ReviewedPlan> parts, ReviewTerms terms) {
    this.plan = plan;
    this.parts = parts;
    this.terms = terms;
  }

  static ImmutableList<PlanFinding> of(
      CommissionPlan plan, ImmutableList<ReviewedPlan> parts, ReviewTerms terms) {
    DrawReview review = new DrawReview(plan, parts, terms);
    return terms.attainments().isEmpty()
        ? ImmutableList.of()
        : plan.payment().draws().stream()
            .filter(Draw::isRecoverable)
            .flatMap(draw -> review.look(draw).stream())
            .collect(ImmutableList.toImmutableList());
  }

  private Optional<PlanFinding> look(Draw draw) {
    ReviewedPlan part = parts.get(0);
    ImmutableList<SalesPeriod> periods = part.calendar().over(draw.period());
    Optional<Quantity> quota = part.scenario().quota();
    if (parts.size() > 1 || periods.isEmpty() || quota.isEmpty()) {
      return Optional.of(
          notProved(draw, "it is paid over periods of several calendars, or of none with a quota"));
    }
    SalesPeriod span =
        SalesPeriod.of(periods.get(0).start(), periods.get(periods.size() - 1).end());
    Quantity level = quota.get().times(mean());
    ImmutableList<PlanTrial.Sale> sales =
        periods.stream()
            .filter(period -> level.isPositive())
            .map(period -> new PlanTrial.Sale("in " + period, period.start(), level))
            .collect(ImmutableList.toImmutableList());
    Optional<Money> owed;
    try {
      owed =
          Optional.ofNullable(
              PlanTrial.of(plan, part.scenario(), part.calendar(), span)
                  .account(sales)
                  .outstanding()
                  .get(draw.id()));
    } catch (IllegalArgumentException e) {
      return Optional.of(notProved(draw, e.getMessage()));
    }
    return owed.map(
        amount ->
            PlanFinding.of(
                Kind.DRAW_NOT_RECOVERED,
                Optional.empty(),
                "draw " + draw.id(),
                "of draw %s, %s is still owed when its term ends on %s by a seller who sells %s in each period, which is what is expected."
                    .formatted(draw.id(), amount, draw.end(), ReviewWords.amount(level))));
  }

  private static PlanFinding notProved(Draw draw, @Nullable String why) {
    return PlanFinding.of(
        Kind.NOT_PROVED,
        Optional.empty(),
        "draw " + draw.id(),
        "whether draw %s is earned back is not known: %s.".formatted(draw.id(), why));
  }

  private Fraction mean() {
    Fraction sum = Fraction.ZERO;
    for (Map.Entry<Fraction, Long> each : terms.attainments().entrySet()) {
      sum = sum.plus(each.getKey().times(Fraction.of(each.getValue())));
    }
    return sum.dividedBy(Fraction.of(Expectations.headcount(terms)));
  }
}
