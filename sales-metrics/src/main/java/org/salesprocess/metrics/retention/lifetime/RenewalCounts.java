package org.salesprocess.metrics.retention.lifetime;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many customers under contract were lost at each renewal, and how many were still there when
 * the counting ended; cohorts of different lengths may stand together.
 *
 * <p>A customer begins with a first contract, and then stands before the first renewal. Who was
 * still there after three renewals is lost at the fourth or later.
 *
 * @since 0.1
 */
public final class RenewalCounts implements Serializable {

  /** No customers. */
  public static final RenewalCounts NONE =
      new RenewalCounts(ImmutableSortedMap.of(), ImmutableSortedMap.of());

  @Serial private static final long serialVersionUID = 1L;
  private static final String THING = "renewals";

  private final ImmutableSortedMap<Integer, Long> lost;
  private final ImmutableSortedMap<Integer, Long> stillThere;

  RenewalCounts(SortedMap<Integer, Long> lost, SortedMap<Integer, Long> stillThere) {
    this.lost = ImmutableSortedMap.copyOfSorted(lost);
    this.stillThere = ImmutableSortedMap.copyOfSorted(stillThere);
  }

  /**
   * Returns the counts of one cohort from its losses.
   *
   * @param members how many customers began
   * @param lost how many of them were lost at the first renewal, at the second, and so on
   * @throws IllegalArgumentException if a count is negative, or more are lost than began
   */
  public static RenewalCounts ofLosses(long members, List<Long> lost) {
    ModelChecks.checkAtLeast(THING, "members", 0, members);
    SortedMap<Integer, Long> losses = new TreeMap<>();
    long left = members;
    for (int i = 0; i < lost.size(); i++) {
      int renewal = i + 1;
      long here = requireNonNull(lost.get(i), "lost");
      ModelChecks.checkAtLeast(THING, "lost at renewal " + renewal, 0, here);
      checkArgument(
          here <= left,
          "%s: lost at renewal %s must not be above the %s that were left, was %s",
          THING,
          renewal,
          left,
          here);
      left -= here;
      add(losses, renewal, here);
    }
    SortedMap<Integer, Long> rest = new TreeMap<>();
    add(rest, lost.size(), left);
    return new RenewalCounts(losses, rest);
  }

  /**
   * Returns the counts of one cohort from who was left: {@code 1000, 869, 743} are a thousand who
   * began, of whom 869 were there after the first renewal and 743 after the second.
   *
   * @param left how many began, and how many were there after each renewal; never rising
   * @throws IllegalArgumentException if the list is empty, or a count is negative or above the one
   *     before
   */
  public static RenewalCounts ofRemaining(List<Long> left) {
    checkArgument(!left.isEmpty(), "%s: who began must be given", THING);
    Long[] lost = new Long[left.size() - 1];
    for (int i = 0; i < lost.length; i++) {
      long before = left.get(i);
      long after = left.get(i + 1);
      ModelChecks.checkAtLeast(THING, "left after renewal " + (i + 1), 0, after);
      checkArgument(
          after <= before,
          "%s: left after renewal %s must not be above the %s before, was %s",
          THING,
          i + 1,
          before,
          after);
      lost[i] = before - after;
    }
    return ofLosses(left.get(0), List.of(lost));
  }

  /**
   * Returns the counts of both groups of customers, which must not overlap.
   *
   * @throws ArithmeticException if a sum is beyond a {@code long}
   */
  public RenewalCounts plus(RenewalCounts other) {
    SortedMap<Integer, Long> losses = new TreeMap<>(lost);
    other.lost.forEach((renewal, count) -> add(losses, renewal, count));
    SortedMap<Integer, Long> rest = new TreeMap<>(stillThere);
    other.stillThere.forEach((renewals, count) -> add(rest, renewals, count));
    return new RenewalCounts(losses, rest);
  }

  /** Returns how many customers began. */
  public long members() {
    return sum(lost) + sum(stillThere);
  }

  /** Returns how many customers were lost at each renewal; a renewal without losses is left out. */
  public ImmutableSortedMap<Integer, Long> lost() {
    return lost;
  }

  /**
   * Returns how many customers were still there when the counting ended, by how often they had
   * renewed.
   */
  public ImmutableSortedMap<Integer, Long> stillThere() {
    return stillThere;
  }

  /** Returns the last renewal before which a customer stood; zero if none did. */
  public int renewals() {
    return Math.max(
        lost.isEmpty() ? 0 : lost.lastKey(), stillThere.isEmpty() ? 0 : stillThere.lastKey());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RenewalCounts that
        && lost.equals(that.lost)
        && stillThere.equals(that.stillThere);
  }

  @Override
  public int hashCode() {
    return 31 * lost.hashCode() + stillThere.hashCode();
  }

  /** Returns {@code 1000 customers; lost at renewal {1=131, 2=126}; still there after {2=743}}. */
  @Override
  public String toString() {
    return "%s customers; lost at renewal %s; still there after %s"
        .formatted(members(), lost, stillThere);
  }

  private static void add(SortedMap<Integer, Long> counts, int renewal, long count) {
    if (count > 0) {
      counts.merge(renewal, count, Math::addExact);
    }
  }

  private static long sum(SortedMap<Integer, Long> counts) {
    return counts.values().stream().reduce(0L, Math::addExact);
  }
}
