package org.salesprocess.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioComparisonTest {

  // R. G. Newcombe, Statistics in Medicine 17 (1998), pages 873-890, table II, method 11; computed
  // again from bounds found by bisection in a program of its own
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.0428, 0.3422",
    "9, 10, 3, 10, 0.1013, 0.8387",
    "6, 7, 2, 7, -0.0290, 0.8423",
    "5, 56, 0, 29, -0.0667, 0.2037",
    "0, 10, 0, 20, -0.2005, 0.3445",
    "10, 10, 0, 20, 0.6014, 1.0000"
  })
  void newcombes_corrected_interval_is_the_published_one(
      long count1, long total1, long count2, long total2, double lower, double upper) {
    ConfidenceInterval interval =
        Comparison.of(Ratio.of(count1, total1), Ratio.of(count2, total2))
            .intervalCorrected(0.95)
            .orElseThrow();

    assertThat(interval.lower()).isCloseTo(lower, within(0.00005));
    assertThat(interval.upper()).isCloseTo(upper, within(0.00005));
    assertThat(interval.confidence()).isEqualTo(0.95);
  }

  @Test
  void an_interval_needs_facts_on_both_sides() {
    assertThat(Comparison.of(Ratio.of(1, 2), Ratio.NONE).intervalCorrected(0.95)).isEmpty();
    assertThat(Comparison.of(Ratio.NONE, Ratio.of(1, 2)).interval(0.95)).isEmpty();
  }

  @Test
  void the_chi_squared_test_stands_beside_the_exact_one() {
    RatioComparison comparison = Comparison.of(Ratio.of(30, 75), Ratio.of(30, 100));

    // chi-squared 1.90217 by hand from the expected counts; its tail by the error function: 0.16784
    assertThat(comparison.chiSquaredPValue().orElseThrow()).isCloseTo(0.1678352, within(1e-7));
    assertThat(comparison.pValue().orElseThrow()).isCloseTo(0.198764, within(1e-6));
  }

  @Test
  void the_exact_test_can_be_asked_for_however_many_facts_there_are() {
    RatioComparison few = Comparison.of(Ratio.of(30, 75), Ratio.of(30, 100));
    RatioComparison many = Comparison.of(Ratio.of(30_000, 75_000), Ratio.of(39_400, 100_000));

    assertThat(few.exactPValue()).isEqualTo(few.pValue());
    assertThat(many.pValue()).isEqualTo(many.chiSquaredPValue());
    // by Python: the sum of the probabilities of all tables that are not likelier, from factorials
    assertThat(many.exactPValue().orElseThrow()).isCloseTo(0.0111572, within(1e-7));
    assertThat(Comparison.of(Ratio.of(1, 1L << 31), Ratio.of(1, 2)).exactPValue()).isEmpty();
    assertThat(Comparison.of(Ratio.of(1, 2), Ratio.NONE).exactPValue()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0.05, 0.95", "0.1, 0.9", "0.01, 0.99", "0.2, 0.8", "0.001, 0.999"})
  void a_confidence_goes_with_the_significance_that_is_written_beside_it(
      double significance, double confidence) {
    // a difference is more than noise below the limit, not at it; 1 - 0.95 is above 0.05 in doubles
    assertThat(Verdict.at(OptionalDouble.of(significance), confidence))
        .isEqualTo(Verdict.WITHIN_NOISE);
    assertThat(Verdict.at(OptionalDouble.of(Math.nextDown(significance)), confidence))
        .isEqualTo(Verdict.MORE_THAN_NOISE);
  }

  @Test
  void a_conclusion_and_a_verdict_agree_where_the_probability_is_the_limit() {
    // one of twenty tables is as unlikely as this one
    RatioComparison atTheLimit = Comparison.of(Ratio.of(1, 1), Ratio.of(0, 19));

    assertThat(atTheLimit.verdict(0.05)).isEqualTo(Verdict.WITHIN_NOISE);
    assertThat(atTheLimit.conclusion(0.95)).endsWith(", p = 0.050: within noise");
  }

  @Test
  void the_chi_squared_test_is_empty_where_there_is_nothing_to_test() {
    assertThat(Comparison.of(Ratio.of(1, 2), Ratio.NONE).chiSquaredPValue()).isEmpty();
    assertThat(Comparison.of(Ratio.of(0, 2), Ratio.of(0, 3)).chiSquaredPValue()).isEmpty();
    assertThat(Comparison.of(Ratio.of(2, 2), Ratio.of(3, 3)).chiSquaredPValue()).isEmpty();
    assertThat(
            Comparison.of(Ratio.of(1, Long.MAX_VALUE), Ratio.of(1, Long.MAX_VALUE))
                .chiSquaredPValue())
        .isEmpty();
  }

  @Test
  void a_conclusion_says_the_interval_the_probability_and_the_verdict() {
    // the interval from bounds by bisection: -0.0410 to 0.2392
    assertThat(Comparison.of(Ratio.of(30, 75), Ratio.of(30, 100)).conclusion(0.95))
        .isEqualTo(
            "30 of 75 (40.0 %) against 30 of 100 (30.0 %): +10.0 points,"
                + " 95 % interval -4.1 to +23.9, p = 0.20: within noise");
    assertThat(Comparison.of(Ratio.of(300, 750), Ratio.of(300, 1000)).conclusion(0.999))
        .startsWith("300 of 750 (40.0 %) against 300 of 1000 (30.0 %): +10.0 points, 99.9 % inter")
        .endsWith(", p < 0.001: more than noise");
  }

  @Test
  void a_conclusion_without_a_test_says_so() {
    assertThat(Comparison.of(Ratio.of(1, 2), Ratio.NONE).conclusion(0.95))
        .isEqualTo("1 of 2 (50.0 %) against 0 of 0: not testable");
    // none of 10 each: Wilson's upper bound is z^2 / (10 + z^2) = 0.27754
    assertThat(Comparison.of(Ratio.of(0, 10), Ratio.of(0, 10)).conclusion(0.95))
        .isEqualTo(
            "0 of 10 (0.0 %) against 0 of 10 (0.0 %): 0.0 points,"
                + " 95 % interval -27.8 to +27.8, not testable");
  }

  @Test
  void a_conclusion_needs_a_confidence_that_is_a_probability() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Comparison.of(Ratio.of(1, 2), Ratio.of(1, 3)).conclusion(95))
        .withMessage("interval: confidence must lie between 0 and 1, was 95.0");
  }

  @Test
  void more_facts_than_an_int_counts_have_intervals_too() {
    long billions = 4_000_000_000L;
    // each bound lies 1.96 x 1/2 / sqrt(4e9) = 1.5495e-5 off, and so sqrt(2) of that together
    ConfidenceInterval interval =
        Comparison.of(Ratio.of(billions / 2, billions), Ratio.of(billions / 2, billions))
            .interval(0.95)
            .orElseThrow();

    assertThat(interval.lower()).isCloseTo(-2.1913e-5, within(1e-9));
    assertThat(interval.upper()).isCloseTo(2.1913e-5, within(1e-9));
  }
}
