package org.salesprocess.metrics.economics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.metrics.UnitAmount;

/**
 * What was spent on winning customers, and on how many leads and customers.
 *
 * @param scope which expenses count
 * @param spend everything spent that counts
 * @param leftOut everything spent that does not count by the scope, such as what was spent to keep
 *     customers
 * @param leads leads received
 * @param newCustomers deals won with new customers
 * @param otherDealsWon deals won with customers who had bought before; no part of either cost
 * @since 0.1
 */
public record AcquisitionCostReport(
    CostScope scope,
    BigMoney spend,
    BigMoney leftOut,
    long leads,
    long newCustomers,
    long otherDealsWon)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a count is negative, or the amounts are of different
   *     currencies
   */
  public AcquisitionCostReport {
    requireNonNull(scope, "scope");
    requireNonNull(spend, "spend");
    Amounts.requireCurrency(spend.getCurrencyUnit(), leftOut, "acquisition cost");
    checkArgument(
        leads >= 0 && newCustomers >= 0 && otherDealsWon >= 0,
        "acquisition cost: counts must not be negative, were %s leads, %s and %s deals won",
        leads,
        newCustomers,
        otherDealsWon);
    spend = Amounts.normalised(spend);
    leftOut = Amounts.normalised(leftOut);
  }

  /** Returns spending for each lead. */
  public UnitAmount costPerLead() {
    return UnitAmount.of(spend, leads);
  }

  /** Returns spending for each new customer: the customer acquisition cost (CAC). */
  public UnitAmount costPerNewCustomer() {
    return UnitAmount.of(spend, newCustomers);
  }
}
