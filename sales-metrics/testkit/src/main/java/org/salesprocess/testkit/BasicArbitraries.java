package org.salesprocess.testkit;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.ExchangeRate;
import org.salesprocess.core.basics.ExchangeRates;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.Id;
import org.salesprocess.core.time.SalesPeriod;

/**
 * Generators of the building blocks: ids, fractions, amounts, times and attributes.
 *
 * <p>Ids come from small pools and days from a few years, so that generated facts meet each other.
 *
 * @since 0.1
 */
public final class BasicArbitraries {

  /** The currency of generated amounts where the caller does not choose one. */
  public static final CurrencyUnit CURRENCY = CurrencyUnit.EUR;

  private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
  private static final int DAYS = 1_200;
  private static final int POOL = 5;
  private static final long MICROS_OF_DAY = Duration.ofDays(1).toNanos() / 1_000;
  private static final long MOST_DELAY_DAYS = 200;
  private static final long MOST_CENTS = 1_000_000_000L;
  private static final int MOST_RATES = 6;

  private BasicArbitraries() {}

  /** Generates five ids, each the prefix and a number from one. */
  public static <I extends Id> Arbitrary<I> ids(Function<String, I> of, String prefix) {
    return ids(of, prefix, POOL);
  }

  /** Generates so many ids, each the prefix and a number from one. */
  public static <I extends Id> Arbitrary<I> ids(Function<String, I> of, String prefix, int most) {
    return Arbitraries.integers().between(1, most).map(number -> of.apply(prefix + number));
  }

  /** Generates days from 2023 to early 2026. */
  public static Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, DAYS).map(FIRST_DAY::plusDays);
  }

  /** Generates instants on those days, to the microsecond; some on the start of a day. */
  public static Arbitrary<Instant> instants() {
    Arbitrary<Long> ofDay =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just(0L)),
            Tuple.of(3, Arbitraries.longs().between(0, MICROS_OF_DAY - 1)));
    return Combinators.combine(days(), ofDay)
        .as(
            (day, micros) ->
                Instant.ofEpochSecond(day.toEpochDay() * Duration.ofDays(1).toSeconds())
                    .plusNanos(micros * 1_000));
  }

  /**
   * Generates times between two moments: none at all, a microsecond, an hour, whole days, and any
   * number of microseconds up to 200 days.
   */
  public static Arbitrary<Duration> delays() {
    return Arbitraries.oneOf(
            Arbitraries.of(0L, 1L, Duration.ofHours(1).toNanos() / 1_000),
            Arbitraries.longs().between(0, MOST_DELAY_DAYS).map(days -> days * MICROS_OF_DAY),
            Arbitraries.longs().between(0, MOST_DELAY_DAYS * MICROS_OF_DAY))
        .map(micros -> Duration.ofNanos(micros * 1_000));
  }

  /** Generates periods of 1 to 400 days. */
  public static Arbitrary<SalesPeriod> periods() {
    return Combinators.combine(days(), Arbitraries.integers().between(1, 400))
        .as((start, length) -> SalesPeriod.of(start, start.plusDays(length)));
  }

  /** Generates fractions of either sign, with small and large denominators. */
  public static Arbitrary<Fraction> fractions() {
    return Combinators.combine(
            Arbitraries.longs().between(-1_000_000, 1_000_000),
            Arbitraries.longs().between(1, 10_000))
        .as(Fraction::of);
  }

  /** Generates fractions from zero to one, both included. */
  public static Arbitrary<Fraction> shares() {
    return Arbitraries.longs()
        .between(1, 1_000)
        .flatMap(
            whole -> Arbitraries.longs().between(0, whole).map(part -> Fraction.of(part, whole)));
  }

  /** Generates amounts of zero or more with up to four decimals, in {@link #CURRENCY}. */
  public static Arbitrary<BigMoney> amounts() {
    return amounts(CURRENCY);
  }

  /** Generates amounts of zero or more with up to four decimals; one in ten is zero. */
  public static Arbitrary<BigMoney> amounts(CurrencyUnit currency) {
    Arbitrary<Long> digits =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just(0L)),
            Tuple.of(9, Arbitraries.longs().between(0, MOST_CENTS)));
    return Combinators.combine(digits, Arbitraries.integers().between(0, 4))
        .as((units, scale) -> BigMoney.of(currency, BigDecimal.valueOf(units, scale)));
  }

  /** Generates amounts of either sign in whole minor units. */
  public static Arbitrary<Money> money(CurrencyUnit currency) {
    return Arbitraries.longs()
        .between(-MOST_CENTS, MOST_CENTS)
        .map(minor -> Money.ofMinor(currency, minor));
  }

  /** Generates texts, numbers, dates and flags. */
  public static Arbitrary<AttributeValue> attributeValues() {
    return Arbitraries.oneOf(
        Arbitraries.of("red", "green", "").map(AttributeValue::of),
        Arbitraries.longs().between(-5, 5).map(AttributeValue::of),
        days().map(AttributeValue::of),
        Arbitraries.of(true, false).map(AttributeValue::of));
  }

  /** Generates up to three attributes of any kind. */
  public static Arbitrary<Attributes> attributes() {
    return Arbitraries.maps(Arbitraries.of("colour", "size", "note"), attributeValues())
        .ofMaxSize(3)
        .map(Attributes::of);
  }

  /** Generates conditions on these attributes, some of which count occurrences. */
  public static Arbitrary<Condition> conditions() {
    Arbitrary<Condition> plain =
        Combinators.combine(
                Arbitraries.of("colour", "size", "note"),
                attributeValues(),
                Arbitraries.integers().between(0, 3))
            .as(
                (name, value, kind) ->
                    switch (kind) {
                      case 0 -> Condition.equal(name, value);
                      case 1 -> Condition.atLeast(name, value);
                      case 2 -> Condition.below(name, value);
                      default -> Condition.present(name);
                    });
    return Arbitraries.frequencyOf(
        Tuple.of(4, plain),
        Tuple.of(1, plain.map(Condition::not)),
        Tuple.of(
            1, Combinators.combine(plain, plain).as((one, other) -> Condition.and(one, other))),
        Tuple.of(1, Combinators.combine(plain, plain).as((one, other) -> Condition.or(one, other))),
        Tuple.of(
            1,
            Combinators.combine(Arbitraries.integers().between(1, 3), plain)
                .as(Condition::nthOccurrence)));
  }

  /** Generates rates from one of three currencies to another. */
  public static Arbitrary<ExchangeRate> exchangeRates() {
    return Combinators.combine(
            Arbitraries.of(CURRENCY, CurrencyUnit.USD, CurrencyUnit.JPY)
                .list()
                .ofSize(2)
                .uniqueElements(),
            days(),
            Arbitraries.integers().between(1, 20_000))
        .as(
            (pair, since, hundredths) ->
                new ExchangeRate(pair.get(0), pair.get(1), since, Fraction.of(hundredths, 100)));
  }

  /** Generates tables of up to six rates, one for each pair of currencies and day. */
  public static Arbitrary<ExchangeRates> exchangeRateTables() {
    return exchangeRates()
        .list()
        .ofMaxSize(MOST_RATES)
        .uniqueElements(rate -> Tuple.of(rate.from(), rate.to(), rate.since()))
        .map(ExchangeRates::of);
  }
}
