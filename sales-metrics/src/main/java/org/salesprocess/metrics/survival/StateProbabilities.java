package org.salesprocess.metrics.survival;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.metrics.ConfidenceInterval;

/**
 * The probability to be in each state, as step functions of age.
 *
 * @param points one at age 0 and one for each later age at which anybody moved, by age; empty if
 *     nothing is known, as nobody was watched who could tell
 * @param lastKnownAge the last age for which the probabilities are known: beyond it there is a
 *     state that a subject may be in, may still leave, and nobody was watched in; empty if they
 *     stay as they are for ever, all who might still move having come to rest, or if nothing is
 *     known
 * @since 0.1
 */
public record StateProbabilities(ImmutableList<OccupancyPoint> points, Optional<Long> lastKnownAge)
    implements Serializable {

  /** Checks that nothing is missing. */
  public StateProbabilities {
    requireNonNull(points, "points");
    requireNonNull(lastKnownAge, "lastKnownAge");
  }

  /** Returns the last point at or before an age; empty where the probabilities are not known. */
  public Optional<OccupancyPoint> pointAt(long age) {
    return lastKnownAge.filter(last -> age > last).isPresent()
        ? Optional.empty()
        : Ages.lastUpTo(points, OccupancyPoint::age, age);
  }

  /**
   * Returns the probability to be in a state at an age: 0 if nobody ever was, empty where it is not
   * known.
   */
  public Optional<Double> probabilityAt(String state, long age) {
    requireNonNull(state, "state");
    return pointAt(age).map(point -> point.share(state).map(StateShare::probability).orElse(0.0));
  }

  /**
   * Returns the confidence interval of the probability to be in a state at an age.
   *
   * @param confidence the nominal coverage, above 0 and below 1
   * @param scale on which scale of the probability it is symmetric
   * @return empty where it is not known, and where it is 0 or 1, as it has no error there
   * @throws IllegalArgumentException if the confidence is out of bounds
   */
  public Optional<ConfidenceInterval> interval(
      String state, long age, double confidence, IntervalScale scale) {
    requireNonNull(state, "state");
    double z = ConfidenceInterval.standardErrors(confidence);
    return pointAt(age)
        .flatMap(point -> point.share(state))
        .filter(share -> share.probability() > 0 && share.probability() < 1)
        .map(share -> scale.interval(share.probability(), share.standardError(), z, confidence));
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
