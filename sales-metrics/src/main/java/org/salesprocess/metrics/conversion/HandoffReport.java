package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.io.Serializable;
import org.salesprocess.metrics.Ratio;

/**
 * What came of a number of hand-offs.
 *
 * @param accepted hand-offs that were taken
 * @param returnedByReason hand-offs that were given back, by reason
 * @param waiting hand-offs that nobody has answered
 * @since 0.1
 */
public record HandoffReport(
    long accepted, ImmutableSortedMap<String, Long> returnedByReason, long waiting)
    implements Serializable {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public HandoffReport {
    checkArgument(
        accepted >= 0
            && waiting >= 0
            && returnedByReason.values().stream().allMatch(count -> count >= 0),
        "hand-offs: counts must not be negative, were %s accepted, %s returned, %s waiting",
        accepted,
        returnedByReason,
        waiting);
  }

  /** Returns how many were given back, for whatever reason. */
  public long returned() {
    return returnedByReason.values().stream().reduce(0L, Math::addExact);
  }

  /** Returns accepted over answered; those that wait are not in it. */
  public Ratio acceptance() {
    return Ratio.of(accepted, Math.addExact(accepted, returned()));
  }

  /** Returns how many there are. */
  public long total() {
    return Math.addExact(acceptance().total(), waiting);
  }

  /** Returns such as {@code 30 of 40 (75.0 %), 5 waiting}. */
  @Override
  public String toString() {
    return acceptance() + ", " + waiting + " waiting";
  }
}
