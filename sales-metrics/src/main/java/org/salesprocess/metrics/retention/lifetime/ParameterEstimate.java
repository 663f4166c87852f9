package org.salesprocess.metrics.retention.lifetime;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.salesprocess.metrics.ConfidenceInterval;

/**
 * A positive parameter of a model as the data tell it.
 *
 * @param name the name in the model, such as {@code alpha}
 * @param value the value that makes the data most likely; above zero
 * @param standardErrorOfLog the standard error of the logarithm of the value, from the curvature of
 *     the log-likelihood; zero or more
 * @since 0.1
 */
public record ParameterEstimate(String name, double value, double standardErrorOfLog)
    implements Serializable {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the value is not above zero and finite, or the standard
   *     error is negative or not finite
   */
  public ParameterEstimate {
    requireNonNull(name, "name");
    checkArgument(
        value > 0 && value <= Double.MAX_VALUE,
        "parameter %s: value must be above zero and finite, was %s",
        name,
        value);
    checkArgument(
        standardErrorOfLog >= 0 && standardErrorOfLog <= Double.MAX_VALUE,
        "parameter %s: standard error must be zero or more and finite, was %s",
        name,
        standardErrorOfLog);
  }

  /** Returns the standard error of the value itself, by the delta method. */
  public double standardError() {
    return value * standardErrorOfLog;
  }

  /**
   * Returns the interval that covers the true value with that confidence if the model is true and
   * the customers are many. It is symmetric in the logarithm, so that it stays above zero.
   *
   * @param confidence the nominal coverage, above 0 and below 1; 0.95 is usual
   * @throws IllegalArgumentException if the confidence is out of bounds
   */
  public ConfidenceInterval interval(double confidence) {
    double reach =
        StrictMath.exp(ConfidenceInterval.standardErrors(confidence) * standardErrorOfLog);
    return new ConfidenceInterval(value / reach, value * reach, confidence);
  }

  /** Returns {@code alpha 0.6681 (standard error 0.03)}. */
  @Override
  public String toString() {
    return "%s %s (standard error %s)"
        .formatted(name, digits(value, 4), digits(standardError(), 2));
  }

  private static String digits(double number, int precision) {
    return new BigDecimal(number, new MathContext(precision, RoundingMode.HALF_UP)).toString();
  }
}
