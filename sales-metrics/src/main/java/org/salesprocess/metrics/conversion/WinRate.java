package org.salesprocess.metrics.conversion;

import static java.lang.Math.addExact;

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
    private long won;
    private long lost;
    private long open;

    @Override
    public void add(Deal deal) {
      switch (deal.outcome()) {
        case WON -> won++;
        case LOST -> lost++;
        case OPEN -> open++;
      }
    }

    @Override
    public void merge(State<Deal, WinRateReport> other) {
      Counts that = (Counts) other;
      won = addExact(won, that.won);
      lost = addExact(lost, that.lost);
      open = addExact(open, that.open);
    }

    @Override
    public WinRateReport result() {
      return new WinRateReport(won, lost, open);
    }
  }
}
