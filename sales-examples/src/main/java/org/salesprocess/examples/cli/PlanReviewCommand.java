package org.salesprocess.examples.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.examples.csv.UnreadableInputException;
import org.salesprocess.examples.report.PlanReviewJson;
import org.salesprocess.examples.report.PlanReviewText;
import org.salesprocess.examples.report.PlanReviews;
import org.salesprocess.metrics.incentive.review.PlanFinding.Severity;
import org.salesprocess.metrics.incentive.review.PlanReview;
import org.salesprocess.metrics.incentive.review.ReviewTerms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reviews commission plans. */
@Command(
    name = "review",
    description = {
      "Reviews commission plans: where selling more pays less, cliffs, tiers that make no "
          + "difference, what is gained by telling a deal otherwise, and more; each with the sales "
          + "that show it worst, paid by the engine that pays, and what can be done about it. Of "
          + "several versions of one plan, whether two are in force on one day.",
      "A finding that is meant to be so is accepted in the plan's file: \"accepted\": [{\"finding\": "
          + "\"cliff\", \"component\": \"bonus\", \"reason\": \"...\"}]. It is then a note."
    },
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    sortOptions = false,
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:nothing was found that is as serious as --fail-on says",
      "1:something was found that is",
      "2:the command line cannot be understood, or its options do not fit each other",
      "3:a file cannot be read or written",
      "4:the program itself has an error"
    },
    footerHeading = "Examples:%n",
    footer = {
      "  sales plan review plan.json --quota \"USD 100000\"",
      "  sales plan review program.json --quota \"USD 100000\" --at 0.8=6 --at 1=3 \\",
      "      --margin 0.3 --fail-on warning",
      "  sales plan review --quotas quotas.json --sales-target \"USD 5000000\"",
      "  sales plan review --tiers tiers.csv"
    })
final class PlanReviewCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Mixin private final PlanSource source = new PlanSource();

  @Mixin private final PlanSuppositions suppositions = new PlanSuppositions();

  @Mixin private final ReviewedBeside beside = new ReviewedBeside();

  @Mixin private final AttainmentOptions expected = new AttainmentOptions();

  @Option(
      names = "--margin",
      paramLabel = "SHARE",
      description =
          "What the company keeps of each unit of what is sold before pay, such as 0.3; of a number"
              + " an amount without its currency.")
  private @Nullable String margin;

  @Option(
      names = "--tolerate",
      paramLabel = "AMOUNT",
      description = "The greatest cliff, or gain by telling a deal otherwise, that is no finding.")
  private @Nullable String tolerated;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "error",
      description =
          "How serious a finding makes the exit status 1: error, warning or note;"
              + " ${DEFAULT-VALUE} unless said otherwise.")
  @SuppressWarnings("NullAway.Init") // it has a default
  private Severity failOn;

  @Mixin private final ReportOptions output = new ReportOptions();

  @Override
  public Integer call() {
    try {
      output.check();
      List<Path> read = new ArrayList<>(source.files());
      read.addAll(beside.files());
      if (read.isEmpty()) {
        throw refusal("FILE: must be given, or --tiers or --quotas");
      }
      output.checkOutputs(suppositions.filesBeside(read), Optional.empty());
      PlanReviews reviews = reviews();
      output.report(
          file -> PlanReviewJson.write(reviews, file), new PlanReviewText(reviews)::lines);
      Optional<Severity> worst = reviews.worst();
      return worst.filter(found -> found.compareTo(failOn) >= 0).isPresent()
          ? ExitStatus.FOUND
          : ExitStatus.OK;
    } catch (UnreadableInputException | UnwritableOutputException e) {
      spec.commandLine().getErr().println("sales plan review: " + e.getMessage());
      return ExitStatus.FILE;
    }
  }

  private PlanReviews reviews() {
    ImmutableList<CommissionPlan> plans = source.reviewed();
    return new PlanReviews(
        plans.stream().map(this::review).collect(ImmutableList.toImmutableList()),
        beside.findings(plans, suppositions.measure()));
  }

  private PlanReview review(CommissionPlan plan) {
    ReviewTerms terms = terms(plan);
    suppositions.requireQuotas(List.of(plan));
    try {
      return PlanReview.of(plan, terms);
    } catch (IllegalArgumentException e) {
      throw refusal(String.valueOf(e.getMessage()));
    }
  }

  private ReviewTerms terms(CommissionPlan plan) {
    ReviewTerms.Builder terms = suppositions.terms(List.of(plan));
    expected.addTo(terms);
    if (margin != null) {
      terms.margin(expected.fraction("--margin", margin));
    }
    if (tolerated != null) {
      terms.tolerated(suppositions.amount("--tolerate", tolerated));
    }
    return expected.build(terms);
  }

  private ParameterException refusal(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
