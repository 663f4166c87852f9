package org.salesprocess.metrics.velocity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.time.ZoneId;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.Ratio;
import org.salesprocess.metrics.conversion.WinRateByValue;
import org.salesprocess.metrics.conversion.WinRateByValueReport;

/**
 * The money that the open deals are expected to win per calendar day: {@code open deals x win rate
 * x average won amount / sales cycle}.
 *
 * <p>The win rate is by count, of closed deals; the average is over the won deals that have an
 * amount; the cycle is the mean of {@link SalesCycle}. They come from the same deals: give it those
 * that were closed in the time from which to learn, and those that are open now.
 *
 * <p>It has no as-of instant of its own: a deal is open if it says so. For a moment in the past,
 * give it the deals as they were known then ({@link
 * org.salesprocess.core.basics.FactLog#asKnownOn}); deals of today leave out what was open and has
 * been closed since.
 *
 * @param currency the currency of all amounts; a deal in another is refused
 * @param cycle whose length divides, in which zone's days
 * @since 0.1
 */
public record SalesVelocity(CurrencyUnit currency, SalesCycle cycle)
    implements Metric<Deal, SalesVelocityReport> {

  /** Checks that nothing is missing. */
  public SalesVelocity {
    requireNonNull(currency, "currency");
    requireNonNull(cycle, "cycle");
  }

  /** Returns the velocity by the cycle of won deals, which is what most people mean. */
  public static SalesVelocity of(CurrencyUnit currency, ZoneId zone) {
    return new SalesVelocity(currency, SalesCycle.ofWon(zone));
  }

  /**
   * Returns a new state; its {@code add} throws an {@code IllegalArgumentException} that names both
   * currencies for a deal in another one.
   */
  @Override
  public State<Deal, SalesVelocityReport> start() {
    return new Parts(this);
  }

  private static final class Parts implements State<Deal, SalesVelocityReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final SalesVelocity metric;
    private final State<Deal, WinRateByValueReport> values;
    private final State<Deal, SalesCycleReport> cycles;

    Parts(SalesVelocity metric) {
      this.metric = metric;
      this.values = new WinRateByValue(metric.currency).start();
      this.cycles = metric.cycle.start();
    }

    @Override
    public void add(Deal deal) {
      values.add(deal);
      cycles.add(deal);
    }

    @Override
    public void merge(State<Deal, SalesVelocityReport> other) {
      Parts that = (Parts) other;
      checkArgument(
          metric.equals(that.metric), "sales velocity: must be %s, was %s", metric, that.metric);
      values.merge(that.values);
      cycles.merge(that.cycles);
    }

    @Override
    public SalesVelocityReport result() {
      WinRateByValueReport report = values.result();
      long won = report.won().deals();
      return new SalesVelocityReport(
          report.open().deals(),
          Ratio.of(won, Math.addExact(won, report.lost().deals())),
          report.won().average(),
          cycles.result());
    }
  }
}
