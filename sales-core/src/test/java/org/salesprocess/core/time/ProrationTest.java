package org.salesprocess.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.salesprocess.core.basics.Fraction;

class ProrationTest {
  private static final SalesPeriod QUARTER = period("2026-01-01", "2026-04-01");
  private static final SalesPeriod JANUARY = period("2026-01-01", "2026-02-01");

  private static SalesPeriod period(String start, String end) {
    return SalesPeriod.of(LocalDate.parse(start), LocalDate.parse(end));
  }

  @Test
  void calendar_days_count_every_day() {
    assertThat(Proration.ACTUAL.count(period("2024-01-01", "2025-01-01"))).isEqualTo(366);
    assertThat(Proration.ACTUAL.share(JANUARY, QUARTER)).isEqualTo(Fraction.of(31, 90));
  }

  // by hand from 360 (y2 - y1) + 30 (m2 - m1) + (d2 - d1), a day 31 taken as 30
  @ParameterizedTest
  @CsvSource({
    "2007-01-15, 2007-01-30, 15",
    "2007-01-15, 2007-02-15, 30",
    "2007-01-31, 2007-02-28, 28",
    "2007-02-28, 2007-03-31, 32",
    "2008-02-28, 2008-02-29, 1",
    "2007-03-30, 2007-03-31, 0",
    "2007-03-31, 2007-04-01, 1",
    "2007-02-28, 2007-03-01, 3",
    "2008-02-29, 2008-03-01, 2",
    "2007-09-30, 2008-10-31, 390",
    "2007-12-31, 2008-01-01, 1"
  })
  void months_of_thirty_days_count_by_the_eurobond_rule(String start, String end, long days) {
    assertThat(Proration.THIRTY_360.count(period(start, end))).isEqualTo(days);
  }

  @Test
  void each_month_is_a_twelfth_of_the_year_by_months_of_thirty_days() {
    SalesPeriod year = period("2026-01-01", "2027-01-01");
    for (SalesPeriod month : SalesCalendar.months().over(year)) {
      assertThat(Proration.THIRTY_360.share(month, year)).isEqualTo(Fraction.of(1, 12));
      assertThat(Proration.WHOLE_MONTHS.share(month, year)).isEqualTo(Fraction.of(1, 12));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-01-02, 1",
    "2026-01-02, 2026-02-01, 0",
    "2026-01-02, 2026-02-02, 1",
    "2026-01-31, 2026-02-01, 0",
    "2025-12-31, 2026-04-01, 3",
    "2026-01-01, 2026-12-31, 12"
  })
  void a_month_counts_for_whoever_is_in_force_on_its_first_day(
      String start, String end, long months) {
    assertThat(Proration.WHOLE_MONTHS.count(period(start, end))).isEqualTo(months);
  }

  @ParameterizedTest
  @EnumSource
  void the_first_and_the_last_day_there_are_have_a_place(Proration proration) {
    assertThat(proration.count(SalesPeriod.of(LocalDate.MIN, LocalDate.MAX))).isPositive();
  }

  @Test
  void several_parts_are_counted_together() {
    List<SalesPeriod> ends = List.of(period("2026-03-01", "2026-04-01"), JANUARY);
    assertThat(Proration.ACTUAL.share(ends, QUARTER)).isEqualTo(Fraction.of(62, 90));
    assertThat(Proration.ACTUAL.share(List.of(), QUARTER)).isEqualTo(Fraction.ZERO);
  }

  @Test
  void a_part_that_is_not_inside_is_refused() {
    assertThatThrownBy(() -> Proration.ACTUAL.share(QUARTER, JANUARY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "share of 2026-01-01/2026-04-01 in 2026-01-01/2026-02-01: the part must lie inside");
  }

  @Test
  void parts_that_share_a_day_are_refused() {
    List<SalesPeriod> parts = List.of(period("2026-01-31", "2026-02-10"), JANUARY);
    assertThatThrownBy(() -> Proration.ACTUAL.share(parts, QUARTER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "share of 2026-01-31/2026-02-10 in 2026-01-01/2026-04-01: the part must not overlap"
                + " another");
  }

  @Test
  void a_whole_that_counts_zero_is_shared_by_its_days() {
    SalesPeriod inside = period("2026-01-02", "2026-01-03");
    SalesPeriod within = period("2026-01-02", "2026-01-20");
    assertThat(Proration.WHOLE_MONTHS.share(inside, within)).isEqualTo(Fraction.of(1, 18));
    assertThat(Proration.WHOLE_MONTHS.share(within, within)).isEqualTo(Fraction.ONE);
  }
}
