package org.salesprocess.core.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.threeten.extra.Interval;

/**
 * A span of whole days, such as a month or a quota period; its start is inside, its end is not.
 *
 * <p>Periods are ordered by start, then by end.
 *
 * @param start the first day inside
 * @param end the first day after; later than {@code start}
 * @since 0.1
 */
public record SalesPeriod(LocalDate start, LocalDate end)
    implements Comparable<SalesPeriod>, Serializable {

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if the end is not after the start
   */
  public SalesPeriod {
    checkArgument(
        start.isBefore(end), "period from %s: end must be after start, was %s", start, end);
  }

  /** Returns the period from the first day up to, and without, the second. */
  public static SalesPeriod of(LocalDate start, LocalDate end) {
    return new SalesPeriod(start, end);
  }

  /** Returns the period of one day. */
  public static SalesPeriod ofDay(LocalDate day) {
    return new SalesPeriod(day, day.plusDays(1));
  }

  /** Returns how many days are inside; one or more. */
  public long days() {
    return ChronoUnit.DAYS.between(start, end);
  }

  /** Says whether a day is inside. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && day.isBefore(end);
  }

  /** Says whether an instant falls on a day inside, by the calendar of a zone. */
  public boolean contains(Instant instant, ZoneId zone) {
    return contains(instant.atZone(zone).toLocalDate());
  }

  /** Says whether every day of the other is inside. */
  public boolean encloses(SalesPeriod other) {
    return !other.start.isBefore(start) && !other.end.isAfter(end);
  }

  /** Says whether some day is in both. */
  public boolean overlaps(SalesPeriod other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  /** Returns the days that are in both, or empty if there is none. */
  public Optional<SalesPeriod> intersection(SalesPeriod other) {
    if (!overlaps(other)) {
      return Optional.empty();
    }
    return Optional.of(
        new SalesPeriod(
            start.isBefore(other.start) ? other.start : start,
            end.isAfter(other.end) ? other.end : end));
  }

  /** Returns the instants inside, from the start of the first day to the start of the day after. */
  public Interval at(ZoneId zone) {
    return Interval.of(start.atStartOfDay(zone).toInstant(), end.atStartOfDay(zone).toInstant());
  }

  @Override
  public int compareTo(SalesPeriod other) {
    int order = start.compareTo(other.start);
    return order != 0 ? order : end.compareTo(other.end);
  }

  /** Returns the ISO 8601 interval, such as {@code 2026-01-01/2026-02-01}. */
  @Override
  public String toString() {
    return start + "/" + end;
  }
}
