package org.salesprocess.metrics;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.inference.BinomialTest;
import org.salesprocess.core.basics.Fraction;

/**
 * One number of events against another, each over a number of days.
 *
 * <p>The test is the conditional test of two Poisson counts: if the rate has not changed, each
 * event falls into the period now with a probability that is its share of the days. Source: J.
 * Przyborowski and H. Wilenski, "Homogeneity of results in testing samples from Poisson series",
 * Biometrika 31 (1940); the binomial test is Apache Commons Statistics'.
 *
 * @param now the number that is looked at; zero or more
 * @param daysNow the length of its period; above zero
 * @param before the one that it is held against; zero or more
 * @param daysBefore the length of its period; above zero
 * @since 0.1
 */
public record CountComparison(long now, long daysNow, long before, long daysBefore)
    implements Comparison {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if a count is negative or a length is not above zero
   */
  public CountComparison {
    checkArgument(
        now >= 0 && before >= 0,
        "comparison of counts: must not be negative, were %s and %s",
        now,
        before);
    checkArgument(
        daysNow > 0 && daysBefore > 0,
        "comparison of counts: days must be above zero, were %s and %s",
        daysNow,
        daysBefore);
  }

  /** Returns now minus before, without regard to the lengths of the periods. */
  @Override
  public Optional<Fraction> difference() {
    return Optional.of(Fraction.of(now).minus(Fraction.of(before)));
  }

  /** Returns empty if there is no event at all, or more of them than an {@code int} holds. */
  @Override
  public OptionalDouble pValue() {
    long all = Math.addExact(now, before);
    if (all == 0 || all > Integer.MAX_VALUE) {
      return OptionalDouble.empty();
    }
    double shareNow = Fraction.of(daysNow, Math.addExact(daysNow, daysBefore)).toDouble();
    return OptionalDouble.of(
        BinomialTest.withDefaults().test((int) all, (int) now, shareNow).getPValue());
  }

  /** Returns such as {@code 30 against 20: +10, p = 0.20}. */
  @Override
  public String sentence() {
    return Sentences.compare(
        now,
        before,
        Optional.of(Sentences.signed(BigDecimal.valueOf(now).subtract(BigDecimal.valueOf(before)))),
        pValue());
  }
}
