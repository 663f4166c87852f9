package org.salesprocess.metrics;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.salesprocess.core.basics.Fraction;

/**
 * One distribution against another: by how much the median moved, and whether values tend to be
 * larger than before.
 *
 * <p>The test is that of H. B. Mann and D. R. Whitney, "On a test of whether one of two random
 * variables is stochastically larger than the other", Annals of Mathematical Statistics 18 (1947),
 * two-sided, as computed by Apache Commons Statistics.
 *
 * @param now the distribution that is looked at
 * @param before the one that it is held against, of the same quantity in the same unit
 * @since 0.1
 */
public record DistributionComparison(Distribution now, Distribution before) implements Comparison {

  /** Checks that nothing is missing. */
  public DistributionComparison {
    requireNonNull(now, "now");
    requireNonNull(before, "before");
  }

  /** Returns the median now minus the median before. */
  @Override
  public Optional<Fraction> difference() {
    return now.median().flatMap(median -> before.median().map(median::minus));
  }

  /** Returns empty if one of the distributions has no values, or all values are the same. */
  @Override
  public OptionalDouble pValue() {
    boolean oneValue =
        now.min().equals(before.min())
            && now.max().equals(before.max())
            && now.min().equals(now.max());
    if (now.size() == 0 || before.size() == 0 || oneValue) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        MannWhitneyUTest.withDefaults().test(values(now), values(before)).getPValue());
  }

  private static double[] values(Distribution distribution) {
    double[] values = new double[Math.toIntExact(distribution.size())];
    int next = 0;
    for (Map.Entry<BigDecimal, Long> entry : distribution.counts().entrySet()) {
      for (long i = 0; i < entry.getValue(); i++) {
        values[next++] = entry.getKey().doubleValue();
      }
    }
    return values;
  }

  /** Returns such as {@code median 30.0 against median 25.0: +5.0, p = 0.20}. */
  @Override
  public String sentence() {
    return Sentences.compare(
        median(now),
        median(before),
        difference().map(shift -> Sentences.signed(shift.toBigDecimal(1, RoundingMode.HALF_UP))),
        pValue());
  }

  private static String median(Distribution distribution) {
    return distribution
        .median()
        .map(value -> "median " + value.toBigDecimal(1, RoundingMode.HALF_UP).toPlainString())
        .orElse("no values");
  }
}
