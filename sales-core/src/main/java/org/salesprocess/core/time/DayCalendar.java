package org.salesprocess.core.time;

import java.time.LocalDate;
import java.util.Optional;

/** Single days. */
record DayCalendar() implements SalesCalendar {

  @Override
  public Optional<SalesPeriod> find(LocalDate day) {
    return Optional.of(SalesPeriod.ofDay(day));
  }

  @Override
  public String toString() {
    return "calendar of days";
  }
}
