package org.salesprocess.examples.cli;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.salesprocess.metrics.conversion.FunnelQuestion;
import picocli.CommandLine.Option;

/** The file that a question starts from: exactly one of the two. */
final class QuestionSource {

  @Option(
      names = "--question",
      paramLabel = "FILE",
      description = "A question as JSON; options change its choices.")
  private @Nullable Path question;

  @Option(
      names = "--funnel",
      paramLabel = "FILE",
      description = "A funnel as JSON; its open stages and then the won one are the steps.")
  private @Nullable Path funnel;

  Path file() {
    return question != null ? question : requireNonNull(funnel);
  }

  /**
   * Returns the question, or the usual one of the funnel.
   *
   * @throws org.salesprocess.examples.csv.UnreadableInputException if the file holds none
   */
  FunnelQuestion read() {
    return question != null ? QuestionFiles.question(question) : QuestionFiles.questionOf(file());
  }
}
