package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.metrics.Metric;

/**
 * How many journeys through a funnel will have been won when all are decided, how long that takes
 * and what the others are lost for, as known on a date. What that means, and why ages are calendar
 * days, {@link EventualWinRate} says.
 *
 * <p>A journey begins with its first entry into a stage of the path. It is won when it first enters
 * a won stage, whatever comes after: a contract that is cancelled was won. It is lost if it is in a
 * lost stage and was never won: since it entered the first of the lost stages that it has not come
 * back from, for the last reason given with any of those, as {@link JourneyLossReasons} has it too,
 * which counts the cancelled contract among the losses. Otherwise it is open. Entries that had not
 * happened or were not recorded by the as-of instant are not looked at, as {@link Journey#asOf}
 * says; a journey that has no others is counted apart.
 *
 * @param funnel the funnel; a journey that has entered a stage which it does not have is refused
 * @param zone the zone whose days are counted
 * @param asOf the instant as of which journeys are looked at; what happened at it has happened
 * @since 0.1
 */
public record EventualWinRateInFunnel(Funnel funnel, ZoneId zone, Instant asOf)
    implements Metric<Journey, EventualWinRateReport> {

  /** Checks that nothing is missing. */
  public EventualWinRateInFunnel {
    requireNonNull(funnel, "funnel");
    requireNonNull(zone, "zone");
    requireNonNull(asOf, "asOf");
  }

  /**
   * Returns a new state; its {@code add} throws an {@code IllegalArgumentException} for a journey
   * that has entered a stage which the funnel does not have, and is then as it was before.
   */
  @Override
  public State<Journey, EventualWinRateReport> start() {
    return new Journeys(this);
  }

  private static final class Journeys implements State<Journey, EventualWinRateReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final EventualWinRateInFunnel metric;
    private final AsOf known;
    private final SaleTally tally;

    Journeys(EventualWinRateInFunnel metric) {
      this.metric = metric;
      known = new AsOf(metric.zone, metric.asOf);
      tally = new SaleTally(known);
    }

    @Override
    public void add(Journey journey) {
      Optional<FunnelCourse> course = known.course(journey, metric.funnel);
      if (course.isEmpty()) {
        tally.addLater();
        return;
      }
      Optional<StageChange> begin = course.get().fromPath().stream().findFirst();
      Optional<FunnelCourse.Loss> loss = course.get().loss();
      if (begin.isEmpty()) {
        tally.addOutside(course.get().outcome());
      } else {
        tally.add(
            course.get().outcome(),
            loss.flatMap(FunnelCourse.Loss::reason),
            begin.flatMap(StageChange::at),
            course
                .get()
                .firstWin()
                .or(() -> loss.map(FunnelCourse.Loss::since))
                .flatMap(StageChange::at));
      }
    }

    @Override
    public void merge(State<Journey, EventualWinRateReport> other) {
      Journeys that = (Journeys) other;
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
