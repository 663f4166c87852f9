package org.salesprocess.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

/**
 * A deal to try a plan on, before it has an id and a seller.
 *
 * @param day when it was booked
 * @param values how much it is worth
 * @param toldAfter how many days later it was recorded; zero or more
 * @param back what comes back of it, if anything does
 */
record SampleDeal(
    LocalDate day,
    ImmutableSortedMap<Measure, Quantity> values,
    int toldAfter,
    Optional<CameBack> back) {

  /** Checks that nothing is missing. */
  SampleDeal {
    requireNonNull(day, "day");
    requireNonNull(values, "values");
    requireNonNull(back, "back");
  }

  /** Returns a deal that was recorded when it was booked, of which nothing comes back. */
  static SampleDeal of(LocalDate day, ImmutableSortedMap<Measure, Quantity> values) {
    return new SampleDeal(day, values, 0, Optional.empty());
  }

  /**
   * A part of a deal that comes back.
   *
   * @param after how many days after it was booked; zero or more
   * @param share which part, above zero to one
   */
  record CameBack(int after, Fraction share) {
    /** Checks that nothing is missing. */
    CameBack {
      requireNonNull(share, "share");
    }

    @Override
    public String toString() {
      return "%s of it back after %s days".formatted(share, after);
    }
  }

  /** Returns this deal with another value of a measure. */
  SampleDeal with(Measure measure, Quantity value) {
    TreeMap<Measure, Quantity> changed = new TreeMap<>(values);
    changed.put(measure, value);
    return of(day, ImmutableSortedMap.copyOf(changed));
  }

  /** Returns this deal and another as one: of this day, and worth as much as both. */
  SampleDeal with(SampleDeal other) {
    TreeMap<Measure, Quantity> sums = new TreeMap<>(values);
    other.values.forEach(
        (measure, value) -> {
          if (isAdded(measure)) {
            sums.merge(measure, value, Quantity::plus);
          }
        });
    return new SampleDeal(day, ImmutableSortedMap.copyOf(sums), toldAfter, back);
  }

  /** Returns this deal on another day. */
  SampleDeal on(LocalDate other) {
    return new SampleDeal(other, values, toldAfter, back);
  }

  /** Returns this deal recorded so many days later, of which something else comes back. */
  SampleDeal told(int after, Optional<CameBack> some) {
    return new SampleDeal(day, values, after, some);
  }

  /** Returns this deal with so many times of every measure that is added. */
  SampleDeal times(long factor) {
    TreeMap<Measure, Quantity> changed = new TreeMap<>(values);
    changed.replaceAll(
        (measure, value) -> isAdded(measure) ? value.times(Fraction.of(factor)) : value);
    return of(day, ImmutableSortedMap.copyOf(changed));
  }

  /**
   * Returns a part of this deal, of which each measure is as near to a share as whole minor units
   * and pieces allow; what is averaged stays whole.
   */
  SampleDeal part(Fraction share) {
    TreeMap<Measure, Quantity> parts = new TreeMap<>(values);
    parts.replaceAll(
        (measure, value) ->
            isAdded(measure) ? whole(value.times(share), RoundingMode.DOWN) : value);
    return of(day, ImmutableSortedMap.copyOf(parts));
  }

  /** Returns what a part leaves of this deal; of what is averaged, nothing. */
  SampleDeal without(SampleDeal part) {
    TreeMap<Measure, Quantity> rest = new TreeMap<>(values);
    rest.keySet().removeIf(measure -> !isAdded(measure));
    part.values.forEach(
        (measure, value) -> rest.computeIfPresent(measure, (any, whole) -> whole.minus(value)));
    return of(day, ImmutableSortedMap.copyOf(rest));
  }

  private static Quantity whole(Quantity value, RoundingMode mode) {
    return value.isMoney()
        ? Quantity.of(value.rounded(mode))
        : Quantity.of(Fraction.of(value.value().toBigDecimal(0, mode)));
  }

  /** Says whether several values of a measure are added. */
  static boolean isAdded(Measure measure) {
    return measure.aggregation() == Measure.Aggregation.SUM;
  }

  /** Returns such as {@code 2026-01-01: booked USD 100.00, units 3}. */
  @Override
  public String toString() {
    return day
        + ": "
        + values.entrySet().stream()
            .map(value -> value.getKey() + " " + value.getValue())
            .collect(Collectors.joining(", "))
        + (toldAfter == 0 ? "" : ", recorded %s days later".formatted(toldAfter))
        + back.map(some -> ", " + some).orElse("");
  }
}
