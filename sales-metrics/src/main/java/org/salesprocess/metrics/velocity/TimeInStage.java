package org.salesprocess.metrics.velocity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serial;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.time.BusinessTime;
import org.salesprocess.metrics.Metric;

/**
 * How long subjects stay in each stage of a funnel.
 *
 * <p>A stay begins with the entry into the stage and ends with the next entry into another one,
 * lost stages included; entering a stage where the subject is already changes nothing. A subject
 * that is still there is counted as running, with its time so far. Where the entry or the leaving
 * has no time, the duration is not known and the subject is counted as undated.
 *
 * <p>Journeys are seen {@linkplain Journey#asOf as of} the instant given: what had not happened by
 * then, or was not recorded, is not there, and a journey of which nothing is there is counted as
 * later. Where entries were corrected since, make the journeys of {@link
 * org.salesprocess.core.basics.FactLog#asKnownOn}. A stage that was skipped has no stay.
 *
 * @param funnel the funnel; a journey with a stage that it does not have is refused
 * @param stays which stays of a subject that came back count
 * @param time which time counts
 * @param asOf the instant at which stays that are not over are looked at; whole microseconds
 * @since 0.1
 */
public record TimeInStage(Funnel funnel, CountedStay stays, BusinessTime time, Instant asOf)
    implements Metric<Journey, TimeInStageReport> {

  /**
   * Checks the instant.
   *
   * @throws IllegalArgumentException if it is finer than a microsecond
   */
  public TimeInStage {
    requireNonNull(stays, "stays");
    requireNonNull(time, "time");
    Checks.micros("time in stages of", funnel.id(), "as-of", asOf);
  }

  /** Returns the elapsed time of all stays of a subject added up. */
  public static TimeInStage of(Funnel funnel, Instant asOf) {
    return new TimeInStage(funnel, CountedStay.CUMULATIVE, BusinessTime.elapsed(), asOf);
  }

  /** Returns this with another choice of stays. */
  public TimeInStage counting(CountedStay choice) {
    return new TimeInStage(funnel, choice, time, asOf);
  }

  /** Returns this in another kind of time. */
  public TimeInStage in(BusinessTime kind) {
    return new TimeInStage(funnel, stays, kind, asOf);
  }

  /**
   * Returns a new state; its {@code add} throws an {@code IllegalArgumentException} for a journey
   * that enters a stage which the funnel does not have, and is then as it was before.
   */
  @Override
  public State<Journey, TimeInStageReport> start() {
    return tallies();
  }

  Tallies tallies() {
    return new Tallies(this);
  }

  private ImmutableList<StageStays> staysOf(Journey known) {
    ImmutableList<StageStays> all = StageStays.of(known);
    all.forEach(each -> funnel.enteredBy(known.subject(), each.stage()));
    return all.stream().map(each -> each.counted(stays)).collect(ImmutableList.toImmutableList());
  }

  /** The durations in each stage so far. */
  static final class Tallies implements State<Journey, TimeInStageReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final TimeInStage metric;
    private final LinkedHashMap<StageId, DurationTally> byStage = new LinkedHashMap<>();
    private long later;

    private Tallies(TimeInStage metric) {
      this.metric = metric;
      stages().forEach(stage -> byStage.put(stage.id(), new DurationTally()));
    }

    private Stream<Stage> stages() {
      return Stream.concat(metric.funnel.path().stream(), metric.funnel.lostStages().stream());
    }

    @Override
    public void add(Journey journey) {
      count(journey);
    }

    /** Counts a journey and returns those of its stays that are counted. */
    @CanIgnoreReturnValue
    ImmutableList<StageStays> count(Journey journey) {
      Journey known = journey.asOf(metric.asOf);
      if (known.size() == 0 && journey.size() > 0) {
        later++;
      }
      ImmutableList<StageStays> counted = metric.staysOf(known);
      counted.forEach(this::add);
      return counted;
    }

    private void add(StageStays stays) {
      DurationTally tally = tally(stays.stage());
      OptionalLong micros = stays.micros(metric.time, metric.asOf);
      if (micros.isEmpty()) {
        tally.addUndated();
      } else if (stays.isRunning()) {
        tally.addRunning(micros.getAsLong());
      } else {
        tally.addCompleted(micros.getAsLong());
      }
    }

    private DurationTally tally(StageId stage) {
      return requireNonNull(byStage.get(stage));
    }

    @Override
    public void merge(State<Journey, TimeInStageReport> other) {
      Tallies that = (Tallies) other;
      checkArgument(
          metric.equals(that.metric), "time in stage: must be %s, was %s", metric, that.metric);
      for (Map.Entry<StageId, DurationTally> entry : that.byStage.entrySet()) {
        tally(entry.getKey()).merge(entry.getValue());
      }
      later = Math.addExact(later, that.later);
    }

    @Override
    public TimeInStageReport result() {
      return new TimeInStageReport(
          stages()
              .map(stage -> new StageTime(stage, tally(stage.id()).result()))
              .collect(ImmutableList.toImmutableList()),
          later);
    }
  }
}
