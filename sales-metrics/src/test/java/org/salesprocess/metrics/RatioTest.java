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

  // the same table, method 4; its bounds solved again by bisection in a program of its own
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2535, 0.3682",
    "15, 148, 0.0598, 0.1644",
    "0, 20, 0.0000, 0.2005",
    "1, 29, 0.0018, 0.1963",
    "28, 29, 0.8037, 0.9982",
    "20, 20, 0.7995, 1.0000"
  })
  void corrected_wilson_interval_is_the_published_one(
      long count, long total, double lower, double upper) {
    isClose(Ratio.of(count, total).wilsonCorrected(0.95).orElseThrow(), lower, upper);
  }

  // the same table, method 5; solved again by bisection on exact sums of binomial probabilities
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2527, 0.3676",
    "15, 148, 0.0578, 0.1617",
    "0, 20, 0.0000, 0.1684",
    "1, 29, 0.0009, 0.1776",
    "28, 29, 0.8224, 0.9991",
    "20, 20, 0.8316, 1.0000"
  })
  void exact_interval_is_the_published_one(long count, long total, double lower, double upper) {
    isClose(Ratio.of(count, total).clopperPearson(0.95).orElseThrow(), lower, upper);
  }

  private static void isClose(ConfidenceInterval interval, double lower, double upper) {
    assertThat(interval.lower()).isCloseTo(lower, within(0.00005));
    assertThat(interval.upper()).isCloseTo(upper, within(0.00005));
    assertThat(interval.confidence()).isEqualTo(0.95);
  }

  @Test
  void of_none_every_interval_begins_at_exactly_zero_and_of_all_it_ends_at_exactly_one() {
    Ratio none = Ratio.of(0, 7);
    Ratio all = Ratio.of(7, 7);

    assertThat(none.wilsonCorrected(0.95).orElseThrow().lower()).isZero();
    assertThat(none.clopperPearson(0.95).orElseThrow().lower()).isZero();
    assertThat(all.wilsonCorrected(0.95).orElseThrow().upper()).isEqualTo(1);
    assertThat(all.clopperPearson(0.95).orElseThrow().upper()).isEqualTo(1);
  }

  @Test
  void of_nothing_has_no_cautious_interval_either() {
    assertThat(Ratio.NONE.wilsonCorrected(0.95)).isEmpty();
    assertThat(Ratio.NONE.clopperPearson(0.95)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ratio.NONE.wilsonCorrected(1))
        .withMessage("interval: confidence must lie between 0 and 1, was 1.0");
  }

  @Test
  void one_in_trillions_has_an_interval_whose_digits_do_not_cancel() {
    // the formula in sixty decimal digits: 0.176524554935175 and 5.66493426573651 trillionths
    ConfidenceInterval interval = Ratio.of(1, 1_000_000_000_000L).wilson(0.95).orElseThrow();

    assertThat(interval.lower() * 1e12).isCloseTo(0.176524554935175, within(1e-13));
    assertThat(interval.upper() * 1e12).isCloseTo(5.66493426573651, within(1e-13));
  }

  @Test
  void a_confidence_next_to_one_still_has_bounds() {
    ConfidenceInterval interval = Ratio.of(1, 2).wilson(Math.nextDown(1.0)).orElseThrow();

    // the formula with the normal quantile of an inverse error function of its own, 8.2923611
    assertThat(interval.lower()).isCloseTo(0.0071165, within(1e-7));
    assertThat(interval.upper()).isCloseTo(1 - 0.0071165, within(1e-7));
  }

  @Test
  void refuses_an_exact_interval_of_more_than_an_int_counts() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ratio.of(1, 1L << 31).clopperPearson(0.95))
        .withMessage(
            "exact interval of 1 of 2147483648 (0.0 %): total must not be above 2147483647");
  }

  @Test
  void a_sum_beyond_a_long_is_refused_and_not_wrong() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Ratio.of(0, Long.MAX_VALUE).plus(Ratio.of(0, 1)));
    assertThat(Ratio.of(Long.MAX_VALUE, Long.MAX_VALUE))
        .hasToString("9223372036854775807 of 9223372036854775807 (100.0 %)");
  }
}
