package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.Serial;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.metrics.Ratio;

/**
 * How often each attainment occurs.
 *
 * @param bounds where bands meet, as shares of the quota
 * @param counts how often each attainment occurs; one or more
 * @param withoutQuota how many have no quota, or one of zero
 * @param withoutValue how many have a quota, but nothing can be said of what was achieved
 * @since 0.1
 */
public record AttainmentDistributionReport(
    ImmutableSortedSet<Fraction> bounds,
    ImmutableSortedMap<Fraction, Long> counts,
    long withoutQuota,
    long withoutValue)
    implements Serializable {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is out of bounds
   */
  public AttainmentDistributionReport {
    requireNonNull(bounds, "bounds");
    counts.forEach(
        (attained, count) ->
            checkArgument(
                count > 0,
                "distribution of attainment: count of %s must be above zero, was %s",
                attained,
                count));
    checkArgument(
        withoutQuota >= 0 && withoutValue >= 0,
        "distribution of attainment: counts must not be negative, were %s and %s",
        withoutQuota,
        withoutValue);
  }

  /**
   * One band of attainment.
   *
   * @param from where it begins, itself included; empty if it has no beginning
   * @param until where it ends, itself excluded; empty if it has no end
   * @param count how many lie in it; zero or more
   */
  public record Band(Optional<Fraction> from, Optional<Fraction> until, long count)
      implements Serializable {

    /** Checks that nothing is missing. */
    public Band {
      requireNonNull(from, "from");
      requireNonNull(until, "until");
      checkArgument(count >= 0, "band from %s: count must not be negative, was %s", from, count);
    }

    @Serial
    private Object writeReplace() {
      return SerialForm.of(this);
    }

    /** Returns such as {@code 50.0 % to below 100.0 %: 3}. */
    @Override
    public String toString() {
      String range =
          from.map(start -> Percent.of(start) + until.map(end -> " to below ").orElse(" or more"))
              .orElse(until.isPresent() ? "below " : "any");
      return range + until.map(Percent::of).orElse("") + ": " + count;
    }
  }

  /** Returns the bands, from the lowest up: one more than there are bounds. */
  public ImmutableList<Band> bands() {
    ImmutableList.Builder<Band> bands = ImmutableList.builder();
    Optional<Fraction> from = Optional.empty();
    for (Fraction until : bounds) {
      bands.add(band(from, Optional.of(until)));
      from = Optional.of(until);
    }
    return bands.add(band(from, Optional.empty())).build();
  }

  private Band band(Optional<Fraction> from, Optional<Fraction> until) {
    ImmutableSortedMap<Fraction, Long> above = from.map(counts::tailMap).orElse(counts);
    return new Band(from, until, sum(until.map(above::headMap).orElse(above)));
  }

  /** Returns how many did not reach their quota. */
  public long below() {
    return sum(counts.headMap(Fraction.ONE));
  }

  /** Returns how many reached their quota exactly. */
  public long at() {
    return counts.getOrDefault(Fraction.ONE, 0L);
  }

  /** Returns how many exceeded their quota. */
  public long above() {
    return sum(counts.tailMap(Fraction.ONE, false));
  }

  /** Returns how many of those with a quota and a value reached or exceeded it. */
  public Ratio reached() {
    return Ratio.of(Math.addExact(at(), above()), size());
  }

  /** Returns how many have a quota and a value. */
  public long size() {
    return sum(counts);
  }

  /** Returns the attainment in the middle, or the mean of the two there; empty if there is none. */
  public Optional<Fraction> median() {
    long size = size();
    return size == 0
        ? Optional.empty()
        : Optional.of(valueAt((size - 1) / 2).plus(valueAt(size / 2)).times(Fraction.HALF));
  }

  private Fraction valueAt(long index) {
    long seen = 0;
    for (Map.Entry<Fraction, Long> each : counts.entrySet()) {
      seen += each.getValue();
      if (index < seen) {
        return each.getKey();
      }
    }
    throw new IndexOutOfBoundsException(index);
  }

  private static long sum(Map<Fraction, Long> counts) {
    return counts.values().stream().reduce(0L, Math::addExact);
  }

  /** Returns the bands and what is counted apart, one on a line. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("attainment");
    bands().forEach(band -> text.append('\n').append(band));
    return text.append("\nwithout quota: ")
        .append(withoutQuota)
        .append(", without value: ")
        .append(withoutValue)
        .toString();
  }
}
