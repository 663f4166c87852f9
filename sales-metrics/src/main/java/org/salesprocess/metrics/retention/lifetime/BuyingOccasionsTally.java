package org.salesprocess.metrics.retention.lifetime;

import java.io.Serial;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.retention.CustomerHistory;

/** Counts customers by their occasions. */
final class BuyingOccasionsTally implements Metric.State<CustomerHistory, BuyingOccasionsReport> {

  @Serial private static final long serialVersionUID = 1L;

  private final BuyingOccasions question;
  private final TreeMap<OccasionSummary, Long> customers = new TreeMap<>();
  private long withoutPurchase;
  private final PeriodsBack periods;

  BuyingOccasionsTally(BuyingOccasions question) {
    this.question = question;
    periods = new PeriodsBack(question.calendar(), question.lastPeriod());
  }

  @Override
  public void add(CustomerHistory history) {
    long end = question.lastPeriod().end().toEpochDay();
    int first = -1; // periods from then to the last
    int latest = -1;
    int purchases = 0;
    for (int i = 0; i < history.size() && history.day(i) < end; i++) {
      if (isPurchase(history, i)) {
        int back = periods.from(history.day(i));
        if (first < 0) {
          first = back;
        } else if (back < latest) {
          purchases++;
        }
        latest = back;
      }
    }
    if (first < 0) {
      withoutPurchase = Math.addExact(withoutPurchase, 1);
    } else {
      OccasionSummary summary = new OccasionSummary(purchases, first - latest, first);
      customers.merge(summary, 1L, Math::addExact);
    }
  }

  private boolean isPurchase(CustomerHistory history, int index) {
    if (!history.type(index).equals(question.type())) {
      return false;
    }
    Optional<BigMoney> amount = history.amount(index);
    return amount.isEmpty() || !amount.orElseThrow().isNegative();
  }

  @Override
  public void merge(Metric.State<CustomerHistory, BuyingOccasionsReport> other) {
    BuyingOccasionsTally that = (BuyingOccasionsTally) other;
    question.requireSame(that.question);
    that.customers.forEach((summary, count) -> customers.merge(summary, count, Math::addExact));
    withoutPurchase = Math.addExact(withoutPurchase, that.withoutPurchase);
  }

  @Override
  public BuyingOccasionsReport result() {
    return new BuyingOccasionsReport(
        question, OccasionSummaries.ofCounts(customers), withoutPurchase);
  }
}
