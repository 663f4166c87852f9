package org.salesprocess.core.incentive;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.Id;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.deal.Booking;
import org.salesprocess.core.deal.Deal;

/** Transactions that are begun with what their fact, and what it belongs to, say of them. */
final class TransactionDrafts {

  private TransactionDrafts() {}

  /** Begins one of a fact: with id, type, attributes, recording and sequence. */
  static Transaction.Builder of(Fact fact, String type, String suffix) {
    return Transaction.builder()
        .id(id(type, fact.id(), suffix))
        .type(type)
        .attributes(fact.attributes())
        .recordedAt(fact.recordedAt())
        .sequence(fact.sequence());
  }

  /** Begins one of a fact that belongs to a booking, and is shared as that is. */
  static Transaction.Builder of(Fact fact, String type, String suffix, Booking booking) {
    return of(fact, type, suffix)
        .deal(booking.deal())
        .booking(booking.id())
        .customer(booking.customer())
        .territory(booking.territory())
        .owner(booking.owner())
        .participations(booking.participations())
        .split(booking.split());
  }

  /** Begins one of a fact that belongs to a deal, for its owner and participants. */
  static Transaction.Builder of(Fact fact, String type, String suffix, Deal deal) {
    return of(fact, type, suffix)
        .deal(deal.id())
        .dealAt(deal.closedAt())
        .customer(deal.customer())
        .territory(deal.territory())
        .owner(deal.owner())
        .participations(deal.participations());
  }

  static TransactionId id(String type, Id fact, String suffix) {
    return TransactionId.of(type + ":" + fact.value() + suffix);
  }

  /**
   * Returns when a fact happened.
   *
   * @throws IllegalArgumentException if nobody knows
   */
  static Instant known(Fact fact, String thing) {
    return fact.at()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s %s: must have a time to be credited".formatted(thing, fact.id())));
  }

  /**
   * Requires that one fact is of the deal, booking, lead or contract that another is.
   *
   * @throws IllegalArgumentException if it is of another
   */
  static void requireSame(String thing, Id id, String what, Id was, Id expected) {
    checkArgument(
        was.equals(expected), "%s %s: must be of %s %s, was of %s", thing, id, what, expected, was);
  }
}
