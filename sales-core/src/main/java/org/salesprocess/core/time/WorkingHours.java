package org.salesprocess.core.time;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.EnumSet;
import java.util.SortedSet;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * The hours at which a business is open, the same on every working day.
 *
 * <p>Opening and closing are times on the wall clock of the zone, resolved on each day as {@code
 * java.time} resolves them: where the clocks skip the time, it is later by what they skip; where
 * they pass it twice, the first pass counts. The hours of a day never leave that day, so a day that
 * a zone left out altogether has none.
 *
 * <p>The cost of a long span grows with the changes of the clocks inside and with the holidays, not
 * with its days.
 *
 * @param zone the zone whose days and clocks these are
 * @param opens when a working day begins; whole microseconds
 * @param closes when it ends; later than {@code opens}, or midnight for the end of the day
 * @param days the days of the week on which work is done; one at least
 * @param holidays the days on which none is done, whatever day of the week they are
 * @since 0.1
 */
@Value.Builder
public record WorkingHours(
    ZoneId zone,
    LocalTime opens,
    LocalTime closes,
    ImmutableSet<DayOfWeek> days,
    ImmutableSet<LocalDate> holidays)
    implements BusinessTime, WithWorkingHours {

  /**
   * Checks the hours and days.
   *
   * @throws IllegalArgumentException if a part breaks its rule above
   */
  public WorkingHours {
    requireNonNull(zone, "zone");
    requireNonNull(holidays, "holidays");
    checkMicros("opens", opens);
    checkMicros("closes", closes);
    checkArgument(
        opens.isBefore(closes) || closes.equals(LocalTime.MIDNIGHT),
        "working hours in %s: closes must be after opens %s, was %s",
        zone,
        opens,
        closes);
    checkArgument(!days.isEmpty(), "working hours in %s: needs a day of the week", zone);
    days = Sets.immutableEnumSet(days);
  }

  private static void checkMicros(String field, LocalTime time) {
    checkArgument(
        time.truncatedTo(ChronoUnit.MICROS).equals(time),
        "working hours: %s must be whole microseconds, was %s",
        field,
        time);
  }

  @Override
  public Duration between(Instant from, Instant to) {
    checkArgument(
        !to.isBefore(from), "working hours: end must not be before start %s, was %s", from, to);
    LocalDate first = CalendarDays.dayOf(from, zone);
    LocalDate last = CalendarDays.dayOf(to, zone);
    return first.equals(last)
        ? inside(first, from, to)
        : inside(first, from, to)
            .plus(wholeDays(first.plusDays(1), last))
            .plus(inside(last, from, to));
  }

  /** Says whether work is done on a day. */
  public boolean isWorkingDay(LocalDate day) {
    return days.contains(day.getDayOfWeek()) && !holidays.contains(day);
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** Returns what counts on one day, between two instants. */
  private Duration inside(LocalDate day, Instant from, Instant to) {
    if (!isWorkingDay(day)) {
      return Duration.ZERO;
    }
    Instant nextDay = startOf(day.plusDays(1));
    Instant open = day.atTime(opens).atZone(zone).toInstant();
    Instant close =
        closes.equals(LocalTime.MIDNIGHT) ? nextDay : day.atTime(closes).atZone(zone).toInstant();
    Instant start = open.isBefore(from) ? from : open;
    Instant end = earliest(close, earliest(nextDay, to));
    return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
  }

  private static Instant earliest(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** Returns what counts from the start of one day to the start of another. */
  private Duration wholeDays(LocalDate first, LocalDate end) {
    if (first.equals(end)) {
      return Duration.ZERO;
    }
    Duration usual =
        Duration.ofNanos(
            (closes.equals(LocalTime.MIDNIGHT)
                    ? Duration.ofDays(1).toNanos()
                    : closes.toNanoOfDay())
                - opens.toNanoOfDay());
    Duration total = usual.multipliedBy(workingDays(first, end));
    for (LocalDate day : daysOfClockChanges(first, end)) {
      if (isWorkingDay(day)) {
        total = total.minus(usual).plus(inside(day, startOf(day), startOf(day.plusDays(1))));
      }
    }
    return total;
  }

  private long workingDays(LocalDate first, LocalDate end) {
    long all = ChronoUnit.DAYS.between(first, end);
    long weeks = Math.floorDiv(all, 7L);
    long working = weeks * days.size();
    for (LocalDate day = first.plusWeeks(weeks); day.isBefore(end); day = day.plusDays(1)) {
      if (days.contains(day.getDayOfWeek())) {
        working++;
      }
    }
    return working
        - holidays.stream()
            .filter(day -> !day.isBefore(first) && day.isBefore(end))
            .filter(day -> days.contains(day.getDayOfWeek()))
            .count();
  }

  /** Returns the days that may be longer or shorter than others. */
  private SortedSet<LocalDate> daysOfClockChanges(LocalDate first, LocalDate end) {
    TreeSet<LocalDate> found = new TreeSet<>();
    Instant until = startOf(end);
    // a change at the very start of the first day is one of that day; one at the very end may have
    // left out the day before
    ZoneOffsetTransition change = zone.getRules().nextTransition(startOf(first).minusNanos(1));
    while (change != null && !change.getInstant().isAfter(until)) {
      LocalDate before = change.getDateTimeBefore().toLocalDate();
      LocalDate after = change.getDateTimeAfter().toLocalDate();
      found.add(before);
      found.add(after); // clocks have skipped a whole day, but never more than one
      change = zone.getRules().nextTransition(change.getInstant());
    }
    return found.subSet(first, end);
  }

  /** Returns a builder; zone, opens and closes are required, work is done from Monday to Friday. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds working hours. */
  public static final class Builder extends WorkingHoursBuilder {
    Builder() {
      days(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    }
  }
}
