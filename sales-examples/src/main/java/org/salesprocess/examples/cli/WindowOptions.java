package org.salesprocess.examples.cli;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.salesprocess.metrics.conversion.FunnelWindow;
import org.salesprocess.metrics.conversion.FunnelWindow.Span;
import picocli.CommandLine.Option;

/** How much time an attempt has: exactly one of the two. */
final class WindowOptions {

  @Option(
      names = "--window",
      paramLabel = "TIME",
      description = "The most time from the first step: P30D, PT36H, P30D:exclusive.")
  private @Nullable String fromFirst;

  @Option(
      names = "--between",
      paramLabel = "TIME",
      description = "The most time between a step and the next.")
  private @Nullable String between;

  FunnelWindow window() {
    return fromFirst != null
        ? QuestionWords.parsed(
            "--window",
            fromFirst,
            word -> new FunnelWindow(Span.FROM_FIRST, QuestionWords.limit(word)))
        : QuestionWords.parsed(
            "--between",
            requireNonNull(between),
            word -> new FunnelWindow(Span.BETWEEN_NEIGHBOURS, QuestionWords.limit(word)));
  }
}
