package org.salesprocess.examples.report;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.util.Locale;
import org.salesprocess.metrics.incentive.review.PlanFinding;
import org.salesprocess.metrics.incentive.review.PlanReview;

/**
 * Reviews of plans for the terminal, the worst findings first.
 *
 * @param reviews what was found
 */
public record PlanReviewText(PlanReviews reviews) {

  /**
   * Returns the reviews.
   *
   * @param width the most characters of a line
   */
  public ImmutableList<String> lines(int width) {
    Lines lines = new Lines(width);
    reviews.plans().forEach(review -> review(lines, review));
    reviews
        .others()
        .forEach(
            (of, findings) -> {
              lines.add("%s: %s".formatted(of, sum(findings)));
              findings(lines, findings);
              lines.add("");
            });
    return lines.all();
  }

  private static void review(Lines lines, PlanReview review) {
    lines.add(
        "Plan %s (version %s): %s"
            .formatted(review.plan(), review.version(), sum(review.findings())));
    findings(lines, review.findings());
    TextTable shares = new TextTable(1, "component", "pays in a period", "sellers");
    for (PlanReview.ComponentShare share : review.shares()) {
      shares.row(
          share.component().value(),
          share.pay().rounded(RoundingMode.HALF_UP).toString(),
          "%s of %s".formatted(share.sellers(), share.everyone()));
    }
    lines.table("What is expected to be paid", shares);
    lines.add("");
  }

  private static void findings(Lines lines, ImmutableList<PlanFinding> findings) {
    String advised = "";
    for (PlanFinding finding : findings) {
      lines.add("");
      lines.add(
          "%s %s%s"
              .formatted(
                  finding.severity(),
                  finding.kind().id(),
                  finding.component().map(id -> " in " + id).orElse("")));
      lines.add(1, capital(finding.sentence()));
      finding.example().ifPresent(example -> lines.add(1, "For example, " + example + "."));
      finding.accepted().ifPresent(reason -> lines.add(1, "Accepted: " + reason));
      String advice = FindingAdvice.of(finding).orElse("");
      if (!advice.equals(advised) && !advice.isEmpty()) { // one for findings of a kind
        lines.add(1, "To do: " + advice);
        advised = advice;
      }
    }
  }

  private static String sum(ImmutableList<PlanFinding> findings) {
    StringBuilder sum = new StringBuilder();
    for (PlanFinding.Severity severity :
        ImmutableList.copyOf(PlanFinding.Severity.values()).reverse()) {
      long count = findings.stream().filter(each -> each.severity() == severity).count();
      sum.append(sum.isEmpty() ? "" : ", ")
          .append(count)
          .append(' ')
          .append(severity.name().toLowerCase(Locale.ROOT))
          .append(count == 1 ? "" : "s");
    }
    return sum.toString();
  }

  private static String capital(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }
}
