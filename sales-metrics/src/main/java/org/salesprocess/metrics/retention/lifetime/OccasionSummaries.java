package org.salesprocess.metrics.retention.lifetime;

import com.google.common.collect.ImmutableSortedMap;
import java.io.Serial;
import java.io.Serializable;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many customers have each summary of their occasions.
 *
 * @since 0.1
 */
public final class OccasionSummaries implements Serializable {

  /** No customers. */
  public static final OccasionSummaries NONE = new OccasionSummaries(ImmutableSortedMap.of());

  @Serial private static final long serialVersionUID = 1L;

  private final ImmutableSortedMap<OccasionSummary, Long> counts;

  private OccasionSummaries(SortedMap<OccasionSummary, Long> counts) {
    this.counts = ImmutableSortedMap.copyOfSorted(counts);
  }

  /** Returns the counts of these customers, one each. */
  public static OccasionSummaries of(Iterable<OccasionSummary> customers) {
    SortedMap<OccasionSummary, Long> counts = new TreeMap<>();
    customers.forEach(customer -> counts.merge(customer, 1L, Math::addExact));
    return new OccasionSummaries(counts);
  }

  /**
   * Returns these counts; a count of zero is left out.
   *
   * @throws IllegalArgumentException if a count is negative
   */
  public static OccasionSummaries ofCounts(Map<OccasionSummary, Long> counts) {
    SortedMap<OccasionSummary, Long> kept = new TreeMap<>();
    counts.forEach(
        (customer, count) -> {
          ModelChecks.checkAtLeast("customers of " + customer, "count", 0, count);
          if (count > 0) {
            kept.put(customer, count);
          }
        });
    return new OccasionSummaries(kept);
  }

  /**
   * Returns the counts of both groups of customers, which must not overlap.
   *
   * @throws ArithmeticException if a sum is beyond a {@code long}
   */
  public OccasionSummaries plus(OccasionSummaries other) {
    SortedMap<OccasionSummary, Long> sums = new TreeMap<>(counts);
    other.counts.forEach((customer, count) -> sums.merge(customer, count, Math::addExact));
    return new OccasionSummaries(sums);
  }

  /** Returns how many customers have each summary; above zero, in the order of summaries. */
  public ImmutableSortedMap<OccasionSummary, Long> counts() {
    return counts;
  }

  /** Returns how many customers there are. */
  public long customers() {
    return counts.values().stream().reduce(0L, Math::addExact);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OccasionSummaries that && counts.equals(that.counts);
  }

  @Override
  public int hashCode() {
    return counts.hashCode();
  }

  /** Returns {@code 11104 customers of 22 kinds}. */
  @Override
  public String toString() {
    return "%s customers of %s kinds".formatted(customers(), counts.size());
  }
}
