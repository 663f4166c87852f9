package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.time.LocalDate;
import java.util.Arrays;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;

/** The periods of a calendar over some days, found by the number of a day since 1970-01-01. */
final class PeriodTable {

  private final ImmutableList<SalesPeriod> periods;
  private final int[] starts;
  private final int[] ends;

  private PeriodTable(ImmutableList<SalesPeriod> periods) {
    this.periods = periods;
    starts = periods.stream().mapToInt(period -> day(period.start())).toArray();
    ends = periods.stream().mapToInt(period -> day(period.end())).toArray();
  }

  /** Returns a table of no periods. */
  static PeriodTable none() {
    return new PeriodTable(ImmutableList.of());
  }

  /** Returns the table for the days from the first to the last. */
  static PeriodTable of(SalesCalendar calendar, int first, int last) {
    return new PeriodTable(
        calendar.over(
            SalesPeriod.of(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last).plusDays(1))));
  }

  private static int day(LocalDate day) {
    return Ints.saturatedCast(day.toEpochDay());
  }

  /** Returns the place of the period that contains a day, or -1 if there is none. */
  int find(int day) {
    int found = Arrays.binarySearch(starts, day);
    int place = found >= 0 ? found : -found - 2; // the last that begins before
    return place >= 0 && day < ends[place] ? place : -1;
  }

  SalesPeriod get(int place) {
    return periods.get(place);
  }

  int start(int place) {
    return starts[place];
  }

  int end(int place) {
    return ends[place];
  }
}
