package org.salesprocess.metrics.economics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.metrics.AmountRatio;

/**
 * What was sold, and what it cost.
 *
 * @param revenue what was sold, less what was taken back
 * @param costOfSales what the goods cost that were sold and did not come back, where known
 * @param variableCosts the costs that come with selling more
 * @param revenueWithoutCost the part of what was sold whose cost is not known, before anything was
 *     taken back
 * @param salesWithoutCost how many sales have no cost
 * @param returnsWithoutCost how many returns of goods do not say what these had cost; that stays in
 *     the cost of sales
 * @since 0.1
 */
public record MarginReport(
    BigMoney revenue,
    BigMoney costOfSales,
    BigMoney variableCosts,
    BigMoney revenueWithoutCost,
    long salesWithoutCost,
    long returnsWithoutCost)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a count is negative, or the currencies differ
   */
  public MarginReport {
    CurrencyUnit currency = requireNonNull(revenue, "revenue").getCurrencyUnit();
    checkArgument(
        salesWithoutCost >= 0 && returnsWithoutCost >= 0,
        "margin: counts must not be negative, were %s and %s",
        salesWithoutCost,
        returnsWithoutCost);
    Amounts.requireCurrency(currency, costOfSales, "margin");
    Amounts.requireCurrency(currency, variableCosts, "margin");
    Amounts.requireCurrency(currency, revenueWithoutCost, "margin");
    revenue = Amounts.normalised(revenue);
    costOfSales = Amounts.normalised(costOfSales);
    variableCosts = Amounts.normalised(variableCosts);
    revenueWithoutCost = Amounts.normalised(revenueWithoutCost);
  }

  /** Returns what is left of sales after the goods, of sales; empty if a sale has no cost. */
  public Optional<AmountRatio> gross() {
    return salesWithoutCost > 0
        ? Optional.empty()
        : Optional.of(AmountRatio.of(revenue.minus(costOfSales), revenue));
  }

  /**
   * Returns what is left of sales after the goods and the costs that come with selling, of sales;
   * empty if a sale has no cost.
   */
  public Optional<AmountRatio> contribution() {
    return salesWithoutCost > 0
        ? Optional.empty()
        : Optional.of(AmountRatio.of(revenue.minus(costOfSales).minus(variableCosts), revenue));
  }
}
