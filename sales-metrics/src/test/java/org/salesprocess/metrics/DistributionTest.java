package org.salesprocess.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Fraction;

class DistributionTest {

  @Test
  void quartiles_interpolate_between_the_values() {
    // definition 7 by hand for 1, 2, 3, 4: places 0.75, 1.5 and 2.25 from the first value
    Distribution four = of("4", "1", "3", "2");

    assertThat(four.quantile(Fraction.of(1, 4))).contains(Fraction.parse("1.75"));
    assertThat(four.median()).contains(Fraction.parse("2.5"));
    assertThat(four.quantile(Fraction.of(3, 4))).contains(Fraction.parse("3.25"));
  }

  @Test
  void the_quantiles_at_zero_and_one_are_the_least_and_the_greatest_value() {
    Distribution three = of("7", "5", "9");

    assertThat(three.quantile(Fraction.ZERO)).contains(Fraction.of(5));
    assertThat(three.quantile(Fraction.ONE)).contains(Fraction.of(9));
    assertThat(three.min()).contains(new BigDecimal("5"));
    assertThat(three.max()).contains(new BigDecimal("9"));
  }

  @Test
  void a_histogram_cuts_the_range_into_equal_parts_of_which_the_last_holds_its_end() {
    // 1 to 10 in three parts of three: from 1, from 4 and from 7
    Histogram histogram = of("1", "3.9", "4", "6", "7", "10").histogram(3);

    assertThat(histogram.bins())
        .containsExactly(
            new Histogram.Bin(Fraction.of(1), Fraction.of(4), 2),
            new Histogram.Bin(Fraction.of(4), Fraction.of(7), 2),
            new Histogram.Bin(Fraction.of(7), Fraction.of(10), 2));
  }

  @Test
  void a_histogram_of_equal_values_is_all_in_the_first_part_and_one_of_none_has_no_parts() {
    assertThat(of("5", "5").histogram(2).bins())
        .extracting(Histogram.Bin::count)
        .containsExactly(2L, 0L);
    assertThat(of().histogram(2).bins()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of("5").histogram(0))
        .withMessage("histogram: bins must be above zero, was 0");
  }

  @Test
  void the_mean_is_exact() {
    assertThat(of("1", "1", "2").mean()).contains(Fraction.of(4, 3));
  }

  @Test
  void values_that_differ_in_trailing_zeros_are_one() {
    Distribution twice = of("1.0", "1.00");

    assertThat(twice.counts()).containsExactly(Map.entry(new BigDecimal("1"), 2L));
    assertThat(twice).isEqualTo(of("1", "1"));
  }

  @Test
  void without_values_there_is_no_mean_no_median_and_a_sum_of_zero() {
    Distribution none = of();

    assertThat(none.size()).isZero();
    assertThat(none.mean()).isEmpty();
    assertThat(none.median()).isEmpty();
    assertThat(none.min()).isEmpty();
    assertThat(none.max()).isEmpty();
    assertThat(none.sum()).isEqualByComparingTo("0");
    assertThat(none).hasToString("no values");
  }

  @Test
  void a_count_of_zero_is_no_value() {
    assertThat(Distribution.of(Map.of(BigDecimal.ONE, 0L))).isEqualTo(of());
  }

  @Test
  void refuses_a_negative_count_and_a_share_beyond_one() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Distribution.of(Map.of(BigDecimal.TEN, -1L)))
        .withMessage("distribution: count of 10 must not be negative, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of("1").quantile(Fraction.of(3, 2)))
        .withMessage("quantile: share must lie between 0 and 1, was 3/2");
  }

  private static Distribution of(String... values) {
    List<BigDecimal> decimals = Stream.of(values).map(BigDecimal::new).toList();
    return Distribution.ofValues(decimals);
  }

  @Test
  void a_whole_number_reads_as_one_whatever_its_zeros() {
    Distribution two = of("100", "1E+1");

    assertThat(two.max()).contains(new BigDecimal("100"));
    assertThat(two.counts()).containsOnlyKeys(new BigDecimal("10"), new BigDecimal("100"));
    assertThat(two).hasToString("2 values from 10 to 100");
    assertThat(of("0.00", "0E+3").counts()).containsExactly(Map.entry(BigDecimal.ZERO, 2L));
  }

  @Test
  void as_many_values_as_a_long_counts_still_have_a_median() {
    Distribution half =
        Distribution.of(
            Map.of(BigDecimal.ONE, Long.MAX_VALUE / 2, new BigDecimal("2"), Long.MAX_VALUE / 2));

    assertThat(half.size()).isEqualTo(Long.MAX_VALUE - 1);
    assertThat(half.median()).contains(Fraction.of(3, 2));
    assertThat(half.quantile(Fraction.of(1, 4))).contains(Fraction.ONE);
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(
            () -> Distribution.of(Map.of(BigDecimal.ONE, Long.MAX_VALUE, BigDecimal.TEN, 1L)));
  }

  @Test
  void negative_values_are_below_zero() {
    Distribution three = of("-3", "-1.5", "0");

    assertThat(three.min()).contains(new BigDecimal("-3"));
    assertThat(three.median()).contains(Fraction.parse("-1.5"));
    assertThat(three.mean()).contains(Fraction.parse("-1.5"));
  }
}
