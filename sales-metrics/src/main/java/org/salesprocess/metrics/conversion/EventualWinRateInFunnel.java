package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.core.funnel.StageKind;
import org.salesprocess.metrics.Metric;

/**
 * How many journeys through a funnel will have been won when all are decided, how long that takes
 * and what the others are lost for, as known on a date. What that means, and why ages are calendar
 * days, {@link EventualWinRate} says.
 *
 * <p>A journey begins with its first entry into a stage of the path. It is won when it first enters
 * a won stage, whatever comes after. It is lost if it is in a lost stage and was never won: since
 * it entered the first of the lost stages that it has not come back from, for the last reason given
 * there. Otherwise it is open. Entries that happened or were recorded after the as-of instant are
 * not looked at; a journey that has no others is counted apart.
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
      Optional<ImmutableList<StageChange>> changes = known.stageChanges(journey, metric.funnel);
      if (changes.isEmpty()) {
        tally.addLater();
        return;
      }
      Course course = new Course();
      for (StageChange change : changes.get()) {
        course.enter(metric.funnel.find(change.to()).orElseThrow().kind(), change);
      }
      if (course.begin.isEmpty()) {
        tally.addOutside(course.outcome());
      } else {
        tally.add(
            course.outcome(),
            course.reason,
            course.begin.flatMap(StageChange::at),
            course.end().flatMap(StageChange::at));
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

  /** How far one journey has come, entry by entry. */
  private static final class Course {
    private Optional<StageChange> begin = Optional.empty();
    private Optional<StageChange> won = Optional.empty();
    private Optional<StageChange> lost = Optional.empty();
    private Optional<LossReasonId> reason = Optional.empty();

    void enter(StageKind kind, StageChange change) {
      if (kind == StageKind.LOST) {
        lost = lost.or(() -> Optional.of(change));
        reason = change.reason().or(() -> reason);
        return;
      }
      lost = Optional.empty();
      reason = Optional.empty();
      begin = begin.or(() -> Optional.of(change));
      if (kind == StageKind.WON) {
        won = won.or(() -> Optional.of(change));
      }
    }

    Outcome outcome() {
      if (won.isPresent()) {
        return Outcome.WON;
      }
      return lost.isPresent() ? Outcome.LOST : Outcome.OPEN;
    }

    Optional<StageChange> end() {
      return won.or(() -> lost);
    }
  }
}
