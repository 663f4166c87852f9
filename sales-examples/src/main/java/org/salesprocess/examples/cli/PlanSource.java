package org.salesprocess.examples.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.examples.csv.UnreadableInputException;
import org.salesprocess.metrics.incentive.review.PlanReview;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The files of plans, or of programs with several. */
final class PlanSource {

  private static final String PROGRAM = "an incentive program";

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description =
          "A commission plan as JSON, a list of some, or an incentive program; all plans in all files"
              + " are looked at.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--plan",
      paramLabel = "ID",
      description = "Look at this plan alone, in all its versions.")
  private @Nullable String plan;

  /** Returns the files that are read. */
  ImmutableList<Path> files() {
    return ImmutableList.copyOf(files);
  }

  /**
   * Returns the plans, of a program all versions in its order.
   *
   * @throws UnreadableInputException if a file cannot be read, or holds something else
   * @throws ParameterException if no file is named, or there is no such plan
   */
  ImmutableList<CommissionPlan> plans() {
    if (files.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "FILE: must be given");
    }
    return plans(PlanSource::strictly);
  }

  /**
   * Returns the plans for a review: also those of a program whose versions overlap, which is no
   * program. None if no file is named; throws otherwise as {@link #plans()}.
   */
  ImmutableList<CommissionPlan> reviewed() {
    return files.isEmpty() ? ImmutableList.of() : plans(PlanSource::evenIfOverlapping);
  }

  private ImmutableList<CommissionPlan> plans(
      Function<Path, ImmutableList<CommissionPlan>> reader) {
    return chosen(
        spec,
        files.stream()
            .flatMap(file -> reader.apply(file).stream())
            .collect(ImmutableList.toImmutableList()),
        plan);
  }

  /**
   * Returns the plans in a file, of a program all versions in its order.
   *
   * @param plan the id of those to return; null for all
   * @throws UnreadableInputException if the file cannot be read, or holds something else
   * @throws ParameterException if there is no such plan
   */
  static ImmutableList<CommissionPlan> plans(CommandSpec spec, Path file, @Nullable String plan) {
    return chosen(spec, strictly(file), plan);
  }

  /** Says whether a file is meant to hold a program. */
  static boolean isProgram(Path file) {
    return JsonFiles.hasField(file, "plans");
  }

  /**
   * Returns the program in a file.
   *
   * @throws UnreadableInputException if it cannot be read, or holds something else
   */
  static IncentiveProgram program(Path file) {
    return JsonFiles.read(file, IncentiveProgram.class, PROGRAM);
  }

  private static ImmutableList<CommissionPlan> strictly(Path file) {
    if (isProgram(file)) {
      return needed(file, program(file).plans());
    }
    if (JsonFiles.isList(file)) {
      return needed(
          file,
          JsonFiles.list(file, CommissionPlan.class, "a list of commission plans").stream()
              .map(JsonFiles.Item::value)
              .collect(ImmutableList.toImmutableList()));
    }
    return ImmutableList.of(
        JsonFiles.read(file, CommissionPlan.class, "a commission plan or " + PROGRAM));
  }

  private static ImmutableList<CommissionPlan> needed(
      Path file, ImmutableList<CommissionPlan> plans) {
    if (plans.isEmpty()) {
      throw new UnreadableInputException(
          String.valueOf(file.getFileName()), "must have a commission plan, had none");
    }
    return plans;
  }

  private static ImmutableList<CommissionPlan> evenIfOverlapping(Path file) {
    try {
      return strictly(file);
    } catch (UnreadableInputException e) {
      return JsonFiles.listIn(file, "plans", CommissionPlan.class)
          .filter(plans -> !PlanReview.overlaps(plans).isEmpty())
          .orElseThrow(() -> e);
    }
  }

  private static ImmutableList<CommissionPlan> chosen(
      CommandSpec spec, ImmutableList<CommissionPlan> all, @Nullable String plan) {
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
