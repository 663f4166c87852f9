package org.salesprocess.core.deal;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.Decimals;
import org.salesprocess.core.internal.SerialForm;

/**
 * One product that was booked or taken back, with its amount and cost.
 *
 * @param product what was sold
 * @param quantity how many; above zero, its exponent not above 10,000 nor below -10,000
 * @param amount what the customer pays for all of them, after discount and before tax; zero or more
 * @param cost what all of them cost the company, if known; zero or more, in the currency of the
 *     amount
 * @since 0.1
 */
public record BookingLine(
    ProductId product, BigDecimal quantity, BigMoney amount, Optional<BigMoney> cost)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part breaks its rule above
   */
  public BookingLine {
    requireNonNull(product, "product");
    checkArgument(
        quantity.signum() > 0,
        "booking line of %s: quantity must be above zero, was %s",
        product,
        quantity);
    quantity = Decimals.normalised("booking line of " + product + ": quantity", quantity);
    Checks.notNegative("booking line of", product, "amount", amount);
    amount = Amounts.normalised(amount);
    if (cost.isPresent()) {
      Checks.notNegative("booking line of", product, "cost", cost.get());
      Amounts.requireCurrency(amount.getCurrencyUnit(), cost.get(), "booking line of " + product);
    }
    cost = cost.map(Amounts::normalised);
  }

  /** Returns a line whose cost is not known. */
  public static BookingLine of(ProductId product, long quantity, BigMoney amount) {
    return new BookingLine(product, BigDecimal.valueOf(quantity), amount, Optional.empty());
  }

  /** Returns this line at a cost of all of its products. */
  public BookingLine costing(BigMoney all) {
    return new BookingLine(product, quantity, amount, Optional.of(all));
  }

  /**
   * Requires that the amounts of lines, if there are any, sum to the amount of the whole.
   *
   * @param thing whose lines they are, for the message
   * @throws IllegalArgumentException if they do not, or one is in another currency
   */
  static void requireSum(String thing, ImmutableList<BookingLine> lines, BigMoney amount) {
    if (lines.isEmpty()) {
      return;
    }
    BigMoney sum = BigMoney.zero(amount.getCurrencyUnit());
    for (BookingLine line : lines) {
      Amounts.requireCurrency(amount.getCurrencyUnit(), line.amount, thing);
      sum = sum.plus(line.amount);
    }
    checkArgument(
        sum.isEqual(amount),
        "%s: amount must be the sum of the lines %s, was %s",
        thing,
        sum,
        amount);
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
