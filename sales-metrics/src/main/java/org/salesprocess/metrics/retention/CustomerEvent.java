package org.salesprocess.metrics.retention;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;

/**
 * Something that a customer did on a day: bought for an amount, or signed up, called, visited.
 *
 * @param type the name of what was done, {@link #PURCHASE} of a purchase; text without outer spaces
 * @param day on which
 * @param amount for how much, if money is part of it; negative for money that went back
 * @since 0.1
 */
public record CustomerEvent(String type, LocalDate day, Optional<BigMoney> amount)
    implements Serializable {

  /** The type of a purchase. */
  public static final String PURCHASE = "purchase";

  /** The type of what was taken back of purchases, with an amount below zero. */
  public static final String RETURN = "return";

  /** By day, then type, then amount: the same whatever the order of arrival. */
  static final Comparator<CustomerEvent> ORDER =
      Comparator.comparing(CustomerEvent::day)
          .thenComparing(CustomerEvent::type)
          .thenComparing(CustomerEvent::currencyCode)
          .thenComparing(event -> event.amount.map(BigMoney::getAmount).orElse(BigDecimal.ZERO));

  /**
   * Checks the type and brings the amount into its one form.
   *
   * @throws IllegalArgumentException if the type is not as said above
   */
  public CustomerEvent {
    Checks.name("event of a customer: type", type);
    requireNonNull(day, "day");
    amount = amount.map(Amounts::normalised);
  }

  /** Returns a purchase. */
  public static CustomerEvent purchase(LocalDate day, BigMoney amount) {
    return new CustomerEvent(PURCHASE, day, Optional.of(amount));
  }

  /** Returns something without an amount. */
  public static CustomerEvent of(String type, LocalDate day) {
    return new CustomerEvent(type, day, Optional.empty());
  }

  private String currencyCode() {
    return amount.map(money -> money.getCurrencyUnit().getCode()).orElse("");
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
