package org.salesprocess.metrics;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.salesprocess.core.basics.Fraction;

/**
 * One number of events against another, each over a number of days.
 *
 * <p>The test is the conditional test of two Poisson counts: if the rate has not changed, each
 * event falls into the period now with a probability that is its share of the days. Source: J.
 * Przyborowski and H. Wilenski, "Homogeneity of results in testing samples from Poisson series",
 * Biometrika 31 (1940). It is exact and two-sided: numbers that are as likely as this one, or less;
 * the binomial distribution is Apache Commons Statistics'.
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

  @Override
  public <R> R match(
      Function<RatioComparison, R> ratios,
      Function<CountComparison, R> counts,
      Function<AmountComparison, R> amounts,
      Function<DistributionComparison, R> distributions) {
    return counts.apply(this);
  }

  /**
   * Returns how many more events there are now than the rate before would have brought in as many
   * days: {@code now - before x daysNow / daysBefore}. Over periods of the same length that is now
   * minus before.
   */
  @Override
  public Optional<Fraction> difference() {
    return Optional.of(
        Fraction.of(now).minus(Fraction.of(before).times(Fraction.of(daysNow, daysBefore))));
  }

  /** Returns empty if there is no event at all, or more of them than an {@code int} holds. */
  @Override
  public OptionalDouble pValue() {
    if ((now == 0 && before == 0) || now > Integer.MAX_VALUE - before) {
      return OptionalDouble.empty();
    }
    Fraction days = Fraction.of(daysNow).plus(Fraction.of(daysBefore));
    double shareNow = Fraction.of(daysNow).dividedBy(days).toDouble();
    return OptionalDouble.of(ExactTest.binomial((int) (now + before), (int) now, shareNow));
  }

  /**
   * Returns such as {@code 30 against 20: +10, p = 0.20}, or over periods of different lengths
   * {@code 30 in 31 days against 20 in 28 days: +7.9 at equal length, p = 0.32}.
   */
  @Override
  public String sentence() {
    Fraction difference = difference().orElseThrow();
    if (daysNow == daysBefore) {
      return Sentences.compare(now, before, Optional.of(Sentences.signed(difference, 0)), pValue());
    }
    return Sentences.compare(
        now + " in " + daysNow + " days",
        before + " in " + daysBefore + " days",
        Optional.of(Sentences.signed(difference, 1) + " at equal length"),
        pValue());
  }
}
