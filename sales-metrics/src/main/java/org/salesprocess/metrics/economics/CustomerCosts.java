package org.salesprocess.metrics.economics;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Optional;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.UnitAmount;

/**
 * What winning a customer costs beside what keeping one does.
 *
 * @param win what was spent to win customers, and how many were won
 * @param keep what was spent to keep customers, and how many were looked after
 * @since 0.1
 */
public record CustomerCosts(UnitAmount win, UnitAmount keep) implements Serializable {

  /**
   * Checks the currencies.
   *
   * @throws IllegalArgumentException if they differ
   */
  public CustomerCosts {
    requireNonNull(win, "win");
    Amounts.requireCurrency(
        win.amount().getCurrencyUnit(), keep.amount(), "costs of winning and keeping");
  }

  /**
   * Returns how many times as much winning a customer costs as keeping one, exactly; empty if
   * nobody was won or looked after, or keeping cost nothing.
   */
  public Optional<Fraction> winningToKeeping() {
    if (win.count() == 0 || keep.count() == 0 || keep.amount().isZero()) {
      return Optional.empty();
    }
    return Optional.of(perCustomer(win).dividedBy(perCustomer(keep)));
  }

  static Fraction perCustomer(UnitAmount cost) {
    return Fraction.of(cost.amount().getAmount()).dividedBy(Fraction.of(cost.count()));
  }
}
