package org.salesprocess.metrics.survival;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.internal.LongCounts;

/**
 * How many subjects began to be watched, had the event and were censored at each age; what every
 * curve of one group is made of. It adds and merges without rounding.
 */
final class LifeTable implements Serializable {
  @Serial private static final long serialVersionUID = 2L;
  private static final long MOST_EXACT = 1L << 26; // whose square a double still holds exactly

  // subjects who stand for themselves alone and were watched from the start: the most by far
  private final LongCounts plainEvents = new LongCounts();
  private final LongCounts plainCensored = new LongCounts();
  private long plainSubjects;

  // all others
  private final TreeMap<Long, Tally> byAge = new TreeMap<>();
  private Fraction fromStart = Fraction.ZERO;

  void add(TimeToEvent fact) {
    if (isPlain(fact)) {
      plainSubjects++;
      (fact.event().isPresent() ? plainEvents : plainCensored).add(fact.age());
      return;
    }
    if (fact.entered().isPresent()) {
      Tally begin = at(byAge, fact.entered().get());
      begin.entered = begin.entered.plus(fact.weight());
    } else {
      fromStart = fromStart.plus(fact.weight());
    }
    Tally end = at(byAge, fact.age());
    if (fact.event().isPresent()) {
      end.events = end.events.plus(fact.weight());
    } else {
      end.censored = end.censored.plus(fact.weight());
    }
  }

  /** Says whether a subject stands for itself alone and was watched from the start. */
  static boolean isPlain(TimeToEvent fact) {
    return fact.entered().isEmpty() && fact.weight().equals(Fraction.ONE);
  }

  /** Adds events of subjects who stand for themselves alone and were watched from the start. */
  void addPlainEvents(LongCounts ages, long subjects) {
    plainEvents.addAll(ages);
    plainSubjects = Math.addExact(plainSubjects, subjects);
  }

  void merge(LifeTable that) {
    plainEvents.addAll(that.plainEvents);
    plainCensored.addAll(that.plainCensored);
    plainSubjects = Math.addExact(plainSubjects, that.plainSubjects);
    fromStart = fromStart.plus(that.fromStart);
    that.byAge.forEach((age, tally) -> at(byAge, age).add(tally));
  }

  private static Tally at(Map<Long, Tally> tallies, long age) {
    return tallies.computeIfAbsent(age, unseen -> new Tally());
  }

  /** Returns how many subjects there are. */
  Fraction subjects() {
    return byAge.values().stream()
        .map(tally -> tally.entered)
        .reduce(fromStart.plus(Fraction.of(plainSubjects)), Fraction::plus);
  }

