package org.salesprocess.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.salesprocess.core.json.Json.MAPPER;
import static org.salesprocess.core.json.Json.isWritten;
import static org.salesprocess.core.json.Json.read;
import static org.salesprocess.core.json.Json.refusal;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesprocess.core.time.FourFourFiveYear;
import org.salesprocess.core.time.FourFourFiveYear.YearEnd;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;

class SalesCalendarFormTest {

  private static final String FIELDS =
      ": calendar: fields must be unit, with weekStart if it is a week, with fourFourFive or"
          + " nothing if it is a month, and with fiscalStart, fourFourFive or nothing if it is a"
          + " quarter or year; or bounds alone; were ";

  private static void comesBackAs(String json, SalesCalendar calendar) {
    isWritten(calendar, SalesCalendar.class, json);
  }

  @Test
  void a_calendar_is_written_by_its_unit_or_its_bounds() {
    comesBackAs("{\"unit\":\"day\"}", SalesCalendar.days());
    comesBackAs("{\"unit\":\"month\"}", SalesCalendar.months());
    comesBackAs("{\"unit\":\"quarter\"}", SalesCalendar.quarters());
    comesBackAs(
        "{\"bounds\":[\"2026-01-01\",\"2026-02-15\",\"2026-04-01\"]}",
        SalesCalendar.uneven(
            List.of(
                LocalDate.of(2026, 4, 1), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 15))));
  }

  @ParameterizedTest
  @EnumSource
  void weeks_from_any_day_come_back(DayOfWeek first) {
    SalesCalendar weeks = SalesCalendar.weeks(first);

    assertThat(read(Json.written(weeks), SalesCalendar.class)).isEqualTo(weeks);
  }

  @ParameterizedTest
  @EnumSource
  void fiscal_years_and_quarters_from_any_month_come_back(Month start) {
    for (SalesCalendar calendar :
        List.of(SalesCalendar.quarters(start), SalesCalendar.years(start))) {
      assertThat(read(Json.written(calendar), SalesCalendar.class)).isEqualTo(calendar);
    }
  }

  @ParameterizedTest
  @EnumSource
  void periods_of_whole_weeks_come_back(YearEnd end) {
    FourFourFiveYear year = new FourFourFiveYear(DayOfWeek.SATURDAY, Month.JANUARY, end);
    for (SalesCalendar calendar : List.of(year.months(), year.quarters(), year.years())) {
      assertThat(read(Json.written(calendar), SalesCalendar.class)).isEqualTo(calendar);
    }
  }

  @Test
  void a_fiscal_start_and_a_year_of_whole_weeks_are_in_words() {
    comesBackAs(
        "{\"unit\":\"week\",\"weekStart\":\"sunday\"}", SalesCalendar.weeks(DayOfWeek.SUNDAY));
    comesBackAs("{\"unit\":\"year\",\"fiscalStart\":\"april\"}", SalesCalendar.years(Month.APRIL));
    comesBackAs(
        """
        {"unit":"quarter","fourFourFive":{"lastDay":"saturday","lastMonth":"january",\
        "yearEnd":"nearest-to-month-end"}}""",
        new FourFourFiveYear(DayOfWeek.SATURDAY, Month.JANUARY, YearEnd.NEAREST_TO_MONTH_END)
            .quarters());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"unit\":\"week\"}",
        "{\"unit\":\"day\",\"weekStart\":\"monday\"}",
        "{\"unit\":\"month\",\"fiscalStart\":\"april\"}",
        "{\"unit\":\"year\",\"weekStart\":\"monday\"}",
        "{\"unit\":\"day\",\"bounds\":[\"2026-01-01\",\"2026-02-01\"]}",
        "{\"weekStart\":\"monday\",\"bounds\":[\"2026-01-01\",\"2026-02-01\"]}"
      })
  void fields_that_do_not_go_together_are_refused(String json) {
    assertThat(refusal(json, SalesCalendar.class)).startsWith(FIELDS + "[");
  }

  @Test
  void what_cannot_be_read_is_refused_at_its_path() {
    assertThat(refusal("{\"unit\":\"decade\"}", SalesCalendar.class))
        .isEqualTo(".unit: unit must be one of [day, week, month, quarter, year], was 'decade'");
    assertThat(refusal("{\"bounds\":[\"2026-01-01\"]}", SalesCalendar.class))
        .isEqualTo(": uneven calendar: needs two different bounds or more, was [2026-01-01]");
    assertThat(refusal("{\"unit\":\"year\",\"fourFourFive\":{}}", SalesCalendar.class))
        .isEqualTo(".fourFourFive: 4-4-5 year: field lastDay is missing");
  }

  /** A calendar as a caller may write one. */
  private record Ages() implements SalesCalendar {
    @Override
    public Optional<SalesPeriod> find(LocalDate day) {
      return Optional.empty();
    }
  }

  @Test
  void a_calendar_of_the_callers_own_cannot_be_written() {
    assertThatThrownBy(() -> MAPPER.writeValueAsString(new Ages()))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageStartingWith(
            "calendar: must be one of the library's own to be written, was Ages[]");
  }
}
