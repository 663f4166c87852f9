package org.salesprocess.examples.retention;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.examples.dataset.Dataset;
import org.salesprocess.metrics.retention.CustomerHistory;

/** What the customers of a department bought: its won deals, on the days on which they closed. */
public final class DealPurchases {

  private DealPurchases() {}

  /** Returns the histories of customers who bought, by customer. */
  public static ImmutableList<CustomerHistory> of(Dataset dataset) {
    Map<CustomerId, CustomerHistory.Builder> histories = new TreeMap<>();
    for (Deal deal : dataset.deals()) {
      if (deal.outcome() == Outcome.WON
          && deal.customer().isPresent()
          && deal.closedAt().isPresent()
          && deal.amount().isPresent()) {
        LocalDate day = deal.closedAt().get().atZone(dataset.zone()).toLocalDate();
        histories
            .computeIfAbsent(deal.customer().get(), CustomerHistory::builder)
            .purchase(day, deal.amount().get());
      }
    }
    return histories.values().stream()
        .map(CustomerHistory.Builder::build)
        .collect(ImmutableList.toImmutableList());
  }
}
