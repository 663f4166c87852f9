package org.salesprocess.metrics.retention;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.salesprocess.metrics.AmountRatio;
import org.salesprocess.metrics.Ratio;

/**
 * The customers of one segment.
 *
 * @param customers how many, of all who bought
 * @param monetary what they bought for, of what all did
 * @since 0.1
 */
public record RfmGroup(Ratio customers, AmountRatio monetary) implements Serializable {

  /** Checks that nothing is missing. */
  public RfmGroup {
    requireNonNull(customers, "customers");
    requireNonNull(monetary, "monetary");
  }
}
