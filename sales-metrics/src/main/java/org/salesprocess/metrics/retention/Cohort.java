package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import org.salesprocess.core.time.SalesPeriod;

/**
 * The customers who started in one period.
 *
 * @param period the period; of the first and last, only days of the report's range count
 * @param size how many started; cell 0 has them all
 * @param cells one for each column of the report, in order
 * @since 0.1
 */
public record Cohort(SalesPeriod period, long size, ImmutableList<CohortCell> cells)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the size is negative or there is no cell
   */
  public Cohort {
    requireNonNull(period, "period");
    checkArgument(size >= 0, "cohort %s: size must not be negative, was %s", period, size);
    checkArgument(!cells.isEmpty(), "cohort %s: must have a cell", period);
  }
}
