package org.salesprocess.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesprocess.core.basics.Fraction;

class ComparisonTest {

  @Test
  void thirty_of_seventy_five_against_thirty_of_a_hundred_is_within_noise() {
    RatioComparison comparison = Comparison.of(Ratio.of(30, 75), Ratio.of(30, 100));

    // p summed from the hypergeometric distribution in exact integers: 0.198764
    assertThat(comparison.pValue().orElseThrow()).isCloseTo(0.198764, within(1e-6));
    assertThat(comparison.difference()).contains(Fraction.of(1, 10));
    assertThat(comparison.evidence(0.05)).isEqualTo(Evidence.WITHIN_NOISE);
    assertThat(comparison.sentence())
        .isEqualTo("30 of 75 (40.0 %) against 30 of 100 (30.0 %): +10.0 points, p = 0.20");
  }

  @Test
  void the_same_rates_of_ten_times_as_many_are_more_than_noise() {
    RatioComparison comparison = Comparison.of(Ratio.of(300, 750), Ratio.of(300, 1000));

    assertThat(comparison.evidence(0.05)).isEqualTo(Evidence.MORE_THAN_NOISE);
    assertThat(comparison.sentence()).endsWith("+10.0 points, p < 0.001");
  }

  @Test
  void fishers_tea_tasting_gives_the_published_probability() {
    // R. A. Fisher, "The Design of Experiments" (1935): 3 of 4 against 1 of 4, two-sided 34/70
    assertThat(Comparison.of(Ratio.of(3, 4), Ratio.of(1, 4)).pValue().orElseThrow())
        .isCloseTo(34 / 70.0, within(1e-12));
  }

  @Test
  void many_facts_are_tested_by_chi_squared_which_agrees_with_the_exact_test() {
    // the exact test's last table and the first of chi-squared, at nearly the same counts
    double exact =
        Comparison.of(Ratio.of(15_200, 50_000), Ratio.of(15_000, 50_000)).pValue().orElseThrow();
    double approximate =
        Comparison.of(Ratio.of(15_200, 50_000), Ratio.of(15_000, 50_001)).pValue().orElseThrow();

    assertThat(approximate).isCloseTo(exact, within(0.005));
  }

  @Test
  void ratios_without_facts_or_without_variation_are_not_testable() {
    assertThat(Comparison.of(Ratio.of(1, 2), Ratio.NONE).evidence(0.05))
        .isEqualTo(Evidence.NOT_TESTABLE);
    assertThat(Comparison.of(Ratio.of(0, 2), Ratio.of(0, 3)).evidence(0.05))
        .isEqualTo(Evidence.NOT_TESTABLE);
    assertThat(Comparison.of(Ratio.of(2, 2), Ratio.of(3, 3)).evidence(0.05))
        .isEqualTo(Evidence.NOT_TESTABLE);
    assertThat(Comparison.of(Ratio.of(1, 2), Ratio.NONE).sentence())
        .isEqualTo("1 of 2 (50.0 %) against 0 of 0");
  }

  // R. G. Newcombe, Statistics in Medicine 17 (1998), pages 873-890, table II, method 10
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.0524, 0.3339",
    "9, 10, 3, 10, 0.1705, 0.8090",
    "5, 56, 0, 29, -0.0381, 0.1926",
    "10, 10, 0, 20, 0.6791, 1.0000"
  })
  void newcombes_interval_is_the_published_one(
      long count1, long total1, long count2, long total2, double lower, double upper) {
    ConfidenceInterval interval =
        Comparison.of(Ratio.of(count1, total1), Ratio.of(count2, total2))
            .interval(0.95)
            .orElseThrow();

    assertThat(interval.lower()).isCloseTo(lower, within(0.00005));
    assertThat(interval.upper()).isCloseTo(upper, within(0.00005));
  }

  @Test
  void counts_are_tested_as_poisson_counts() {
    // 30 of 50 fair coin tosses or further off, summed in exact integers: 0.202639
    CountComparison comparison = Comparison.of(30, 20);

    assertThat(comparison.pValue().orElseThrow()).isCloseTo(0.202639, within(1e-6));
    assertThat(comparison.sentence()).isEqualTo("30 against 20: +10, p = 0.20");
    assertThat(Comparison.of(100, 50).evidence(0.05)).isEqualTo(Evidence.MORE_THAN_NOISE);
    assertThat(Comparison.of(0, 0).evidence(0.05)).isEqualTo(Evidence.NOT_TESTABLE);
  }

  @Test
  void counts_over_a_shorter_period_are_held_against_its_length() {
    // one event in each of 1 and 3 days: both in the shorter 1/16, both in the longer 9/16, mixed
    // 6/16; as rare as the mixed case or rarer: 6/16 + 1/16
    assertThat(new CountComparison(1, 1, 1, 3).pValue().orElseThrow())
        .isCloseTo(7 / 16.0, within(1e-12));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CountComparison(1, 0, 1, 30))
        .withMessage("comparison of counts: days must be above zero, were 0 and 30");
  }

  @Test
  void amounts_show_their_growth_and_are_never_called_significant() {
    AmountComparison comparison =
        Comparison.of(BigMoney.parse("USD 120"), BigMoney.parse("USD 100"));

    assertThat(comparison.growth()).contains(Fraction.of(1, 5));
    assertThat(comparison.evidence(0.05)).isEqualTo(Evidence.NOT_TESTABLE);
    assertThat(comparison.sentence()).isEqualTo("USD 120.00 against USD 100.00: +20.0 %");
  }

  @Test
  void growth_from_zero_is_empty() {
    assertThat(Comparison.of(BigMoney.parse("USD 120"), BigMoney.parse("USD 0")).growth())
        .isEmpty();
  }

  @Test
  void amounts_of_two_currencies_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Comparison.of(BigMoney.parse("EUR 1"), BigMoney.parse("USD 1")))
        .withMessage("comparison of amounts: currency must be USD, was EUR 1");
  }

  @Test
  void distributions_are_compared_by_ranks() {
    // all of three above all of three: 2 of the 20 orders, the most extreme on either side, p = 0.1
    DistributionComparison comparison = Comparison.of(of("4", "5", "6"), of("1", "2", "3"));

    assertThat(comparison.pValue().orElseThrow()).isCloseTo(0.1, within(1e-12));
    assertThat(comparison.difference()).contains(Fraction.of(3));
    assertThat(comparison.sentence()).isEqualTo("median 5.0 against median 2.0: +3.0, p = 0.10");
  }

  @Test
  void distributions_without_values_or_with_one_value_only_are_not_testable() {
    assertThat(Comparison.of(of("1"), of()).evidence(0.05)).isEqualTo(Evidence.NOT_TESTABLE);
    assertThat(Comparison.of(of("1", "1"), of("1")).evidence(0.05))
        .isEqualTo(Evidence.NOT_TESTABLE);
    assertThat(Comparison.of(of("1"), of()).sentence()).isEqualTo("median 1.0 against no values");
  }

  @Test
  void refuses_a_significance_that_is_no_probability() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Comparison.of(1, 2).evidence(5))
        .withMessage("comparison: significance must lie between 0 and 1, was 5.0");
  }

  private static Distribution of(String... values) {
    return Distribution.ofValues(Stream.of(values).map(BigDecimal::new).toList());
  }
}
