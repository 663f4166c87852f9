package org.salesprocess.metrics.incentive;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.Transaction;

/** Credits that are known, by seller, deal and key, each in their order. */
final class CreditBook {

  private final ImmutableList<Credit> all;
  private final ImmutableListMultimap<SellerId, Credit> bySeller;
  private final Map<Credit.Key, Credit> byKey;
  private final ImmutableListMultimap<SellerId, Credit> backs;
  private final Supplier<ImmutableListMultimap<DealId, Credit>> byDeal;
  private final CreditMemo memo = new CreditMemo();

  private CreditBook(ImmutableList<Credit> all) {
    this.all = all;
    bySeller = Multimaps.index(all, Credit::seller);
    // only what takes another credit back asks for one by its key
    ImmutableList<Credit> reversals =
        all.stream()
            .filter(credit -> credit.transaction().isReversal())
            .collect(ImmutableList.toImmutableList());
    byKey = new HashMap<>();
    if (!reversals.isEmpty()) {
      all.forEach(credit -> byKey.put(credit.key(), credit));
    }
    backs =
        Multimaps.index(
            Iterables.filter(reversals, credit -> original(credit).isPresent()), Credit::seller);
    byDeal = Suppliers.memoize(() -> Multimaps.index(all, this::dealOf));
  }

  /** Returns the book of the credits before a day. */
  static CreditBook of(Iterable<Credit> credits, LocalDate before, boolean withExpected) {
    ImmutableList.Builder<Credit> kept = ImmutableList.builder();
    for (Credit credit : credits) {
      if (credit.creditedOn().isBefore(before)
          && (withExpected || !credit.transaction().expected())) {
        kept.add(credit);
      }
    }
    return new CreditBook(ImmutableList.sortedCopyOf(kept.build()));
  }

  ImmutableList<Credit> all() {
    return all;
  }

  ImmutableList<Credit> of(SellerId seller) {
    return bySeller.get(seller);
  }

  /** Returns those of a seller that take back a credit that is known, in their order. */
  ImmutableList<Credit> backs(SellerId seller) {
    return backs.get(seller);
  }

  /** Returns what was found of it already, for the pay of all sellers by this book. */
  CreditMemo memo() {
    return memo;
  }

  /** Returns the credit that one takes back, if it takes one back that is known. */
  Optional<Credit> original(Credit credit) {
    return credit
        .transaction()
        .reverses()
        .map(
            sale -> byKey.get(new Credit.Key(sale, credit.rule(), credit.seller(), credit.kind())));
  }

  /** Returns the deal of a credit: that of its sale if it takes one back; none is one by itself. */
  DealId dealOf(Credit credit) {
    Transaction transaction = original(credit).orElse(credit).transaction();
    return transaction.deal().orElseGet(() -> DealId.of("transaction " + transaction.id()));
  }

  /** Returns the credits of a deal, whoever is credited, in their order. */
  ImmutableList<Credit> ofDeal(DealId deal) {
    return byDeal.get().get(deal);
  }
}
