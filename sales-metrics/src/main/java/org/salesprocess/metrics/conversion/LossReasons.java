package org.salesprocess.metrics.conversion;

import java.io.Serial;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.metrics.Metric;

/**
 * Why deals are lost, by count. Deals that are won or open are not in it.
 *
 * <p>Group by what a deal knows: {@code by(Deal::owner)}, {@code by(Deal::lostTo)}. {@code
 * by(Deal::stage)} groups by where a deal is, and many sources move what is lost to a stage of its
 * own; from which stage it was lost only its journey knows ({@link
 * JourneyLossReasons#stageLostFrom}).
 *
 * <p>For a moment in the past, give it the deals as they were known then ({@link
 * org.salesprocess.core.basics.FactLog#asKnownOn}).
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
