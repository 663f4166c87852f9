package org.salesprocess.metrics;

import static java.util.Objects.requireNonNull;

import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.inference.FisherExactTest;
import org.salesprocess.core.basics.Fraction;

/**
 * One ratio against another.
 *
 * <p>The test is Fisher's exact test, two-sided, on the table of both groups; above {@value
 * #MOST_EXACT} facts in all it is Pearson's chi-squared test, which then agrees with it. Both are
 * Apache Commons Statistics'.
 *
 * @param now the ratio that is looked at
 * @param before the one that it is held against
 * @since 0.1
 */
public record RatioComparison(Ratio now, Ratio before) implements Comparison {

  /** The most facts in both groups together for which the exact test is used. */
  public static final long MOST_EXACT = 100_000;

  /** Checks that nothing is missing. */
  public RatioComparison {
    requireNonNull(now, "now");
    requireNonNull(before, "before");
  }

  @Override
  public Optional<Fraction> difference() {
    return now.value().flatMap(value -> before.value().map(value::minus));
  }

  /**
   * Returns Newcombe's interval for the difference, from -1 to 1, or empty if one of the totals is
   * zero.
   *
   * <p>Source: R. G. Newcombe, "Interval estimation for the difference between independent
   * proportions: comparison of eleven methods", Statistics in Medicine 17 (1998), method 10: with p
   * the ratio, l and u its Wilson bounds, the bounds are {@code d - sqrt((p1 - l1)^2 + (u2 -
   * p2)^2)} and {@code d + sqrt((u1 - p1)^2 + (p2 - l2)^2)}.
   *
   * @param confidence the nominal coverage, above 0 and below 1
   * @throws IllegalArgumentException if the confidence is out of bounds
   */
  public Optional<ConfidenceInterval> interval(double confidence) {
    Optional<ConfidenceInterval> first = now.wilson(confidence);
    Optional<ConfidenceInterval> second = before.wilson(confidence);
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    double p1 = now.value().orElseThrow().toDouble();
    double p2 = before.value().orElseThrow().toDouble();
    double down = root(p1 - first.get().lower(), second.get().upper() - p2);
    double up = root(first.get().upper() - p1, p2 - second.get().lower());
    double difference = difference().orElseThrow().toDouble();
    return Optional.of(new ConfidenceInterval(difference - down, difference + up, confidence));
  }

  private static double root(double a, double b) {
    return StrictMath.sqrt(a * a + b * b);
  }

  /** Returns empty if one of the totals is zero, or if all have the property, or none. */
  @Override
  public OptionalDouble pValue() {
    Ratio all = now.plus(before);
    if (now.total() == 0 || before.total() == 0 || all.count() == 0 || all.count() == all.total()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(all.total() <= MOST_EXACT ? exact() : chiSquared());
  }

  private double exact() {
    int[][] table = {
      {(int) now.count(), (int) now.complement().count()},
      {(int) before.count(), (int) before.complement().count()}
    };
    return FisherExactTest.withDefaults().test(table).getPValue();
  }

  private double chiSquared() {
    long[][] table = {
      {now.count(), now.complement().count()}, {before.count(), before.complement().count()}
    };
    return ChiSquareTest.withDefaults().test(table).getPValue();
  }

  /**
   * Returns such as {@code 30 of 75 (40.0 %) against 30 of 100 (30.0 %): +10.0 points, p = 0.20}.
   */
  @Override
  public String sentence() {
    return Sentences.compare(
        now,
        before,
        difference()
            .map(
                points ->
                    Sentences.signed(
                            points.times(Fraction.of(100)).toBigDecimal(1, RoundingMode.HALF_UP))
                        + " points"),
        pValue());
  }
}
