package org.salesprocess.core.time;

import java.time.LocalDate;
import java.util.Optional;

/** Days and calendar months, which need no setting. */
enum RegularCalendar implements SalesCalendar {
  DAYS {
    @Override
    public Optional<SalesPeriod> find(LocalDate day) {
      return Optional.of(SalesPeriod.ofDay(day));
    }
  },
  MONTHS {
    @Override
    public Optional<SalesPeriod> find(LocalDate day) {
      LocalDate first = day.withDayOfMonth(1);
      return Optional.of(SalesPeriod.of(first, first.plusMonths(1)));
    }
  };

  @Override
  public String toString() {
    return this == DAYS ? "calendar of days" : "calendar of months";
  }
}
