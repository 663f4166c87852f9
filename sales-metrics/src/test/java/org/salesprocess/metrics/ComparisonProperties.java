package org.salesprocess.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;
import org.salesprocess.core.basics.Fraction;

class ComparisonProperties {

  @Property(tries = 500)
  void the_interval_of_a_ratio_lies_between_zero_and_one_and_covers_the_ratio(
      @ForAll("ratios") Ratio ratio,
      @ForAll @DoubleRange(min = 0.01, max = 0.9999) @Scale(4) double c) {
    ratio
        .wilson(c)
        .ifPresent(
            interval -> {
              assertThat(interval.lower()).isBetween(0.0, 1.0);
              assertThat(interval.upper()).isBetween(0.0, 1.0);
              assertThat(interval.contains(ratio.value().orElseThrow().toDouble())).isTrue();
            });
  }

  @Property(tries = 500)
  void wilsons_interval_is_what_the_library_computes_for_counts_that_fit_it(
      @ForAll("ratios") Ratio ratio,
      @ForAll @DoubleRange(min = 0.01, max = 0.9999) @Scale(4) double c) {
    ratio
        .wilson(c)
        .ifPresent(
            interval -> {
              Interval expected =
                  BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                      (int) ratio.total(), (int) ratio.count(), 1 - c);
              assertThat(interval.lower()).isCloseTo(expected.getLowerBound(), within(1e-12));
              assertThat(interval.upper()).isCloseTo(expected.getUpperBound(), within(1e-12));
            });
  }

  @Property(tries = 500)
  void the_cautious_intervals_lie_between_zero_and_one_and_cover_the_ratio(
      @ForAll("ratios") Ratio ratio,
      @ForAll @DoubleRange(min = 0.01, max = 0.9999) @Scale(4) double c) {
    Stream.of(ratio.wilsonCorrected(c), ratio.clopperPearson(c))
        .flatMap(Optional::stream)
        .forEach(
            interval -> {
              assertThat(interval.lower()).isBetween(0.0, 1.0);
              assertThat(interval.upper()).isBetween(0.0, 1.0);
              assertThat(interval.contains(ratio.value().orElseThrow().toDouble())).isTrue();
            });
  }

  @Property(tries = 500)
  void the_corrected_interval_encloses_the_one_without(
      @ForAll("ratios") Ratio ratio,
      @ForAll @DoubleRange(min = 0.01, max = 0.9999) @Scale(4) double c) {
    ratio
        .wilsonCorrected(c)
        .ifPresent(
            corrected -> {
              ConfidenceInterval plain = ratio.wilson(c).orElseThrow();
              assertThat(corrected.lower()).isLessThanOrEqualTo(plain.lower());
              assertThat(corrected.upper()).isGreaterThanOrEqualTo(plain.upper());
            });
  }

  @Property(tries = 500)
  void the_interval_of_the_rest_mirrors_that_of_the_ratio(
      @ForAll("ratios") Ratio ratio,
      @ForAll @DoubleRange(min = 0.01, max = 0.9999) @Scale(4) double c) {
    ratio
        .wilsonCorrected(c)
        .ifPresent(
            interval -> {
              ConfidenceInterval rest = ratio.complement().wilsonCorrected(c).orElseThrow();
              assertThat(rest.lower()).isCloseTo(1 - interval.upper(), within(1e-12));
              assertThat(rest.upper()).isCloseTo(1 - interval.lower(), within(1e-12));
            });
  }

  @Property(tries = 500)
  void the_corrected_interval_of_a_difference_encloses_the_one_without(
      @ForAll("ratios") Ratio now,
      @ForAll("ratios") Ratio before,
      @ForAll @DoubleRange(min = 0.01, max = 0.9999) @Scale(4) double c) {
    RatioComparison comparison = Comparison.of(now, before);

    comparison
        .intervalCorrected(c)
        .ifPresent(
            corrected -> {
              ConfidenceInterval plain = comparison.interval(c).orElseThrow();
              assertThat(corrected.lower()).isBetween(-1.0, plain.lower());
              assertThat(corrected.upper()).isBetween(plain.upper(), 1.0);
            });
  }

  @Property(tries = 500)
  void the_interval_of_a_difference_lies_between_minus_one_and_one_and_covers_it(
      @ForAll("ratios") Ratio now,
      @ForAll("ratios") Ratio before,
      @ForAll @DoubleRange(min = 0.01, max = 0.9999) @Scale(4) double c) {
    RatioComparison comparison = Comparison.of(now, before);

    comparison
        .interval(c)
        .ifPresent(
            interval -> {
              assertThat(interval.lower()).isBetween(-1.0, 1.0);
              assertThat(interval.upper()).isBetween(-1.0, 1.0);
              assertThat(interval.contains(comparison.difference().orElseThrow().toDouble()))
                  .isTrue();
            });
  }

  @Property(tries = 500)
  void ratios_are_as_different_the_other_way_round(
      @ForAll("ratios") Ratio now, @ForAll("ratios") Ratio before) {
    sameBothWays(Comparison.of(now, before), Comparison.of(before, now));
  }

  @Property(tries = 500)
  void counts_are_as_different_the_other_way_round(
      @ForAll @LongRange(max = 5_000) long now,
      @ForAll @LongRange(min = 1, max = 400) long daysNow,
      @ForAll @LongRange(max = 5_000) long before,
      @ForAll @LongRange(min = 1, max = 400) long daysBefore) {
    CountComparison comparison = new CountComparison(now, daysNow, before, daysBefore);
    CountComparison back = new CountComparison(before, daysBefore, now, daysNow);

    sameP(comparison.pValue(), back.pValue());
    // one rises where the other falls
    assertThat(comparison.difference().orElseThrow().compareTo(Fraction.ZERO))
        .isEqualTo(-back.difference().orElseThrow().compareTo(Fraction.ZERO));
  }

  @Property(tries = 500)
  void distributions_are_as_different_the_other_way_round(
      @ForAll("values") List<BigDecimal> now, @ForAll("values") List<BigDecimal> before) {
    sameBothWays(
        Comparison.of(Distribution.ofValues(now), Distribution.ofValues(before)),
        Comparison.of(Distribution.ofValues(before), Distribution.ofValues(now)));
  }

  @Property(tries = 200)
  void ranks_from_counts_give_what_a_test_of_the_single_values_gives(
      @ForAll @Size(min = 1, max = 80) List<@IntRange(min = -9, max = 9) Integer> now,
      @ForAll @Size(min = 50, max = 80) List<@IntRange(min = -9, max = 9) Integer> before) {
    OptionalDouble p = Comparison.of(distribution(now), distribution(before)).pValue();

    if (p.isPresent()) {
      double expected =
          MannWhitneyUTest.withDefaults()
              .with(PValueMethod.ASYMPTOTIC)
              .test(
                  now.stream().mapToDouble(Integer::doubleValue).toArray(),
                  before.stream().mapToDouble(Integer::doubleValue).toArray())
              .getPValue();
      assertThat(p.getAsDouble()).isCloseTo(expected, within(1e-9));
    }
  }

  @Property(tries = 1_000)
  void the_test_of_ratios_sums_every_table_that_is_as_likely_or_less(
      @ForAll @IntRange(min = 1, max = 25) int n,
      @ForAll @IntRange(min = 1, max = 25) int m,
      @ForAll @IntRange(max = 25) int a,
      @ForAll @IntRange(max = 25) int b) {
    Ratio now = Ratio.of(Math.min(a, n), n);
    Ratio before = Ratio.of(Math.min(b, m), m);
    int successes = (int) (now.count() + before.count());
    List<BigInteger> ways =
        IntStream.rangeClosed(Math.max(0, successes - m), Math.min(n, successes))
            .mapToObj(x -> choose(n, x).multiply(choose(m, successes - x)))
            .toList();
    BigInteger observed = choose(n, (int) now.count()).multiply(choose(m, (int) before.count()));

    Comparison.of(now, before)
        .pValue()
        .ifPresent(p -> assertThat(p).isCloseTo(asLikelyOrLess(ways, observed), within(1e-9)));
  }

  @Property(tries = 1_000)
  void the_test_of_counts_sums_every_number_that_is_as_likely_or_less(
      @ForAll @IntRange(max = 20) int now,
      @ForAll @IntRange(min = 1, max = 12) int daysNow,
      @ForAll @IntRange(max = 20) int before,
      @ForAll @IntRange(min = 1, max = 12) int daysBefore) {
    List<BigInteger> ways =
        IntStream.rangeClosed(0, now + before)
            .mapToObj(
                x ->
                    choose(now + before, x)
                        .multiply(BigInteger.valueOf(daysNow).pow(x))
                        .multiply(BigInteger.valueOf(daysBefore).pow(now + before - x)))
            .toList();

    new CountComparison(now, daysNow, before, daysBefore)
        .pValue()
        .ifPresent(p -> assertThat(p).isCloseTo(asLikelyOrLess(ways, ways.get(now)), within(1e-9)));
  }

  private static double asLikelyOrLess(List<BigInteger> ways, BigInteger observed) {
    BigInteger all = ways.stream().reduce(BigInteger.ZERO, BigInteger::add);
    BigInteger asRare =
        ways.stream()
            .filter(each -> each.compareTo(observed) <= 0)
            .reduce(BigInteger.ZERO, BigInteger::add);
    return Fraction.of(asRare, all).toDouble();
  }

  private static BigInteger choose(int n, int k) {
    BigInteger ways = BigInteger.ONE;
    for (int i = 0; i < k; i++) {
      ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
    }
    return ways;
  }

  private static Distribution distribution(List<Integer> values) {
    return Distribution.ofValues(values.stream().map(BigDecimal::valueOf).toList());
  }

  private static void sameBothWays(Comparison one, Comparison other) {
    assertThat(one.difference()).isEqualTo(other.difference().map(Fraction::negated));
    sameP(one.pValue(), other.pValue());
    assertThat(one.sentence()).doesNotContain("NaN");
  }

  private static void sameP(OptionalDouble one, OptionalDouble other) {
    assertThat(one.isPresent()).isEqualTo(other.isPresent());
    one.ifPresent(
        p -> {
          assertThat(p).isBetween(0.0, 1.0);
          assertThat(p).isCloseTo(other.getAsDouble(), within(1e-9));
        });
  }

  @Provide
  Arbitrary<Ratio> ratios() {
    Arbitrary<Long> totals =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 12),
            Arbitraries.longs().between(0, 2_000),
            Arbitraries.longs().between(0, 300_000));
    Arbitrary<Fraction> shares =
        Arbitraries.oneOf(
            Arbitraries.of(Fraction.ZERO, Fraction.ONE),
            Arbitraries.longs().between(0, 1_000).map(part -> Fraction.of(part, 1_000)));
    return Combinators.combine(totals, shares)
        .as(
            (total, share) ->
                Ratio.of(
                    share
                        .times(Fraction.of(total))
                        .toBigDecimal(0, RoundingMode.FLOOR)
                        .longValueExact(),
                    total));
  }

  @Provide
  Arbitrary<List<BigDecimal>> values() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-100"), new BigDecimal("100"))
        .ofScale(2)
        .list()
        .ofMaxSize(60);
  }
}
