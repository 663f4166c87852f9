package org.salesprocess.examples.retention;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.salesprocess.core.time.SalesPeriod;

/**
 * How many repeat purchases customers are expected to make by the end of a period, in all since the
 * day from which it is forecast.
 *
 * @param period the period
 * @param expected what the model expects
 * @param actual what happened, where it is known
 */
public record ForecastPoint(SalesPeriod period, double expected, Optional<Long> actual) {
  /** Checks that nothing is missing. */
  public ForecastPoint {
    requireNonNull(period, "period");
    requireNonNull(actual, "actual");
  }
}
