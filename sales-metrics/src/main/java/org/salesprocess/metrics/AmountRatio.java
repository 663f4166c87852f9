package org.salesprocess.metrics;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.Fraction;

/**
 * A part of a whole by amount of money. It gives no interval: amounts are not independent trials.
 *
 * @param part the part
 * @param whole the whole, in the same currency; the part may be more, as attainment is above quota
 * @since 0.1
 */
public record AmountRatio(BigMoney part, BigMoney whole) implements Serializable {

  /**
   * Checks the currencies.
   *
   * @throws IllegalArgumentException if they differ
   */
  public AmountRatio {
    requireNonNull(whole, "whole");
    Amounts.requireCurrency(whole.getCurrencyUnit(), part, "ratio of amounts");
    part = Amounts.normalised(part);
    whole = Amounts.normalised(whole);
  }

  /** Returns one amount of another. */
  public static AmountRatio of(BigMoney part, BigMoney whole) {
    return new AmountRatio(part, whole);
  }

  /** Returns the exact value, or empty if the whole is zero. */
  public Optional<Fraction> value() {
    return whole.isZero()
        ? Optional.empty()
        : Optional.of(Fraction.of(part.getAmount()).dividedBy(Fraction.of(whole.getAmount())));
  }

  /** Returns {@code USD 30.00 of USD 75.00 (40.0 %)}; of zero there is no percentage. */
  @Override
  public String toString() {
    return part + " of " + whole + value().map(Ratio::inPercent).orElse("");
  }
}
