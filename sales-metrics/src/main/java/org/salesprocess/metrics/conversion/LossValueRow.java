package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.metrics.AmountRatio;

/**
 * One reason in a Pareto table of the amounts lost.
 *
 * @param reason why
 * @param value what the deals lost for this reason are worth, with how many of them have no amount
 * @param share the amount lost for this reason of that lost for any
 * @param cumulative the amount lost for this reason and those above it in the table, of that lost
 *     for any
 * @since 0.1
 */
public record LossValueRow(
    LossReasonId reason, DealValue value, AmountRatio share, AmountRatio cumulative)
    implements Serializable {

  /**
   * Checks the ratios.
   *
   * @throws IllegalArgumentException if the share is not of the value, they are not of the same
   *     whole, or less is cumulated than this reason has
   */
  public LossValueRow {
    requireNonNull(reason, "reason");
    checkArgument(
        share.part().equals(value.amount()),
        "losses for %s: share must be of %s, was %s",
        reason,
        value.amount(),
        share);
    checkArgument(
        share.whole().equals(cumulative.whole()) && !share.part().isGreaterThan(cumulative.part()),
        "losses for %s: cumulative must hold the share %s, was %s",
        reason,
        share,
        cumulative);
  }
}
