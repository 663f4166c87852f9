package org.salesprocess.metrics;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.salesprocess.core.basics.Fraction;

/**
 * One distribution against another: by how much the median moved, and whether values tend to be
 * larger than before.
 *
 * <p>The test is that of H. B. Mann and D. R. Whitney, "On a test of whether one of two random
 * variables is stochastically larger than the other", Annals of Mathematical Statistics 18 (1947),
 * two-sided. Where no value occurs twice and both sides have at most {@value #MOST_EXACT} it is
 * exact, as computed by Apache Commons Statistics; otherwise it is the normal approximation,
 * corrected for ties and continuity as in chapter 1 of E. L. Lehmann, "Nonparametrics" (1975),
 * computed from the counts, so that millions of values cost no more than the different ones among
 * them.
 *
 * @param now the distribution that is looked at
 * @param before the one that it is held against, of the same quantity in the same unit
 * @since 0.1
 */
public record DistributionComparison(Distribution now, Distribution before) implements Comparison {

  /** The most values on each side for which the exact test is used. */
  public static final long MOST_EXACT = 49;

  /** Checks that nothing is missing. */
  public DistributionComparison {
    requireNonNull(now, "now");
    requireNonNull(before, "before");
  }

  @Override
  public <R> R match(
      Function<RatioComparison, R> ratios,
      Function<CountComparison, R> counts,
      Function<AmountComparison, R> amounts,
      Function<DistributionComparison, R> distributions) {
    return distributions.apply(this);
  }

  /** Returns the median now minus the median before. */
  @Override
  public Optional<Fraction> difference() {
    return now.median().flatMap(median -> before.median().map(median::minus));
  }

  /** Returns empty if one of the distributions has no values, or all values are the same. */
  @Override
  public OptionalDouble pValue() {
    boolean oneValue =
        now.min().equals(before.min())
            && now.max().equals(before.max())
            && now.min().equals(now.max());
    if (now.size() == 0 || before.size() == 0 || oneValue) {
      return OptionalDouble.empty();
    }
    ImmutableSortedSet<BigDecimal> values =
        Stream.of(now, before)
            .flatMap(side -> side.counts().keySet().stream())
            .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    boolean isSmall = now.size() <= MOST_EXACT && before.size() <= MOST_EXACT;
    return OptionalDouble.of(
        isSmall && values.size() == now.size() + before.size()
            ? exact(values)
            : approximate(values));
  }

  // places instead of values: the test looks at the order only, and a double cannot tell all apart
  private double exact(ImmutableSortedSet<BigDecimal> values) {
    return MannWhitneyUTest.withDefaults()
        .test(places(now, values), places(before, values))
        .getPValue();
  }

  private static double[] places(Distribution side, ImmutableSortedSet<BigDecimal> values) {
    return side.counts().keySet().stream()
        .mapToDouble(value -> values.headSet(value).size())
        .toArray();
  }

  private double approximate(ImmutableSortedSet<BigDecimal> values) {
    BigInteger twiceWins = BigInteger.ZERO; // pairs that now wins, a tie is half of one
    BigInteger beforeBelow = BigInteger.ZERO;
    BigInteger ties = BigInteger.ZERO;
    for (BigDecimal value : values) {
      BigInteger nowHere = count(now, value);
      BigInteger beforeHere = count(before, value);
      BigInteger here = nowHere.add(beforeHere);
      twiceWins = twiceWins.add(nowHere.multiply(beforeBelow.shiftLeft(1).add(beforeHere)));
      beforeBelow = beforeBelow.add(beforeHere);
      ties = ties.add(here.pow(3).subtract(here));
    }
    BigInteger all = BigInteger.valueOf(now.size()).add(BigInteger.valueOf(before.size()));
    BigInteger pairs = BigInteger.valueOf(now.size()).multiply(BigInteger.valueOf(before.size()));
    BigInteger twiceExcess = twiceWins.subtract(pairs).abs().subtract(BigInteger.ONE);
    Fraction tied = Fraction.of(ties, all.multiply(all.subtract(BigInteger.ONE)));
    Fraction variance =
        Fraction.of(pairs, BigInteger.valueOf(12))
            .times(Fraction.of(all.add(BigInteger.ONE)).minus(tied));
    double z = twiceExcess.doubleValue() / 2 / StrictMath.sqrt(variance.toDouble());
    return Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(z));
  }

  private static BigInteger count(Distribution side, BigDecimal value) {
    return BigInteger.valueOf(side.counts().getOrDefault(value, 0L));
  }

  /** Returns such as {@code median 30.0 against median 25.0: +5.0, p = 0.20}. */
  @Override
  public String sentence() {
    return Sentences.compare(
        median(now),
        median(before),
        difference().map(shift -> Sentences.signed(shift.toBigDecimal(1, RoundingMode.HALF_UP))),
        pValue());
  }

  private static String median(Distribution distribution) {
    return distribution
        .median()
        .map(value -> "median " + value.toBigDecimal(1, RoundingMode.HALF_UP).toPlainString())
        .orElse("no values");
  }
}
