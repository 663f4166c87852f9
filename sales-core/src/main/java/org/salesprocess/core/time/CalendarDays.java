package org.salesprocess.core.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * How many calendar days lie between two moments, by the days of a zone.
 *
 * @since 0.1
 */
public final class CalendarDays {

  private CalendarDays() {}

  /**
   * Returns how many times midnight passes on the way from one moment to a later one: 0 on one day,
   * 1 to the next day, however many hours that is. Where clocks go back over midnight, so that the
   * later moment bears the earlier date, it is 0 too.
   *
   * @throws IllegalArgumentException if the second moment is before the first
   */
  public static long between(Instant from, Instant to, ZoneId zone) {
    checkArgument(
        !to.isBefore(from), "calendar days from %s: end must not be before it, was %s", from, to);
    return Math.max(
        0, ChronoUnit.DAYS.between(from.atZone(zone).toLocalDate(), to.atZone(zone).toLocalDate()));
  }
}
