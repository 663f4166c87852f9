package org.salesprocess.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CalendarDaysTest {

  @Test
  void counts_midnights_and_not_hours() {
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
