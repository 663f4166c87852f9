package org.salesprocess.core.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.time.SalesCalendar;

/**
 * What a seller is paid beside the base salary at exactly full attainment: the variable part of
 * on-target earnings.
 *
 * <p>A component's period has the part of it that the plan's {@link CommissionPlan#proration day
 * count} gives. By actual days, of USD 40,000 for a year the first quarter of 2026 has 90/365, USD
 * 9,863.01; for a quarter each of USD 10,000, agree an amount for quarters, or a plan that counts
 * {@link org.salesprocess.core.time.Proration#WHOLE_MONTHS whole months}.
 *
 * @param amount how much for a whole period; above zero
 * @param per the periods that the amount is for, such as years
 * @since 0.1
 */
public record TargetIncentive(BigMoney amount, SalesCalendar per) implements Serializable {

  /**
   * Checks the amount.
   *
   * @throws IllegalArgumentException if it is not above zero
   */
  public TargetIncentive {
    checkArgument(
        amount.isPositive(), "target incentive: amount must be above zero, was %s", amount);
    amount = Amounts.normalised(amount);
    requireNonNull(per, "per");
  }
}
