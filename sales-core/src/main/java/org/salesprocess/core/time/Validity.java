package org.salesprocess.core.time;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.salesprocess.core.internal.SerialForm;

/**
 * The days on which something agreed is in force, which need not have a first or a last.
 *
 * @param from the first day; empty for every day before the end
 * @param until the first day no more, after {@code from}; empty while it lasts
 * @since 0.1
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> until)
    implements Serializable {

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if it ends before it starts, or on the same day
   */
  public Validity {
    requireNonNull(from, "from");
    requireNonNull(until, "until");
    checkArgument(
        from.isEmpty() || until.isEmpty() || until.get().isAfter(from.get()),
        "validity from %s: until must be later, was %s",
        from.orElse(null),
        until.orElse(null));
  }

  /** Returns the days from the first on, up to and without the second if there is one. */
  public static Validity of(LocalDate from, Optional<LocalDate> until) {
    return new Validity(Optional.of(from), until);
  }

  /** Returns the days of a period. */
  public static Validity of(SalesPeriod period) {
    return of(period.start(), Optional.of(period.end()));
  }

  /** Returns every day before a day. */
  public static Validity until(LocalDate end) {
    return new Validity(Optional.empty(), Optional.of(end));
  }

  /** Says whether a day is one of these. */
  public boolean contains(LocalDate day) {
    return from.map(first -> !day.isBefore(first)).orElse(true)
        && until.map(day::isBefore).orElse(true);
  }

  /** Says whether some day is in both. */
  public boolean overlaps(Validity other) {
    return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
  }

  private boolean startsBeforeEndOf(Validity other) {
    return from.isEmpty() || other.until.isEmpty() || from.get().isBefore(other.until.get());
  }

  /** Returns the days that are in both, or empty if there is none. */
  public Optional<Validity> intersection(Validity other) {
    if (!overlaps(other)) {
      return Optional.empty();
    }
    Optional<LocalDate> start =
        other.from.filter(day -> from.isEmpty() || day.isAfter(from.get())).or(() -> from);
    Optional<LocalDate> end =
        other.until.filter(day -> until.isEmpty() || day.isBefore(until.get())).or(() -> until);
    return Optional.of(new Validity(start, end));
  }

  /** Returns the days of a period that are in it, or empty if there is none. */
  public Optional<SalesPeriod> within(SalesPeriod period) {
    return intersection(of(period))
        .map(both -> SalesPeriod.of(both.from.orElseThrow(), both.until.orElseThrow()));
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Returns such as {@code from 2026-01-01 until 2026-07-01}, or {@code always}. */
  @Override
  public String toString() {
    String start = from.map(day -> "from " + day).orElse("");
    String end = until.map(day -> "until " + day).orElse("");
    return start.isEmpty() && end.isEmpty() ? "always" : (start + " " + end).strip();
  }
}
