package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.salesprocess.core.basics.BookingId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.Id;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.PayableRule;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

/**
 * What was booked, invoiced and collected of each sale, as {@link PayableRule} says. A sale is a
 * booking, or a transaction with a booked value that names none.
 */
final class SaleAmounts {

  private final Map<TransactionId, Transaction> byId = new HashMap<>();
  private final Map<Id, Sale> sales = new LinkedHashMap<>();
  private final Map<DealId, Deal> deals = new HashMap<>();

  /** Makes it of transactions in the order of facts. */
  SaleAmounts(Iterable<Transaction> inOrder) {
    inOrder.forEach(each -> byId.put(each.id(), each));
    inOrder.forEach(this::addBooked);
    inOrder.forEach(this::addDone);
    deals.values().forEach(Deal::share);
  }

  /** How far a sale is settled. */
  record Progress(Fraction booked, Fraction done) {

    /** Returns the settled share; all of it where nothing is left to wait for. */
    Fraction share() {
      if (!booked.isPositive()) {
        return Fraction.ONE;
      }
      Fraction share = done.dividedBy(booked);
      if (share.isNegative()) {
        return Fraction.ZERO;
      }
      return share.isShare() ? share : Fraction.ONE;
    }
  }

  private static final class Sale {
    private Fraction booked = Fraction.ZERO;
    private final Map<Measure, Fraction> done = new HashMap<>();
    private final List<Transaction> facts = new ArrayList<>();

    private Progress progress(Measure measure) {
      return new Progress(booked, done.getOrDefault(measure, Fraction.ZERO));
    }
  }

  /** The sales of a deal in their order, and what names only the deal. */
  private static final class Deal {
    private final Map<Sale, Transaction> sales = new LinkedHashMap<>(); // with what began them
    private final Map<Measure, Fraction> pool = new HashMap<>();
    private final List<Transaction> facts = new ArrayList<>();

    private void share() {
      share(Measure.INVOICED);
      share(Measure.COLLECTED);
    }

    private void share(Measure measure) {
      Fraction left = pool.getOrDefault(measure, Fraction.ZERO);
      for (Sale sale : sales.keySet()) {
        left = sale.booked.isNegative() ? left.minus(sale.booked) : left;
      }
      for (Sale sale : sales.keySet()) {
        Fraction open = sale.booked.minus(sale.done.getOrDefault(measure, Fraction.ZERO));
        Fraction part = open.compareTo(left) < 0 ? open : left;
        if (part.isPositive()) {
          sale.done.merge(measure, part, Fraction::plus);
          left = left.minus(part);
        }
      }
    }
  }

  private void addBooked(Transaction each) {
    Optional<Transaction> original = original(each);
    Optional<BookingId> booking = booking(each);
    Optional<DealId> deal = deal(each);
    value(each, Measure.BOOKED)
        .ifPresent(
            amount -> {
              Id id = booking.<Id>map(named -> named).orElse(original.orElse(each).id());
              Sale sale = sales.computeIfAbsent(id, any -> new Sale());
              sale.booked = sale.booked.plus(amount);
              sale.facts.add(each);
              deal.ifPresent(of -> deal(of).sales.putIfAbsent(sale, each));
              deal.filter(of -> booking.isEmpty()).ifPresent(of -> deal(of).facts.add(each));
            });
  }

  private void addDone(Transaction each) {
    addDone(each, Measure.INVOICED);
    addDone(each, Measure.COLLECTED);
  }

  // a booking of which nothing is known says no more than the deal
  private void addDone(Transaction each, Measure measure) {
    Optional<Fraction> amount = value(each, measure);
    Optional<Sale> sale = booking(each).map(sales::get);
    Optional<DealId> deal = deal(each);
    if (amount.isPresent() && sale.isPresent()) {
      sale.get().done.merge(measure, amount.get(), Fraction::plus);
      sale.get().facts.add(each);
    } else if (amount.isPresent() && deal.isPresent()) {
      deal(deal.get()).pool.merge(measure, amount.get(), Fraction::plus);
      deal(deal.get()).facts.add(each);
    }
  }

  private Optional<Transaction> original(Transaction each) {
    return each.reverses().map(byId::get);
  }

  private Optional<BookingId> booking(Transaction each) {
    return each.booking().or(() -> original(each).flatMap(Transaction::booking));
  }

  private Optional<DealId> deal(Transaction each) {
    return each.deal().or(() -> original(each).flatMap(Transaction::deal));
  }

  private Deal deal(DealId id) {
    return deals.computeIfAbsent(id, any -> new Deal());
  }

  private static Optional<Fraction> value(Transaction each, Measure measure) {
    return Optional.ofNullable(each.values().get(measure))
        .map(Quantity::value)
        .map(amount -> each.isReversal() ? amount.negated() : amount);
  }

  /** Returns how far what a transaction waits for is settled; empty if no sale is known. */
  Optional<Progress> progress(Transaction of, Measure measure) {
    Optional<Sale> own = sale(of);
    if (own.isPresent()) {
      return own.map(sale -> sale.progress(measure));
    }
    ImmutableList<Sale> awaited = awaited(of);
    if (awaited.isEmpty()) {
      return Optional.empty();
    }
    Fraction booked = Fraction.ZERO;
    Fraction done = Fraction.ZERO;
    for (Sale sale : awaited) {
      Progress progress = sale.progress(measure);
      if (progress.booked.isPositive()) {
        booked = booked.plus(progress.booked);
        done = done.plus(progress.booked.times(progress.share())); // no more than was booked
      }
    }
    return Optional.of(new Progress(booked, done));
  }

  private Optional<Sale> sale(Transaction of) {
    return of.booking().<Id>map(named -> named).or(() -> Optional.of(of.id())).map(sales::get);
  }

  private ImmutableList<Sale> awaited(Transaction of) {
    Optional<Deal> deal = of.deal().map(deals::get);
    if (deal.isEmpty()) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<Sale> upTo = ImmutableList.builder();
    boolean isFirst = true;
    for (Map.Entry<Sale, Transaction> sale : deal.get().sales.entrySet()) {
      if (isFirst || Fact.ORDER.compare(sale.getValue(), of) <= 0) {
        upTo.add(sale.getKey());
      }
      isFirst = false;
    }
    return upTo.build();
  }

  /**
   * Returns the transactions on which it depends how far what one waits for is settled, in the
   * order of facts; those of its deal too, if some name no more than that.
   */
  ImmutableList<Transaction> facts(Transaction of, Measure measure) {
    ImmutableList.Builder<Transaction> facts = ImmutableList.builder();
    List<Sale> own = sale(of).map(List::of).orElseGet(() -> awaited(of));
    own.forEach(sale -> facts.addAll(sale.facts));
    of.deal().map(deals::get).ifPresent(deal -> facts.addAll(deal.facts));
    return facts.build().stream()
        .filter(
            fact -> fact.values().containsKey(Measure.BOOKED) || fact.values().containsKey(measure))
        .distinct()
        .sorted(Fact.ORDER)
        .collect(ImmutableList.toImmutableList());
  }
}
