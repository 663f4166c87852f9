package org.salesprocess.metrics.survival;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.Serializable;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.ConfidenceInterval;

/**
 * The share of subjects to whom each of several causes has happened, and to whom none has, as step
 * functions of age.
 *
 * <p>The incidence of a cause is 0 before its first point, and stays at a point's value until the
 * next. It is known as far as the event-free share is.
 *
 * @param eventFree the share to whom nothing has happened yet
 * @param causes for each cause a point at each age at which it happened, by age; a cause that never
 *     happened is missing
 * @since 0.1
 */
public record CumulativeIncidence(
    SurvivalCurve eventFree, ImmutableSortedMap<String, ImmutableList<IncidencePoint>> causes)
    implements Serializable {

  /** Checks that nothing is missing. */
  public CumulativeIncidence {
    requireNonNull(eventFree, "eventFree");
    requireNonNull(causes, "causes");
  }

  /**
   * Returns the age up to which the curves are known: the last at which somebody's event happened
   * or watching ended. Empty if nobody was watched.
   */
  public Optional<Long> lastAge() {
    ImmutableList<SurvivalPoint> points = eventFree.points();
    return points.isEmpty() ? Optional.empty() : Optional.of(points.get(points.size() - 1).age());
  }

  /** Returns the points of a cause, by age; none if it never happened. */
  public ImmutableList<IncidencePoint> points(String cause) {
    requireNonNull(cause, "cause");
    return causes.getOrDefault(cause, ImmutableList.of());
  }

  /**
   * Returns the share to whom a cause has happened by an age: 0 if it has happened to nobody, empty
   * where that is not known.
   */
  public Optional<Double> incidenceAt(String cause, long age) {
    requireNonNull(cause, "cause");
    return eventFree.isKnownAt(age)
        ? Optional.of(pointAt(cause, age).map(IncidencePoint::incidence).orElse(0.0))
        : Optional.empty();
  }

  /** Returns the last point of a cause at or before an age; empty before its first. */
  public Optional<IncidencePoint> pointAt(String cause, long age) {
    return Ages.lastUpTo(points(cause), IncidencePoint::age, age);
  }

  /**
   * Returns the confidence interval of the share to whom a cause has happened by an age.
   *
   * @param confidence the nominal coverage, above 0 and below 1
   * @param scale on which scale of the incidence it is symmetric
   * @return empty where the share is not known, and where it is 0 or 1, as it has no error there
   * @throws IllegalArgumentException if the confidence is out of bounds
   */
  public Optional<ConfidenceInterval> interval(
      String cause, long age, double confidence, IntervalScale scale) {
    double z = ConfidenceInterval.standardErrors(confidence);
    return pointAt(cause, age)
        .filter(point -> eventFree.isKnownAt(age))
        .filter(point -> point.incidence() > 0 && point.incidence() < 1)
        .map(point -> scale.interval(point.incidence(), point.standardError(), z, confidence));
  }

  /**
   * Returns these curves with causes taken together: each group as one cause, with the error of
   * their sum, which is not the sum of their errors.
   *
   * @param groupOf the name of the group that a cause belongs to; may be its own
   */
  public CumulativeIncidence grouped(Function<String, String> groupOf) {
    TreeMap<Long, TreeMap<String, Fraction>> groupsByAge = new TreeMap<>();
    causes.forEach(
        (cause, points) -> {
          String group = groupOf.apply(cause);
          for (IncidencePoint point : points) {
            groupsByAge
                .computeIfAbsent(point.age(), unseen -> new TreeMap<>())
                .merge(group, point.events(), Fraction::plus);
          }
        });
    return IncidenceEstimates.of(eventFree, age -> groupsByAge.getOrDefault(age, new TreeMap<>()));
  }

  /**
   * Returns the least age by which a cause has happened to a share of all subjects, those to whom
   * it never happens included.
   *
   * @param share above 0 and below 1
   * @return empty if its incidence does not come up that far
   * @throws IllegalArgumentException if the share is out of bounds
   */
  public Optional<Long> quantile(String cause, Fraction share) {
    double least = Quantiles.least(share);
    return points(cause).stream()
        .filter(point -> point.incidence() >= least)
        .map(IncidencePoint::age)
        .findFirst();
  }
}
