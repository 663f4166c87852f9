package org.salesprocess.metrics.economics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.deal.Booking;
import org.salesprocess.core.deal.Delivery;
import org.salesprocess.core.deal.Invoice;
import org.salesprocess.core.deal.Offer;
import org.salesprocess.core.deal.Payment;
import org.salesprocess.core.deal.Return;
import org.salesprocess.core.deal.WriteOff;

/**
 * All papers of one deal, from the offer to the money: what was offered, booked, delivered,
 * invoiced, paid, taken back and written off. Papers of a kind stand in the order of {@link
 * Fact#ORDER}.
 *
 * @since 0.1
 */
public final class DealDocuments implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final DealId deal;
  private final ImmutableList<Fact> all;

  private DealDocuments(DealId deal, Iterable<? extends Fact> facts) {
    this.deal = deal;
    this.all = ImmutableList.sortedCopyOf(Fact.ORDER, facts);
  }

  /**
   * Returns the papers of each deal, by deal.
   *
   * @param facts offers, bookings, deliveries, invoices, payments, returns and write-offs of any
   *     deals, in any order; one that was told twice is to be left out before, as by a {@link
   *     org.salesprocess.core.basics.FactLog}
   * @throws IllegalArgumentException if a fact is of another kind
   */
  public static ImmutableList<DealDocuments> byDeal(Iterable<? extends Fact> facts) {
    Map<DealId, List<Fact>> byDeal = new TreeMap<>();
    for (Fact fact : facts) {
      byDeal.computeIfAbsent(dealOf(fact), id -> new ArrayList<>()).add(fact);
    }
    return byDeal.entrySet().stream()
        .map(entry -> new DealDocuments(entry.getKey(), entry.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the papers of one deal.
   *
   * @param facts as for {@link #byDeal}; may be empty
   * @throws IllegalArgumentException if a fact is of another kind or of another deal
   */
  public static DealDocuments of(DealId deal, Iterable<? extends Fact> facts) {
    requireNonNull(deal, "deal");
    for (Fact fact : facts) {
      checkArgument(
          dealOf(fact).equals(deal),
          "documents of deal %s: %s is of deal %s",
          deal,
          fact.id(),
          dealOf(fact));
    }
    return new DealDocuments(deal, facts);
  }

  private static DealId dealOf(Fact fact) {
    if (fact instanceof Offer it) {
      return it.deal();
    }
    if (fact instanceof Booking it) {
      return it.deal();
    }
    if (fact instanceof Delivery it) {
      return it.deal();
    }
    if (fact instanceof Invoice it) {
      return it.deal();
    }
    if (fact instanceof Payment it) {
      return it.deal();
    }
    if (fact instanceof Return it) {
      return it.deal();
    }
    checkArgument(
        fact instanceof WriteOff,
        "documents of a deal: %s must be an offer, booking, delivery, invoice, payment, return or"
            + " write-off, was %s",
        fact.id(),
        fact.getClass().getSimpleName());
    return ((WriteOff) fact).deal();
  }

  private <T extends Fact> ImmutableList<T> of(Class<T> kind) {
    return all.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the deal. */
  public DealId deal() {
    return deal;
  }

  /** Returns the offers. */
  public ImmutableList<Offer> offers() {
    return of(Offer.class);
  }

  /** Returns the bookings. */
  public ImmutableList<Booking> bookings() {
    return of(Booking.class);
  }

  /** Returns the deliveries, those still due included. */
  public ImmutableList<Delivery> deliveries() {
    return of(Delivery.class);
  }

  /** Returns the invoices. */
  public ImmutableList<Invoice> invoices() {
    return of(Invoice.class);
  }

  /** Returns the payments. */
  public ImmutableList<Payment> payments() {
    return of(Payment.class);
  }

  /** Returns what was taken back. */
  public ImmutableList<Return> returns() {
    return of(Return.class);
  }

  /** Returns what was written off. */
  public ImmutableList<WriteOff> writeOffs() {
    return of(WriteOff.class);
  }

  /** Returns the customer that the first booking or offer names, or empty if none does. */
  public Optional<CustomerId> customer() {
    return bookings().stream()
        .flatMap(booking -> booking.customer().stream())
        .findFirst()
        .or(() -> offers().stream().flatMap(offer -> offer.customer().stream()).findFirst());
  }

  /** Returns the seller that the first booking or offer names, or empty if none does. */
  public Optional<SellerId> seller() {
    return bookings().stream()
        .flatMap(booking -> booking.owner().stream())
        .findFirst()
        .or(() -> offers().stream().flatMap(offer -> offer.seller().stream()).findFirst());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DealDocuments that && deal.equals(that.deal) && all.equals(that.all);
  }

  @Override
  public int hashCode() {
    return 31 * deal.hashCode() + all.hashCode();
  }

  /** Returns such as {@code deal d: 7 documents}. */
  @Override
  public String toString() {
    return "deal %s: %s documents".formatted(deal, all.size());
  }
}
