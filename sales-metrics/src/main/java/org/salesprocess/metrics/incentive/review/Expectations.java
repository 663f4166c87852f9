package org.salesprocess.metrics.incentive.review;

import com.google.common.collect.ImmutableList;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.metrics.incentive.PayoutCurve;

/** What sellers are expected to sell, and to be paid for it. */
final class Expectations {

  private Expectations() {}

  /** Returns what they are expected to sell in a period, in order; nothing without a quota. */
  static ImmutableList<Quantity> levels(ReviewedPlan part, ReviewTerms terms) {
    return part.scenario()
        .quota()
        .map(
            quota ->
                terms.attainments().keySet().stream()
                    .map(quota::times)
                    .collect(ImmutableList.toImmutableList()))
        .orElse(ImmutableList.of());
  }

  /** Returns how many sellers there are. */
  static long headcount(ReviewTerms terms) {
    return terms.attainments().values().stream().mapToLong(Long::longValue).sum();
  }

  /** Returns how many of them a curve pays something. */
  static long paid(ReviewedPlan part, ReviewTerms terms, PayoutCurve curve) {
    Quantity quota = part.scenario().quota().orElseThrow();
    return terms.attainments().entrySet().stream()
        .filter(each -> curve.at(quota.times(each.getKey())).isPositive())
        .mapToLong(each -> each.getValue())
        .sum();
  }

  /** Returns what all of them are paid by a curve in a period. */
  static Quantity pay(ReviewedPlan part, ReviewTerms terms, PayoutCurve curve) {
    Quantity quota = part.scenario().quota().orElseThrow();
    return terms.attainments().entrySet().stream()
        .map(each -> curve.at(quota.times(each.getKey())).times(Fraction.of(each.getValue())))
        .reduce(Quantity.of(part.plan().currency(), Fraction.ZERO), Quantity::plus);
  }
}
