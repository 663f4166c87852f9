package org.salesprocess.metrics.survival;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.salesprocess.core.basics.Fraction;

/** The running incidences of causes and their errors, in the order of ages. */
final class IncidenceEstimates {
  private final TreeMap<String, Estimate> causes = new TreeMap<>();

  private IncidenceEstimates() {}

  /**
   * Returns the incidences of causes.
   *
   * @param eventFree the share to whom nothing has happened
   * @param causes for each age with events, how many each cause has; they sum to the events. It is
   *     asked at rising ages
   */
  static CumulativeIncidence of(SurvivalCurve eventFree, Causes causes) {
    IncidenceEstimates estimates = new IncidenceEstimates();
    double survival = 1;
    double variance = 0;
    for (SurvivalPoint point : eventFree.points()) {
      if (point.events().isPositive()) {
        estimates.step(Step.of(point, survival, variance), causes.at(point.age()));
      }
      survival = point.survival();
      variance = point.standardError() * point.standardError();
    }
    ImmutableSortedMap.Builder<String, ImmutableList<IncidencePoint>> curves =
        ImmutableSortedMap.naturalOrder();
    estimates.causes.forEach((cause, estimate) -> curves.put(cause, estimate.points.build()));
    return new CumulativeIncidence(eventFree, curves.buildOrThrow());
  }

  /** How many events each cause has at an age. */
  interface Causes {
    SortedMap<String, Fraction> at(long age);
  }

  private void step(Step step, SortedMap<String, Fraction> here) {
    here.keySet().forEach(cause -> causes.computeIfAbsent(cause, unseen -> new Estimate()));
    causes.forEach(
        (cause, estimate) -> estimate.grow(step, here.getOrDefault(cause, Fraction.ZERO)));
    if (step.left() == 0) {
      settle();
    }
    causes.forEach(
        (cause, estimate) ->
            Optional.ofNullable(here.get(cause)).ifPresent(events -> estimate.note(step, events)));
  }

  /** Makes a cause certain that alone has happened to all: sums of doubles miss the whole. */
  private void settle() {
    List<Estimate> happened =
        causes.values().stream().filter(estimate -> estimate.incidence > 0).toList();
    if (happened.size() == 1) {
      happened.get(0).incidence = 1;
      happened.get(0).variance = 0;
    }
  }

  /** An age with events, the event-free share before it, its variance, and the share it leaves. */
  private record Step(SurvivalPoint point, double survival, double variance, double left) {

    static Step of(SurvivalPoint point, double survival, double variance) {
      Fraction ended = point.events().dividedBy(point.atRisk());
      return new Step(point, survival, variance, Fraction.ONE.minus(ended).toDouble());
    }
  }

  /** The running sums of one cause. */
  private static final class Estimate {
    private final ImmutableList.Builder<IncidencePoint> points = ImmutableList.builder();
    private double incidence;
    private double variance;
    private double covariance; // of the incidence with the event-free share

    void grow(Step step, Fraction events) {
      if (events.isZero()) {
        covariance *= step.left();
        return;
      }
      Fraction share = events.dividedBy(step.point().atRisk());
      double q = share.toDouble();
      // the shares of those at risk vary as a multinomial sample does
      double sampling = step.survival() * step.survival() * q / step.point().atRisk().toDouble();
      incidence += step.survival() * q;
      variance +=
          2 * q * covariance
              + q * q * step.variance()
              + sampling * Fraction.ONE.minus(share).toDouble();
      covariance = step.left() * (covariance + q * step.variance() - sampling);
    }

    void note(Step step, Fraction events) {
      points.add(
          new IncidencePoint(
              step.point().age(),
              events,
              Math.min(1, incidence), // sums of doubles miss the whole by rounding
              StrictMath.sqrt(Math.max(0, variance))));
    }
  }
}
