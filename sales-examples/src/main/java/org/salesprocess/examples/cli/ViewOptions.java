package org.salesprocess.examples.cli;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.salesprocess.metrics.conversion.FunnelView;
import picocli.CommandLine.Option;

/** By what a funnel is cut over time: exactly one of the two. */
final class ViewOptions {

  @Option(
      names = "--cohorts",
      paramLabel = "CALENDAR",
      description =
          "Also cut by when attempts started: days, weeks, weeks:sunday, months, quarters, years, "
              + "years:april.")
  private @Nullable String cohorts;

  @Option(
      names = "--periods",
      paramLabel = "CALENDAR",
      description = "Also count by when each step was reached.")
  private @Nullable String periods;

  FunnelView view() {
    return cohorts != null
        ? FunnelView.cohorts(QuestionWords.parsed("--cohorts", cohorts, QuestionWords::calendar))
        : FunnelView.periods(
            QuestionWords.parsed("--periods", requireNonNull(periods), QuestionWords::calendar));
  }
}
