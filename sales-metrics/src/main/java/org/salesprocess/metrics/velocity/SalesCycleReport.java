package org.salesprocess.metrics.velocity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.salesprocess.metrics.Distribution;

/**
 * How long deals took.
 *
 * @param days calendar days from creation to close, one value for each deal
 * @param undated deals that have no duration because the source does not know both times
 * @since 0.1
 */
public record SalesCycleReport(Distribution days, long undated) implements Serializable {

  /**
   * Checks the count.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public SalesCycleReport {
    requireNonNull(days, "days");
    checkArgument(undated >= 0, "sales cycle: undated must not be negative, was %s", undated);
  }
}
