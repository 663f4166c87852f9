package org.salesprocess.metrics.velocity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.survival.KaplanMeier;
import org.salesprocess.metrics.survival.SurvivalCurve;
import org.salesprocess.metrics.survival.TimeToEvent;

/**
 * How long something took, and for how long it has been going on where it has not ended.
 *
 * @param completed the durations of those that have ended
 * @param running the time so far of those that go on; to the end it is longer than this
 * @param cutOff the time of those that something else stopped; to the end it would have been longer
 *     than this
 * @param undated those of which the source does not know when they began or ended
 * @since 0.1
 */
public record DurationReport(
    DurationDistribution completed,
    DurationDistribution running,
    DurationDistribution cutOff,
    long undated)
    implements Serializable {

  /**
   * Checks the count.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public DurationReport {
    requireNonNull(completed, "completed");
    requireNonNull(running, "running");
    requireNonNull(cutOff, "cutOff");
    checkArgument(undated >= 0, "durations: undated must not be negative, was %s", undated);
  }

  /** Returns how many there are, those without a duration included. */
  public long total() {
    return LongStream.of(completed.size(), running.size(), cutOff.size(), undated)
        .reduce(0, Math::addExact);
  }

  /**
   * Returns the share that has not ended yet, by microseconds since the beginning ({@link
   * KaplanMeier}): what is running or was cut off is censored, so the long ones among it are not
   * forgotten.
   */
  public SurvivalCurve curve() {
    Metric.State<TimeToEvent, SurvivalCurve> curve = new KaplanMeier().start();
    completed
        .micros()
        .forEach(
            (micros, count) ->
                curve.add(TimeToEvent.ended(micros, "ended").weighing(Fraction.of(count))));
    for (DurationDistribution censored : List.of(running, cutOff)) {
      censored
          .micros()
          .forEach(
              (micros, count) ->
                  curve.add(TimeToEvent.censored(micros).weighing(Fraction.of(count))));
    }
    return curve.result();
  }

  /**
   * Returns the duration by which half have ended, as the {@link #curve} says; the median of {@link
   * #completed} alone is too short where much is running.
   *
   * @return empty if the curve does not come down that far
   */
  public Optional<Duration> median() {
    return quantile(Fraction.HALF);
  }

  /**
   * Returns the duration by which a share has ended, as the {@link #curve} says.
   *
   * @param share above 0 and below 1
   * @return empty if the curve does not come down that far
   * @throws IllegalArgumentException if the share is out of bounds
   */
  public Optional<Duration> quantile(Fraction share) {
    return curve().quantile(share).map(DurationDistribution::ofMicros);
  }

  /**
   * Returns how well a target was kept. What ended by the target, the target included, has met it;
   * what took longer, or went on for longer until now or until it was cut off, has missed it. What
   * runs within it is undecided; of what was cut off within it nobody will ever know.
   *
   * @param target zero or more
   * @throws IllegalArgumentException if the target is negative
   */
  public ServiceLevel within(Duration target) {
    long met = completed.within(target);
    long undecided = running.within(target);
    long stopped = cutOff.within(target);
    long missed =
        LongStream.of(completed.size() - met, running.size() - undecided, cutOff.size() - stopped)
            .reduce(0, Math::addExact);
    return new ServiceLevel(target, met, missed, undecided, stopped, undated);
  }

  /**
   * Returns such as {@code 3 from PT1H to PT5H, median PT2H; running: none; cut off: none; 0
   * undated}.
   */
  @Override
  public String toString() {
    return completed
        + "; running: "
        + running
        + "; cut off: "
        + cutOff
        + "; "
        + undated
        + " undated";
  }
}
