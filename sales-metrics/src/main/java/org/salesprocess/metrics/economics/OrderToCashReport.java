package org.salesprocess.metrics.economics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;

/**
 * What became of what was offered: the amounts of each step, every deal in which one differs from
 * the one before, what is owed, and how long each step took.
 *
 * @param deals deals with any paper
 * @param withoutOffer deals that were booked without an offer, so that nothing is held against it
 * @param totals what each step comes to
 * @param gaps every difference, by deal and step; the differences of a step sum to the difference
 *     of its totals
 * @param receivables what is owed
 * @param toInvoice days from a deal's first booking to its first invoice; of deals with a booking
 * @param toDelivery days from a deal's first booking to its last delivery; of deals with a booking
 *     and a delivery, open while one is not made
 * @param toPayment days from an invoice to the day on which it was settled, money being part of
 *     that; open while it is not settled
 * @param deliveries how the promises of delivery were kept; of deals with a booking
 * @since 0.1
 */
public record OrderToCashReport(
    long deals,
    long withoutOffer,
    OrderTotals totals,
    ImmutableList<PromiseGap> gaps,
    Receivables receivables,
    DaysTaken toInvoice,
    DaysTaken toDelivery,
    DaysTaken toPayment,
    DeliveryPromises deliveries)
    implements Serializable {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public OrderToCashReport {
    checkArgument(
        deals >= 0 && withoutOffer >= 0,
        "order to cash: counts must not be negative, were %s and %s",
        deals,
        withoutOffer);
    requireNonNull(totals, "totals");
    requireNonNull(gaps, "gaps");
    requireNonNull(receivables, "receivables");
    requireNonNull(toInvoice, "toInvoice");
    requireNonNull(toDelivery, "toDelivery");
    requireNonNull(toPayment, "toPayment");
    requireNonNull(deliveries, "deliveries");
  }

  /** Returns the gaps of one step. */
  public ImmutableList<PromiseGap> gaps(PromiseStep step) {
    return gaps.stream().filter(gap -> gap.step() == step).collect(ImmutableList.toImmutableList());
  }
}
