package org.salesprocess.core.basics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;

class ExchangeRatesProperties {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  @Provide
  Arbitrary<ExchangeRate> rates() {
    return Combinators.combine(
            Arbitraries.of(CurrencyUnit.EUR, CurrencyUnit.USD, CurrencyUnit.JPY),
            Arbitraries.of(CurrencyUnit.EUR, CurrencyUnit.USD, CurrencyUnit.JPY),
            Arbitraries.integers().between(0, 30),
            Arbitraries.longs().between(1, 10_000),
            Arbitraries.longs().between(1, 10_000))
        .filter((from, to, day, above, below) -> !from.equals(to))
        .as(
            (from, to, day, above, below) ->
                new ExchangeRate(from, to, FIRST.plusDays(day), Fraction.of(above, below)));
  }

  @Provide
  Arbitrary<List<ExchangeRate>> lists() {
    return rates()
        .list()
        .ofMaxSize(8)
        .uniqueElements(rate -> List.of(rate.from(), rate.to(), rate.since()));
  }

  @Property(tries = 300)
  void the_inverse_is_exact(@ForAll("rates") ExchangeRate rate) {
    assertThat(rate.inverse().rate().times(rate.rate())).isEqualTo(Fraction.ONE);
    assertThat(rate.inverse().inverse()).isEqualTo(rate);
  }

  @Property(tries = 300)
  void the_rate_found_is_the_latest_listed_one_by_then(
      @ForAll("lists") List<ExchangeRate> listed, @ForAll @IntRange(min = -1, max = 32) int day) {
    LocalDate on = FIRST.plusDays(day);
    Optional<ExchangeRate> expected =
        listed.stream()
            .filter(rate -> rate.from().equals(CurrencyUnit.EUR))
            .filter(rate -> rate.to().equals(CurrencyUnit.USD))
            .filter(rate -> !rate.since().isAfter(on))
            .max(Comparator.comparing(ExchangeRate::since));
    Optional<ExchangeRate> found =
        ExchangeRates.of(listed).find(CurrencyUnit.EUR, CurrencyUnit.USD, on);
    if (expected.isPresent()) {
      assertThat(found).isEqualTo(expected);
    } else {
      assertThat(found.map(ExchangeRate::inverse))
          .isEqualTo(
              listed.stream()
                  .filter(rate -> rate.from().equals(CurrencyUnit.USD))
                  .filter(rate -> rate.to().equals(CurrencyUnit.EUR))
                  .filter(rate -> !rate.since().isAfter(on))
                  .max(Comparator.comparing(ExchangeRate::since)));
    }
  }

  @Property(tries = 200)
  void the_order_of_the_list_does_not_matter(
      @ForAll("lists") List<ExchangeRate> listed,
      @ForAll @IntRange(min = 0, max = 31) int day,
      @ForAll Random random) {
    List<ExchangeRate> shuffled = new ArrayList<>(listed);
    Collections.shuffle(shuffled, random);
    LocalDate on = FIRST.plusDays(day);
    assertThat(ExchangeRates.of(shuffled).find(CurrencyUnit.JPY, CurrencyUnit.USD, on))
        .isEqualTo(ExchangeRates.of(listed).find(CurrencyUnit.JPY, CurrencyUnit.USD, on));
  }
}
