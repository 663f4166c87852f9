package org.salesprocess.metrics.survival;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.salesprocess.core.basics.Fraction;

/**
 * How probable one state is.
 *
 * @param atRisk how many subjects were watched in it just before the age in question; zero or more
 * @param probability the probability to be in it from that age on, from 0 to 1
 * @param standardError the standard error of {@code probability} (Greenwood type)
 * @since 0.1
 */
public record StateShare(Fraction atRisk, double probability, double standardError)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the probability is not between 0 and 1
   */
  public StateShare {
    requireNonNull(atRisk, "atRisk");
    checkArgument(
        probability >= 0 && probability <= 1,
        "state share: probability must lie between 0 and 1, was %s",
        probability);
  }
}
