package org.salesprocess.metrics.survival;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.Metric;

/**
 * The share of subjects to whom an event has not happened yet, by age, from durations of which some
 * are censored and some entered late. Any event counts, whatever it is called.
 *
 * <p>At each age with events the curve is multiplied by {@code 1 - d / n}, where d of the n
 * subjects at risk have the event; a subject is at risk at an age above that of its entry and not
 * above its own. Those censored at an age are at risk for the events of that age.
 *
 * <p>Sources: E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations",
 * JASA 53 (1958); the variance is that of M. Greenwood, "The natural duration of cancer" (1926);
 * the cumulative hazard that of W. Nelson, Journal of Quality Technology 1 (1969) and O. Aalen,
 * Annals of Statistics 6 (1978), with Aalen's variance, the sum of {@code d / n^2}.
 *
 * @since 0.1
 */
public record KaplanMeier() implements Metric<TimeToEvent, SurvivalCurve> {

  @Override
  public State<TimeToEvent, SurvivalCurve> start() {
    return new Tallies();
  }

  private static final class Tallies implements State<TimeToEvent, SurvivalCurve> {
    @Serial private static final long serialVersionUID = 1L;
    private final TreeMap<Long, Tally> byAge = new TreeMap<>();
    private Fraction fromStart = Fraction.ZERO;

    @Override
    public void add(TimeToEvent fact) {
      if (fact.entered().isPresent()) {
        Tally begin = at(fact.entered().get());
        begin.entered = begin.entered.plus(fact.weight());
      } else {
        fromStart = fromStart.plus(fact.weight());
      }
      Tally end = at(fact.age());
      if (fact.event().isPresent()) {
        end.events = end.events.plus(fact.weight());
      } else {
        end.censored = end.censored.plus(fact.weight());
      }
    }

    private Tally at(long age) {
      return byAge.computeIfAbsent(age, unseen -> new Tally());
    }

    @Override
    public void merge(State<TimeToEvent, SurvivalCurve> other) {
      Tallies that = (Tallies) other;
      fromStart = fromStart.plus(that.fromStart);
      that.byAge.forEach((age, tally) -> at(age).add(tally));
    }

    @Override
    public SurvivalCurve result() {
      ImmutableList.Builder<SurvivalPoint> points = ImmutableList.builder();
      Fraction atRisk = fromStart;
      Estimates estimates = new Estimates();
      for (Map.Entry<Long, Tally> entry : byAge.entrySet()) {
        Tally tally = entry.getValue();
        Fraction leaving = tally.events.plus(tally.censored);
        if (leaving.isPositive()) {
          estimates.step(tally.events, atRisk);
          points.add(estimates.point(entry.getKey(), atRisk, tally));
        }
        // who enters at an age is at risk only after it
        atRisk = atRisk.minus(leaving).plus(tally.entered);
      }
      return new SurvivalCurve(points.build());
    }
  }

  private static final class Tally implements Serializable {
    @Serial private static final long serialVersionUID = 1L;
    private Fraction entered = Fraction.ZERO;
    private Fraction events = Fraction.ZERO;
    private Fraction censored = Fraction.ZERO;

    void add(Tally other) {
      entered = entered.plus(other.entered);
      events = events.plus(other.events);
      censored = censored.plus(other.censored);
    }
  }

  /** The running products and sums of a curve, in the order of ages. */
  private static final class Estimates {
    private double survival = 1;
    private double greenwood;
    private double hazard;
    private double hazardVariance;

    void step(Fraction events, Fraction atRisk) {
      Fraction share = events.dividedBy(atRisk);
      survival *= Fraction.ONE.minus(share).toDouble();
      Fraction left = atRisk.minus(events);
      if (left.isPositive()) { // once nobody is left, survival is 0 and so is its error
        greenwood += share.dividedBy(left).toDouble();
      }
      hazard += share.toDouble();
      hazardVariance += share.dividedBy(atRisk).toDouble();
    }

    SurvivalPoint point(long age, Fraction atRisk, Tally tally) {
      return new SurvivalPoint(
          age,
          atRisk,
          tally.events,
          tally.censored,
          survival,
          survival * StrictMath.sqrt(greenwood),
          hazard,
          StrictMath.sqrt(hazardVariance));
    }
  }
}
