package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.metrics.UnitAmount;

/**
 * What a number of deals is worth.
 *
 * @param amount the sum of the amounts that are known
 * @param deals how many deals there are
 * @param withoutAmount how many of them have no amount, and so add nothing to the sum
 * @since 0.1
 */
public record DealValue(BigMoney amount, long deals, long withoutAmount) implements Serializable {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is negative, or more deals lack an amount than there
   *     are
   */
  public DealValue {
    requireNonNull(amount, "amount");
    checkArgument(
        withoutAmount >= 0 && withoutAmount <= deals,
        "value of %s deals: deals without amount must lie between 0 and that, were %s",
        deals,
        withoutAmount);
    amount = Amounts.normalised(amount);
  }

  /** Returns the average amount of the deals that have one. */
  public UnitAmount average() {
    return UnitAmount.of(amount, deals - withoutAmount);
  }
}
