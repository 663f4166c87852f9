package org.salesprocess.metrics.retention;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.Fraction;

/**
 * When a customer is expected to buy next.
 *
 * <p>Ordered by the day that is expected, then by the customer.
 *
 * @param customer who
 * @param last the day of the last purchase
 * @param medianDays the median of the days between the customer's own purchases
 * @param expected so many days after the last; half a day counts as one
 * @param overdueBy how many days after that it is now; below zero for days that are left
 * @since 0.1
 */
public record DuePurchase(
    CustomerId customer, LocalDate last, Fraction medianDays, LocalDate expected, long overdueBy)
    implements Comparable<DuePurchase>, Serializable {

  private static final Comparator<DuePurchase> ORDER =
      Comparator.comparing(DuePurchase::expected)
          .thenComparing(DuePurchase::customer)
          .thenComparing(DuePurchase::last)
          .thenComparing(DuePurchase::medianDays)
          .thenComparing(DuePurchase::overdueBy);

  /** Checks that nothing is missing. */
  public DuePurchase {
    requireNonNull(customer, "customer");
    requireNonNull(last, "last");
    requireNonNull(medianDays, "medianDays");
    requireNonNull(expected, "expected");
  }

  @Override
  public int compareTo(DuePurchase other) {
    return ORDER.compare(this, other);
  }
}
