package org.salesprocess.metrics.economics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.salesprocess.metrics.Distribution;

/**
 * How many calendar days something took, where it has been done, and how often it has not yet.
 *
 * @param days the days, of what was done; negative where it was done before what it follows
 * @param open how often it has not been done
 * @since 0.1
 */
public record DaysTaken(Distribution days, long open) implements Serializable {

  /**
   * Checks the count.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public DaysTaken {
    requireNonNull(days, "days");
    checkArgument(open >= 0, "days taken: open must not be negative, was %s", open);
  }
}
