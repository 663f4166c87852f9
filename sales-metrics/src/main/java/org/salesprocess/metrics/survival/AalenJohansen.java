package org.salesprocess.metrics.survival;

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
      return IncidenceEstimates.of(table.curve(), causesByAge);
    }
  }
}
