package org.salesprocess.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CalendarDaysProperties {

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "America/St_Johns", // changed clocks at 00:01
            "America/Sao_Paulo", // at midnight
            "America/New_York",
            "Pacific/Apia") // left out a day
        .map(ZoneId::of);
  }

  /** Instants around the changes of clocks of the zones, and of the years 2010 to 2012. */
  @Provide
  Arbitrary<Instant> instants() {
    return Arbitraries.oneOf(
        around("2010-11-07T02:31:00Z", Duration.ofHours(3)),
        around("2011-02-20T02:00:00Z", Duration.ofHours(3)),
        around("2011-12-30T10:00:00Z", Duration.ofHours(30)),
        around("2011-06-01T00:00:00Z", Duration.ofDays(500)));
  }

  private static Arbitrary<Instant> around(String moment, Duration most) {
    return Arbitraries.longs()
        .between(-most.toSeconds(), most.toSeconds())
        .map(Instant.parse(moment)::plusSeconds);
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void the_days_over_a_span_are_those_of_its_parts_and_never_fewer_than_none(
      @ForAll("zones") ZoneId zone,
      @ForAll("instants") Instant a,
      @ForAll("instants") Instant b,
      @ForAll("instants") Instant c) {
    List<Instant> sorted = List.of(a, b, c).stream().sorted().toList();

    long first = CalendarDays.between(sorted.get(0), sorted.get(1), zone);
    long second = CalendarDays.between(sorted.get(1), sorted.get(2), zone);

    assertThat(CalendarDays.between(sorted.get(0), sorted.get(2), zone)).isEqualTo(first + second);
    assertThat(first).isNotNegative();
    assertThat(second).isNotNegative();
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void a_moment_lies_between_the_start_of_its_day_and_of_the_next(
      @ForAll("zones") ZoneId zone, @ForAll("instants") Instant moment) {
    var day = CalendarDays.dayOf(moment, zone);

    assertThat(moment)
        .isAfterOrEqualTo(day.atStartOfDay(zone).toInstant())
        .isBefore(day.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
