package org.salesprocess.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesprocess.core.internal.Copies;
import org.salesprocess.core.time.FourFourFiveYear.YearEnd;

class SalesCalendarTest {

  private static SalesPeriod period(String start, String end) {
    return SalesPeriod.of(LocalDate.parse(start), LocalDate.parse(end));
  }

  @Test
  void regular_calendars_find_the_period_that_everyone_knows() {
    LocalDate day = LocalDate.of(2028, 2, 29); // a Tuesday
    assertThat(SalesCalendar.days().periodOf(day)).isEqualTo(period("2028-02-29", "2028-03-01"));
    assertThat(SalesCalendar.weeks(DayOfWeek.MONDAY).periodOf(day))
        .isEqualTo(period("2028-02-28", "2028-03-06"));
    assertThat(SalesCalendar.weeks(DayOfWeek.SUNDAY).periodOf(day))
        .isEqualTo(period("2028-02-27", "2028-03-05"));
    assertThat(SalesCalendar.weeks(DayOfWeek.TUESDAY).periodOf(day))
        .isEqualTo(period("2028-02-29", "2028-03-07"));
    assertThat(SalesCalendar.months().periodOf(day)).isEqualTo(period("2028-02-01", "2028-03-01"));
    assertThat(SalesCalendar.quarters().periodOf(day))
        .isEqualTo(period("2028-01-01", "2028-04-01"));
    assertThat(SalesCalendar.quarters(Month.FEBRUARY).periodOf(day))
        .isEqualTo(period("2028-02-01", "2028-05-01"));
    assertThat(SalesCalendar.quarters(Month.MARCH).periodOf(day))
        .isEqualTo(period("2027-12-01", "2028-03-01"));
    assertThat(SalesCalendar.years(Month.JANUARY).periodOf(day))
        .isEqualTo(period("2028-01-01", "2029-01-01"));
    assertThat(SalesCalendar.years(Month.APRIL).periodOf(day))
        .isEqualTo(period("2027-04-01", "2028-04-01"));
  }

