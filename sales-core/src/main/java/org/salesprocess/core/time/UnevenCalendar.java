package org.salesprocess.core.time;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Periods between bounds of the caller's own. */
record UnevenCalendar(ImmutableSortedSet<LocalDate> bounds) implements SalesCalendar {

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
