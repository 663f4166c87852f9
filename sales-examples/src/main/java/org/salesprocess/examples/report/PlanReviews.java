package org.salesprocess.examples.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.salesprocess.metrics.incentive.review.PlanFinding;
import org.salesprocess.metrics.incentive.review.PlanFinding.Severity;
import org.salesprocess.metrics.incentive.review.PlanReview;

/**
 * Reviews of plans, and of what lies beside them.
 *
 * @param plans what was found in each plan
 * @param others what was found elsewhere, by what was looked at, such as a file of quotas
 */
public record PlanReviews(
    ImmutableList<PlanReview> plans, ImmutableMap<String, ImmutableList<PlanFinding>> others) {

  /** Returns the severity of the worst finding that is not accepted, or empty if there is none. */
  public Optional<Severity> worst() {
    return Stream.concat(
            plans.stream().flatMap(review -> review.worst().stream()),
            others.values().stream().flatMap(ImmutableList::stream).map(PlanFinding::severity))
        .max(Comparator.naturalOrder());
  }
}
