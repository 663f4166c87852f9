package org.salesprocess.core.basics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.io.Serial;
import java.io.Serializable;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * The caller's exchange rates, by pair of currencies and day.
 *
 * <p>A rate holds from its day until the next one of the same pair. A pair that is listed one way
 * only serves the other way by its exact inverse. Rates are never chained through a third currency:
 * whoever wants that lists the resulting rate.
 *
 * <p>Two are equal if they list the same rates, in whatever order.
 *
 * @since 0.1
 */
public final class ExchangeRates implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private record Pair(CurrencyUnit from, CurrencyUnit to)
      implements Comparable<Pair>, Serializable {
    @Override
    public int compareTo(Pair other) {
      return Comparator.comparing(Pair::from).thenComparing(Pair::to).compare(this, other);
    }
  }

  private final ImmutableSortedMap<Pair, ImmutableSortedMap<LocalDate, ExchangeRate>> byPair;

  private ExchangeRates(
      ImmutableSortedMap<Pair, ImmutableSortedMap<LocalDate, ExchangeRate>> byPair) {
    this.byPair = byPair;
  }

  /**
   * Returns the rates listed, in any order.
   *
   * @throws IllegalArgumentException if one pair has two different rates from the same day
   */
  public static ExchangeRates of(Iterable<ExchangeRate> rates) {
    Map<Pair, Map<LocalDate, ExchangeRate>> byPair = new TreeMap<>();
    for (ExchangeRate rate : rates) {
      ExchangeRate before =
          byPair
              .computeIfAbsent(new Pair(rate.from(), rate.to()), pair -> new TreeMap<>())
              .putIfAbsent(rate.since(), rate);
      checkArgument(
          before == null || before.equals(rate),
          "exchange rate %s to %s: one rate for a day, %s has both %s and %s",
          rate.from(),
          rate.to(),
          rate.since(),
          before == null ? null : before.rate(),
          rate.rate());
    }
    return new ExchangeRates(
        ImmutableSortedMap.copyOf(
            Maps.transformValues(byPair, dated -> ImmutableSortedMap.copyOf(dated))));
  }

  /** Returns no rates: any conversion between different currencies is refused. */
  public static ExchangeRates none() {
    return of(ImmutableList.of());
  }

  /** Returns the rate in force on a day, direct before inverse, or empty if none is known yet. */
  public Optional<ExchangeRate> find(CurrencyUnit from, CurrencyUnit to, LocalDate day) {
    return latest(from, to, day).or(() -> latest(to, from, day).map(ExchangeRate::inverse));
  }

  /**
   * Converts an amount at the rate in force on a day.
   *
   * @throws IllegalArgumentException if no rate between the two currencies is in force on that day,
   *     or they are the same
   */
  public ConvertedAmount convert(
      BigMoney amount, CurrencyUnit to, LocalDate day, RoundingMode mode) {
    ExchangeRate rate =
        find(amount.getCurrencyUnit(), to, day)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "conversion of %s to %s: no exchange rate in force on %s"
                            .formatted(amount, to, day)));
    return rate.convert(amount, mode);
  }

  private Optional<ExchangeRate> latest(CurrencyUnit from, CurrencyUnit to, LocalDate day) {
    return Optional.ofNullable(byPair.get(new Pair(from, to)))
        .map(dated -> dated.floorEntry(day))
        .map(Map.Entry::getValue);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExchangeRates that && byPair.equals(that.byPair);
  }

  @Override
  public int hashCode() {
    return byPair.hashCode();
  }

  /** Returns the rates by pair and day, such as {@code [EUR to USD since 2026-01-01: 11/10]}. */
  @Override
  public String toString() {
    return byPair.values().stream()
        .flatMap(dated -> dated.values().stream())
        .map(
            rate ->
                "%s to %s since %s: %s"
                    .formatted(rate.from(), rate.to(), rate.since(), rate.rate()))
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
