package org.salesprocess.metrics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.Longs;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.internal.LongSort;

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

  private final OrderedValues values;

  private Distribution(OrderedValues values) {
    this.values = values;
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
            sorted.merge(OrderedValues.plain(value), count, Math::addExact);
          }
        });
    return new Distribution(OrderedValues.of(sorted));
  }

  /** Returns the distribution of these values, each counted as often as it is listed. */
  public static Distribution ofValues(Iterable<BigDecimal> values) {
    TreeMap<BigDecimal, Long> sorted = new TreeMap<>();
    values.forEach(value -> sorted.merge(OrderedValues.plain(value), 1L, Math::addExact));
    return new Distribution(OrderedValues.of(sorted));
  }

  /**
   * Returns the distribution of decimals of one scale, given as whole numbers: 1,500 of scale 3 is
   * 1.5. It is the same as of the decimals, without making them.
   *
   * @param values each counted as often as it is listed, in any order
   * @param scale how many decimals they have
   * @throws IllegalArgumentException if the scale is negative
   */
  public static Distribution ofUnscaled(long[] values, int scale) {
    requireScale(scale);
    long[] sorted = values.clone();
    LongSort.sort(sorted, 0, sorted.length);
    return new Distribution(ScaledLongs.ofListed(sorted, scale));
  }

  /**
   * Returns the distribution of decimals of one scale, given as whole numbers with how often each
   * occurs.
   *
   * @param values in any order; equal ones are counted together
   * @param counts how often the value in the same place occurs; zero or more
   * @param scale how many decimals the values have
   * @throws IllegalArgumentException if the scale or a count is negative, or there are not as many
   *     counts as values
   * @throws ArithmeticException if the counts sum to more than a {@code long} holds
   */
  public static Distribution ofUnscaled(long[] values, long[] counts, int scale) {
    requireScale(scale);
    checkArgument(
        values.length == counts.length,
        "distribution: counts must be as many as the %s values, were %s",
        values.length,
        counts.length);
    boolean isOrdered = true;
    for (int i = 0; i < values.length; i++) {
      checkArgument(
          counts[i] >= 0,
          "distribution: count of %s must not be negative, was %s",
          BigDecimal.valueOf(values[i], scale),
          counts[i]);
      isOrdered &= counts[i] > 0 && (i == 0 || values[i - 1] < values[i]);
    }
    return isOrdered
        ? new Distribution(ScaledLongs.ofCounts(values.clone(), counts.clone(), scale))
        : new Distribution(ofUnordered(values, counts, scale));
  }

  private static OrderedValues ofUnordered(long[] values, long[] counts, int scale) {
    TreeMap<Long, Long> sorted = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      if (counts[i] > 0) {
        sorted.merge(values[i], counts[i], Math::addExact);
      }
    }
    return ScaledLongs.ofCounts(
        Longs.toArray(sorted.keySet()), Longs.toArray(sorted.values()), scale);
  }

  private static void requireScale(int scale) {
    checkArgument(scale >= 0, "distribution: scale must not be negative, was %s", scale);
  }

  /** Returns how many values there are. */
  public long size() {
    return values.size();
  }

  /**
   * Returns the values with their counts, smallest first; every count is above zero. A value has no
   * zeros at its end but those of a whole number: 1.50 is 1.5, and 100 is 100. Made when it is
   * first asked for, and then kept.
   */
  public ImmutableSortedMap<BigDecimal, Long> counts() {
    return values.counts();
  }

  /** Returns the smallest value, or empty if there are none. */
  public Optional<BigDecimal> min() {
    return size() == 0 ? Optional.empty() : Optional.of(values.at(0));
  }

  /** Returns the greatest value, or empty if there are none. */
  public Optional<BigDecimal> max() {
    return size() == 0 ? Optional.empty() : Optional.of(values.at(size() - 1));
  }

  /** Returns the exact sum; zero if there are no values. */
  public BigDecimal sum() {
    return values.sum();
  }

  /** Returns the exact arithmetic mean, or empty if there are no values. */
  public Optional<Fraction> mean() {
    return size() == 0
        ? Optional.empty()
        : Optional.of(Fraction.of(sum()).dividedBy(Fraction.of(size())));
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
    if (size() == 0) {
      return Optional.empty();
    }
    Fraction place = share.times(Fraction.of(size() - 1));
    long below = place.numerator().divide(place.denominator()).longValueExact();
    Fraction between = place.minus(Fraction.of(below));
    Fraction low = Fraction.of(values.at(below));
    if (between.isZero()) {
      return Optional.of(low);
    }
    Fraction high = Fraction.of(values.at(below + 1));
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
    if (size() == 0) {
      return new Histogram(ImmutableList.of());
    }
    Fraction least = Fraction.of(values.at(0));
    Fraction width = Fraction.of(values.at(size() - 1)).minus(least).dividedBy(Fraction.of(bins));
    long[] inside = new long[bins];
    values.forEach((value, count) -> inside[bin(value, least, width, bins)] += count);
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

  /** Reads what was written through the checks again. */
  @Serial
  private Object readResolve() {
    return values.checked();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Distribution that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** Returns the number of values with their range. */
  @Override
  public String toString() {
    return size() == 0
        ? "no values"
        : size()
            + " values from "
            + values.at(0).toPlainString()
            + " to "
            + values.at(size() - 1).toPlainString();
  }
}
