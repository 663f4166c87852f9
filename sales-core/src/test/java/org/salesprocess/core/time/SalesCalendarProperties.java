package org.salesprocess.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.salesprocess.core.time.FourFourFiveYear.YearEnd;

class SalesCalendarProperties {

  @Provide
  Arbitrary<SalesCalendar> endless() {
    return Arbitraries.oneOf(
        Arbitraries.of(SalesCalendar.days(), SalesCalendar.months(), SalesCalendar.quarters()),
        Arbitraries.of(DayOfWeek.class).map(SalesCalendar::weeks),
        Arbitraries.of(Month.class).map(SalesCalendar::quarters),
        Arbitraries.of(Month.class).map(SalesCalendar::years),
        fourFourFive());
  }

  @Provide
  Arbitrary<SalesCalendar> fourFourFive() {
    return Combinators.combine(
            Arbitraries.of(DayOfWeek.class),
            Arbitraries.of(Month.class),
            Arbitraries.of(YearEnd.class))
        .as(FourFourFiveYear::new)
        .flatMap(year -> Arbitraries.of(year.months(), year.quarters(), year.years()));
  }

  @Provide
  Arbitrary<List<LocalDate>> bounds() {
    return new Days().get().list().ofMinSize(2).ofMaxSize(6).uniqueElements();
  }

  @Property(tries = 300)
  void every_day_of_a_period_finds_that_period(
      @ForAll("endless") SalesCalendar calendar, @ForAll(supplier = Days.class) LocalDate day) {
    SalesPeriod period = calendar.periodOf(day);
    assertThat(period.contains(day)).isTrue();
    period
        .start()
        .datesUntil(period.end())
        .forEach(inside -> assertThat(calendar.find(inside)).contains(period));
  }

  @Property(tries = 300)
  void periods_follow_one_another_without_gap_or_overlap(
      @ForAll("endless") SalesCalendar calendar, @ForAll(supplier = Days.class) LocalDate day) {
    SalesPeriod period = calendar.periodOf(day);
    SalesPeriod next = calendar.next(period).orElseThrow();
    SalesPeriod previous = calendar.previous(period).orElseThrow();
    assertThat(next.start()).isEqualTo(period.end());
    assertThat(previous.end()).isEqualTo(period.start());
    assertThat(calendar.previous(next)).contains(period);
    assertThat(calendar.next(previous)).contains(period);
  }

  private static void assertCovers(List<SalesPeriod> periods, SalesPeriod span) {
    assertThat(periods.get(0).contains(span.start())).isTrue();
    assertThat(periods.get(periods.size() - 1).contains(span.end().minusDays(1))).isTrue();
    for (int i = 1; i < periods.size(); i++) {
      assertThat(periods.get(i).start()).isEqualTo(periods.get(i - 1).end());
    }
  }

  @Property(tries = 200)
  void the_periods_over_a_span_cover_it(
      @ForAll("endless") SalesCalendar calendar,
      @ForAll(supplier = Days.class) LocalDate start,
      @ForAll @IntRange(min = 1, max = 400) int days) {
    SalesPeriod span = SalesPeriod.of(start, start.plusDays(days));
    assertCovers(calendar.over(span), span);
  }

  @Property(tries = 300)
  void a_4_4_5_month_is_whole_weeks_that_end_on_the_day_asked_for(
      @ForAll DayOfWeek lastDay,
      @ForAll Month lastMonth,
      @ForAll YearEnd yearEnd,
      @ForAll(supplier = Days.class) LocalDate day) {
    SalesPeriod month = new FourFourFiveYear(lastDay, lastMonth, yearEnd).months().periodOf(day);
    assertThat(month.end().minusDays(1).getDayOfWeek()).isEqualTo(lastDay);
    assertThat(month.days()).isIn(28L, 35L, 42L);
  }

  @Property(tries = 300)
  void a_4_4_5_year_ends_where_its_rule_says(
      @ForAll DayOfWeek lastDay,
      @ForAll Month lastMonth,
      @ForAll YearEnd yearEnd,
      @ForAll @IntRange(min = 1980, max = 2070) int year) {
    LocalDate monthEnd = LocalDate.of(year, lastMonth, 1).plusMonths(1).minusDays(1);
    LocalDate last =
        yearEnd == YearEnd.LAST_IN_MONTH ? monthEnd : monthEnd.plusDays(3); // at most 3 days off
    while (last.getDayOfWeek() != lastDay) {
      last = last.minusDays(1);
    }
    SalesCalendar calendar = new FourFourFiveYear(lastDay, lastMonth, yearEnd).months();
    SalesPeriod closing = calendar.periodOf(last);
    assertThat(closing.end()).isEqualTo(last.plusDays(1));
    assertThat(closing.days()).isIn(35L, 42L);
    assertThat(calendar.next(closing).map(SalesPeriod::days)).contains(28L);
  }

  @Property(tries = 200)
  void an_uneven_calendar_has_one_period_for_each_pair_of_neighbouring_bounds(
      @ForAll("bounds") List<LocalDate> bounds) {
    SalesCalendar calendar = SalesCalendar.uneven(bounds);
    ImmutableList<LocalDate> sorted = ImmutableSortedSet.copyOf(bounds).asList();
    for (int i = 1; i < sorted.size(); i++) {
      SalesPeriod expected = SalesPeriod.of(sorted.get(i - 1), sorted.get(i));
      assertThat(calendar.find(expected.start())).contains(expected);
      assertThat(calendar.find(expected.end().minusDays(1))).contains(expected);
      assertThat(calendar.previous(expected).isPresent()).isEqualTo(i > 1);
      assertThat(calendar.next(expected).isPresent()).isEqualTo(i < sorted.size() - 1);
    }
    SalesPeriod all = SalesPeriod.of(sorted.get(0), sorted.get(sorted.size() - 1));
    assertThat(calendar.over(all)).hasSize(sorted.size() - 1);
    assertCovers(calendar.over(all), all);
    assertThat(calendar.find(all.start().minusDays(1))).isEmpty();
    assertThat(calendar.find(all.end())).isEmpty();
  }

  @Property(tries = 200)
  void a_span_that_reaches_beyond_an_uneven_calendar_finds_what_there_is(
      @ForAll("bounds") @Size(max = 4) List<LocalDate> bounds,
      @ForAll(supplier = Days.class) LocalDate start,
      @ForAll @IntRange(min = 1, max = 400) int days) {
    SalesCalendar calendar = SalesCalendar.uneven(bounds);
    SalesPeriod span = SalesPeriod.of(start, start.plusDays(days));
    ImmutableList<SalesPeriod> found = calendar.over(span);
    ImmutableList<SalesPeriod> expected =
        span.start()
            .datesUntil(span.end())
            .map(calendar::find)
            .flatMap(Optional::stream)
            .distinct()
            .collect(ImmutableList.toImmutableList());
    assertThat(found).isEqualTo(expected);
  }
}
