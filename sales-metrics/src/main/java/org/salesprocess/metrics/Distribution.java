package org.salesprocess.metrics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.salesprocess.core.basics.Fraction;

/**
 * All values of a quantity, with how often each occurs: mean and quantiles are exact.
 *
 * <p>Values are plain decimals; whoever makes the distribution says their unit. No values is a
 * distribution too; its mean and quantiles are empty.
 *
 * @since 0.1
 */
public final class Distribution implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final ImmutableSortedMap<BigDecimal, Long> counts;
  private final long size;

  private Distribution(ImmutableSortedMap<BigDecimal, Long> counts) {
    this.counts = counts;
    this.size = counts.values().stream().reduce(0L, Math::addExact);
  }

  /**
   * Returns the distribution with these values.
   *
   * @param counts how often each value occurs; zero or more. Values that differ only in trailing
   *     zeros are one
   * @throws IllegalArgumentException if a count is negative
   * @throws ArithmeticException if the counts sum to more than a {@code long} holds
   */
  public static Distribution of(Map<BigDecimal, Long> counts) {
    TreeMap<BigDecimal, Long> sorted = new TreeMap<>();
    counts.forEach(
        (value, count) -> {
          checkArgument(
              count >= 0, "distribution: count of %s must not be negative, was %s", value, count);
          if (count > 0) {
            sorted.merge(plain(value), count, Math::addExact);
          }
        });
    return new Distribution(ImmutableSortedMap.copyOf(sorted));
  }

  /** Returns the distribution of these values, each counted as often as it is listed. */
  public static Distribution ofValues(Iterable<BigDecimal> values) {
    TreeMap<BigDecimal, Long> sorted = new TreeMap<>();
    values.forEach(value -> sorted.merge(plain(value), 1L, Math::addExact));
    return new Distribution(ImmutableSortedMap.copyOf(sorted));
  }

  // 100 and not 1E+2, so that whole numbers are found and read as such
  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Returns how many values there are. */
  public long size() {
    return size;
  }

  /**
   * Returns the values with their counts, smallest first; every count is above zero. A value has no
   * zeros at its end but those of a whole number: 1.50 is 1.5, and 100 is 100.
   */
  public ImmutableSortedMap<BigDecimal, Long> counts() {
    return counts;
  }

  /** Returns the smallest value, or empty if there are none. */
  public Optional<BigDecimal> min() {
    return size == 0 ? Optional.empty() : Optional.of(counts.firstKey());
  }

  /** Returns the greatest value, or empty if there are none. */
  public Optional<BigDecimal> max() {
    return size == 0 ? Optional.empty() : Optional.of(counts.lastKey());
  }

  /** Returns the exact sum; zero if there are no values. */
  public BigDecimal sum() {
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<BigDecimal, Long> entry : counts.entrySet()) {
      sum = sum.add(entry.getKey().multiply(BigDecimal.valueOf(entry.getValue())));
    }
    return sum;
  }

  /** Returns the exact arithmetic mean, or empty if there are no values. */
  public Optional<Fraction> mean() {
    return size == 0
        ? Optional.empty()
        : Optional.of(Fraction.of(sum()).dividedBy(Fraction.of(size)));
  }

  /** Returns the value in the middle, or the mean of the two there; empty if there are none. */
  public Optional<Fraction> median() {
    return quantile(Fraction.HALF);
  }

  /**
   * Returns the quantile by linear interpolation between the ordered values: definition 7 of R. J.
   * Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50
   * (1996); the default of R and of spreadsheets. Computed exactly.
   *
   * @param share how much of the values lies below, from 0 to 1
   * @return empty if there are no values
   * @throws IllegalArgumentException if the share is below 0 or above 1
   */
  public Optional<Fraction> quantile(Fraction share) {
    checkArgument(share.isShare(), "quantile: share must lie between 0 and 1, was %s", share);
    if (size == 0) {
      return Optional.empty();
    }
    Fraction place = share.times(Fraction.of(size - 1));
    long below = place.numerator().divide(place.denominator()).longValueExact();
    Fraction between = place.minus(Fraction.of(below));
    Fraction low = Fraction.of(valueAt(below));
    if (between.isZero()) {
      return Optional.of(low);
    }
    Fraction high = Fraction.of(valueAt(below + 1));
    return Optional.of(low.plus(high.minus(low).times(between)));
  }

  /**
   * Returns how many values lie in each of so many equal parts of the range from the least to the
   * greatest. Where all values are equal, the first part holds them all and each part has no width.
   *
   * @param bins how many parts, above zero
   * @return no parts if there are no values
   * @throws IllegalArgumentException if the number is not above zero
   */
  public Histogram histogram(int bins) {
    checkArgument(bins > 0, "histogram: bins must be above zero, was %s", bins);
    if (size == 0) {
      return new Histogram(ImmutableList.of());
    }
    Fraction least = Fraction.of(counts.firstKey());
    Fraction width = Fraction.of(counts.lastKey()).minus(least).dividedBy(Fraction.of(bins));
    long[] inside = new long[bins];
    counts.forEach((value, count) -> inside[bin(value, least, width, bins)] += count);
    ImmutableList.Builder<Histogram.Bin> result = ImmutableList.builder();
    for (int i = 0; i < bins; i++) {
      Fraction from = least.plus(width.times(Fraction.of(i)));
      result.add(new Histogram.Bin(from, from.plus(width), inside[i]));
    }
    return new Histogram(result.build());
  }

  private static int bin(BigDecimal value, Fraction least, Fraction width, int bins) {
    if (width.isZero()) {
      return 0;
    }
    Fraction place = Fraction.of(value).minus(least).dividedBy(width);
    return Math.min(bins - 1, place.numerator().divide(place.denominator()).intValueExact());
  }

  private BigDecimal valueAt(long index) {
    long seen = 0;
    for (Map.Entry<BigDecimal, Long> entry : counts.entrySet()) {
      seen += entry.getValue();
      if (index < seen) {
        return entry.getKey();
      }
    }
    throw new IndexOutOfBoundsException(index);
  }

  /** Reads what was written through the checks again. */
  @Serial
  private Object readResolve() {
    return of(counts);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Distribution that && counts.equals(that.counts);
  }

  @Override
  public int hashCode() {
    return counts.hashCode();
  }

  /** Returns the number of values with their range. */
  @Override
  public String toString() {
    return size == 0
        ? "no values"
        : size
            + " values from "
            + counts.firstKey().toPlainString()
            + " to "
            + counts.lastKey().toPlainString();
  }
}
