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
public record Conversion(BigMoney original, ExchangeRate rate, Money converted)
    implements Serializable {

  /** Checks that nothing is missing. */
  public Conversion {
    requireNonNull(original, "original");
    requireNonNull(rate, "rate");
    requireNonNull(converted, "converted");
  }
}
