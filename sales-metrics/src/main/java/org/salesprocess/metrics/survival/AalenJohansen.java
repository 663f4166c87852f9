package org.salesprocess.metrics.survival;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.Serial;
import java.util.Map;
import java.util.TreeMap;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.Metric;

/**
 * The share of subjects to whom each of several things has happened, by age, where the first to
 * happen keeps the others from happening: deals that are won, or lost for one reason or another.
 *
 * <p>At each age the incidence of a cause grows by {@code S d / n}, where d of the n subjects at
 * risk have the event of that cause and S is the share to whom nothing had happened before. Hence
 * the incidences and the event-free share sum to one. Who is at risk, {@link KaplanMeier} says. To
 * take one cause and call all others censored would overstate it, as those can no longer have it.
 *
 * <p>Sources: O. O. Aalen and S. Johansen, "An empirical transition matrix for non-homogeneous
 * Markov chains based on censored observations", Scandinavian Journal of Statistics 5 (1978). The
 * variance is the Greenwood-type estimator of P. K. Andersen, O. Borgan, R. D. Gill and N. Keiding,
 * "Statistical Models Based on Counting Processes" (1993), section IV.4, for competing risks; it is
 * that of the delta method in E. Marubini and M. G. Valsecchi, "Analysing Survival Data from
 * Clinical Trials and Observational Studies" (1995), chapter 10. It is summed age by age, as a
 * recursion.
 *
 * @since 0.1
 */
public record AalenJohansen() implements Metric<TimeToEvent, CumulativeIncidence> {

  @Override
  public State<TimeToEvent, CumulativeIncidence> start() {
    return new Tallies();
  }

  private static final class Tallies implements State<TimeToEvent, CumulativeIncidence> {
    @Serial private static final long serialVersionUID = 1L;
    private final LifeTable table = new LifeTable();
    private final TreeMap<Long, TreeMap<String, Fraction>> causesByAge = new TreeMap<>();

    @Override
    public void add(TimeToEvent fact) {
      table.add(fact);
      if (fact.event().isPresent()) {
        at(fact.age()).merge(fact.event().get(), fact.weight(), Fraction::plus);
      }
    }

    private Map<String, Fraction> at(long age) {
      return causesByAge.computeIfAbsent(age, unseen -> new TreeMap<>());
    }

    @Override
    public void merge(State<TimeToEvent, CumulativeIncidence> other) {
      Tallies that = (Tallies) other;
      table.merge(that.table);
      that.causesByAge.forEach(
          (age, causes) -> {
            Map<String, Fraction> here = at(age);
            causes.forEach((cause, events) -> here.merge(cause, events, Fraction::plus));
          });
    }

    @Override
    public CumulativeIncidence result() {
      SurvivalCurve eventFree = table.curve();
      TreeMap<String, Estimates> causes = new TreeMap<>();
      double survival = 1;
      double variance = 0;
      for (SurvivalPoint point : eventFree.points()) {
        if (point.events().isPositive()) {
          TreeMap<String, Fraction> here = requireNonNull(causesByAge.get(point.age()));
          here.keySet().forEach(cause -> causes.computeIfAbsent(cause, unseen -> new Estimates()));
          Step step = Step.of(point, survival, variance);
          causes.forEach(
              (cause, estimates) -> estimates.add(step, here.getOrDefault(cause, Fraction.ZERO)));
        }
        survival = point.survival();
        variance = point.standardError() * point.standardError();
      }
      ImmutableSortedMap.Builder<String, ImmutableList<IncidencePoint>> curves =
          ImmutableSortedMap.naturalOrder();
      causes.forEach((cause, estimates) -> curves.put(cause, estimates.points.build()));
      return new CumulativeIncidence(eventFree, curves.buildOrThrow());
    }
  }

  /** An age with events, the event-free share before it, its variance, and the share it leaves. */
  private record Step(SurvivalPoint point, double survival, double variance, double left) {

    static Step of(SurvivalPoint point, double survival, double variance) {
      Fraction ended = point.events().dividedBy(point.atRisk());
      return new Step(point, survival, variance, Fraction.ONE.minus(ended).toDouble());
    }
  }

  /** The running sums of one cause, in the order of ages. */
  private static final class Estimates {
    private final ImmutableList.Builder<IncidencePoint> points = ImmutableList.builder();
    private double incidence;
    private double variance;
    private double covariance; // of the incidence with the event-free share

    void add(Step step, Fraction events) {
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
      points.add(
          new IncidencePoint(
              step.point().age(),
              events,
              Math.min(1, incidence), // sums of doubles miss the whole by rounding
              StrictMath.sqrt(Math.max(0, variance))));
    }
  }
}
