package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import com.google.common.math.BigIntegerMath;
import com.google.common.math.LongMath;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.quota.Quantity;

/**
 * What a marginal table pays in all for a level, as a function of straight pieces through zero: in
 * its tier, a level pays {@code (slope x level + intercept) / denominator}.
 *
 * <p>Levels are whole units, such as cents, and so is what is paid once it is rounded. The same
 * cent comes out of {@code long}s as of big integers; the former take a tenth of the time and are
 * used where {@link #mostInLongs} proves that nothing overflows.
 */
final class TierPay {

  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE / 2);

  private final RoundingMode mode;
  private final BigInteger denominator;
  private final ImmutableList<BigInteger> slopes;
  private final ImmutableList<BigInteger> intercepts;
  private final ImmutableList<BigInteger> lasts; // the last whole level of every tier but the top
  private final InLongs inLongs;

  /**
   * Makes it.
   *
   * @param levelDecimals how many decimals the units of levels have
   * @param payDecimals how many those of pay have
   */
  TierPay(RateTable.Tiers table, int levelDecimals, int payDecimals, RoundingMode mode) {
    this.mode = mode;
    Fraction unitsOfPay = powerOfTen(payDecimals).dividedBy(powerOfTen(levelDecimals));
    List<Fraction> bounds =
        table.levels().stream().map(Quantity::value).map(powerOfTen(levelDecimals)::times).toList();
    List<Fraction> exactSlopes =
        table.values().stream().map(Quantity::value).map(unitsOfPay::times).toList();
    List<Fraction> exactIntercepts = new ArrayList<>(List.of(Fraction.ZERO));
    for (int i = 0; i < bounds.size(); i++) { // two pieces meet at the bound
      Fraction lessSteep = exactSlopes.get(i).minus(exactSlopes.get(i + 1));
      exactIntercepts.add(exactIntercepts.get(i).plus(lessSteep.times(bounds.get(i))));
    }
    lasts = bounds.stream().map(TierPay::floor).collect(ImmutableList.toImmutableList());
    Fraction atZero = exactIntercepts.get(tierOf(BigInteger.ZERO));
    List<Fraction> throughZero = exactIntercepts.stream().map(each -> each.minus(atZero)).toList();
    denominator = commonDenominator(exactSlopes, throughZero);
    slopes = numerators(exactSlopes);
    intercepts = numerators(throughZero);
    inLongs = new InLongs();
  }

  private static Fraction powerOfTen(int exponent) {
    return Fraction.of(BigInteger.TEN.pow(exponent));
  }

  private static BigInteger floor(Fraction value) {
    return BigIntegerMath.divide(value.numerator(), value.denominator(), RoundingMode.FLOOR);
  }

  private static BigInteger commonDenominator(List<Fraction> some, List<Fraction> others) {
    BigInteger common = BigInteger.ONE;
    for (Fraction each : ImmutableList.<Fraction>builder().addAll(some).addAll(others).build()) {
      common = common.divide(common.gcd(each.denominator())).multiply(each.denominator());
    }
    return common;
  }

  private ImmutableList<BigInteger> numerators(List<Fraction> fractions) {
    return fractions.stream()
        .map(each -> each.numerator().multiply(denominator.divide(each.denominator())))
        .collect(ImmutableList.toImmutableList());
  }

  // at a bound both pieces pay the same, so that the side of the bound does not matter
  private int tierOf(BigInteger level) {
    int tier = 0;
    while (tier < lasts.size() && level.compareTo(lasts.get(tier)) > 0) {
      tier++;
    }
    return tier;
  }

  private BigInteger numerator(BigInteger level) {
    int tier = tierOf(level);
    return slopes.get(tier).multiply(level).add(intercepts.get(tier));
  }

  /** Returns what is paid for a level, in units of pay, exactly. */
  Fraction exact(BigInteger level) {
    return Fraction.of(numerator(level), denominator);
  }

  /** Returns what is paid for a level, in whole units of pay. */
  BigInteger rounded(BigInteger level) {
    return BigIntegerMath.divide(numerator(level), denominator, mode);
  }

  /**
   * Returns how far from zero a level may be for {@link #roundedInLongs}, and for the difference of
   * two that it returns to fit into a {@code long} too; below zero if none may.
   */
  long mostInLongs() {
    return inLongs.most;
  }

  /** Returns what is paid for a level, in whole units of pay. */
  long roundedInLongs(long level) {
    int tier = 0;
    while (tier < inLongs.lasts.length && level > inLongs.lasts[tier]) {
      tier++;
    }
    return LongMath.divide(
        inLongs.slopes[tier] * level + inLongs.intercepts[tier], inLongs.denominator, mode);
  }

  /** The same numbers, where they fit; where one does not, no level may be asked for. */
  private final class InLongs {
    private final long denominator = TierPay.this.denominator.longValue();
    private final long[] slopes = longs(TierPay.this.slopes);
    private final long[] intercepts = longs(TierPay.this.intercepts);
    private final long[] lasts = TierPay.this.lasts.stream().mapToLong(InLongs::nearest).toArray();
    private final long most = most();

    private static long[] longs(List<BigInteger> values) {
      return values.stream().mapToLong(BigInteger::longValue).toArray();
    }

    // a tier that no level of a long can leave, or none can be in
    private static long nearest(BigInteger last) {
      if (last.bitLength() < Long.SIZE) {
        return last.longValue();
      }
      return last.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    // |slope x level + intercept| <= MOST; a slope is never below zero
    private long most() {
      BigInteger steepest = TierPay.this.slopes.stream().reduce(BigInteger.ONE, BigInteger::max);
      BigInteger farthest =
          TierPay.this.intercepts.stream()
              .map(BigInteger::abs)
              .reduce(BigInteger.ZERO, BigInteger::max);
      return farthest.max(TierPay.this.denominator).compareTo(MOST) > 0
          ? -1
          : MOST.subtract(farthest).divide(steepest).longValue();
    }
  }
}
