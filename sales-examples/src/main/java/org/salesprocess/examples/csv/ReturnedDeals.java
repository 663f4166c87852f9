package org.salesprocess.examples.csv;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.Transaction;

/** Of which deals what a return takes back is, by any row that tells of it. */
final class ReturnedDeals {

  private final ImmutableSetMultimap<TransactionId, DealId> deals;

  private ReturnedDeals(ImmutableSetMultimap<TransactionId, DealId> deals) {
    this.deals = deals;
  }

  static ReturnedDeals of(List<TransactionRow> rows) {
    ImmutableSetMultimap.Builder<TransactionId, DealId> deals = ImmutableSetMultimap.builder();
    for (TransactionRow row : rows) {
      row.transaction().deal().ifPresent(deal -> deals.put(row.transaction().id(), deal));
    }
    return new ReturnedDeals(deals.build());
  }

  /** Returns the rule that a return breaks by its deal; one without a deal breaks none. */
  Optional<String> fault(Transaction transaction) {
    if (transaction.reverses().isEmpty() || transaction.deal().isEmpty()) {
      return Optional.empty();
    }
    TransactionId sale = transaction.reverses().get();
    Set<DealId> ofSale = deals.get(sale);
    return ofSale.isEmpty() || ofSale.contains(transaction.deal().get())
        ? Optional.empty()
        : Optional.of(
            "must be that of %s, which it takes back: %s"
                .formatted(sale, Joiner.on(" or ").join(ImmutableSortedSet.copyOf(ofSale))));
  }
}
