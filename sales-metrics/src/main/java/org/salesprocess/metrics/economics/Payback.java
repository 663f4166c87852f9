package org.salesprocess.metrics.economics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.UnitAmount;

/**
 * How long it takes until a customer has brought back what winning one cost: the payback of CAC.
 *
 * @param cost what customers cost to win, and how many were won; at least one
 * @param margin the margin that a customer brings in each period, of the currency of the cost
 * @since 0.1
 */
public record Payback(UnitAmount cost, BigMoney margin) implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if nobody was won, or the currencies differ
   */
  public Payback {
    requireNonNull(cost, "cost");
    checkArgument(cost.count() > 0, "payback: count of customers must be above zero, was 0");
    Amounts.requireCurrency(cost.amount().getCurrencyUnit(), margin, "payback");
    margin = Amounts.normalised(margin);
  }

  /**
   * Returns after how many periods a customer who stays has brought the cost back, exactly: cost by
   * margin. Empty if the margin is not above zero and there is a cost, so that it never does.
   */
  public Optional<Fraction> periods() {
    Fraction toBring = CustomerCosts.perCustomer(cost);
    if (!toBring.isPositive()) {
      return Optional.of(Fraction.ZERO);
    }
    return margin.isPositive()
        ? Optional.of(toBring.dividedBy(Fraction.of(margin.getAmount())))
        : Optional.empty();
  }

  /**
   * Returns in which period, from one, customers have together brought the cost back, if only some
   * of them are still there; empty if they do not within these periods.
   *
   * @param survival who is there in each period, each 0 to 1
   * @throws IllegalArgumentException if a share breaks its rule
   */
  public OptionalInt period(List<Fraction> survival) {
    Fraction toBring = CustomerCosts.perCustomer(cost);
    for (int i = 0; i < survival.size(); i++) {
      CustomerValue.requireShare(i, survival.get(i));
      toBring = toBring.minus(survival.get(i).times(Fraction.of(margin.getAmount())));
      if (!toBring.isPositive()) {
        return OptionalInt.of(i + 1);
      }
    }
    return OptionalInt.empty();
  }
}
