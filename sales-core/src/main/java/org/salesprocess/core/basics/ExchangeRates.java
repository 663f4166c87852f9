package org.salesprocess.core.basics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serial;
import java.io.Serializable;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * The caller's exchange rates, by pair of currencies and day.
 *
 * <p>A rate holds from its day until the next one of the same pair. A pair that is listed one way
 * only serves the other way by its exact inverse. Rates are never chained through a third currency:
 * whoever wants that lists the resulting rate.
 *
 * @since 0.1
 */
public final class ExchangeRates implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private record Pair(CurrencyUnit from, CurrencyUnit to) implements Serializable {}

  @SuppressWarnings("serial") // the maps are TreeMaps
  private final ImmutableMap<Pair, NavigableMap<LocalDate, ExchangeRate>> byPair;

  private ExchangeRates(ImmutableMap<Pair, NavigableMap<LocalDate, ExchangeRate>> byPair) {
    this.byPair = byPair;
  }

  /**
   * Returns the rates listed, in any order.
   *
   * @throws IllegalArgumentException if one pair has two different rates from the same day
   */
  public static ExchangeRates of(Iterable<ExchangeRate> rates) {
    Map<Pair, NavigableMap<LocalDate, ExchangeRate>> byPair = new HashMap<>();
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
    return new ExchangeRates(ImmutableMap.copyOf(byPair));
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
  public Conversion convert(BigMoney amount, CurrencyUnit to, LocalDate day, RoundingMode mode) {
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
}
