package org.salesprocess.core.time;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;

/**
 * A list of periods without gaps or overlaps: how a business cuts its time.
 *
 * <p>A calendar is one question, {@link #find}; the rest follows from it. Implementations answer
 * the same period for every day inside it. The factories here make the usual ones; {@link
 * FourFourFiveYear} makes those of fiscal years of whole weeks. These are all a {@link
 * StandardCalendar}, which can be written down.
 *
 * @since 0.1
 */
public interface SalesCalendar extends Serializable {

  /** Returns the period that contains a day, or empty where the calendar has none. */
  Optional<SalesPeriod> find(LocalDate day);

  /**
   * Returns the period that contains a day.
   *
   * @throws IllegalArgumentException if the calendar does not reach that day
   */
  default SalesPeriod periodOf(LocalDate day) {
    return find(day)
        .orElseThrow(
            () -> new IllegalArgumentException("%s: no period contains %s".formatted(this, day)));
  }

  /** Returns the period that begins where this one ends, or empty where the calendar ends. */
  default Optional<SalesPeriod> next(SalesPeriod period) {
    return find(period.end());
  }

  /** Returns the period that ends where this one begins, or empty where the calendar begins. */
  default Optional<SalesPeriod> previous(SalesPeriod period) {
    return find(period.start().minusDays(1));
  }

  /**
   * Returns every period that shares a day with a span, in order; the first and last may reach
   * beyond it. Empty where the calendar has no day of the span.
   */
  default ImmutableList<SalesPeriod> over(SalesPeriod span) {
    ImmutableList.Builder<SalesPeriod> periods = ImmutableList.builder();
    LocalDate day = span.start();
    while (day.isBefore(span.end())) {
      Optional<SalesPeriod> period = find(day);
      period.ifPresent(periods::add);
      day = period.map(SalesPeriod::end).orElse(day.plusDays(1));
    }
    return periods.build();
  }

  /** Returns single days. */
  static SalesCalendar days() {
    return new DayCalendar();
  }

  /** Returns weeks that begin on a day of the week. */
  static SalesCalendar weeks(DayOfWeek first) {
    return new WeekCalendar(first);
  }

  /** Returns calendar months. */
  static SalesCalendar months() {
    return new MonthsCalendar(1, Month.JANUARY);
  }

  /** Returns calendar quarters, of which one begins in January. */
  static SalesCalendar quarters() {
    return quarters(Month.JANUARY);
  }

  /** Returns quarters of a fiscal year that begins with a month. */
  static SalesCalendar quarters(Month fiscalStart) {
    return new MonthsCalendar(3, fiscalStart);
  }

  /** Returns fiscal years that begin with a month. */
  static SalesCalendar years(Month fiscalStart) {
    return new MonthsCalendar(12, fiscalStart);
  }

  /**
   * Returns an uneven list of periods, given by their bounds: each bound but the last begins a
   * period, and the last one ends the calendar.
   *
   * @param bounds two or more days, in any order; repeats count once
   * @throws IllegalArgumentException if there are fewer than two different days
   */
  static SalesCalendar uneven(List<LocalDate> bounds) {
    return new UnevenCalendar(ImmutableSortedSet.copyOf(bounds));
  }
}