  @Test
  void an_uneven_list_has_the_periods_between_its_bounds_and_no_others() {
    // quota dates of a well-known sample database
    SalesCalendar quotas =
        SalesCalendar.uneven(
            ImmutableList.of(
                LocalDate.of(2011, 12, 1),
                LocalDate.of(2011, 5, 31),
                LocalDate.of(2012, 2, 29),
                LocalDate.of(2011, 8, 31),
                LocalDate.of(2011, 8, 31)));
    SalesPeriod first = period("2011-05-31", "2011-08-31");
    SalesPeriod second = period("2011-08-31", "2011-12-01");
    SalesPeriod third = period("2011-12-01", "2012-02-29");
    assertThat(quotas.find(LocalDate.of(2011, 5, 30))).isEmpty();
    assertThat(quotas.periodOf(LocalDate.of(2011, 5, 31))).isEqualTo(first);
    assertThat(quotas.periodOf(LocalDate.of(2011, 8, 30))).isEqualTo(first);
    assertThat(quotas.periodOf(LocalDate.of(2011, 8, 31))).isEqualTo(second);
    assertThat(quotas.periodOf(LocalDate.of(2012, 2, 28))).isEqualTo(third);
    assertThat(quotas.find(LocalDate.of(2012, 2, 29))).isEmpty();
    assertThat(first.days()).isEqualTo(92);
    assertThat(second.days()).isEqualTo(92);
    assertThat(third.days()).isEqualTo(90);
    assertThat(quotas.previous(first)).isEmpty();
    assertThat(quotas.next(first)).contains(second);
    assertThat(quotas.next(third)).isEmpty();
    assertThat(quotas.over(period("2011-01-01", "2013-01-01")))
        .containsExactly(first, second, third);
    assertThat(quotas.over(period("2010-01-01", "2011-05-31"))).isEmpty();
    assertThatThrownBy(() -> quotas.periodOf(LocalDate.of(2012, 2, 29)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("uneven calendar from 2011-05-31 to 2012-02-29: no period contains 2012-02-29");
  }

  @Test
  void one_bound_is_no_calendar() {
    LocalDate day = LocalDate.of(2026, 1, 1);
    assertThatThrownBy(() -> SalesCalendar.uneven(ImmutableList.of(day, day)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("uneven calendar: needs two different bounds or more, was [2026-01-01]");
    assertThatThrownBy(() -> SalesCalendar.uneven(ImmutableList.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("uneven calendar: needs two different bounds or more, was []");
  }

  /** The twelve months of the fiscal year that begins on a day. */
  private static List<SalesPeriod> yearFrom(SalesCalendar calendar, LocalDate start) {
    List<SalesPeriod> months = new ArrayList<>();
    SalesPeriod month = calendar.periodOf(start);
    for (int i = 0; i < 12; i++) {
      months.add(month);
      month = calendar.next(month).orElseThrow();
    }
    return months;
  }

  /**
   * The fiscal years of United States retailers that end on the Saturday nearest to 31 January; the
   * years 2006, 2012, 2017 and 2023 had 53 weeks.
   */
  @ParameterizedTest
  @CsvSource({
    "2006-01-29, 2007-02-03, 53",
    "2012-01-29, 2013-02-02, 53",
    "2013-02-03, 2014-02-01, 52",
    "2017-01-29, 2018-02-03, 53",
    "2018-02-04, 2019-02-02, 52",
    "2019-02-03, 2020-02-01, 52",
    "2020-02-02, 2021-01-30, 52",
    "2021-01-31, 2022-01-29, 52",
    "2022-01-30, 2023-01-28, 52",
    "2023-01-29, 2024-02-03, 53",
    "2024-02-04, 2025-02-01, 52",
    "2025-02-02, 2026-01-31, 52"
  })
  void a_retail_year_ends_on_the_saturday_nearest_to_the_end_of_january(
      LocalDate first, LocalDate last, long weeks) {
    SalesCalendar retail =
        new FourFourFiveYear(DayOfWeek.SATURDAY, Month.JANUARY, YearEnd.NEAREST_TO_MONTH_END)
            .months();
    List<SalesPeriod> months = yearFrom(retail, first);
    assertThat(months.get(0).start()).isEqualTo(first);
    assertThat(months.get(11).end()).isEqualTo(last.plusDays(1));
    assertThat(months.stream().map(SalesPeriod::days).toList())
        .containsExactly(
            28L, 28L, 35L, 28L, 28L, 35L, 28L, 28L, 35L, 28L, 28L, weeks == 53 ? 42L : 35L);
  }

  @Test
  void a_fiscal_year_of_whole_weeks_has_quarters_of_thirteen_weeks_and_one_more_in_a_long_year() {
    FourFourFiveYear retail =
        new FourFourFiveYear(DayOfWeek.SATURDAY, Month.JANUARY, YearEnd.NEAREST_TO_MONTH_END);
    LocalDate inLongYear = LocalDate.of(2023, 7, 1);

    // 2023-01-29 to 2024-02-03, 53 weeks: quarters of 91, 91, 91 and 98 days
    assertThat(retail.years().periodOf(inLongYear))
        .isEqualTo(SalesPeriod.of(LocalDate.of(2023, 1, 29), LocalDate.of(2024, 2, 4)));
    assertThat(retail.quarters().over(retail.years().periodOf(inLongYear)))
        .containsExactly(
            SalesPeriod.of(LocalDate.of(2023, 1, 29), LocalDate.of(2023, 4, 30)),
            SalesPeriod.of(LocalDate.of(2023, 4, 30), LocalDate.of(2023, 7, 30)),
            SalesPeriod.of(LocalDate.of(2023, 7, 30), LocalDate.of(2023, 10, 29)),
            SalesPeriod.of(LocalDate.of(2023, 10, 29), LocalDate.of(2024, 2, 4)));
  }

  /**
   * The fiscal years of a large electronics company that ends them on the last Saturday of
   * September; those of 2017 and 2023 had 53 weeks.
   */
  @ParameterizedTest
  @CsvSource({
    "2016-09-25, 2017-09-30, 53",
    "2017-10-01, 2018-09-29, 52",
    "2018-09-30, 2019-09-28, 52",
    "2019-09-29, 2020-09-26, 52",
    "2020-09-27, 2021-09-25, 52",
    "2021-09-26, 2022-09-24, 52",
    "2022-09-25, 2023-09-30, 53",
    "2023-10-01, 2024-09-28, 52"
  })
  void a_year_may_end_on_the_last_such_day_of_its_month(
      LocalDate first, LocalDate last, long weeks) {
    SalesCalendar calendar =
        new FourFourFiveYear(DayOfWeek.SATURDAY, Month.SEPTEMBER, YearEnd.LAST_IN_MONTH).months();
    List<SalesPeriod> months = yearFrom(calendar, first);
    assertThat(months.get(0).start()).isEqualTo(first);
    assertThat(months.get(11).end()).isEqualTo(last.plusDays(1));
    assertThat(SalesPeriod.of(months.get(0).start(), months.get(11).end()).days())
        .isEqualTo(weeks * 7);
  }

  @Test
  void calendars_of_the_same_settings_are_equal_and_say_what_they_are() {
    assertThat(SalesCalendar.quarters()).isEqualTo(SalesCalendar.quarters(Month.JANUARY));
    assertThat(SalesCalendar.quarters()).isNotEqualTo(SalesCalendar.quarters(Month.FEBRUARY));
    assertThat(SalesCalendar.weeks(DayOfWeek.MONDAY))
        .isEqualTo(SalesCalendar.weeks(DayOfWeek.MONDAY));
    assertThat(SalesCalendar.days()).hasToString("calendar of days");
    assertThat(SalesCalendar.months()).hasToString("calendar of months");
    assertThat(SalesCalendar.weeks(DayOfWeek.MONDAY)).hasToString("calendar of weeks from MONDAY");
    assertThat(SalesCalendar.years(Month.APRIL)).hasToString("calendar of 12 months from APRIL");
    assertThat(
            new FourFourFiveYear(DayOfWeek.SATURDAY, Month.JANUARY, YearEnd.NEAREST_TO_MONTH_END)
                .months())
        .hasToString(
            "4-4-5 calendar of months, years ending on a SATURDAY of JANUARY (NEAREST_TO_MONTH_END)");
  }

  @Test
  void fiscal_calendars_are_equal_by_their_settings_and_come_back_as_they_were() throws Exception {
    SalesCalendar calendar =
        new FourFourFiveYear(DayOfWeek.SATURDAY, Month.JANUARY, YearEnd.LAST_IN_MONTH).months();
    assertThat(calendar)
        .isEqualTo(
            new FourFourFiveYear(DayOfWeek.SATURDAY, Month.JANUARY, YearEnd.LAST_IN_MONTH).months())
        .isNotEqualTo(
            new FourFourFiveYear(DayOfWeek.SATURDAY, Month.JANUARY, YearEnd.NEAREST_TO_MONTH_END)
                .months())
        .isNotEqualTo(
            new FourFourFiveYear(DayOfWeek.SUNDAY, Month.JANUARY, YearEnd.LAST_IN_MONTH).months());
    SalesPeriod year = period("2026-01-01", "2027-01-01");
    assertThat(Copies.copy(calendar).over(year)).isEqualTo(calendar.over(year));
  }
}
