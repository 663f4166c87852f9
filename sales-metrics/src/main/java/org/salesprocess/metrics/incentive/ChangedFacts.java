package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Sets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.HoldId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.PayHold;
import org.salesprocess.core.incentive.PeriodClosing;
import org.salesprocess.core.incentive.Transaction;

/**
 * What counts now and did not at the last closing, or counted then and does not now.
 *
 * <p>A transaction counts as new if it was recorded after the last closing, is of a day after the
 * period that was closed, or is not what the ledger posted. One without a recorded time is new if
 * the ledger has posted nothing of it. What was posted and is known no more has changed too.
 */
final class ChangedFacts {

  private final Optional<PeriodClosing> last;
  private final ZoneId zone;
  private final Map<TransactionId, Transaction> posted = new HashMap<>();
  private final Map<TransactionId, SortedSet<TransactionId>> changed = new HashMap<>();
  private final Map<DealId, SortedSet<TransactionId>> ofDeals = new HashMap<>();
  private final ImmutableList<Credit> credits;
  private final ImmutableListMultimap<SellerId, Credit> bySeller;
  private final ImmutableSetMultimap<DealId, HoldId> holds;

  /**
   * Compares what is known with a ledger.
   *
   * @param book the credits that count now, with what is expected
   */
  ChangedFacts(Ledger ledger, PayFacts known, CreditBook book, ZoneId zone, Instant asOf) {
    last = ledger.last();
    this.zone = zone;
    if (last.isEmpty()) {
      credits = ImmutableList.of();
      bySeller = ImmutableListMultimap.of();
      holds = ImmutableSetMultimap.of();
      return;
    }
    Map<Credit.Key, Credit> before = posted(ledger);
    before.values().forEach(each -> posted.put(each.transaction().id(), each.transaction()));
    Map<TransactionId, Transaction> now = new HashMap<>();
    known.transactions().facts().forEach(each -> now.put(each.id(), each));
    List<Credit> moved = new ArrayList<>();
    book.all().stream()
        .filter(credit -> isNew(credit.transaction(), credit.creditedOn()))
        .forEach(moved::add);
    before.values().stream()
        .filter(credit -> isOther(now.get(credit.transaction().id()), credit.transaction()))
        .forEach(moved::add);
    credits = ImmutableList.sortedCopyOf(inOrderOfSales(book), moved);
    bySeller = Multimaps.index(credits, Credit::seller);
    credits.forEach(credit -> index(book, credit));
    holds = holds(known, last.get().closedAt(), asOf);
  }

  /** Orders credits by the sale that they are of or take back, in the order of credits. */
  static Comparator<Credit> inOrderOfSales(CreditBook book) {
    return Comparator.comparing((Credit credit) -> sale(book, credit))
        .thenComparing(Comparator.naturalOrder());
  }

  private void index(CreditBook book, Credit credit) {
    TransactionId own = credit.transaction().id();
    for (TransactionId id : ImmutableSet.of(sale(book, credit).transaction().id(), own)) {
      changed.computeIfAbsent(id, any -> new TreeSet<>()).add(own);
    }
    ofDeals.computeIfAbsent(book.dealOf(credit), any -> new TreeSet<>()).add(own);
  }

  private static Map<Credit.Key, Credit> posted(Ledger ledger) {
    Map<Credit.Key, Credit> posted = new HashMap<>();
    for (Ledger.ClosedPeriod period : ledger.closed()) {
      for (Statement statement : period.statements().values()) {
        statement.lines().stream()
            .filter(line -> line.state() != StatementLine.State.FORECAST)
            .flatMap(line -> line.line().stream())
            .flatMap(line -> line.credit().stream())
            .forEach(credit -> posted.put(credit.key(), credit));
      }
    }
    return posted;
  }

  private static Credit sale(CreditBook book, Credit credit) {
    return book.original(credit).orElse(credit);
  }

  private static ImmutableSetMultimap<DealId, HoldId> holds(
      PayFacts known, Instant before, Instant now) {
    Set<PayHold> then =
        known.holds().asKnownOn(before).facts().stream()
            .filter(hold -> hold.holdsAt(before))
            .collect(Collectors.toSet());
    Set<PayHold> current =
        known.holds().facts().stream()
            .filter(hold -> hold.holdsAt(now))
            .collect(Collectors.toSet());
    return Sets.union(Sets.difference(then, current), Sets.difference(current, then)).stream()
        .collect(ImmutableSetMultimap.toImmutableSetMultimap(PayHold::deal, PayHold::id));
  }

  private static boolean isOther(@Nullable Transaction now, Transaction before) {
    return now == null || !now.content().equals(before.content());
  }

  private boolean isNew(Transaction transaction, LocalDate day) {
    Transaction before = posted.get(transaction.id());
    return isNewOn(transaction, day)
        || (before == null
            ? transaction.recordedAt().isEmpty()
            : !before.content().equals(transaction.content()));
  }

  private boolean isNewOn(Transaction transaction, LocalDate day) {
    PeriodClosing closing = last.orElseThrow();
    boolean isKnownSince =
        transaction.knownSince().map(since -> since.isAfter(closing.closedAt())).orElse(false);
    return isKnownSince || !day.isBefore(closing.period().end());
  }

  /** Says whether nothing was closed before. */
  boolean isFirstPeriod() {
    return last.isEmpty();
  }

  /** Says whether the ledger has posted something of a transaction that changed since. */
  boolean wasPosted(TransactionId id) {
    return posted.containsKey(id) && changed.containsKey(id);
  }

  /** Says whether an invoice, payment or booking that pay waits for is new by its times. */
  boolean isNew(Transaction money) {
    return isNewOn(money, LocalDate.ofInstant(money.happenedAt(), zone));
  }

  /** Returns every credit that changed, as it is and as it was posted, in the order of sales. */
  ImmutableList<Credit> credits() {
    return credits;
  }

  /** Returns those of a seller. */
  ImmutableList<Credit> credits(SellerId seller) {
    return bySeller.get(seller);
  }

  /** Returns the transactions that changed of a sale: itself and its returns. */
  ImmutableList<TransactionId> ofSale(TransactionId sale) {
    return ImmutableList.copyOf(changed.getOrDefault(sale, Collections.emptySortedSet()));
  }

  /** Returns the transactions that changed of a deal. */
  ImmutableList<TransactionId> ofDeal(DealId deal) {
    return ImmutableList.copyOf(ofDeals.getOrDefault(deal, Collections.emptySortedSet()));
  }

  /** Returns the holds of a deal that hold now and did not, or held and do not. */
  ImmutableSortedSet<HoldId> holds(DealId deal) {
    return ImmutableSortedSet.copyOf(holds.get(deal));
  }
}
