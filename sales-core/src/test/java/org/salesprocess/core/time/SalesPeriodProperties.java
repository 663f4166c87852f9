package org.salesprocess.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SalesPeriodProperties {

  @Provide
  Arbitrary<SalesPeriod> periods() {
    return Combinators.combine(new Days().get(), Arbitraries.integers().between(1, 90))
        .as((start, days) -> SalesPeriod.of(start, start.plusDays(days)));
  }

  @Property(tries = 300)
  void a_period_has_as_many_days_inside_as_it_says(@ForAll("periods") SalesPeriod period) {
    long inside =
        period
            .start()
            .minusDays(3)
            .datesUntil(period.end().plusDays(3))
            .filter(period::contains)
            .count();
    assertThat(inside).isEqualTo(period.days());
  }

  @Property(tries = 300)
  void the_intersection_has_the_days_that_both_have(
      @ForAll("periods") SalesPeriod a, @ForAll("periods") SalesPeriod b) {
    assertThat(a.intersection(b)).isEqualTo(b.intersection(a));
    assertThat(a.overlaps(b)).isEqualTo(a.intersection(b).isPresent());
    a.start()
        .minusDays(1)
        .datesUntil(a.end().plusDays(1))
        .forEach(
            day ->
                assertThat(a.intersection(b).filter(shared -> shared.contains(day)).isPresent())
                    .isEqualTo(a.contains(day) && b.contains(day)));
  }

  @Property(tries = 300)
  void a_period_encloses_another_exactly_when_their_intersection_is_the_other(
      @ForAll("periods") SalesPeriod a, @ForAll("periods") SalesPeriod b) {
    assertThat(a.encloses(b)).isEqualTo(a.intersection(b).filter(b::equals).isPresent());
    assertThat(a.encloses(a)).isTrue();
  }

  @Property(tries = 300)
  void the_order_agrees_with_equality(
      @ForAll("periods") SalesPeriod a, @ForAll("periods") SalesPeriod b) {
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
  }

  @Property(tries = 200)
  void an_instant_is_inside_exactly_when_it_is_in_the_interval_of_the_zone(
      @ForAll("periods") SalesPeriod period, @ForAll(supplier = Days.class) LocalDate day) {
    for (ZoneId zone : new ZoneId[] {ZoneId.of("Asia/Tokyo"), ZoneId.of("America/Sao_Paulo")}) {
      var noon = day.atTime(12, 0).atZone(zone).toInstant();
      assertThat(period.contains(noon, zone)).isEqualTo(period.at(zone).contains(noon));
      assertThat(period.contains(period.at(zone).getStart(), zone)).isTrue();
      assertThat(period.contains(period.at(zone).getEnd(), zone)).isFalse();
    }
  }
}
