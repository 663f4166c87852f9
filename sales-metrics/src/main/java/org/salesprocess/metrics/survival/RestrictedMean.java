package org.salesprocess.metrics.survival;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;

/**
 * The mean time to the event where times beyond a horizon count as the horizon.
 *
 * @param horizon the longest time that counts; above zero
 * @param mean the mean, from 0 to {@code horizon}
 * @param standardError its standard error
 * @since 0.1
 */
public record RestrictedMean(long horizon, double mean, double standardError)
    implements Serializable {

  /**
   * Checks the horizon.
   *
   * @throws IllegalArgumentException if it is not above zero
   */
  public RestrictedMean {
    checkArgument(horizon > 0, "restricted mean: horizon must be above zero, was %s", horizon);
  }
}
