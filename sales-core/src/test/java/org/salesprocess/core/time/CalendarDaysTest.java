package org.salesprocess.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CalendarDaysTest {

  @Test
  void counts_dates_and_not_hours() {
    Instant evening = Instant.parse("2026-03-28T22:30:00Z");
    Instant later = Instant.parse("2026-03-28T23:30:00Z");

    assertThat(CalendarDays.between(evening, later, ZoneOffset.UTC)).isZero();
    assertThat(CalendarDays.between(evening, later, ZoneId.of("Europe/Berlin"))).isEqualTo(1);
  }

  @Test
  void a_day_of_23_hours_is_a_day() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Instant midnight = Instant.parse("2026-03-28T23:00:00Z"); // clocks go forward on the 29th

    assertThat(CalendarDays.between(midnight, Instant.parse("2026-03-29T22:00:00Z"), berlin))
        .isEqualTo(1);
  }

  @Test
  void clocks_that_go_back_over_midnight_take_no_day_away() {
    // in St. John's on 7 November 2010 one minute after midnight was one minute past eleven again
    Instant sixth = Instant.parse("2010-11-07T02:30:30Z"); // 00:00:30 on the 7th
    Instant again = Instant.parse("2010-11-07T02:31:30Z"); // 23:01:30 on the 6th

    assertThat(CalendarDays.between(sixth, again, ZoneId.of("America/St_Johns"))).isZero();
    assertThat(CalendarDays.dayOf(again, ZoneId.of("America/St_Johns")))
        .isEqualTo(LocalDate.of(2010, 11, 7));
  }

  @Test
  void a_day_that_has_passed_is_not_taken_back_as_time_goes_on() {
    ZoneId stJohns = ZoneId.of("America/St_Johns");
    Instant noon = Instant.parse("2010-11-06T14:30:00Z"); // 12:00 on the 6th
    Instant newDay = Instant.parse("2010-11-07T02:30:30Z"); // 00:00:30 on the 7th
    Instant oldDate = Instant.parse("2010-11-07T02:45:00Z"); // the clocks show 23:15 on the 6th

    assertThat(CalendarDays.between(noon, newDay, stJohns)).isEqualTo(1);
    assertThat(CalendarDays.between(noon, oldDate, stJohns)).isEqualTo(1);
  }

  @Test
  void a_date_that_was_left_out_is_counted() {
    // Samoa went from the end of 29 December 2011 to the start of the 31st
    ZoneId apia = ZoneId.of("Pacific/Apia");
    Instant last = Instant.parse("2011-12-30T09:59:59Z");

    assertThat(CalendarDays.dayOf(last, apia)).isEqualTo(LocalDate.of(2011, 12, 29));
    assertThat(CalendarDays.dayOf(last.plusSeconds(1), apia)).isEqualTo(LocalDate.of(2011, 12, 31));
    assertThat(CalendarDays.between(last, last.plusSeconds(1), apia)).isEqualTo(2);
  }

  @Test
  void refuses_to_count_backwards() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                CalendarDays.between(Instant.EPOCH, Instant.EPOCH.minusSeconds(1), ZoneOffset.UTC))
        .withMessage(
            "calendar days from 1970-01-01T00:00:00Z: end must not be before it, was"
                + " 1969-12-31T23:59:59Z");
  }
}
