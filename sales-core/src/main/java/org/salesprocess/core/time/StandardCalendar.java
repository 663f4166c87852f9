package org.salesprocess.core.time;

import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A calendar of the library's own, which can tell what it was made of, so that it can be written
 * down. A calendar of the caller's own is a {@link SalesCalendar} and no more.
 *
 * @since 0.1
 */
public sealed interface StandardCalendar extends SalesCalendar
    permits DayCalendar, WeekCalendar, MonthsCalendar, FourFourFiveCalendar, UnevenCalendar {

  /**
   * Returns what the function for this kind of calendar makes of its parts.
   *
   * @param days is asked for single days
   * @param weeks takes the first day of the week
   * @param months takes how many calendar months a period has, 1, 3 or 12, and the first month of
   *     the fiscal year
   * @param fourFourFive takes the fiscal year and how many of its months a period has, 1, 3 or 12
   * @param uneven takes the bounds of the periods
   */
  <R> R match(
      Supplier<R> days,
      Function<DayOfWeek, R> weeks,
      BiFunction<Integer, Month, R> months,
      BiFunction<FourFourFiveYear, Integer, R> fourFourFive,
      Function<ImmutableSortedSet<LocalDate>, R> uneven);
}
