package org.salesprocess.examples.cli;

import java.nio.file.Path;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.examples.csv.UnreadableInputException;
import org.salesprocess.metrics.conversion.FunnelQuestion;

/** Reads funnels and funnel questions from JSON files, and says what is wrong with one. */
final class QuestionFiles {

  private QuestionFiles() {}

  /**
   * Returns the question in a file.
   *
   * @throws UnreadableInputException if the file cannot be read, or holds none
   */
  static FunnelQuestion question(Path file) {
    return JsonFiles.read(file, FunnelQuestion.class, "a question");
  }

  private static Funnel funnel(Path file) {
    return JsonFiles.read(file, Funnel.class, "a funnel");
  }

  /**
   * Returns the usual question of the funnel in a file.
   *
   * @throws UnreadableInputException if the file cannot be read, or holds none that can be asked
   */
  static FunnelQuestion questionOf(Path file) {
    Funnel funnel = funnel(file);
    try {
      return FunnelQuestion.of(funnel).build();
    } catch (IllegalArgumentException e) {
      throw new UnreadableInputException(
          String.valueOf(file.getFileName()), String.valueOf(e.getMessage()), e);
    }
  }

  /** Returns a question as the text of a file. */
  static String text(FunnelQuestion question) {
    return JsonFiles.text(question);
  }
}
