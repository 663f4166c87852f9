package org.salesprocess.core.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * For which day of a zone a moment counts, and how many days lie between two moments.
 *
 * <p>A day lasts from its start, as {@link LocalDate#atStartOfDay(ZoneId)} says, to the start of
 * the next. Hence days never go back: where clocks are set back over midnight and show the old date
 * again, the new day has begun already and goes on.
 *
 * @since 0.1
 */
public final class CalendarDays {

  private CalendarDays() {}

  /** Returns the day of a zone for which a moment counts. */
  public static LocalDate dayOf(Instant moment, ZoneId zone) {
    LocalDate shown = moment.atZone(zone).toLocalDate();
    LocalDate next = shown.plusDays(1);
    return moment.isBefore(next.atStartOfDay(zone).toInstant()) ? shown : next;
  }

  /**
   * Returns how many dates further the day of a later moment is: 0 on one day, 1 on the next,
   * however many hours that is. A date that the zone left out altogether is counted too, since the
   * dates are.
   *
   * @throws IllegalArgumentException if the second moment is before the first
   */
  public static long between(Instant from, Instant to, ZoneId zone) {
    checkArgument(
        !to.isBefore(from), "calendar days from %s: end must not be before it, was %s", from, to);
    return ChronoUnit.DAYS.between(dayOf(from, zone), dayOf(to, zone));
  }
}
