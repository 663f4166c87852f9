package org.salesprocess.core.time;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Weeks from a first day of the week. */
record WeekCalendar(DayOfWeek first) implements StandardCalendar {

  WeekCalendar {
    requireNonNull(first, "first");
  }

  @Override
  public Optional<SalesPeriod> find(LocalDate day) {
    LocalDate start = day.with(TemporalAdjusters.previousOrSame(first));
    return Optional.of(SalesPeriod.of(start, start.plusWeeks(1)));
  }

  @Override
  public <R> R match(
      Supplier<R> days,
      Function<DayOfWeek, R> weeks,
      BiFunction<Integer, Month, R> months,
      BiFunction<FourFourFiveYear, Integer, R> fourFourFive,
      Function<ImmutableSortedSet<LocalDate>, R> uneven) {
    return weeks.apply(first);
  }

  @Override
  public String toString() {
    return "calendar of weeks from " + first;
  }
}
