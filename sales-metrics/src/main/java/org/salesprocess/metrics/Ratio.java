package org.salesprocess.metrics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.lang.Math.addExact;

import java.io.Serializable;
import java.math.RoundingMode;
import java.util.Optional;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;
import org.salesprocess.core.basics.Fraction;

/**
 * A part of a whole by count: so many of so many. It keeps both numbers, so that ratios add.
 *
 * @param count how many have the property; zero to {@code total}
 * @param total how many there are; zero or more
 * @since 0.1
 */
public record Ratio(long count, long total) implements Serializable {

  /** Nothing of nothing. */
  public static final Ratio NONE = new Ratio(0, 0);

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if a count is negative, or the part is more than the whole
   */
  public Ratio {
    checkArgument(
        count >= 0 && count <= total,
        "ratio: count must lie between 0 and the total %s, was %s",
        total,
        count);
  }

  /** Returns so many of so many. */
  public static Ratio of(long count, long total) {
    return new Ratio(count, total);
  }

  /**
   * Returns the ratio over both groups of facts, which must not overlap: counts and totals are
   * added.
   *
   * @throws ArithmeticException if a sum is beyond a {@code long}
   */
  public Ratio plus(Ratio other) {
    return new Ratio(addExact(count, other.count), addExact(total, other.total));
  }

  /** Returns the exact value from zero to one, or empty if the total is zero. */
  public Optional<Fraction> value() {
    return total == 0 ? Optional.empty() : Optional.of(Fraction.of(count, total));
  }

  /** Returns the rest: those that do not have the property. */
  public Ratio complement() {
    return new Ratio(total - count, total);
  }

  /**
   * Returns Wilson's score interval, without continuity correction, or empty if the total is zero.
   * It lies between 0 and 1 and covers the ratio's own value.
   *
   * <p>Its coverage is the confidence on average, for single values of the true share also a little
   * less; {@link #wilsonCorrected} and {@link #clopperPearson} are the cautious ones.
   *
   * <p>Source: E. B. Wilson, "Probable inference, the law of succession, and statistical
   * inference", JASA 22 (1927).
   *
   * @param confidence the nominal coverage, above 0 and below 1; 0.95 is usual
   * @throws IllegalArgumentException if the confidence is out of bounds
   */
  public Optional<ConfidenceInterval> wilson(double confidence) {
    return score(confidence, false);
  }

  /**
   * Returns Wilson's score interval with continuity correction, or empty if the total is zero. It
   * lies between 0 and 1 and encloses the interval without: wider, so that it rarely covers less
   * than the confidence.
   *
   * <p>Source: R. G. Newcombe, "Two-sided confidence intervals for the single proportion:
   * comparison of seven methods", Statistics in Medicine 17 (1998), method 4; of none of a total it
   * begins at 0, and of all it ends at 1.
   *
   * @param confidence the nominal coverage, above 0 and below 1; 0.95 is usual
   * @throws IllegalArgumentException if the confidence is out of bounds
   */
  public Optional<ConfidenceInterval> wilsonCorrected(double confidence) {
    return score(confidence, true);
  }

  private Optional<ConfidenceInterval> score(double confidence, boolean isCorrected) {
    ConfidenceInterval.checkConfidence(confidence);
    return total == 0
        ? Optional.empty()
        : Optional.of(ScoreInterval.of(this, confidence, isCorrected));
  }

  /**
   * Returns the exact interval, or empty if the total is zero. It lies between 0 and 1, covers the
   * ratio's own value, and never covers less than the confidence, whatever the true share is.
   *
   * <p>Source: C. J. Clopper and E. S. Pearson, "The use of confidence or fiducial limits
   * illustrated in the case of the binomial", Biometrika 26 (1934), as computed by Apache Commons
   * Statistics.
   *
   * @param confidence the least coverage, above 0 and below 1; 0.95 is usual
   * @throws IllegalArgumentException if the confidence is out of bounds, or the total is more than
   *     an {@code int} holds: of so many, the other intervals say the same
   */
  public Optional<ConfidenceInterval> clopperPearson(double confidence) {
    ConfidenceInterval.checkConfidence(confidence);
    if (total == 0) {
      return Optional.empty();
    }
    checkArgument(
        total <= Integer.MAX_VALUE,
        "exact interval of %s: total must not be above %s",
        this,
        Integer.MAX_VALUE);
    Interval exact =
        BinomialConfidenceInterval.CLOPPER_PEARSON.fromErrorRate(
            (int) total, (int) count, 1 - confidence);
    double value = value().orElseThrow().toDouble();
    return Optional.of(
        new ConfidenceInterval( // by its definition it covers the value
            Math.min(value, exact.getLowerBound()),
            Math.max(value, exact.getUpperBound()),
            confidence));
  }

  /** Returns {@code 30 of 75 (40.0 %)}; {@code 0 of 0} has no percentage. */
  @Override
  public String toString() {
    return count + " of " + total + value().map(Ratio::inPercent).orElse("");
  }

  static String inPercent(Fraction value) {
    return " ("
        + value.times(Fraction.of(100)).toBigDecimal(1, RoundingMode.HALF_UP).toPlainString()
        + " %)";
  }
}
