package org.salesprocess.examples.review;

import static java.util.Objects.requireNonNull;

import org.salesprocess.metrics.Comparison;
import org.salesprocess.metrics.Verdict;

/**
 * One figure of the month against that of the month before.
 *
 * @param what what is compared, in words
 * @param comparison both figures with their difference
 */
public record Movement(String what, Comparison comparison) {

  /** The probability of an alarm where nothing has changed. */
  public static final double SIGNIFICANCE = 0.05;

  /** Checks that nothing is missing. */
  public Movement {
    requireNonNull(what, "what");
    requireNonNull(comparison, "comparison");
  }

  /** Says whether the difference is more than noise, at {@link #SIGNIFICANCE}. */
  public Verdict verdict() {
    return comparison.verdict(SIGNIFICANCE);
  }
}
