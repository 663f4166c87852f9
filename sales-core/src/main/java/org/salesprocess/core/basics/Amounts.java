package org.salesprocess.core.basics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Exact operations on amounts of money: one form for equal amounts, rounding at one named place,
 * and sharing without losing a cent.
 *
 * @since 0.1
 */
public final class Amounts {

  private Amounts() {}

  /**
   * Returns the one form that equal amounts share: no trailing zeros below the currency's own
   * decimals, and never fewer than those.
   *
   * <p>{@code USD 1.5} and {@code USD 1.500} both become {@code USD 1.50}; {@code USD 1.2345} keeps
   * its four decimals.
   */
  public static BigMoney normalised(BigMoney amount) {
    int minor = amount.getCurrencyUnit().getDecimalPlaces();
    BigDecimal stripped = amount.getAmount().stripTrailingZeros();
    return BigMoney.of(
        amount.getCurrencyUnit(), stripped.scale() < minor ? stripped.setScale(minor) : stripped);
  }

  /** Returns the amount rounded once to the currency's minor unit. */
  public static Money rounded(BigMoney amount, RoundingMode mode) {
    return amount.toMoney(mode);
  }

  /** Returns amount times rate, multiplied exactly and rounded once to the minor unit. */
  public static Money product(BigMoney amount, Fraction rate, RoundingMode mode) {
    int scale = amount.getCurrencyUnit().getDecimalPlaces();
    BigDecimal exactNumerator = amount.getAmount().multiply(new BigDecimal(rate.numerator()));
    return Money.of(
        amount.getCurrencyUnit(),
        exactNumerator.divide(new BigDecimal(rate.denominator()), scale, mode));
  }

  /**
   * Shares a whole among keys in proportion to their weights, by the method of the largest
   * remainder (Hamilton's method of apportionment).
   *
   * <p>Each key first receives its exact part rounded towards zero; the units that are left, fewer
   * than there are keys, go one each to the largest remainders, and among equal remainders to the
   * smaller key. The parts always sum to the whole. {@code USD 10.00} to a, b and c with equal
   * weights is {@code 3.34, 3.33, 3.33}.
   *
   * @param whole what to share; a negative whole gives the mirrored parts
   * @param weights at least one, none negative, not all zero; they need not sum to one
   * @return a part for each key, in key order
   * @throws IllegalArgumentException if a weight breaks the rule above
   */
  public static <K extends Comparable<? super K>> ImmutableSortedMap<K, Money> shared(
      Money whole, Map<K, Fraction> weights) {
    return ImmutableSortedMap.copyOf(
        Maps.transformValues(shared(whole.toBigMoney(), weights), part -> Money.of(part)));
  }

  /**
   * Shares a whole in the same way, in units of its own last decimal: {@code USD 0.100} among three
   * is {@code 0.034, 0.033, 0.033}.
   *
   * @throws IllegalArgumentException if a weight breaks the rule above
   */
  public static <K extends Comparable<? super K>> ImmutableSortedMap<K, BigMoney> shared(
      BigMoney whole, Map<K, Fraction> weights) {
    Fraction total = totalWeight(weights);
    BigInteger units = whole.getAmount().unscaledValue();
    SortedMap<K, BigInteger> parts = new TreeMap<>();
    List<Remainder<K>> remainders = new ArrayList<>();
    BigInteger left = units.abs();
    for (Map.Entry<K, Fraction> entry : weights.entrySet()) {
      Fraction exact = entry.getValue().times(Fraction.of(units.abs())).dividedBy(total);
      BigInteger floor = exact.numerator().divide(exact.denominator());
      parts.put(entry.getKey(), floor);
      remainders.add(new Remainder<>(entry.getKey(), exact.minus(Fraction.of(floor))));
      left = left.subtract(floor);
    }
    remainders.sort(
        Comparator.comparing((Remainder<K> r) -> r.part())
            .reversed()
            .thenComparing(Remainder::key));
    for (Remainder<K> next : remainders.subList(0, left.intValueExact())) {
      parts.merge(next.key(), BigInteger.ONE, BigInteger::add);
    }
    BigInteger sign = BigInteger.valueOf(units.signum());
    ImmutableSortedMap.Builder<K, BigMoney> result = ImmutableSortedMap.naturalOrder();
    parts.forEach(
        (key, part) ->
            result.put(
                key,
                BigMoney.of(
                    whole.getCurrencyUnit(),
                    new BigDecimal(part.multiply(sign), whole.getScale()))));
    return result.build();
  }

  /**
   * Requires one currency.
   *
   * @param thing what is being calculated, for the message
   * @throws IllegalArgumentException if the amount is in another currency; the text names both
   */
  public static void requireCurrency(CurrencyUnit currency, BigMoney amount, String thing) {
    checkArgument(
        amount.getCurrencyUnit().equals(currency),
        "%s: currency must be %s, was %s",
        thing,
        currency,
        amount);
  }

  private static Fraction totalWeight(Map<?, Fraction> weights) {
    Fraction total = Fraction.ZERO;
    for (Map.Entry<?, Fraction> entry : weights.entrySet()) {
      checkArgument(
          !entry.getValue().isNegative(),
          "sharing: weight of %s must not be negative, was %s",
          entry.getKey(),
          entry.getValue());
      total = total.plus(entry.getValue());
    }
    checkArgument(total.isPositive(), "sharing: weights must sum to above zero, were %s", weights);
    return total;
  }

  private record Remainder<K>(K key, Fraction part) {}

  /**
   * Requires shares of one amount that are above zero and, if there are any, sum to exactly one.
   *
   * @param shares by who has them
   * @param owner named in the message, as in {@code booking b}
   * @throws IllegalArgumentException if they are not so
   */
  public static void requireSplit(Map<?, Fraction> shares, String owner) {
    Fraction sum = Fraction.ZERO;
    for (Map.Entry<?, Fraction> share : shares.entrySet()) {
      checkArgument(
          share.getValue().isPositive(),
          "%s: share of %s must be above zero, was %s",
          owner,
          share.getKey(),
          share.getValue());
      sum = sum.plus(share.getValue());
    }
    checkArgument(
        shares.isEmpty() || sum.equals(Fraction.ONE),
        "%s: shares of the split must sum to 1, was %s",
        owner,
        sum);
  }
}
