package org.salesprocess.metrics.survival;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.salesprocess.core.basics.Fraction;

/**
 * How many subjects began to be watched, had the event and were censored at each age; what every
 * curve of one group is made of. It adds and merges without rounding.
 */
final class LifeTable implements Serializable {
  @Serial private static final long serialVersionUID = 1L;
  private final TreeMap<Long, Tally> byAge = new TreeMap<>();
  private Fraction fromStart = Fraction.ZERO;

  void add(TimeToEvent fact) {
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

  void merge(LifeTable that) {
    fromStart = fromStart.plus(that.fromStart);
    that.byAge.forEach((age, tally) -> at(age).add(tally));
  }

  private Tally at(long age) {
    return byAge.computeIfAbsent(age, unseen -> new Tally());
  }

  /** Returns how many subjects there are. */
  Fraction subjects() {
    return byAge.values().stream().map(tally -> tally.entered).reduce(fromStart, Fraction::plus);
  }

  /** Returns to how many of them the event happened. */
  Fraction events() {
    return byAge.values().stream().map(tally -> tally.events).reduce(Fraction.ZERO, Fraction::plus);
  }

  /** Returns a row for each age at which somebody's event happened or watching ended, by age. */
  ImmutableList<Row> rows() {
    Reader reader = new Reader();
    return byAge.entrySet().stream()
        .filter(entry -> entry.getValue().leaving().isPositive())
        .map(entry -> reader.rowAt(entry.getKey()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the curve of those to whom the event has not happened. */
  SurvivalCurve curve() {
    ImmutableList.Builder<SurvivalPoint> points = ImmutableList.builder();
    Estimates estimates = new Estimates();
    for (Row row : rows()) {
      estimates.step(row.events(), row.atRisk());
      points.add(estimates.point(row));
    }
    return new SurvivalCurve(points.build());
  }

  /** One age: how many were watched just before, had the event at it, were censored at it. */
  record Row(long age, Fraction atRisk, Fraction events, Fraction censored) {}

  /** Reads rows at rising ages, be they in the table or not. */
  final class Reader {
    private final Iterator<Map.Entry<Long, Tally>> later = byAge.entrySet().iterator();
    private Optional<Map.Entry<Long, Tally>> next = following();
    private Fraction atRisk = fromStart;

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

    SurvivalPoint point(Row row) {
      return new SurvivalPoint(
          row.age(),
          row.atRisk(),
          row.events(),
          row.censored(),
          survival,
          survival * StrictMath.sqrt(greenwood),
          hazard,
          StrictMath.sqrt(hazardVariance));
    }
  }
}
