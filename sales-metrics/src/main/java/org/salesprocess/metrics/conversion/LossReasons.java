package org.salesprocess.metrics.conversion;

import java.io.Serial;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.metrics.Metric;

/**
 * Why deals are lost, by count. Deals that are won or open are not in it.
 *
 * <p>Group by what a deal knows: {@code by(Deal::stage)}, {@code by(Deal::owner)}, {@code
 * by(Deal::lostTo)}.
 *
 * @since 0.1
 */
public record LossReasons() implements Metric<Deal, LossReasonReport> {

  @Override
  public State<Deal, LossReasonReport> start() {
    return new Counts();
  }

  private static final class Counts implements State<Deal, LossReasonReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final LossTally tally = new LossTally();

    @Override
    public void add(Deal deal) {
      if (deal.outcome() == Outcome.LOST) {
        tally.add(deal.lossReason());
      }
    }

    @Override
    public void merge(State<Deal, LossReasonReport> other) {
      tally.merge(((Counts) other).tally);
    }

    @Override
    public LossReasonReport result() {
      return tally.result();
    }
  }
}
