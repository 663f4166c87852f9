package org.salesprocess.metrics;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A range that covers the true value with a stated confidence.
 *
 * @param lower the least value inside
 * @param upper the greatest value inside; not below {@code lower}
 * @param confidence the nominal share of such ranges that cover the true value, above 0 and below 1
 * @since 0.1
 */
public record ConfidenceInterval(double lower, double upper, double confidence)
    implements Serializable {

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if a bound is not a number, they are in the wrong order, or
   *     the confidence is not between 0 and 1
   */
  public ConfidenceInterval {
    checkArgument(
        lower <= upper, "interval: lower must not be above upper, was %s to %s", lower, upper);
    checkConfidence(confidence);
  }

  static void checkConfidence(double confidence) {
    checkArgument(
        confidence > 0 && confidence < 1,
        "interval: confidence must lie between 0 and 1, was %s",
        confidence);
  }

  /**
   * Returns how many standard errors an interval reaches to either side if the error is normal:
   * 1.96 for a confidence of 0.95.
   *
   * @param confidence the nominal coverage, above 0 and below 1
   * @throws IllegalArgumentException if it is out of bounds
   */
  public static double standardErrors(double confidence) {
    checkConfidence(confidence);
    // by the tail: near a confidence of one, one plus it would round to two, and the answer to
    // infinity
    return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
  }

  /** Says whether a value is inside; the bounds are. */
  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }
}
