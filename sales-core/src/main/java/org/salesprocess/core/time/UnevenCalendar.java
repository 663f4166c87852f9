package org.salesprocess.core.time;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Periods between bounds of the caller's own. */
record UnevenCalendar(ImmutableSortedSet<LocalDate> bounds) implements StandardCalendar {

  UnevenCalendar {
    checkArgument(
        bounds.size() >= 2, "uneven calendar: needs two different bounds or more, was %s", bounds);
  }

  @Override
  public Optional<SalesPeriod> find(LocalDate day) {
    @Nullable LocalDate start = bounds.floor(day);
    @Nullable LocalDate end = bounds.higher(day);
    return start == null || end == null
        ? Optional.empty()
        : Optional.of(SalesPeriod.of(start, end));
  }

  @Override
  public <R> R match(
      Supplier<R> days,
      Function<DayOfWeek, R> weeks,
      BiFunction<Integer, Month, R> months,
      BiFunction<FourFourFiveYear, Integer, R> fourFourFive,
      Function<ImmutableSortedSet<LocalDate>, R> uneven) {
    return uneven.apply(bounds);
  }

  @Override
  public String toString() {
    return "uneven calendar from " + bounds.first() + " to " + bounds.last();
  }
}
