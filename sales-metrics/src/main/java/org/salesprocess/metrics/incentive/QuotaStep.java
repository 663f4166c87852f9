package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.QuotaId;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesPeriod;

/**
 * One part of what a quota asks for in a period: the target of one agreement, the share of it that
 * falls on one period of the calendar, the share of that period's days that count, and the ramp
 * that was in force on these days.
 *
 * @param quota the agreement
 * @param target its full target
 * @param within the days that the split share is for
 * @param split the share of the target that falls on these; from zero to one
 * @param days which of them are asked for and in force, in order of time; may be empty
 * @param proration their share by the plan's day count; from zero to one
 * @param ramp the share of a full quota that holds on these days; from zero to one
 * @since 0.1
 */
public record QuotaStep(
    QuotaId quota,
    Quantity target,
    SalesPeriod within,
    Fraction split,
    ImmutableList<SalesPeriod> days,
    Fraction proration,
    Fraction ramp)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a share lies outside zero to one
   */
  public QuotaStep {
    requireNonNull(quota, "quota");
    requireNonNull(target, "target");
    requireNonNull(within, "within");
    requireNonNull(days, "days");
    requireShare(quota, "split", split);
    requireShare(quota, "proration", proration);
    requireShare(quota, "ramp", ramp);
  }

  private static void requireShare(QuotaId quota, String field, Fraction share) {
    checkArgument(
        share.isShare(),
        "step of quota %s: %s must lie between 0 and 1, was %s",
        quota,
        field,
        share);
  }

  /** Returns the target times the three shares, exactly. */
  public Quantity amount() {
    return target.times(split).times(proration).times(ramp);
  }

  /**
   * Returns the calculation, such as {@code quota Q1: USD 120000.00 x 1/4 for 2026-01-01/2026-04-01
   * x 59/90 for days in force x 1/2 ramp = USD 29500/3}.
   */
  @Override
  public String toString() {
    return "quota %s: %s x %s for %s x %s for days in force x %s ramp = %s"
        .formatted(quota, target, split, within, proration, ramp, amount());
  }
}
