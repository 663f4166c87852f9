package org.salesprocess.metrics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.Fraction;

/**
 * An amount of money for each of a number of things, such as cost per lead. It keeps both, so that
 * nothing is rounded before it is shown.
 *
 * @param amount the whole amount
 * @param count how many things it is for; zero or more
 * @since 0.1
 */
public record UnitAmount(BigMoney amount, long count) implements Serializable {

  /**
   * Checks the count.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public UnitAmount {
    requireNonNull(amount, "amount");
    checkArgument(count >= 0, "amount per unit: count must not be negative, was %s", count);
    amount = Amounts.normalised(amount);
  }

  /** Returns an amount for so many things. */
  public static UnitAmount of(BigMoney amount, long count) {
    return new UnitAmount(amount, count);
  }

  /** Returns the amount for one, rounded once to the minor unit, or empty if there is none. */
  public Optional<Money> each(RoundingMode mode) {
    return count == 0
        ? Optional.empty()
        : Optional.of(Amounts.product(amount, Fraction.of(1, count), mode));
  }

  /** Returns {@code USD 100.00 / 3 = USD 33.33}; for none there is no quotient. */
  @Override
  public String toString() {
    return amount + " / " + count + each(RoundingMode.HALF_UP).map(each -> " = " + each).orElse("");
  }
}
