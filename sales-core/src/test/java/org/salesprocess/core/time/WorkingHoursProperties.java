package org.salesprocess.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WorkingHoursProperties {

  private static final Duration STEP = Duration.ofMinutes(15);
  private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "Europe/Vilnius",
            "America/New_York",
            "America/Goose_Bay", // changed clocks at 00:01
            "America/Sao_Paulo", // at midnight
            "Australia/Lord_Howe", // by half an hour
            "Pacific/Apia", // left out a day
            "Asia/Kolkata")
        .map(ZoneId::of);
  }

  @Provide
  Arbitrary<WorkingHours> hours() {
    Arbitrary<LocalTime> quarters =
        Arbitraries.integers()
            .between(0, 95)
            .map(quarter -> LocalTime.of(0, 0).plusMinutes(15L * quarter));
    return Combinators.combine(
            zones(),
            quarters,
            quarters,
            Arbitraries.of(DayOfWeek.class).set().ofMinSize(1),
            Arbitraries.integers().between(0, 900).map(FIRST::plusDays).set().ofMaxSize(9))
        .as(WorkingHoursProperties::hours);
  }

  private static WorkingHours hours(
      ZoneId zone, LocalTime one, LocalTime other, Set<DayOfWeek> days, Set<LocalDate> holidays) {
    boolean inOrder = one.isBefore(other);
    return WorkingHours.builder()
        .zone(zone)
        .opens(inOrder ? one : other)
        .closes(one.equals(other) ? LocalTime.MIDNIGHT : inOrder ? other : one)
        .days(days)
        .holidays(holidays)
        .build();
  }

  /** Instants of the years 2010 to 2012, in which Samoa left out a day. */
  @Provide
  Arbitrary<Instant> instants() {
    Instant first = Instant.parse("2010-01-01T00:00:00Z");
    return Arbitraries.oneOf(
        Arbitraries.integers().between(0, 4 * 24 * 900).map(n -> first.plus(STEP.multipliedBy(n))),
        Arbitraries.longs()
            .between(0, 900L * 86_400_000_000L)
            .map(n -> first.plusNanos(n * 1_000)));
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void the_time_over_a_span_is_that_of_its_parts(
      @ForAll("hours") WorkingHours hours,
      @ForAll("instants") Instant a,
      @ForAll("instants") Instant b,
      @ForAll("instants") Instant c) {
    List<Instant> sorted = List.of(a, b, c).stream().sorted().toList();

    Duration whole = hours.between(sorted.get(0), sorted.get(2));

    assertThat(
            hours
                .between(sorted.get(0), sorted.get(1))
                .plus(hours.between(sorted.get(1), sorted.get(2))))
        .isEqualTo(whole);
    assertThat(whole)
        .isBetween(Duration.ZERO, BusinessTime.elapsed().between(sorted.get(0), sorted.get(2)));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void counting_by_the_week_is_counting_day_by_day(
      @ForAll("hours") WorkingHours hours,
      @ForAll("instants") Instant start,
      @ForAll @IntRange(max = 120) int days) {
    Duration sum = Duration.ZERO;
    for (int i = 0; i < days; i++) {
      sum =
          sum.plus(
              hours.between(start.plus(Duration.ofDays(i)), start.plus(Duration.ofDays(i + 1))));
    }

    assertThat(hours.between(start, start.plus(Duration.ofDays(days)))).isEqualTo(sum);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void hours_that_never_end_are_all_time(
      @ForAll("zones") ZoneId zone, @ForAll("instants") Instant a, @ForAll("instants") Instant b) {
    WorkingHours always =
        hours(
            zone, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, EnumSet.allOf(DayOfWeek.class), Set.of());
    Instant start = a.isBefore(b) ? a : b;
    Instant end = a.isBefore(b) ? b : a;

    assertThat(always.between(start, end)).isEqualTo(Duration.between(start, end));
  }

  // walks the clock in quarters of an hour and asks each whether the office is open; the hours keep
  // clear of the night, where a quarter may be skipped or come twice
  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void the_time_is_what_a_walk_along_the_clock_finds(
      @ForAll("hours") WorkingHours drawn,
      @ForAll @IntRange(min = 5, max = 12) int opens,
      @ForAll @IntRange(min = 13, max = 22) int closes,
      @ForAll @IntRange(max = 4 * 24 * 900) int from,
      @ForAll @IntRange(max = 4 * 24 * 20) int quarters) {
    WorkingHours hours =
        hours(
            drawn.zone(),
            LocalTime.of(opens, 30),
            LocalTime.of(closes, 15),
            drawn.days(),
            drawn.holidays());
    Instant start = Instant.parse("2010-01-01T00:00:00Z").plus(STEP.multipliedBy(from));
    int open = 0;
    for (int i = 0; i < quarters; i++) {
      ZonedDateTime clock = start.plus(STEP.multipliedBy(i)).atZone(hours.zone());
      if (hours.days().contains(clock.getDayOfWeek())
          && !hours.holidays().contains(clock.toLocalDate())
          && !clock.toLocalTime().isBefore(hours.opens())
          && clock.toLocalTime().isBefore(hours.closes())) {
        open++;
      }
    }

    assertThat(hours.between(start, start.plus(STEP.multipliedBy(quarters))))
        .isEqualTo(STEP.multipliedBy(open));
  }
}
