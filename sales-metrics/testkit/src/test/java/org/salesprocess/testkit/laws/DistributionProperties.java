package org.salesprocess.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.Distribution;
import org.salesprocess.metrics.Ratio;
import org.salesprocess.testkit.BasicArbitraries;

class DistributionProperties {

  @Property(tries = 300)
  void a_quantile_is_found_by_going_along_the_sorted_values(
      @ForAll("values") List<BigDecimal> values, @ForAll("shares") Fraction share) {
    List<Fraction> sorted = values.stream().sorted().map(Fraction::of).toList();

    if (sorted.isEmpty()) {
      assertThat(Distribution.ofValues(values).quantile(share)).isEmpty();
      return;
    }
    // each of n values weighs by how near its place, counted from 0, is to share x (n - 1)
    Fraction place = share.times(Fraction.of(sorted.size() - 1));
    Fraction expected = Fraction.ZERO;
    for (int i = 0; i < sorted.size(); i++) {
      Fraction distance = place.minus(Fraction.of(i));
      Fraction weight = Fraction.ONE.minus(distance.isNegative() ? distance.negated() : distance);
      if (weight.isPositive()) {
        expected = expected.plus(weight.times(sorted.get(i)));
      }
    }
    assertThat(Distribution.ofValues(values).quantile(share)).contains(expected);
  }

  @Property(tries = 200)
  void a_greater_share_has_no_smaller_quantile(
      @ForAll("someValues") List<BigDecimal> values,
      @ForAll("shares") Fraction one,
      @ForAll("shares") Fraction other) {
    Distribution distribution = Distribution.ofValues(values);
    Fraction less = one.compareTo(other) < 0 ? one : other;
    Fraction more = one.compareTo(other) < 0 ? other : one;

    assertThat(distribution.quantile(less).orElseThrow())
        .isLessThanOrEqualTo(distribution.quantile(more).orElseThrow());
  }

  @Property(tries = 200)
  void mean_and_median_lie_between_the_least_and_the_greatest_value(
      @ForAll("someValues") List<BigDecimal> values) {
    Distribution distribution = Distribution.ofValues(values);
    Fraction least = Fraction.of(distribution.min().orElseThrow());
    Fraction greatest = Fraction.of(distribution.max().orElseThrow());

    assertThat(distribution.median().orElseThrow()).isBetween(least, greatest);
    assertThat(distribution.mean().orElseThrow()).isBetween(least, greatest);
    // half of the values or more are not above the median, and half or more not below
    Fraction median = distribution.median().orElseThrow();
    assertThat(2 * values.stream().filter(v -> Fraction.of(v).compareTo(median) <= 0).count())
        .isGreaterThanOrEqualTo(values.size());
    assertThat(2 * values.stream().filter(v -> Fraction.of(v).compareTo(median) >= 0).count())
        .isGreaterThanOrEqualTo(values.size());
  }

  @Property(tries = 200)
  void the_mean_times_the_size_is_the_sum_of_the_values(
      @ForAll("someValues") List<BigDecimal> values) {
    Distribution distribution = Distribution.ofValues(values);
    BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(distribution.size()).isEqualTo(values.size());
    assertThat(distribution.sum()).isEqualByComparingTo(sum);
    assertThat(distribution.mean().orElseThrow().times(Fraction.of(distribution.size())))
        .isEqualTo(Fraction.of(sum));
  }

  @Property(tries = 200)
  void counts_bring_every_value_back(@ForAll("values") List<BigDecimal> values) {
    Distribution distribution = Distribution.ofValues(values);

    assertThat(Distribution.of(distribution.counts())).isEqualTo(distribution);
    distribution
        .counts()
        .forEach(
            (value, count) ->
                assertThat(values.stream().filter(each -> each.compareTo(value) == 0))
                    .hasSize(Math.toIntExact(count)));
  }

  @Property(tries = 300)
  void ratios_add_in_any_order_and_grouping(
      @ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b, @ForAll("ratios") Ratio c) {
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    assertThat(a.plus(Ratio.NONE)).isEqualTo(a);
    assertThat(a.plus(b).complement()).isEqualTo(a.complement().plus(b.complement()));
  }

  @Property(tries = 300)
  void the_ratio_of_two_groups_together_lies_between_theirs(
      @ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b) {
    if (a.value().isPresent() && b.value().isPresent()) {
      Fraction one = a.value().get();
      Fraction other = b.value().get();
      assertThat(a.plus(b).value().orElseThrow())
          .isBetween(
              one.compareTo(other) < 0 ? one : other, one.compareTo(other) < 0 ? other : one);
    }
  }

  @Property(tries = 300)
  void a_printed_percentage_is_off_by_half_a_tenth_at_most(@ForAll("ratios") Ratio ratio) {
    if (ratio.total() > 0) {
      String text = ratio.toString();
      BigDecimal percent =
          new BigDecimal(text.substring(text.indexOf('(') + 1, text.indexOf(" %")));
      BigDecimal exact =
          new BigDecimal(BigInteger.valueOf(ratio.count()).multiply(BigInteger.valueOf(100)))
              .divide(BigDecimal.valueOf(ratio.total()), 12, RoundingMode.HALF_UP);
      assertThat(percent.subtract(exact).abs())
          .isLessThanOrEqualTo(new BigDecimal("0.050000000001"));
    }
  }

  @Provide
  Arbitrary<List<BigDecimal>> values() {
    // few different values, so that they repeat, and with trailing zeros or none
    return Combinators.combine(
            Arbitraries.longs().between(-300, 300), Arbitraries.of(-2, -1, 0, 1, 2))
        .as(BigDecimal::valueOf)
        .list()
        .ofMaxSize(20);
  }

  @Provide
  Arbitrary<List<BigDecimal>> someValues() {
    return values().filter(values -> !values.isEmpty());
  }

  @Provide
  Arbitrary<Fraction> shares() {
    return BasicArbitraries.shares();
  }

  @Provide
  Arbitrary<Ratio> ratios() {
    return Arbitraries.longs()
        .between(0, 1_000_000_000_000L)
        .flatMap(total -> Arbitraries.longs().between(0, total).map(n -> Ratio.of(n, total)));
  }
}
