package org.salesprocess.testkit;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;

/** All that is wrong with the files of a case, so that they can be put right in one go. */
final class GoldenProblems {

  private final List<String> sentences = new ArrayList<>();

  /**
   * Notes what is wrong.
   *
   * @param place such as {@code expected.csv line 3}
   * @param rule which rule is broken, and by which value
   */
  void add(String place, String rule) {
    sentences.add(place + ": " + rule);
  }

  /** Returns how many there are. */
  int count() {
    return sentences.size();
  }

  /**
   * Requires that there are none.
   *
   * @throws IllegalArgumentException if there are, with all of them, one on each line
   */
  void check() {
    checkArgument(
        sentences.isEmpty(), "golden case cannot be used:\n%s", String.join("\n", sentences));
  }
}
