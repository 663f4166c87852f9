package org.salesprocess.examples.pay;

import com.google.common.collect.Ordering;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.incentive.Transactions;

/** Which deal each transaction is of, and when each deal was first booked, by what is known. */
final class KnownDeals {

  private final Map<TransactionId, DealId> deals = new HashMap<>();
  private final Map<DealId, Instant> booked = new HashMap<>();

  private KnownDeals() {}

  /** Returns what is known by these transactions, of which each is told once. */
  static KnownDeals of(Iterable<Transaction> current) {
    KnownDeals known = new KnownDeals();
    for (Transaction each : current) {
      each.deal().ifPresent(deal -> known.add(each, deal));
    }
    return known;
  }

  private void add(Transaction each, DealId deal) {
    deals.put(each.id(), deal);
    if (isBooking(each)) {
      booked.merge(deal, each.happenedAt(), Ordering.natural()::min);
    }
  }

  /**
   * Returns a transaction with the deal of what it takes back, and with the time when its deal was
   * booked, where it does not say so itself and it is known.
   */
  Transaction complete(Transaction told) {
    if (isBooking(told)) {
      return told;
    }
    Optional<DealId> deal = told.deal().or(() -> told.reverses().map(deals::get));
    return told.withDeal(deal).withDealAt(told.dealAt().or(() -> deal.map(booked::get)));
  }

  private static boolean isBooking(Transaction transaction) {
    return transaction.type().equals(Transactions.BOOKING);
  }
}
