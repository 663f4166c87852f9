package org.salesprocess.examples.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class WorkingTimeTest {
  private final WorkingTime hours = new WorkingTime(FurnitureDepartment.ZONE);

  @Test
  void working_minutes_run_on_within_the_day() {
    assertThat(after("2025-03-04T10:00", 90)).isEqualTo(clock("2025-03-04T11:30"));
  }

  @Test
  void what_comes_at_night_is_answered_in_the_morning() {
    assertThat(after("2025-03-04T21:15", 20)).isEqualTo(clock("2025-03-05T09:20"));
    assertThat(after("2025-03-04T05:00", 20)).isEqualTo(clock("2025-03-04T09:20"));
  }

  @Test
  void saturdays_are_short_and_sundays_and_holidays_are_closed() {
    // Saturday 14:30 has 30 minutes left; Sunday is closed; Monday begins at nine
    assertThat(after("2025-03-08T14:30", 40)).isEqualTo(clock("2025-03-10T09:10"));
    // 24 to 26 December are holidays
    assertThat(after("2025-12-23T17:50", 15)).isEqualTo(clock("2025-12-27T10:05"));
    assertThat(hours.openDay(LocalDate.of(2025, 12, 24))).isEqualTo("2025-12-27");
  }

  @Test
  void more_than_a_day_of_work_takes_several_days() {
    // 9 hours on Tuesday from nine, 9 on Wednesday, 2 on Thursday
    assertThat(after("2025-03-04T09:00", 20 * 60)).isEqualTo(clock("2025-03-06T11:00"));
  }

  @Test
  void a_share_of_a_day_lies_within_opening_hours() {
    LocalDate tuesday = LocalDate.of(2025, 3, 4);

    assertThat(hours.within(tuesday, 0)).isEqualTo(clock("2025-03-04T09:00"));
    assertThat(hours.within(tuesday, 1_000)).isEqualTo(clock("2025-03-04T17:00"));
  }

  private Instant after(String from, int minutes) {
    return hours.after(clock(from), minutes);
  }

  private static Instant clock(String text) {
    return LocalDateTime.parse(text).atZone(FurnitureDepartment.ZONE).toInstant();
  }
}
