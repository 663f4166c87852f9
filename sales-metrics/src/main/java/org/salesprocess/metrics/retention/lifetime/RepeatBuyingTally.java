package org.salesprocess.metrics.retention.lifetime;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.retention.CustomerHistory;

/** Counts customers by what they did, in whole days. */
final class RepeatBuyingTally implements Metric.State<CustomerHistory, RepeatBuyingReport> {
  @Serial private static final long serialVersionUID = 1L;

  private final RepeatBuying question;
  private final TreeMap<Days, Long> customers = new TreeMap<>();
  private final TreeMap<Spend, Long> spend = new TreeMap<>();
  private long withoutPurchase;
  private long withoutSpend;

  RepeatBuyingTally(RepeatBuying question) {
    this.question = question;
  }

  @Override
  public void add(CustomerHistory history) {
    Purchases purchases = new Purchases(question);
    purchases.read(history);
    if (purchases.days == 0) {
      withoutPurchase = Math.addExact(withoutPurchase, 1);
      return;
    }
    long age = question.lastDay().toEpochDay() - purchases.first;
    long frequency = purchases.days - 1;
    customers.merge(new Days(frequency, purchases.last - purchases.first, age), 1L, Math::addExact);
    if (frequency > 0 && question.currency().isPresent()) {
      if (purchases.arePriced && purchases.spent.signum() > 0) {
        BigMoney sum = BigMoney.of(question.currency().orElseThrow(), purchases.spent);
        spend.merge(new Spend(frequency, Amounts.normalised(sum).getAmount()), 1L, Math::addExact);
      } else {
        withoutSpend = Math.addExact(withoutSpend, 1);
      }
    }
  }

  @Override
  public void merge(Metric.State<CustomerHistory, RepeatBuyingReport> other) {
    RepeatBuyingTally that = (RepeatBuyingTally) other;
    checkArgument(
        question.equals(that.question),
        "repeat buying: cannot merge %s with %s",
        question,
        that.question);
    that.customers.forEach((days, count) -> customers.merge(days, count, Math::addExact));
    that.spend.forEach((spent, count) -> spend.merge(spent, count, Math::addExact));
    withoutPurchase = Math.addExact(withoutPurchase, that.withoutPurchase);
    withoutSpend = Math.addExact(withoutSpend, that.withoutSpend);
  }

  @Override
  public RepeatBuyingReport result() {
    TimeScale scale = question.scale();
    PurchaseSummaries.Builder summaries = PurchaseSummaries.builder();
    customers.forEach(
        (days, count) ->
            summaries.add(
                new PurchaseSummary(
                    days.frequency(), scale.of(days.recency()), scale.of(days.age())),
                count));
    return new RepeatBuyingReport(
        question,
        summaries.build(),
        withoutPurchase,
        question.currency().map(this::spends),
        withoutSpend);
  }

  private SpendSummaries spends(CurrencyUnit currency) {
    SpendSummaries.Builder spends = SpendSummaries.builder(currency);
    spend.forEach(spends::add);
    return spends.build();
  }

  private record Days(long frequency, long recency, long age)
      implements Comparable<Days>, Serializable {
    private static final Comparator<Days> ORDER =
        Comparator.comparingLong(Days::frequency)
            .thenComparingLong(Days::recency)
            .thenComparingLong(Days::age);

    @Override
    public int compareTo(Days other) {
      return ORDER.compare(this, other);
    }
  }

  /** The days on which one customer bought, and the spend on those after the first. */
  private static final class Purchases {
    private final RepeatBuying question;
    private final Optional<CurrencyUnit> currency;
    private long days;
    private long first;
    private long last;
    private boolean arePriced = true;
    private BigDecimal spent = BigDecimal.ZERO;

    Purchases(RepeatBuying question) {
      this.question = question;
      currency = question.currency();
    }

    void read(CustomerHistory history) {
      long end = question.lastDay().toEpochDay();
      for (int i = 0; i < history.size() && history.day(i) <= end; i++) {
        if (question.events().bought().contains(history.type(i))) {
          read(history.day(i), history.amount(i));
        }
      }
    }

    private void read(long day, Optional<BigMoney> amount) {
      currency.ifPresent(
          unit -> amount.ifPresent(paid -> Amounts.requireCurrency(unit, paid, "repeat buying")));
      if (amount.isPresent() && amount.get().isNegative()) {
        return;
      }
      if (days == 0) {
        first = day;
      }
      if (days == 0 || day > last) {
        days++;
        last = day;
      }
      if (day > first) {
        arePriced &= amount.isPresent();
        spent = spent.add(amount.map(BigMoney::getAmount).orElse(BigDecimal.ZERO));
      }
    }
  }
}
