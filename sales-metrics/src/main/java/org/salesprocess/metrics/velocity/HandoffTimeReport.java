package org.salesprocess.metrics.velocity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * How long hand-offs wait for an answer.
 *
 * @param times completed for those that were answered, running for those that wait
 * @param later how many of those that were given were not known yet
 * @since 0.1
 */
public record HandoffTimeReport(DurationReport times, long later) implements Serializable {

  /**
   * Checks the count.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public HandoffTimeReport {
    requireNonNull(times, "times");
    checkArgument(later >= 0, "hand-off time: later must not be negative, was %s", later);
  }
}
