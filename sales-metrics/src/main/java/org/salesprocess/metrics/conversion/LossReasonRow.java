package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.metrics.Ratio;

/**
 * One reason in a Pareto table of losses.
 *
 * @param reason why
 * @param share the losses for this reason of all that have one
 * @param cumulative the losses for this reason and those above it in the table, of all that have
 *     one
 * @since 0.1
 */
public record LossReasonRow(LossReasonId reason, Ratio share, Ratio cumulative)
    implements Serializable {

  /**
   * Checks the ratios.
   *
   * @throws IllegalArgumentException if they are not of the same total, or less is cumulated than
   *     this reason has
   */
  public LossReasonRow {
    requireNonNull(reason, "reason");
    checkArgument(
        share.total() == cumulative.total() && share.count() <= cumulative.count(),
        "losses for %s: cumulative must hold the share %s, was %s",
        reason,
        share,
        cumulative);
  }
}
