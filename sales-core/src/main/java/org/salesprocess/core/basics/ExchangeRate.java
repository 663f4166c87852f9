package org.salesprocess.core.basics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * The price of one unit of a currency in another, from a day on.
 *
 * @param from the currency that is priced
 * @param to the currency of the price; another than {@code from}
 * @param since the first day on which the rate is in force
 * @param rate units of {@code to} for one unit of {@code from}; above zero
 * @since 0.1
 */
public record ExchangeRate(CurrencyUnit from, CurrencyUnit to, LocalDate since, Fraction rate)
    implements Serializable {

  /**
   * Checks the rate.
   *
   * @throws IllegalArgumentException if the currencies are the same or the rate is not above zero
   */
  public ExchangeRate {
    requireNonNull(to, "to");
    requireNonNull(since, "since");
    checkArgument(
        !from.equals(to),
        "exchange rate of %s: the two currencies must differ, both are %s",
        since,
        to);
    checkArgument(
        rate.isPositive(), "exchange rate %s to %s: must be above zero, was %s", from, to, rate);
  }

  /** Returns the same price seen from the other currency, exactly. */
  public ExchangeRate inverse() {
    return new ExchangeRate(to, from, since, Fraction.ONE.dividedBy(rate));
  }

  /**
   * Converts an amount and keeps this rate as evidence.
   *
   * @throws IllegalArgumentException if the amount is not in {@code from}
   */
  public ConvertedAmount convert(BigMoney amount, RoundingMode mode) {
    Amounts.requireCurrency(from, amount, "conversion to " + to);
    return new ConvertedAmount(
        amount, this, Amounts.product(BigMoney.of(to, amount.getAmount()), rate, mode));
  }
}
