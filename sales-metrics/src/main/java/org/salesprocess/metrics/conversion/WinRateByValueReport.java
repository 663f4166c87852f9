package org.salesprocess.metrics.conversion;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.metrics.AmountRatio;

/**
 * What the deals that were won, lost and are open are worth.
 *
 * @param won the deals that were won
 * @param lost the deals that were lost
 * @param open the deals that are not decided
 * @since 0.1
 */
public record WinRateByValueReport(DealValue won, DealValue lost, DealValue open)
    implements Serializable {

  /**
   * Checks the currencies.
   *
   * @throws IllegalArgumentException if they differ
   */
  public WinRateByValueReport {
    requireNonNull(won, "won");
    requireNonNull(lost, "lost");
    requireNonNull(open, "open");
    CurrencyUnit currency = won.amount().getCurrencyUnit();
    Amounts.requireCurrency(currency, lost.amount(), "win rate by value, lost");
    Amounts.requireCurrency(currency, open.amount(), "win rate by value, open");
  }

  /**
   * Returns the amount won over the amount closed. It says little where many closed deals have no
   * amount: see {@link #closedWithoutAmount}.
   */
  public AmountRatio rate() {
    return AmountRatio.of(won.amount(), won.amount().plus(lost.amount()));
  }

  /** Returns how many closed deals have no amount and are therefore not in the rate. */
  public long closedWithoutAmount() {
    return Math.addExact(won.withoutAmount(), lost.withoutAmount());
  }

  /** Returns such as {@code USD 30.00 of USD 75.00 (40.0 %), 2 closed without amount}. */
  @Override
  public String toString() {
    return rate() + ", " + closedWithoutAmount() + " closed without amount";
  }
}
