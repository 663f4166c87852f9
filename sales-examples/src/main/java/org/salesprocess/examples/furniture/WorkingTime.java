package org.salesprocess.examples.furniture;

import com.google.common.collect.ImmutableSet;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;

/** When the company is open: weekdays from 9 to 18, Saturdays from 10 to 15, not on holidays. */
final class WorkingTime {
  private static final int HOUR = 60;
  private static final ImmutableSet<MonthDay> HOLIDAYS =
      ImmutableSet.of(
          MonthDay.of(1, 1),
          MonthDay.of(2, 16),
          MonthDay.of(3, 11),
          MonthDay.of(5, 1),
          MonthDay.of(6, 24),
          MonthDay.of(7, 6),
          MonthDay.of(8, 15),
          MonthDay.of(11, 1),
          MonthDay.of(11, 2),
          MonthDay.of(12, 24),
          MonthDay.of(12, 25),
          MonthDay.of(12, 26));

  private final ZoneId zone;

  WorkingTime(ZoneId zone) {
    this.zone = zone;
  }

  /** Returns the day on which an instant falls. */
  LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  /** Returns an instant of a day, that many seconds after its midnight by the clock. */
  Instant at(LocalDate day, int second) {
    return day.atStartOfDay().plusSeconds(second).atZone(zone).toInstant();
  }

  /** Returns the first instant of a day. */
  Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** Returns the first day from this one on that the company is open. */
  LocalDate openDay(LocalDate from) {
    LocalDate day = from;
    while (opening(day) == closing(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** Returns an instant of an open day, this share of a thousand into its opening hours. */
  Instant within(LocalDate openDay, int permille) {
    int minutes = (closing(openDay) - opening(openDay) - HOUR) * permille / 1000;
    return at(openDay, (opening(openDay) + minutes) * 60);
  }

  /** Returns the instant that lies this much working time after another. */
  Instant after(Instant from, int minutes) {
    LocalDateTime start = LocalDateTime.ofInstant(from, zone);
    LocalDate day = start.toLocalDate();
    int second = Math.max(start.toLocalTime().toSecondOfDay(), opening(day) * 60);
    int left = minutes * 60;
    while (second + left > closing(day) * 60) {
      left -= Math.max(0, closing(day) * 60 - second);
      day = openDay(day.plusDays(1));
      second = opening(day) * 60;
    }
    return at(day, second + left);
  }

  private static int opening(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY ? 10 * HOUR : 9 * HOUR;
  }

  private static int closing(LocalDate day) {
    if (day.getDayOfWeek() == DayOfWeek.SUNDAY || HOLIDAYS.contains(MonthDay.from(day))) {
      return opening(day);
    }
    return day.getDayOfWeek() == DayOfWeek.SATURDAY ? 15 * HOUR : 18 * HOUR;
  }
}
