package org.salesprocess.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {

  private static final ZoneId VILNIUS = ZoneId.of("Europe/Vilnius");
  private static final ZoneId APIA = ZoneId.of("Pacific/Apia");
  private static final ZoneId GOOSE_BAY = ZoneId.of("America/Goose_Bay");

  // Monday to Friday from nine to six; 2026-03-02 is a Monday
  private static final WorkingHours OFFICE = hours(VILNIUS, "09:00", "18:00");

  private static WorkingHours hours(ZoneId zone, String opens, String closes) {
    return WorkingHours.builder()
        .zone(zone)
        .opens(LocalTime.parse(opens))
        .closes(LocalTime.parse(closes))
        .build();
  }

  private static WorkingHours everyDay(WorkingHours hours) {
    return hours.withDays(EnumSet.allOf(DayOfWeek.class));
  }

  private static Instant at(ZoneId zone, String local) {
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }

  private static Duration between(WorkingHours hours, String from, String to) {
    return hours.between(at(hours.zone(), from), at(hours.zone(), to));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T10:00, 2026-03-02T12:30, PT2H30M", // within a day
    "2026-03-02T17:00, 2026-03-03T10:00, PT2H", // over a night
    "2026-03-06T17:00, 2026-03-09T10:00, PT2H", // over a weekend
    "2026-03-02T07:00, 2026-03-02T23:00, PT9H", // from before opening to after closing
    "2026-03-02T00:00, 2026-03-09T00:00, PT45H", // a week
    "2026-03-02T18:00, 2026-03-03T09:00, PT0S", // from closing to opening
    "2026-03-07T08:00, 2026-03-08T20:00, PT0S", // Saturday and Sunday
    "2026-03-04T11:00, 2026-03-04T11:00, PT0S" // no time at all
  })
  void only_the_hours_of_working_days_count(String from, String to, Duration expected) {
    assertThat(between(OFFICE, from, to)).isEqualTo(expected);
  }

  @Test
  void a_holiday_does_not_count_wherever_it_lies_in_the_span() {
    WorkingHours hours =
        OFFICE.withHolidays(
            LocalDate.of(2026, 3, 4), // a Wednesday
            LocalDate.of(2026, 3, 7), // a Saturday: free anyway
            LocalDate.of(2099, 1, 1)); // far away

    assertThat(between(hours, "2026-03-02T00:00", "2026-03-09T00:00")).hasHours(36);
    assertThat(between(hours, "2026-03-03T17:00", "2026-03-05T10:00")).hasHours(2);
    assertThat(between(hours, "2026-03-04T10:00", "2026-03-05T10:00")).hasHours(1);
    assertThat(between(hours, "2026-03-03T17:00", "2026-03-04T12:00")).hasHours(1);
    assertThat(between(hours, "2026-03-04T10:00", "2026-03-04T12:00")).hasHours(0);
    assertThat(hours.isWorkingDay(LocalDate.of(2026, 3, 3))).isTrue();
    assertThat(hours.isWorkingDay(LocalDate.of(2026, 3, 4))).isFalse();
    assertThat(hours.isWorkingDay(LocalDate.of(2026, 3, 8))).isFalse();
  }

  @Test
  void a_hundred_years_hold_as_many_hours_as_their_working_days() {
    // 26,089 days from Monday to Friday, counted one by one with Python's calendar; 9 hours each
    assertThat(between(OFFICE, "1926-01-01T00:00", "2026-01-01T00:00")).hasHours(234_801);
  }

  @Test
  void a_weekend_with_a_change_of_the_clocks_moves_no_office_hour() {
    // clocks went forward on Sunday 2026-03-29: 15:00Z is 17:00 on Friday, 07:00Z 10:00 on Monday
    assertThat(
            OFFICE.between(
                Instant.parse("2026-03-27T15:00:00Z"), Instant.parse("2026-03-30T07:00:00Z")))
        .hasHours(2);
  }

  @ParameterizedTest
  @CsvSource({
    // clocks skip from 03:00 to 04:00 on Sunday 2026-03-29
    "00:00, 06:00, 2026-03-29, PT5H",
    "03:30, 10:00, 2026-03-29, PT5H30M", // opens at 04:30, as java.time resolves it
    "00:00, 03:30, 2026-03-29, PT3H30M", // closes at 04:30
    "03:15, 04:15, 2026-03-29, PT0S", // opens at 04:15, when it closes
    "03:15, 04:05, 2026-03-29, PT0S", // would open after it closes
    // clocks go from 04:00 back to 03:00 on Sunday 2026-10-25
    "00:00, 06:00, 2026-10-25, PT7H",
    "00:00, 03:30, 2026-10-25, PT3H30M", // closes at the first 03:30
    "03:30, 10:00, 2026-10-25, PT7H30M", // opens at the first 03:30
    "00:00, 00:00, 2026-10-25, PT25H"
  })
  void hours_are_times_on_the_clock_of_the_day(
      String opens, String closes, LocalDate day, Duration expected) {
    WorkingHours hours = everyDay(hours(VILNIUS, opens, closes));
    Instant start = day.atStartOfDay(VILNIUS).toInstant();
    Instant end = day.plusDays(1).atStartOfDay(VILNIUS).toInstant();

    assertThat(hours.between(start, end)).isEqualTo(expected);
    // and as one of the whole days inside a longer span
    Duration around =
        hours
            .between(start.minus(Duration.ofDays(9)), start)
            .plus(hours.between(end, end.plus(Duration.ofDays(9))));
    assertThat(
            hours
                .between(start.minus(Duration.ofDays(9)), end.plus(Duration.ofDays(9)))
                .minus(around))
        .isEqualTo(expected);
  }

  @Test
  void a_day_that_a_zone_left_out_has_no_hours() {
    // Samoa went from Thursday 2011-12-29 to Saturday 2011-12-31
    WorkingHours samoa = hours(APIA, "09:00", "17:00");
    assertThat(between(samoa, "2011-12-29T00:00", "2012-01-02T00:00")).hasHours(8);
    assertThat(between(samoa, "2011-12-26T00:00", "2012-01-09T00:00")).hasHours(9 * 8);
    // from a day before to the day after, so that the one left out is the last whole one
    assertThat(between(samoa, "2011-12-28T12:00", "2011-12-31T12:00")).hasHours(5 + 8);
    assertThat(between(everyDay(samoa), "2011-12-29T00:00", "2012-01-01T00:00")).hasHours(16);
  }

  @Test
  void clocks_set_back_over_midnight_count_no_hour_twice() {
    // at 00:01 of Sunday 2010-11-07 clocks showed 23:01 of Saturday again
    WorkingHours always = everyDay(hours(GOOSE_BAY, "00:00", "00:00"));
    Instant midnight = Instant.parse("2010-11-07T03:00:00Z");
    Instant saturdayAgain = Instant.parse("2010-11-07T03:30:00Z");
    Instant sundayAgain = Instant.parse("2010-11-07T04:30:00Z");

    assertThat(always.between(midnight, saturdayAgain)).hasMinutes(30);
    assertThat(always.between(saturdayAgain, sundayAgain)).hasMinutes(60);
    assertThat(always.between(midnight, sundayAgain)).hasMinutes(90);
    // Saturday's last hour ends at the first midnight; until 23:30 has come again it is Sunday
    WorkingHours saturdays =
        hours(GOOSE_BAY, "22:00", "00:00").withDays(List.of(DayOfWeek.SATURDAY));
    assertThat(saturdays.between(midnight.minusSeconds(3 * 3_600), sundayAgain)).hasHours(2);
  }

  @Test
  void microseconds_are_exact_in_business_time_and_on_the_clock() {
    Instant start = Instant.parse("2026-03-02T10:00:00Z");
    assertThat(OFFICE.microsBetween(start, start.plusNanos(1_000))).isEqualTo(1);
    assertThat(BusinessTime.elapsed().microsBetween(start, start.plusSeconds(86_400)))
        .isEqualTo(86_400_000_000L);
    assertThat(BusinessTime.elapsed().between(start, start.plusSeconds(86_400))).hasDays(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OFFICE.microsBetween(start, start.plusNanos(1)))
        .withMessage("business time: must be whole microseconds, was PT0.000000001S");
  }

  @Test
  void an_end_before_its_start_is_refused() {
    Instant start = Instant.parse("2026-03-02T10:00:00Z");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OFFICE.between(start, start.minusSeconds(1)))
        .withMessage(
            "working hours: end must not be before start 2026-03-02T10:00:00Z, was"
                + " 2026-03-02T09:59:59Z");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BusinessTime.elapsed().between(start, start.minusSeconds(1)))
        .withMessage(
            "elapsed time: end must not be before start 2026-03-02T10:00:00Z, was"
                + " 2026-03-02T09:59:59Z");
  }

  @Test
  void hours_that_cannot_be_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hours(ZoneOffset.UTC, "18:00", "09:00"))
        .withMessage("working hours in Z: closes must be after opens 18:00, was 09:00");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hours(ZoneOffset.UTC, "09:00", "09:00"))
        .withMessage("working hours in Z: closes must be after opens 09:00, was 09:00");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OFFICE.withDays(List.of()))
        .withMessage("working hours in Europe/Vilnius: needs a day of the week");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OFFICE.withOpens(LocalTime.of(9, 0, 0, 1)))
        .withMessage("working hours: opens must be whole microseconds, was 09:00:00.000000001");
  }

  @Test
  void equal_hours_are_equal_in_whatever_order_their_days_were_named() {
    WorkingHours other =
        WorkingHours.builder()
            .zone(VILNIUS)
            .opens(LocalTime.of(9, 0))
            .closes(LocalTime.of(18, 0))
            .days(
                List.of(
                    DayOfWeek.FRIDAY,
                    DayOfWeek.MONDAY,
                    DayOfWeek.THURSDAY,
                    DayOfWeek.TUESDAY,
                    DayOfWeek.WEDNESDAY))
            .build();
    assertThat(other).isEqualTo(OFFICE).hasToString(OFFICE.toString());
  }
}
