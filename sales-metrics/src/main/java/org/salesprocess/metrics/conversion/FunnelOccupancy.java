package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.core.funnel.StageKind;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.survival.StateEntry;
import org.salesprocess.metrics.survival.StateOccupancy;
import org.salesprocess.metrics.survival.StatePath;
import org.salesprocess.metrics.survival.StateProbabilities;

/**
 * In which stage of a funnel a journey is so many days after it began, with what probability, where
 * journeys may go back and be reopened; as known on a date.
 *
 * <p>A journey begins with its first entry into a stage of the path, in that stage. From then on it
 * is watched to the as-of instant, wherever it is, as what is lost may come back and what is won is
 * still to be delivered. The estimate is {@link StateOccupancy}, its states the ids of stages, of
 * which the won and the lost ones are its resting states: one that no journey is seen to leave is
 * taken to be final, so that what is in it stays there at every age. Where one is left, as where
 * lost journeys are opened again, what becomes of the others in it is known only up to the age to
 * which one was watched there. Ages are calendar days, and what counts as known is what {@link
 * EventualWinRate} says.
 *
 * <p>Of several moves on one day the last counts. A journey of which one move after its beginning
 * has no time is counted apart.
 *
 * @param funnel the funnel; a journey that has entered a stage which it does not have is refused
 * @param zone the zone whose days are counted
 * @param asOf the instant as of which journeys are looked at; what happened at it has happened
 * @since 0.1
 */
public record FunnelOccupancy(Funnel funnel, ZoneId zone, Instant asOf)
    implements Metric<Journey, FunnelOccupancyReport> {

  /** Checks that nothing is missing. */
  public FunnelOccupancy {
    requireNonNull(funnel, "funnel");
    requireNonNull(zone, "zone");
    requireNonNull(asOf, "asOf");
  }

  /**
   * Returns a new state; its {@code add} throws an {@code IllegalArgumentException} for a journey
   * that has entered a stage which the funnel does not have, and is then as it was before.
   */
  @Override
  public State<Journey, FunnelOccupancyReport> start() {
    return new Paths(this);
  }

  private static final class Paths implements State<Journey, FunnelOccupancyReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final FunnelOccupancy metric;
    private final AsOf asOf;
    private final State<StatePath, StateProbabilities> paths;
    private long journeys;
    private long undated;
    private long outside;
    private long later;

    Paths(FunnelOccupancy metric) {
      this.metric = metric;
      asOf = new AsOf(metric.zone, metric.asOf);
      paths = StateOccupancy.startingAsObserved().restingIn(closed(metric.funnel)).start();
    }

    private static List<String> closed(Funnel funnel) {
      return Stream.concat(funnel.path().stream(), funnel.lostStages().stream())
          .filter(stage -> stage.kind() != StageKind.OPEN)
          .map(stage -> stage.id().value())
          .toList();
    }

    @Override
    public void add(Journey journey) {
      Optional<FunnelCourse> known = asOf.course(journey, metric.funnel);
      if (known.isEmpty()) {
        later++;
        return;
      }
      ImmutableList<StageChange> course = known.get().fromPath();
      if (course.isEmpty()) {
        outside++;
      } else if (course.stream().anyMatch(change -> change.at().isEmpty())) {
        undated++;
      } else {
        paths.add(path(course));
        journeys++;
      }
    }

    private StatePath path(List<StageChange> course) {
      Instant begin = course.get(0).at().orElseThrow();
      String start = course.get(0).to().value();
      ImmutableList.Builder<StateEntry> entries = ImmutableList.builder();
      String stage = start;
      long age = 0;
      for (StageChange change : course) {
        if (!change.to().value().equals(stage)) { // told twice is entered once
          stage = change.to().value();
          age = Math.max(age, asOf.days(begin, change.at().orElseThrow()));
          entries.add(new StateEntry(age, stage));
        }
      }
      long watchedTo = Math.max(age, asOf.days(begin, metric.asOf));
      return new StatePath(
          start, Optional.empty(), entries.build(), Optional.of(watchedTo), Fraction.ONE);
    }

    @Override
    public void merge(State<Journey, FunnelOccupancyReport> other) {
      Paths that = (Paths) other;
      checkArgument(
          metric.equals(that.metric), "funnel occupancy: must be %s, was %s", metric, that.metric);
      paths.merge(that.paths);
      journeys = Math.addExact(journeys, that.journeys);
      undated = Math.addExact(undated, that.undated);
      outside = Math.addExact(outside, that.outside);
      later = Math.addExact(later, that.later);
    }

    @Override
    public FunnelOccupancyReport result() {
      return new FunnelOccupancyReport(
          metric.asOf, paths.result(), journeys, undated, outside, later);
    }
  }
}
