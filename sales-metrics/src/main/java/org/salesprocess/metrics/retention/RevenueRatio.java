package org.salesprocess.metrics.retention;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.AmountRatio;

/**
 * Revenue as a part of other revenue, exactly, also where a recurring amount is no decimal: USD 100
 * every seven months is USD 1200/7 in a year.
 *
 * @param currency of both
 * @param part the part, in whole units of the currency
 * @param whole the whole, in the same; the part may be more
 * @since 0.1
 */
public record RevenueRatio(CurrencyUnit currency, Fraction part, Fraction whole)
    implements Serializable {

  /** Checks that nothing is missing. */
  public RevenueRatio {
    requireNonNull(currency, "currency");
    requireNonNull(part, "part");
    requireNonNull(whole, "whole");
  }

  /** Returns the exact value, or empty if the whole is zero. */
  public Optional<Fraction> value() {
    return whole.isZero() ? Optional.empty() : Optional.of(part.dividedBy(whole));
  }

  /**
   * Returns the ratio of both amounts, each rounded half up to so many decimals: its value is exact
   * where they have no more.
   *
   * @param decimals how many decimals the amounts keep; zero or more
   */
  public AmountRatio toAmountRatio(int decimals) {
    return AmountRatio.of(money(part, decimals), money(whole, decimals));
  }

  private BigMoney money(Fraction amount, int decimals) {
    return BigMoney.of(currency, amount.toBigDecimal(decimals, RoundingMode.HALF_UP));
  }

  /** Returns such as {@code USD 30.00 of USD 75.00 (40.0 %)}, the amounts rounded half up. */
  @Override
  public String toString() {
    String percent =
        value()
            .map(share -> share.times(Fraction.of(100)).toBigDecimal(1, RoundingMode.HALF_UP))
            .map(rounded -> " (" + rounded.toPlainString() + " %)")
            .orElse("");
    int decimals = currency.getDecimalPlaces();
    return money(part, decimals) + " of " + money(whole, decimals) + percent;
  }
}
