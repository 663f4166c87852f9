package org.salesprocess.core.time;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Weeks from a first day of the week. */
record WeekCalendar(DayOfWeek first) implements SalesCalendar {

  WeekCalendar {
    requireNonNull(first, "first");
  }

  @Override
  public Optional<SalesPeriod> find(LocalDate day) {
    LocalDate start = day.with(TemporalAdjusters.previousOrSame(first));
    return Optional.of(SalesPeriod.of(start, start.plusWeeks(1)));
  }

  @Override
  public String toString() {
    return "calendar of weeks from " + first;
  }
}
