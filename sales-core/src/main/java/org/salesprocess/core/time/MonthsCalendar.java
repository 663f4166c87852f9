package org.salesprocess.core.time;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Periods of one or more months, counted from the first month of a fiscal year. */
record MonthsCalendar(int length, Month fiscalStart) implements StandardCalendar {

  MonthsCalendar {
    requireNonNull(fiscalStart, "fiscalStart");
    checkArgument(
        length >= 1 && 12 % length == 0,
        "calendar of months: length must divide 12, was %s",
        length);
  }

  @Override
  public Optional<SalesPeriod> find(LocalDate day) {
    int intoPeriod = Math.floorMod(day.getMonthValue() - fiscalStart.getValue(), length);
    LocalDate start = day.withDayOfMonth(1).minusMonths(intoPeriod);
    return Optional.of(SalesPeriod.of(start, start.plusMonths(length)));
  }

  @Override
  public <R> R match(
      Supplier<R> days,
      Function<DayOfWeek, R> weeks,
      BiFunction<Integer, Month, R> months,
      BiFunction<FourFourFiveYear, Integer, R> fourFourFive,
      Function<ImmutableSortedSet<LocalDate>, R> uneven) {
    return months.apply(length, fiscalStart);
  }

  @Override
  public String toString() {
    return length == 1
        ? "calendar of months"
        : "calendar of " + length + " months from " + fiscalStart;
  }
}
