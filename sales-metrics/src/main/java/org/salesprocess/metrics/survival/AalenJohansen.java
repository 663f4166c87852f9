package org.salesprocess.metrics.survival;

import java.io.Serial;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.internal.LongCounts;

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
    @Serial private static final long serialVersionUID = 2L;
    private final LifeTable table = new LifeTable(); // without the plain events
    private final TreeMap<String, PlainEvents> plain = new TreeMap<>();
    private final TreeMap<Long, TreeMap<String, Fraction>> others = new TreeMap<>();

    @Override
    public void add(TimeToEvent fact) {
      Optional<String> cause = fact.event();
      if (cause.isPresent() && LifeTable.isPlain(fact)) {
        of(cause.get()).add(fact.age());
        return;
      }
      table.add(fact);
      if (cause.isPresent()) {
        at(fact.age()).merge(cause.get(), fact.weight(), Fraction::plus);
      }
    }

    private PlainEvents of(String cause) {
      PlainEvents known = plain.get(cause);
      if (known == null) {
        known = new PlainEvents();
        plain.put(cause, known);
      }
      return known;
    }

    private Map<String, Fraction> at(long age) {
      return others.computeIfAbsent(age, unseen -> new TreeMap<>());
    }

    @Override
    public void merge(State<TimeToEvent, CumulativeIncidence> other) {
      Tallies that = (Tallies) other;
      table.merge(that.table);
      that.plain.forEach((cause, events) -> of(cause).addAll(events));
      that.others.forEach(
          (age, causes) -> {
            Map<String, Fraction> here = at(age);
            causes.forEach((cause, events) -> here.merge(cause, events, Fraction::plus));
          });
    }

    @Override
    public CumulativeIncidence result() {
      LifeTable all = new LifeTable();
      all.merge(table);
      plain.values().forEach(events -> all.addPlainEvents(events.ages, events.count));
      return IncidenceEstimates.of(all.curve(), causes());
    }

    private IncidenceEstimates.Causes causes() {
      Map<String, PlainEvents.Reader> readers = new TreeMap<>();
      plain.forEach((cause, events) -> readers.put(cause, events.new Reader()));
      TreeMap<String, Fraction> here = new TreeMap<>();
      return age -> {
        here.clear();
        here.putAll(others.getOrDefault(age, new TreeMap<>()));
        readers.forEach(
            (cause, reader) -> {
              long count = reader.at(age);
              if (count > 0) {
                here.merge(cause, Fraction.of(count), Fraction::plus);
              }
            });
        return here;
      };
    }
  }

  /** The ages at which one cause happened to subjects who stand for themselves alone. */
  private static final class PlainEvents implements Serializable {
    @Serial private static final long serialVersionUID = 1L;
    private final LongCounts ages = new LongCounts();
    private long count;

    void add(long age) {
      ages.add(age);
      count++;
    }

    void addAll(PlainEvents other) {
      ages.addAll(other.ages);
      count = Math.addExact(count, other.count);
    }

    /** Reads how often it happened, at rising ages. */
    final class Reader {
      private final long[] different = ages.different();
      private final long[] counts = ages.counts();
      private int next;

      long at(long age) {
        while (next < different.length && different[next] < age) {
          next++;
        }
        return next < different.length && different[next] == age ? counts[next] : 0;
      }
    }
  }
}
