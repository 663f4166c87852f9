package org.salesprocess.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.salesprocess.core.basics.Fraction;

class ProrationProperties {

  /** A period as the days at which it is cut: its start first, its end last. */
  @Provide
  Arbitrary<List<LocalDate>> cuts() {
    Arbitrary<Set<Integer>> lengths = Arbitraries.integers().between(1, 800).set().ofMinSize(1);
    return Combinators.combine(new Days().get(), lengths.map(TreeSet::new))
        .as(
            (start, offsets) -> {
              List<LocalDate> days = new ArrayList<>(List.of(start));
              offsets.forEach(offset -> days.add(start.plusDays(offset)));
              return days;
            });
  }

  private static List<SalesPeriod> parts(List<LocalDate> cuts) {
    List<SalesPeriod> parts = new ArrayList<>();
    for (int i = 1; i < cuts.size(); i++) {
      parts.add(SalesPeriod.of(cuts.get(i - 1), cuts.get(i)));
    }
    return parts;
  }

  private static SalesPeriod whole(List<LocalDate> cuts) {
    return SalesPeriod.of(cuts.get(0), cuts.get(cuts.size() - 1));
  }

  @Property(tries = 500)
  void the_shares_of_the_parts_sum_to_exactly_one(
      @ForAll("cuts") List<LocalDate> cuts, @ForAll Proration proration) {
    SalesPeriod whole = whole(cuts);
    Fraction sum = Fraction.ZERO;
    for (SalesPeriod part : parts(cuts)) {
      Fraction share = proration.share(part, whole);
      assertThat(share.isShare()).isTrue();
      sum = sum.plus(share);
    }
    assertThat(sum).isEqualTo(Fraction.ONE);
    assertThat(proration.share(parts(cuts), whole)).isEqualTo(Fraction.ONE);
  }

  @Property(tries = 500)
  void the_parts_count_as_much_as_the_whole(
      @ForAll("cuts") List<LocalDate> cuts, @ForAll Proration proration) {
    assertThat(parts(cuts).stream().mapToLong(proration::count).sum())
        .isEqualTo(proration.count(whole(cuts)));
    assertThat(parts(cuts)).allMatch(part -> proration.count(part) >= 0);
  }

  @Property(tries = 300)
  void whole_months_are_the_first_days_inside(@ForAll("cuts") List<LocalDate> cuts) {
    SalesPeriod whole = whole(cuts);
    assertThat(Proration.WHOLE_MONTHS.count(whole))
        .isEqualTo(
            whole.start().datesUntil(whole.end()).filter(day -> day.getDayOfMonth() == 1).count());
  }
}
