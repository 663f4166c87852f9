package org.salesprocess.metrics.survival;

import java.io.Serial;
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
    private final LifeTable table = new LifeTable();

    @Override
    public void add(TimeToEvent fact) {
      table.add(fact);
    }

    @Override
    public void merge(State<TimeToEvent, SurvivalCurve> other) {
      table.merge(((Tallies) other).table);
    }

    @Override
    public SurvivalCurve result() {
      return table.curve();
    }
  }
}
