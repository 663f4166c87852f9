package org.salesprocess.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesprocess.core.basics.Fraction;

class RatioTest {

  @Test
  void keeps_both_numbers_and_prints_them_with_the_percentage() {
    Ratio ratio = Ratio.of(30, 75);

    assertThat(ratio.value()).contains(Fraction.of(2, 5));
    assertThat(ratio).hasToString("30 of 75 (40.0 %)");
  }

  @Test
  void of_nothing_has_no_value_no_interval_and_no_percentage() {
    assertThat(Ratio.NONE.value()).isEmpty();
    assertThat(Ratio.NONE.wilson(0.95)).isEmpty();
    assertThat(Ratio.NONE).hasToString("0 of 0");
  }

  @Test
  void adds_counts_and_totals_not_percentages() {
    assertThat(Ratio.of(1, 2).plus(Ratio.of(1, 8))).isEqualTo(Ratio.of(2, 10));
  }

  @Test
  void refuses_a_part_that_is_more_than_the_whole() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ratio.of(3, 2))
        .withMessage("ratio: count must lie between 0 and the total 2, was 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ratio.of(-1, 2))
        .withMessage("ratio: count must lie between 0 and the total 2, was -1");
  }

  // R. G. Newcombe, "Two-sided confidence intervals for the single proportion: comparison of seven
  // methods", Statistics in Medicine 17 (1998), table I, method 3
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void wilson_interval_is_the_published_one(long count, long total, double lower, double upper) {
    ConfidenceInterval interval = Ratio.of(count, total).wilson(0.95).orElseThrow();

    assertThat(interval.lower()).isCloseTo(lower, within(0.00005));
    assertThat(interval.upper()).isCloseTo(upper, within(0.00005));
    assertThat(interval.confidence()).isEqualTo(0.95);
  }

  @Test
  void refuses_a_confidence_that_is_no_probability() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ratio.of(1, 2).wilson(95))
        .withMessage("interval: confidence must lie between 0 and 1, was 95.0");
  }

  @Test
  void the_interval_of_none_begins_at_zero_and_that_of_all_ends_at_one() {
    // at 0 of n the upper bound is z^2 / (n + z^2), with z = 1.959964: 3.841459 / 23.841459
    ConfidenceInterval none = Ratio.of(0, 20).wilson(0.95).orElseThrow();
    ConfidenceInterval all = Ratio.of(20, 20).wilson(0.95).orElseThrow();

    assertThat(none.lower()).isZero();
    assertThat(none.upper()).isCloseTo(0.1611252, within(1e-7));
    assertThat(all.lower()).isCloseTo(1 - 0.1611252, within(1e-7));
    assertThat(all.upper()).isEqualTo(1);
  }

  @Test
  void refuses_an_interval_of_more_than_an_int_counts() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ratio.of(1, 1L << 31).wilson(0.95))
        .withMessage("interval of 1 of 2147483648 (0.0 %): total must not be above 2147483647");
  }

  @Test
  void a_sum_beyond_a_long_is_refused_and_not_wrong() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Ratio.of(0, Long.MAX_VALUE).plus(Ratio.of(0, 1)));
    assertThat(Ratio.of(Long.MAX_VALUE, Long.MAX_VALUE))
        .hasToString("9223372036854775807 of 9223372036854775807 (100.0 %)");
  }
}
