package org.salesprocess.metrics.retention.lifetime;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;

/** How many periods of a calendar lie between a day and a last period; found ones are kept. */
final class PeriodsBack implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  private final SalesCalendar calendar;
  private int[] negatedStarts; // of the last period, the one before, and so on: rising
  private int known;

  PeriodsBack(SalesCalendar calendar, SalesPeriod last) {
    this.calendar = calendar;
    negatedStarts = new int[16];
    negatedStarts[0] = -Math.toIntExact(last.start().toEpochDay());
    known = 1;
  }

  /**
   * Returns how many periods after that of a day it takes to the last.
   *
   * @param epochDay before the end of the last period
   * @throws IllegalArgumentException if the calendar does not reach that day
   */
  int from(int epochDay) {
    while (epochDay < -negatedStarts[known - 1]) {
      LocalDate before = LocalDate.ofEpochDay(-negatedStarts[known - 1] - 1L);
      int start = Math.toIntExact(calendar.periodOf(before).start().toEpochDay());
      if (known == negatedStarts.length) {
        negatedStarts = Arrays.copyOf(negatedStarts, 2 * known);
      }
      negatedStarts[known++] = -start;
    }
    int place = Arrays.binarySearch(negatedStarts, 0, known, -epochDay);
    // a day inside a period lies between its own start and the next one: the place to insert is
    // that of its own start
    return place >= 0 ? place : -place - 1;
  }
}
