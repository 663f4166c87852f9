package org.salesprocess.core.time;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Periods between bounds of the caller's own. */
record UnevenCalendar(ImmutableSortedSet<LocalDate> bounds) implements SalesCalendar {

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
  public String toString() {
    return "uneven calendar from " + bounds.first() + " to " + bounds.last();
  }
}
