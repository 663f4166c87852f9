package org.salesprocess.metrics.conversion;

import java.io.Serial;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.metrics.Metric;

/**
 * Won over closed deals, by count. Open deals are counted apart.
 *
 * @since 0.1
 */
public record WinRate() implements Metric<Deal, WinRateReport> {

  @Override
  public State<Deal, WinRateReport> start() {
    return new Counts();
  }

  private static final class Counts implements State<Deal, WinRateReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final OutcomeCounts outcomes = new OutcomeCounts();

    @Override
    public void add(Deal deal) {
      outcomes.add(deal.outcome());
    }

    @Override
    public void merge(State<Deal, WinRateReport> other) {
      outcomes.merge(((Counts) other).outcomes);
    }

    @Override
    public WinRateReport result() {
      return outcomes.report();
    }
  }
}
