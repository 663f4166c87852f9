package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.time.Instant;
import java.time.ZoneId;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.metrics.Metric;

/**
 * How many deals will have been won when all are decided, how long that takes and what the others
 * are lost for, as known on a date. For journeys through a funnel see {@link
 * EventualWinRateInFunnel}.
 *
 * <p>Won over closed misleads while deals are open: where losing is quicker than winning it is too
 * low for young deals, and won over all is too low for certain. Here an open deal counts for as
 * long as it has been open, and its end is left undecided: the probability to be won by an age is
 * that of {@link org.salesprocess.metrics.survival.AalenJohansen}, with each reason of loss as a
 * cause of its own. Deals of all dates are taken to fare alike; where they do not, measure those of
 * each quarter apart.
 *
 * <p>What counts is what was known on the as-of instant, so that last month's report can be asked
 * for again. A deal that was created or recorded after it is counted apart; one that closed after
 * it was open then. Where a deal was recorded again and again, {@link
 * org.salesprocess.core.basics.FactLog#asKnownOn} finds the version to measure. A closed deal that
 * does not say when it closed counts as closed, but has no age. Only the plain rates count it: left
 * out of the eventual one, in which every open deal with a date of creation is, it makes winning
 * and losing look rarer and slower than they are. Where there are many such, the eventual rate
 * misleads.
 *
 * <p>Ages are calendar days from creation to close, as in a sales cycle: many sources know no more
 * than the day, and the days of a year are few however many deals there are. A deal that closes on
 * the day of its creation has age 0.
 *
 * @param zone the zone whose days are counted
 * @param asOf the instant as of which deals are looked at; what happened at it has happened
 * @since 0.1
 */
public record EventualWinRate(ZoneId zone, Instant asOf)
    implements Metric<Deal, EventualWinRateReport> {

  /** Checks that nothing is missing. */
  public EventualWinRate {
    requireNonNull(zone, "zone");
    requireNonNull(asOf, "asOf");
  }

  @Override
  public State<Deal, EventualWinRateReport> start() {
    return new Deals(this);
  }

  private static final class Deals implements State<Deal, EventualWinRateReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final EventualWinRate metric;
    private final AsOf known;
    private final SaleTally tally;

    Deals(EventualWinRate metric) {
      this.metric = metric;
      known = new AsOf(metric.zone, metric.asOf);
      tally = new SaleTally(known);
    }

    @Override
    public void add(Deal deal) {
      if (!known.hasCome(deal.knownSince()) || !known.hasCome(deal.createdAt())) {
        tally.addLater();
        return;
      }
      Outcome outcome = known.hasCome(deal.closedAt()) ? deal.outcome() : Outcome.OPEN;
      tally.add(outcome, deal.lossReason(), deal.createdAt(), deal.closedAt());
    }

    @Override
    public void merge(State<Deal, EventualWinRateReport> other) {
      Deals that = (Deals) other;
      checkArgument(
          metric.equals(that.metric), "eventual win rate: must be %s, was %s", metric, that.metric);
      tally.merge(that.tally);
    }

    @Override
    public EventualWinRateReport result() {
      return tally.report();
    }
  }
}
