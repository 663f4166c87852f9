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
import org.salesprocess.examples.report.PlanDiffJson;
import org.salesprocess.examples.report.PlanDiffText;
import org.salesprocess.examples.report.PlanReplay;
import org.salesprocess.metrics.incentive.review.PlanDiff;
import org.salesprocess.metrics.incentive.review.ReviewTerms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two commission plans. */
@Command(
    name = "diff",
    description = {
      "Compares two commission plans, such as two versions of one: what changed in words, and at "
          + "which levels of sales the proposed one pays more, less or the same.",
      "Where files say who sells and what was sold, as for sales pay, also what each seller would "
          + "have cost by either, in all pay periods until that of --period: the proposed plan takes "
          + "the place of the present one in the program, which is PRESENT unless --program names "
          + "another.",
      "A version of a plan that is not the only one in its file is chosen by --plan, --present and "
          + "--proposed."
    },
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    sortOptions = false,
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:both pay the same in what is supposed, whatever is sold, and what was sold too",
      "1:pay differs, or cannot be shown to be the same, or rows were left out",
      "2:the command line cannot be understood, or its options do not fit each other",
      "3:a file cannot be read or written",
      "4:the program itself has an error"
    },
    footerHeading = "Examples:%n",
    footer = {
      "  sales plan diff plan.json next.json --quota \"USD 100000\"",
      "  sales plan diff program.json program.json --plan closers --present 1 \\",
      "      --proposed 2 --quota \"USD 100000\" --at 0.8=6 --at 1=3 --at 1.5=1",
      "  sales plan diff program.json next.json --organization sales.json \\",
      "      --deals last-year.csv"
    })
final class PlanDiffCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "PRESENT",
      description = "The present commission plan as JSON, or an incentive program with it.")
  @SuppressWarnings("NullAway.Init") // picocli requires it
  private Path present;

  @Parameters(index = "1", paramLabel = "PROPOSED", description = "The proposed one, likewise.")
  @SuppressWarnings("NullAway.Init") // picocli requires it
  private Path proposed;

  @Option(
      names = "--plan",
      paramLabel = "ID",
      description = "Compare this plan, where a file has several.")
  private @Nullable String plan;

  @Option(
      names = "--present",
      paramLabel = "VERSION",
      description = "The version of the plan in the first file.")
  private @Nullable String presentVersion;

  @Option(
      names = "--proposed",
      paramLabel = "VERSION",
      description = "The version of the plan in the second file.")
  private @Nullable String proposedVersion;

  @Mixin private final PlanSuppositions suppositions = new PlanSuppositions();

  @Mixin private final AttainmentOptions expected = new AttainmentOptions();

  @Mixin private final PaySource source = new PaySource();

  @Mixin private final PayPeriodOptions when = new PayPeriodOptions();

  @Mixin private final ReportOptions output = new ReportOptions();

  @Override
  public Integer call() {
    try {
      output.check();
      List<Path> read = new ArrayList<>(List.of(present, proposed));
      read.addAll(source.files());
      output.checkOutputs(suppositions.filesBeside(read), source.rejects());
      CommissionPlan one = only(present, "--present", presentVersion);
      CommissionPlan other = only(proposed, "--proposed", proposedVersion);
      ReviewTerms.Builder terms = suppositions.terms(List.of(one, other));
      expected.addTo(terms);
      ReviewTerms built = expected.build(terms);
      suppositions.requireQuotas(List.of(one, other));
      PlanDiff diff = diff(one, other, built);
      Optional<PlanReplay> replay = new PlanReplays(spec, source, when).replay(present, one, other);
      output.report(
          file -> PlanDiffJson.write(diff, replay, file), new PlanDiffText(diff, replay)::lines);
      return diff.paysTheSame() && replay.map(PlanReplay::isTheSame).orElse(true)
          ? ExitStatus.OK
          : ExitStatus.FOUND;
    } catch (UnreadableInputException | UnwritableOutputException e) {
      spec.commandLine().getErr().println("sales plan diff: " + e.getMessage());
      return ExitStatus.FILE;
    }
  }

  private CommissionPlan only(Path file, String option, @Nullable String version) {
    ImmutableList<CommissionPlan> all = PlanSource.plans(spec, file, null);
    ImmutableList<CommissionPlan> chosen =
        all.stream()
            .filter(each -> plan == null || all.size() == 1 || each.id().value().equals(plan))
            .filter(each -> version == null || each.version().equals(version))
            .collect(ImmutableList.toImmutableList());
    if (chosen.size() != 1) {
      throw refusal(
          "%s: --plan and %s must choose one of %s, was %s"
              .formatted(file.getFileName(), option, all, version == null ? "none" : version));
    }
    return chosen.get(0);
  }

  private PlanDiff diff(CommissionPlan one, CommissionPlan other, ReviewTerms terms) {
    try {
      return PlanDiff.of(one, other, terms);
    } catch (IllegalArgumentException e) {
      throw refusal(String.valueOf(e.getMessage()));
    }
  }

  private ParameterException refusal(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
