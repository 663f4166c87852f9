package org.salesprocess.examples.review;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.metrics.AmountRatio;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.conversion.WinRate;
import org.salesprocess.metrics.conversion.WinRateByValue;
import org.salesprocess.metrics.conversion.WinRateByValueReport;
import org.salesprocess.metrics.conversion.WinRateReport;
import org.salesprocess.metrics.velocity.SalesCycle;
import org.salesprocess.metrics.velocity.SalesCycleReport;

/**
 * What a number of deals comes to: how many were won, what they are worth, how long they took.
 *
 * @param winRate won over closed, by count
 * @param value won over closed, by amount
 * @param cycle days from creation to close of the won deals
 */
public record DealFigures(
    WinRateReport winRate, WinRateByValueReport value, SalesCycleReport cycle) {

  /** Checks that nothing is missing. */
  public DealFigures {
    requireNonNull(winRate, "winRate");
    requireNonNull(value, "value");
    requireNonNull(cycle, "cycle");
  }

  /**
   * Returns won over closed by amount, or empty if a closed deal has no amount: the rest alone
   * would mislead.
   */
  public Optional<AmountRatio> rateByValue() {
    return Optional.of(value.rate()).filter(rate -> value.closedWithoutAmount() == 0);
  }

  /** Returns the metric that measures all three in one pass. */
  public static Metric<Deal, DealFigures> metric(CurrencyUnit currency, ZoneId zone) {
    Metric<Deal, Rates> rates =
        Metric.both(new WinRate(), new WinRateByValue(currency), Rates::new);
    return Metric.both(
        rates,
        SalesCycle.ofWon(zone),
        (both, cycle) -> new DealFigures(both.count(), both.value(), cycle));
  }

  private record Rates(WinRateReport count, WinRateByValueReport value) {}
}
