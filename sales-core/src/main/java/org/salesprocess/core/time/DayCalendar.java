package org.salesprocess.core.time;

import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Single days. */
record DayCalendar() implements StandardCalendar {

  @Override
  public Optional<SalesPeriod> find(LocalDate day) {
    return Optional.of(SalesPeriod.ofDay(day));
  }

  @Override
  public <R> R match(
      Supplier<R> days,
      Function<DayOfWeek, R> weeks,
      BiFunction<Integer, Month, R> months,
      BiFunction<FourFourFiveYear, Integer, R> fourFourFive,
      Function<ImmutableSortedSet<LocalDate>, R> uneven) {
    return days.get();
  }

  @Override
  public String toString() {
    return "calendar of days";
  }
}
