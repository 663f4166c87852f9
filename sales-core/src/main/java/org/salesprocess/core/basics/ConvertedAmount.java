package org.salesprocess.core.basics;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * An amount in another currency, with the rate that was used.
 *
 * @param original the amount before
 * @param rate the rate that was applied
 * @param converted the amount after, rounded once to its currency's minor unit
 * @since 0.1
 */
public record ConvertedAmount(BigMoney original, ExchangeRate rate, Money converted)
    implements Serializable {

  /**
   * Checks that the parts belong together.
   *
   * @throws IllegalArgumentException if the rate does not lead from the currency of the original to
   *     that of the converted amount
   */
  public ConvertedAmount {
    requireNonNull(original, "original");
    requireNonNull(converted, "converted");
    Amounts.requireCurrency(rate.from(), original, "converted amount, original");
    Amounts.requireCurrency(rate.to(), converted.toBigMoney(), "converted amount, result");
  }
}
