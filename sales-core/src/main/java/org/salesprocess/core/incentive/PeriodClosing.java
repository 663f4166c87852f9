package org.salesprocess.core.incentive;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.Instant;
import org.salesprocess.core.basics.ClosingId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.time.SalesPeriod;

/**
 * That a pay period was closed: from then on its statements never change.
 *
 * @param id its id
 * @param period the pay period
 * @param closedAt when; what is known by then counts, the moment included
 * @since 0.1
 */
public record PeriodClosing(ClosingId id, SalesPeriod period, Instant closedAt)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the time is finer than a microsecond
   */
  public PeriodClosing {
    requireNonNull(id, "id");
    requireNonNull(period, "period");
    Checks.micros("closing", id, "closedAt", closedAt);
  }
}
