package org.salesprocess.metrics.survival;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.salesprocess.core.internal.SerialForm;

/**
 * A confidence interval of a quantile of the time to an event.
 *
 * @param lower the least age inside; empty if the curve's lower bound never comes down that far
 * @param upper the greatest age inside; empty if the curve's upper bound never comes down that far
 * @since 0.1
 */
public record QuantileInterval(Optional<Long> lower, Optional<Long> upper) implements Serializable {

  /** Checks that nothing is missing. */
  public QuantileInterval {
    requireNonNull(lower, "lower");
    requireNonNull(upper, "upper");
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
