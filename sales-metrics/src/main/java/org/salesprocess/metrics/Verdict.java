package org.salesprocess.metrics;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/**
 * What a test says about a difference.
 *
 * @since 0.1
 */
public enum Verdict {
  /** A difference of this size is rare if nothing has changed. */
  MORE_THAN_NOISE("more than noise"),
  /** A difference of this size is common even if nothing has changed. */
  WITHIN_NOISE("within noise"),
  /** There is too little to go by, or the numbers do not allow a test. */
  NOT_TESTABLE("not testable");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /**
   * Returns what a p-value says; none, that there is no test.
   *
   * @param significance the probability of an alarm where nothing has changed, above 0 and below 1
   * @throws IllegalArgumentException if the significance is out of bounds
   */
  public static Verdict of(OptionalDouble pValue, double significance) {
    checkArgument(
        significance > 0 && significance < 1,
        "comparison: significance must lie between 0 and 1, was %s",
        significance);
    if (pValue.isEmpty()) {
      return NOT_TESTABLE;
    }
    return pValue.getAsDouble() < significance ? MORE_THAN_NOISE : WITHIN_NOISE;
  }

  /**
   * Returns what a p-value says at a confidence: at a significance of one minus it, in decimals as
   * they are written, so that 0.95 goes with 0.05 and not with what a difference of doubles makes
   * of it.
   *
   * @throws IllegalArgumentException if the confidence is out of bounds
   */
  static Verdict at(OptionalDouble pValue, double confidence) {
    ConfidenceInterval.checkConfidence(confidence);
    return of(pValue, BigDecimal.ONE.subtract(BigDecimal.valueOf(confidence)).doubleValue());
  }

  /** Returns the answer in words. */
  public String words() {
    return words;
  }
}
