package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Amounts;

/**
 * Which events of a history are purchases, and which take back of them.
 *
 * @param bought the types of purchases, one at least; their amounts are zero or more
 * @param takenBack the types whose amounts, zero or less, lower what was bought, on their own day;
 *     they are no purchases, and none of {@code bought}
 * @since 0.1
 */
public record PurchaseEvents(
    ImmutableSortedSet<String> bought, ImmutableSortedSet<String> takenBack)
    implements Serializable {

  /**
   * Checks the types.
   *
   * @throws IllegalArgumentException if there is no type of purchase, or a type is in both sets
   */
  public PurchaseEvents {
    requireNonNull(takenBack, "takenBack");
    checkArgument(!bought.isEmpty(), "purchase events: bought must name a type, was empty");
    checkArgument(
        Sets.intersection(bought, takenBack).isEmpty(),
        "purchase events: a type must not be both bought and taken back, was %s",
        Sets.intersection(bought, takenBack));
  }

  /** Returns purchases and returns; see {@link CustomerEvent#PURCHASE}. */
  public static PurchaseEvents standard() {
    return new PurchaseEvents(
        ImmutableSortedSet.of(CustomerEvent.PURCHASE), ImmutableSortedSet.of(CustomerEvent.RETURN));
  }

  /** Returns purchases of these types, of which nothing is taken back. */
  public static PurchaseEvents of(String... bought) {
    return new PurchaseEvents(ImmutableSortedSet.copyOf(bought), ImmutableSortedSet.of());
  }

  /** Says whether an event of a history is a purchase. */
  boolean isPurchase(CustomerHistory history, int index) {
    return bought.contains(history.type(index));
  }

  /**
   * Returns by how much an event changes what was bought; zero if it is of another type or has no
   * amount.
   *
   * @throws IllegalArgumentException if the amount is in another currency or has the wrong sign
   */
  BigDecimal amount(CustomerHistory history, int index, CurrencyUnit currency) {
    boolean isPurchase = isPurchase(history, index);
    if (!isPurchase && !takenBack.contains(history.type(index))) {
      return BigDecimal.ZERO;
    }
    Optional<BigMoney> amount = history.amount(index);
    if (amount.isEmpty()) {
      return BigDecimal.ZERO;
    }
    Amounts.requireCurrency(currency, amount.get(), "history of " + history.customer());
    checkArgument(
        isPurchase ? !amount.get().isNegative() : !amount.get().isPositive(),
        "history of %s: amount of a %s must not be %s zero, was %s on %s",
        history.customer(),
        history.type(index),
        isPurchase ? "below" : "above",
        amount.get(),
        history.event(index).day());
    return amount.get().getAmount();
  }
}
