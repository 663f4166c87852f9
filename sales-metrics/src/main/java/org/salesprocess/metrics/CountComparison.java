package org.salesprocess.metrics;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.inference.BinomialTest;
import org.salesprocess.core.basics.Fraction;

/**
 * One number of events against another, each over a period of the same length.
 *
 * <p>The test is the conditional test of two Poisson counts: if nothing has changed, each event
 * falls into either period with probability one half. Source: J. Przyborowski and H. Wilenski,
 * "Homogeneity of results in testing samples from Poisson series", Biometrika 31 (1940); the
 * binomial test is Apache Commons Statistics'.
 *
 * @param now the number that is looked at; zero or more
 * @param before the one that it is held against; zero or more
 * @since 0.1
 */
public record CountComparison(long now, long before) implements Comparison {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public CountComparison {
    checkArgument(
        now >= 0 && before >= 0,
        "comparison of counts: must not be negative, were %s and %s",
        now,
        before);
  }

  @Override
  public Optional<Fraction> difference() {
    return Optional.of(Fraction.of(now).minus(Fraction.of(before)));
  }

  /** Returns empty if there is no event at all, or more of them than an {@code int} holds. */
  @Override
  public OptionalDouble pValue() {
    long all = Math.addExact(now, before);
    return all == 0 || all > Integer.MAX_VALUE
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            BinomialTest.withDefaults().test((int) all, (int) now, 0.5).getPValue());
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
