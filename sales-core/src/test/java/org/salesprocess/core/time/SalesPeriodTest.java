package org.salesprocess.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SalesPeriodTest {
  private static final SalesPeriod JANUARY =
      SalesPeriod.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));

  @Test
  void a_period_includes_its_start_and_excludes_its_end() {
    assertThat(JANUARY.contains(LocalDate.of(2025, 12, 31))).isFalse();
    assertThat(JANUARY.contains(LocalDate.of(2026, 1, 1))).isTrue();
    assertThat(JANUARY.contains(LocalDate.of(2026, 1, 31))).isTrue();
    assertThat(JANUARY.contains(LocalDate.of(2026, 2, 1))).isFalse();
    assertThat(JANUARY.days()).isEqualTo(31);
    assertThat(JANUARY).hasToString("2026-01-01/2026-02-01");
  }

  @Test
  void the_end_is_outside_even_at_the_end_of_all_days() {
    SalesPeriod toTheEnd = SalesPeriod.of(LocalDate.of(2026, 1, 1), LocalDate.MAX);
    assertThat(toTheEnd.contains(LocalDate.MAX.minusDays(1))).isTrue();
    assertThat(toTheEnd.contains(LocalDate.MAX)).isFalse();
  }

  @Test
  void an_empty_or_backward_period_is_refused_and_both_days_named() {
    assertThatThrownBy(() -> SalesPeriod.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("period from 2026-01-01: end must be after start, was 2026-01-01");
    assertThatThrownBy(() -> SalesPeriod.of(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("period from 2026-01-02: end must be after start, was 2026-01-01");
  }

  @Test
  void an_instant_is_inside_by_the_day_of_the_callers_zone() {
    Instant evening = Instant.parse("2026-01-31T23:30:00Z");
    assertThat(JANUARY.contains(evening, ZoneId.of("UTC"))).isTrue();
    assertThat(JANUARY.contains(evening, ZoneId.of("Europe/Berlin"))).isFalse();
    assertThat(JANUARY.contains(evening, ZoneId.of("America/New_York"))).isTrue();
  }

  @Test
  void the_instants_of_a_day_on_which_clocks_change_are_not_24_hours() {
    // Europe/Berlin: summer time began on 2026-03-29 and ended on 2026-10-25
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    assertThat(SalesPeriod.ofDay(LocalDate.of(2026, 3, 29)).at(berlin).toDuration())
        .isEqualTo(Duration.ofHours(23));
    assertThat(SalesPeriod.ofDay(LocalDate.of(2026, 10, 25)).at(berlin).toDuration())
        .isEqualTo(Duration.ofHours(25));
    assertThat(SalesPeriod.ofDay(LocalDate.of(2026, 3, 29)).at(berlin).getStart())
        .isEqualTo(Instant.parse("2026-03-28T23:00:00Z"));
  }

  @Test
  void neighbours_share_no_day() {
    SalesPeriod february = SalesPeriod.of(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1));
    assertThat(JANUARY.overlaps(february)).isFalse();
    assertThat(JANUARY.intersection(february)).isEmpty();
    assertThat(JANUARY.compareTo(february)).isNegative();
  }

  @Test
  void the_intersection_is_what_both_have() {
    SalesPeriod winter = SalesPeriod.of(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 1, 10));
    assertThat(JANUARY.intersection(winter))
        .contains(SalesPeriod.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 10)));
  }

  @Test
  void of_two_periods_that_start_together_the_shorter_comes_first() {
    assertThat(SalesPeriod.ofDay(LocalDate.of(2026, 1, 1)).compareTo(JANUARY)).isNegative();
  }
}
