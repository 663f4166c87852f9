package org.salesprocess.core.deal;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

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
 * One product within a deal.
 *
 * @param product what is sold
 * @param quantity how many; above zero, its exponent not above 10,000 nor below -10,000
 * @param amount what the customer pays for all of them, after discount and before tax, if it is
 *     agreed; zero or more
 * @since 0.1
 */
public record DealLine(ProductId product, BigDecimal quantity, Optional<BigMoney> amount)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the quantity is not as said above, or the amount is
   *     negative
   */
  public DealLine {
    requireNonNull(product, "product");
    checkArgument(
        quantity.signum() > 0,
        "deal line of %s: quantity must be above zero, was %s",
        product,
        quantity);
    quantity = Decimals.normalised("deal line of " + product + ": quantity", quantity);
    if (amount.isPresent()) {
      Checks.notNegative("deal line of", product, "amount", amount.get());
    }
    amount = amount.map(Amounts::normalised);
  }

  /** Returns a line with its amount. */
  public static DealLine of(ProductId product, long quantity, BigMoney amount) {
    return new DealLine(product, BigDecimal.valueOf(quantity), Optional.of(amount));
  }

  /** Returns a line whose amount is not agreed yet. */
  public static DealLine of(ProductId product, long quantity) {
    return new DealLine(product, BigDecimal.valueOf(quantity), Optional.empty());
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
