package org.salesprocess.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
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
    assertThat(comparison.verdict(0.05)).isEqualTo(Verdict.WITHIN_NOISE);
    assertThat(comparison.sentence())
        .isEqualTo("30 of 75 (40.0 %) against 30 of 100 (30.0 %): +10.0 points, p = 0.20");
  }

  @Test
  void the_same_rates_of_ten_times_as_many_are_more_than_noise() {
    RatioComparison comparison = Comparison.of(Ratio.of(300, 750), Ratio.of(300, 1000));

    assertThat(comparison.verdict(0.05)).isEqualTo(Verdict.MORE_THAN_NOISE);
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
    assertThat(Comparison.of(Ratio.of(1, 2), Ratio.NONE).verdict(0.05))
        .isEqualTo(Verdict.NOT_TESTABLE);
    assertThat(Comparison.of(Ratio.of(0, 2), Ratio.of(0, 3)).verdict(0.05))
        .isEqualTo(Verdict.NOT_TESTABLE);
    assertThat(Comparison.of(Ratio.of(2, 2), Ratio.of(3, 3)).verdict(0.05))
        .isEqualTo(Verdict.NOT_TESTABLE);
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
    assertThat(Comparison.of(100, 50).verdict(0.05)).isEqualTo(Verdict.MORE_THAN_NOISE);
    assertThat(Comparison.of(0, 0).verdict(0.05)).isEqualTo(Verdict.NOT_TESTABLE);
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
    assertThat(comparison.verdict(0.05)).isEqualTo(Verdict.NOT_TESTABLE);
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
    assertThat(Comparison.of(of("1"), of()).verdict(0.05)).isEqualTo(Verdict.NOT_TESTABLE);
    assertThat(Comparison.of(of("1", "1"), of("1")).verdict(0.05)).isEqualTo(Verdict.NOT_TESTABLE);
    assertThat(Comparison.of(of("1"), of()).sentence()).isEqualTo("median 1.0 against no values");
  }

  @Test
  void refuses_a_significance_that_is_no_probability() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Comparison.of(1, 2).verdict(5))
        .withMessage("comparison: significance must lie between 0 and 1, was 5.0");
  }

  private static Distribution of(String... values) {
    return Distribution.ofValues(Stream.of(values).map(BigDecimal::new).toList());
  }

  @Test
  void one_rare_event_in_a_small_group_is_not_called_a_difference() {
    // exact p summed from the hypergeometric distribution in whole numbers: 0.0579562; the
    // chi-squared test, whose approximation does not hold here, would say 0.0001
    RatioComparison comparison = Comparison.of(Ratio.of(1, 1_000), Ratio.of(5, 100_000));

    assertThat(comparison.pValue().orElseThrow()).isCloseTo(0.0579562, within(1e-7));
    assertThat(comparison.verdict(0.05)).isEqualTo(Verdict.WITHIN_NOISE);
  }

  @Test
  void nothing_against_all_is_as_rare_as_the_counts_allow() {
    // 2 of the 40! / (20! 20!) = 137846528820 ways to share 20 among 40 are as extreme
    assertThat(Comparison.of(Ratio.of(0, 20), Ratio.of(20, 20)).pValue().orElseThrow())
        .isCloseTo(2 / 137_846_528_820.0, within(1e-20));
    // 2 of 20 ways
    assertThat(Comparison.of(Ratio.of(3, 3), Ratio.of(0, 3)).pValue().orElseThrow())
        .isCloseTo(0.1, within(1e-12));
    assertThat(
            Comparison.of(Ratio.of(0, 500_000), Ratio.of(500_000, 500_000)).pValue().orElseThrow())
        .isZero();
  }

  @Test
  void what_is_exactly_as_likely_on_the_other_side_counts_too() {
    // 21! / (10! 11!) ways for one of one, as many for none of one: every table is as likely
    assertThat(Comparison.of(Ratio.of(1, 1), Ratio.of(10, 21)).pValue()).hasValue(1.0);
    // two events in three days: both in the last two 4/9, one in them 4/9, none 1/9
    assertThat(new CountComparison(2, 2, 0, 1).pValue()).hasValue(1.0);
    assertThat(new CountComparison(0, 1, 2, 2).pValue()).hasValue(1.0);
  }

  @Test
  void very_many_facts_are_tested_or_said_to_be_beyond_a_test() {
    long billions = 4_000_000_000L;
    // one standard error is 1/2 x sqrt(2 / 4e9) = 1.118e-5, so 1e-6 is 0.09 of it: p = 0.929
    assertThat(
            Comparison.of(
                    Ratio.of(billions / 2 + billions / 1_000_000, billions),
                    Ratio.of(billions / 2, billions))
                .pValue()
                .orElseThrow())
        .isCloseTo(0.9287, within(1e-4));
    assertThat(Comparison.of(Ratio.of(3, billions), Ratio.of(1, billions)).pValue()).isEmpty();
    assertThat(
            Comparison.of(Ratio.of(1, Long.MAX_VALUE), Ratio.of(2, Long.MAX_VALUE)).verdict(0.05))
        .isEqualTo(Verdict.NOT_TESTABLE);
    assertThat(Comparison.of(Long.MAX_VALUE, Long.MAX_VALUE).verdict(0.05))
        .isEqualTo(Verdict.NOT_TESTABLE);
    assertThat(new CountComparison(5, Long.MAX_VALUE, 5, Long.MAX_VALUE).pValue())
        .hasValue(1.0); // ten fair coin tosses, half of each
  }

  @Test
  void counts_over_periods_of_different_lengths_differ_as_their_rates_do() {
    // 10 in one day where 20 in ten days let expect 2: more, though the number is smaller
    CountComparison comparison = new CountComparison(10, 1, 20, 10);

    assertThat(comparison.difference()).contains(Fraction.of(8));
    // 10 or a rarer number of 30 with probability 1/11 each, summed in whole numbers: 0.000209
    assertThat(comparison.pValue().orElseThrow()).isCloseTo(0.000209226, within(1e-9));
    assertThat(comparison.sentence())
        .isEqualTo("10 in 1 days against 20 in 10 days: +8.0 at equal length, p < 0.001");
    // 30 - 20 x 31 / 28 = 7.857; p summed likewise with probability 31/59: 0.3232
    assertThat(new CountComparison(30, 31, 20, 28).sentence())
        .isEqualTo("30 in 31 days against 20 in 28 days: +7.9 at equal length, p = 0.32");
  }

  @Test
  void a_fall_reads_with_a_minus_and_no_change_without_a_sign() {
    assertThat(Comparison.of(20, 30).sentence()).isEqualTo("20 against 30: -10, p = 0.20");
    assertThat(Comparison.of(20, 20).sentence()).isEqualTo("20 against 20: 0, p = 1.00");
    assertThat(Comparison.of(Ratio.of(30, 100), Ratio.of(30, 75)).sentence())
        .isEqualTo("30 of 100 (30.0 %) against 30 of 75 (40.0 %): -10.0 points, p = 0.20");
    assertThat(Comparison.of(BigMoney.parse("USD 80"), BigMoney.parse("USD 100")).sentence())
        .isEqualTo("USD 80.00 against USD 100.00: -20.0 %");
  }

  @Test
  void against_an_amount_that_is_not_above_zero_the_difference_is_shown_and_no_growth() {
    AmountComparison comparison =
        Comparison.of(BigMoney.parse("USD 50"), BigMoney.parse("USD -100"));

    assertThat(comparison.growth()).isEmpty();
    assertThat(comparison.sentence()).isEqualTo("USD 50.00 against USD -100.00: +150.00");
    assertThat(Comparison.of(BigMoney.parse("USD 50"), BigMoney.parse("USD 0")).sentence())
        .isEqualTo("USD 50.00 against USD 0.00: +50.00");
  }

  @Test
  void a_sentence_is_the_same_in_every_locale() {
    Locale usual = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Comparison.of(Ratio.of(1, 3), Ratio.of(1, 2)).sentence())
          .isEqualTo("1 of 3 (33.3 %) against 1 of 2 (50.0 %): -16.7 points, p = 1.00");
      assertThat(Comparison.of(BigMoney.parse("USD 1234.5"), BigMoney.parse("USD 1000")).sentence())
          .isEqualTo("USD 1234.50 against USD 1000.00: +23.5 %");
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void values_with_ties_are_compared_by_the_corrected_normal_approximation() {
    // SciPy 1.17, mannwhitneyu(..., method="asymptotic"): U = 8.5, p = 0.159967
    DistributionComparison comparison =
        Comparison.of(of("1", "2", "2", "3", "5"), of("2", "3", "3", "4", "4", "5", "6"));

    assertThat(comparison.pValue().orElseThrow()).isCloseTo(0.15996740765780088, within(1e-12));
  }

  @Test
  void millions_of_values_cost_no_more_than_the_different_ones_among_them() {
    Distribution before =
        Distribution.of(Map.of(BigDecimal.ONE, 1_000_000L, BigDecimal.TEN, 1_001_000L));
    Distribution now =
        Distribution.of(Map.of(BigDecimal.ONE, 1_000_000L, BigDecimal.TEN, 1_000_000L));

    // the same formula in whole numbers with the error function of C: 0.6172070892
    assertThat(Comparison.of(now, before).pValue().orElseThrow())
        .isCloseTo(0.6172070892, within(1e-10));
    Distribution huge =
        Distribution.of(Map.of(BigDecimal.ONE, Long.MAX_VALUE / 2, BigDecimal.TEN, 1L));
    assertThat(Comparison.of(huge, huge).pValue()).hasValue(1.0);
  }

  @Test
  void values_that_no_double_tells_apart_are_still_in_order() {
    // one value against one: both orders are equally likely
    DistributionComparison comparison = Comparison.of(of("1.00000000000000000000001"), of("1"));

    assertThat(comparison.pValue()).hasValue(1.0);
    assertThat(comparison.sentence()).isEqualTo("median 1.0 against median 1.0: 0.0, p = 1.00");
  }
}
