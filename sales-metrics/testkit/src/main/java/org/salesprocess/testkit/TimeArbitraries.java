package org.salesprocess.testkit;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.salesprocess.core.time.BusinessTime;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.Validity;
import org.salesprocess.core.time.WorkingHours;

/**
 * Generators of business time.
 *
 * @since 0.1
 */
public final class TimeArbitraries {

  private static final int MOST_HOLIDAYS = 5;
  private static final int MINUTES_OF_DAY = 24 * 60;

  private TimeArbitraries() {}

  /**
   * Generates working hours on any days of the week in zones that change their clocks at night, at
   * midnight, by half an hour or not at all, with up to five holidays; some end at midnight.
   */
  public static Arbitrary<WorkingHours> workingHours() {
    Arbitrary<LocalTime> closing =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just(LocalTime.MIDNIGHT)),
            Tuple.of(
                4,
                Arbitraries.integers()
                    .between(MINUTES_OF_DAY / 2, MINUTES_OF_DAY - 1)
                    .map(TimeArbitraries::minuteOfDay)));
    return Combinators.combine(
            Arbitraries.of(
                    "Europe/Vilnius",
                    "America/Sao_Paulo",
                    "America/Havana",
                    "Australia/Lord_Howe",
                    "Asia/Kolkata",
                    "UTC")
                .map(ZoneId::of),
            Arbitraries.integers()
                .between(0, MINUTES_OF_DAY / 2 - 1)
                .map(TimeArbitraries::minuteOfDay),
            closing,
            Arbitraries.of(DayOfWeek.class).set().ofMinSize(1),
            BasicArbitraries.days().set().ofMaxSize(MOST_HOLIDAYS))
        .as(
            (zone, opens, closes, days, holidays) ->
                WorkingHours.builder()
                    .zone(zone)
                    .opens(opens)
                    .closes(closes)
                    .days(days)
                    .holidays(holidays)
                    .build());
  }

  /** Generates working hours and elapsed time. */
  public static Arbitrary<BusinessTime> businessTimes() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(BusinessTime.elapsed())), Tuple.of(3, workingHours()));
  }

  /** Generates the usual calendars: days, weeks, months, quarters and fiscal years. */
  public static Arbitrary<SalesCalendar> calendars() {
    return Arbitraries.oneOf(
        Arbitraries.of(SalesCalendar.days(), SalesCalendar.months()),
        Arbitraries.of(DayOfWeek.class).map(SalesCalendar::weeks),
        Arbitraries.of(Month.class).map(SalesCalendar::quarters),
        Arbitraries.of(Month.class).map(SalesCalendar::years));
  }

  /** Generates validities, of which some have no beginning, no end, or neither. */
  public static Arbitrary<Validity> validities() {
    return Combinators.combine(
            BasicArbitraries.periods(), Arbitraries.of(true, false), Arbitraries.of(true, false))
        .as(
            (days, begins, ends) ->
                new Validity(
                    Optional.of(days.start()).filter(any -> begins),
                    Optional.of(days.end()).filter(any -> ends)));
  }

  private static LocalTime minuteOfDay(int minute) {
    return LocalTime.MIDNIGHT.plusMinutes(minute);
  }
}