  /** Returns to how many of them the event happened. */
  Fraction events() {
    return tallies().values().stream()
        .map(tally -> tally.events)
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  /** Returns a row for each age at which somebody's event happened or watching ended, by age. */
  ImmutableList<Row> rows() {
    SortedMap<Long, Tally> tallies = tallies();
    Reader reader = new Reader(tallies);
    return tallies.entrySet().stream()
        .filter(entry -> entry.getValue().leaving().isPositive())
        .map(entry -> reader.rowAt(entry.getKey()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns a reader of this table. */
  Reader reader() {
    return new Reader(tallies());
  }

  private SortedMap<Long, Tally> tallies() {
    TreeMap<Long, Tally> all = new TreeMap<>();
    byAge.forEach((age, tally) -> at(all, age).add(tally));
    plainEvents
        .toMap()
        .forEach(
            (age, count) -> {
              Tally tally = at(all, age);
              tally.events = tally.events.plus(Fraction.of(count));
            });
    plainCensored
        .toMap()
        .forEach(
            (age, count) -> {
              Tally tally = at(all, age);
              tally.censored = tally.censored.plus(Fraction.of(count));
            });
    return all;
  }

  /** Returns the curve of those to whom the event has not happened. */
  SurvivalCurve curve() {
    if (byAge.isEmpty() && fromStart.isZero() && plainSubjects < MOST_EXACT) {
      return plainCurve();
    }
    ImmutableList.Builder<SurvivalPoint> points = ImmutableList.builder();
    Estimates estimates = new Estimates();
    for (Row row : rows()) {
      estimates.step(row.events(), row.atRisk());
      points.add(estimates.point(row.age(), row.atRisk(), row.events(), row.censored()));
    }
    return new SurvivalCurve(points.build());
  }

  private SurvivalCurve plainCurve() {
    long[] eventAges = plainEvents.different();
    long[] events = plainEvents.counts();
    long[] censoredAges = plainCensored.different();
    long[] censored = plainCensored.counts();
    ImmutableList.Builder<SurvivalPoint> points = ImmutableList.builder();
    Estimates estimates = new Estimates();
    long atRisk = plainSubjects;
    int event = 0;
    int end = 0;
    while (event < eventAges.length || end < censoredAges.length) {
      boolean isEvent =
          end == censoredAges.length
              || (event < eventAges.length && eventAges[event] <= censoredAges[end]);
      boolean isEnd =
          event == eventAges.length
              || (end < censoredAges.length && censoredAges[end] <= eventAges[event]);
      long age = isEvent ? eventAges[event] : censoredAges[end];
      long died = isEvent ? events[event++] : 0;
      long left = isEnd ? censored[end++] : 0;
      estimates.step(died, atRisk);
      points.add(estimates.point(age, Fraction.of(atRisk), Fraction.of(died), Fraction.of(left)));
      atRisk -= died + left;
    }
    return new SurvivalCurve(points.build());
  }

  /** One age: how many were watched just before, had the event at it, were censored at it. */
  record Row(long age, Fraction atRisk, Fraction events, Fraction censored) {}

  /** Reads rows at rising ages, be they in the table or not. */
  final class Reader {
    private final Iterator<Map.Entry<Long, Tally>> later;
    private Optional<Map.Entry<Long, Tally>> next;
    private Fraction atRisk = fromStart.plus(Fraction.of(plainSubjects));

    private Reader(SortedMap<Long, Tally> tallies) {
      later = tallies.entrySet().iterator();
      next = following();
    }

    /** Returns the row at an age, which must be above that of the call before. */
    Row rowAt(long age) {
      while (next.isPresent() && next.get().getKey() < age) {
        Tally past = next.get().getValue();
        // who enters at an age is at risk only after it
        atRisk = atRisk.minus(past.leaving()).plus(past.entered);
        next = following();
      }
      return next.filter(entry -> entry.getKey() == age)
          .map(Map.Entry::getValue)
          .map(here -> new Row(age, atRisk, here.events, here.censored))
          .orElseGet(() -> new Row(age, atRisk, Fraction.ZERO, Fraction.ZERO));
    }

    private Optional<Map.Entry<Long, Tally>> following() {
      return later.hasNext() ? Optional.of(later.next()) : Optional.empty();
    }
  }

  private static final class Tally implements Serializable {
    @Serial private static final long serialVersionUID = 1L;
    private Fraction entered = Fraction.ZERO;
    private Fraction events = Fraction.ZERO;
    private Fraction censored = Fraction.ZERO;

    Fraction leaving() {
      return events.plus(censored);
    }

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

    // the same to the last bit, as a quotient of whole numbers that doubles hold is rounded once
    void step(long events, long atRisk) {
      double all = atRisk;
      survival *= (atRisk - events) / all;
      if (atRisk > events) {
        greenwood += events / (all * (atRisk - events));
      }
      hazard += events / all;
      hazardVariance += events / (all * all);
    }

    SurvivalPoint point(long age, Fraction atRisk, Fraction events, Fraction censored) {
      return new SurvivalPoint(
          age,
          atRisk,
          events,
          censored,
          survival,
          survival * StrictMath.sqrt(greenwood),
          hazard,
          StrictMath.sqrt(hazardVariance));
    }
  }
}
