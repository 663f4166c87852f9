package org.salesprocess.examples.report;

import java.util.Optional;
import org.salesprocess.metrics.incentive.review.PlanFinding;
import org.salesprocess.metrics.incentive.review.PlanFinding.Kind;

/** What can be done about what a review finds. */
final class FindingAdvice {

  private FindingAdvice() {}

  /** Returns what can be done, or empty if it is accepted. */
  static Optional<String> of(PlanFinding finding) {
    return finding.accepted().isPresent() ? Optional.empty() : Optional.of(of(finding.kind()));
  }

  /** Returns what can be done about a kind of finding. */
  static String of(Kind kind) {
    return switch (kind) {
      case PAY_FALLS ->
          "Apply the tiers as marginal, so that each holds for what lies in it alone, or let no value"
              + " be below the one before it.";
      case UNREACHABLE_TIER -> "Remove it, or change what keeps sales from it: a bound or a cap.";
      case NEVER_PAYS -> "Remove the component, or change the value, gate or cap that takes all.";
      case OVERLAPPING_VERSIONS -> "End the earlier version (until) where the later one begins.";
      case TABLE_GAP -> "Let each row reach to where the next begins; until is outside the row.";
      case TABLE_OVERLAP -> "End the one row where the other begins.";
      case DUPLICATE_TIER -> "Join it with the one beside it, or give it the value that was meant.";
      case CLIFF ->
          "If it is meant as a prize for getting there, accept it; else let pay rise over a stretch,"
              + " by marginal tiers or by points.";
      case FLAT_STRETCH -> "Pay something over the stretch, or accept it.";
      case RATE_ABOVE_MARGIN -> "Lower the rate or cap it, or accept what it costs.";
      case UNBOUNDED -> "Cap it, or accept that a windfall is paid in full.";
      case CAP_NEVER_REACHED -> "Remove the cap, or lower it to what it is to stop.";
      case CAP_ALWAYS_REACHED -> "Raise or remove the cap: below it nothing else has an effect.";
      case SPLIT_GAIN, MERGE_GAIN ->
          "Pay by what is sold in the period and not by the deal, or from a least size on, or settle"
              + " in writing what is one deal.";
      case PERIOD_MOVE_GAIN ->
          "Pay by longer periods or to date, or settle in writing which day counts for a sale.";
      case DRAW_NOT_RECOVERED -> "Lower the draw, lengthen its term, or count it as fixed pay.";
      case QUOTAS_BELOW_TARGET -> "Raise quotas, hire, or lower the target.";
      case SMALL_COMPONENT -> "Remove it, or give it the weight that somebody would act for.";
      case PAID_TO_FEW -> "Let it pay from a lower level on, or remove it.";
      case SAME_PAY -> "Keep one of the two.";
      case NOT_PROVED ->
          "Tell what it depends on (--measure, --quota, --target, --suppose), or replay it on what"
              + " was sold, by sales plan diff.";
      case NOTHING_TO_ACCEPT -> "Remove it from what the plan accepts.";
    };
  }
}
