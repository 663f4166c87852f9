package org.salesprocess.examples.report;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.metrics.incentive.PlanTrial;
import org.salesprocess.metrics.incentive.review.PlanExample;
import org.salesprocess.metrics.incentive.review.PlanFinding;
import org.salesprocess.metrics.incentive.review.PlanReview;

/** Reviews of plans for other programs; what there is not is left out. */
public final class PlanReviewJson {

  /** The number of this form. */
  public static final int FORMAT = 1;

  private PlanReviewJson() {}

  /** The whole document. */
  private record Document(int format, List<Review> reviews, List<Other> others) {}

  /** What lies beside plans. */
  private record Other(String of, List<Finding> findings) {}

  /** One plan. */
  private record Review(String plan, String version, List<Finding> findings, List<Share> shares) {}

  /** One finding. */
  private record Finding(
      String kind,
      String severity,
      @Nullable String component,
      String place,
      String sentence,
      @Nullable Example example,
      @Nullable String accepted,
      @Nullable String advice) {}

  /** Two ways of selling. */
  private record Example(List<Sale> one, String onePay, List<Sale> other, String otherPay) {}

  /** One sale. */
  private record Sale(String deal, String day, String value) {}

  /** What a component is expected to pay. */
  private record Share(String component, String pay, long sellers, long everyone) {}

  /**
   * Writes reviews to a file in UTF-8.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(PlanReviews reviews, Path file) throws IOException {
    ReportDocument.write(
        new Document(
            FORMAT,
            reviews.plans().stream().map(PlanReviewJson::review).toList(),
            reviews.others().entrySet().stream()
                .map(each -> new Other(each.getKey(), findings(each.getValue())))
                .toList()),
        file);
  }

  private static Review review(PlanReview review) {
    return new Review(
        review.plan().value(),
        review.version(),
        findings(review.findings()),
        review.shares().stream()
            .map(
                share ->
                    new Share(
                        share.component().value(),
                        share.pay().toString(),
                        share.sellers(),
                        share.everyone()))
            .toList());
  }

  private static List<Finding> findings(ImmutableList<PlanFinding> findings) {
    return findings.stream().map(PlanReviewJson::finding).toList();
  }

  private static Finding finding(PlanFinding finding) {
    Optional<String> component = finding.component().map(ComponentId::value);
    Optional<String> advice = FindingAdvice.of(finding);
    Optional<Example> example = finding.example().map(PlanReviewJson::example);
    return new Finding(
        finding.kind().id(),
        finding.severity().name().toLowerCase(Locale.ROOT),
        component.orElse(null),
        finding.place(),
        finding.sentence(),
        example.orElse(null),
        finding.accepted().orElse(null),
        advice.orElse(null));
  }

  private static Example example(PlanExample example) {
    return new Example(
        sales(example.one()),
        example.onePay().toString(),
        sales(example.other()),
        example.otherPay().toString());
  }

  private static List<Sale> sales(ImmutableList<PlanTrial.Sale> sales) {
    return sales.stream()
        .map(sale -> new Sale(sale.deal(), sale.day().toString(), sale.value().toString()))
        .toList();
  }
}
