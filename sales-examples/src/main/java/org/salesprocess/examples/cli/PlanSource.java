package org.salesprocess.examples.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.IncentiveProgram;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The file of a plan, or of a program with several. */
final class PlanSource {

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description =
          "A commission plan as JSON, or an incentive program, whose plans are all looked at.")
  @SuppressWarnings("NullAway.Init") // picocli requires it
  private Path file;

  @Option(
      names = "--plan",
      paramLabel = "ID",
      description = "Look at this plan of a program alone.")
  private @Nullable String plan;

  /** Returns the file that is read. */
  Path file() {
    return file;
  }

  /**
   * Returns the plans, of a program all versions in its order.
   *
   * @throws UnreadableInputException if the file cannot be read, or holds something else
   * @throws ParameterException if there is no such plan
   */
  ImmutableList<CommissionPlan> plans() {
    return plans(spec, file, plan);
  }

  /**
   * Returns the plans in a file, of a program all versions in its order.
   *
   * @param plan the id of those to return; null for all
   * @throws UnreadableInputException if the file cannot be read, or holds something else
   * @throws ParameterException if there is no such plan
   */
  static ImmutableList<CommissionPlan> plans(CommandSpec spec, Path file, @Nullable String plan) {
    ImmutableList<CommissionPlan> all =
        JsonFiles.hasField(file, "plans")
            ? JsonFiles.read(file, IncentiveProgram.class, "an incentive program").plans()
            : ImmutableList.of(
                JsonFiles.read(
                    file, CommissionPlan.class, "a commission plan or an incentive program"));
    ImmutableList<CommissionPlan> chosen =
        all.stream()
            .filter(each -> plan == null || each.id().value().equals(plan))
            .collect(ImmutableList.toImmutableList());
    if (chosen.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "--plan: must be one of %s, was %s"
              .formatted(all.stream().map(CommissionPlan::id).distinct().toList(), plan));
    }
    return chosen;
  }
}
