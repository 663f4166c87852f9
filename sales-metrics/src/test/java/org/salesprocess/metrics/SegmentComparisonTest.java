package org.salesprocess.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SegmentComparisonTest {

  // chi-squared and hypergeometric sums in exact fractions, in a program of its own
  private static final SegmentComparison<String> CHANNELS =
      SegmentComparison.of(
          Map.of(
              "fair", Ratio.of(30, 100),
              "referral", Ratio.of(60, 100),
              "search", Ratio.of(45, 100)));

  @Test
  void the_test_of_all_is_the_published_one() {
    // J. L. Fleiss, "Statistical Methods for Rates and Proportions" (2nd edition, 1981), page 139:
    // smokers among lung cancer patients in four studies; chi-squared 12.6004, p 0.005585 by R
    SegmentComparison<Integer> smokers =
        SegmentComparison.of(
            Map.of(
                1, Ratio.of(83, 86),
                2, Ratio.of(90, 93),
                3, Ratio.of(129, 136),
                4, Ratio.of(70, 82)));

    assertThat(smokers.pValue().orElseThrow()).isCloseTo(0.005585, within(5e-7));
    assertThat(smokers.verdict(0.05)).isEqualTo(Verdict.MORE_THAN_NOISE);
    // hypergeometric sums: 0.012495 x 6, 0.014118 x 5 which may not be less, 0.024031 x 4
    assertThat(smokers.pairs())
        .extracting(pair -> pair.first() + "-" + pair.second())
        .containsExactly("1-2", "1-3", "1-4", "2-3", "2-4", "3-4");
    isClose(smokers, 1, 1, 0.074968161, 1, 0.074968161, 0.096123863);
    assertThat(smokers.pairs())
        .extracting(pair -> pair.verdict(0.05))
        .containsOnly(Verdict.WITHIN_NOISE);
  }

  @Test
  void pairs_are_adjusted_for_their_number() {
    // 0.0405340 and 0.0471655 are below 0.05 alone; with three pairs they are not
    isClose(CHANNELS, 0.000099137790, 0.081068013, 0.081068013);
    assertThat(CHANNELS.pairs())
        .extracting(pair -> pair.verdict(0.05))
        .containsExactly(Verdict.MORE_THAN_NOISE, Verdict.WITHIN_NOISE, Verdict.WITHIN_NOISE);
  }

  private static void isClose(SegmentComparison<?> comparison, double... adjusted) {
    ImmutableList<Double> found =
        comparison.pairs().stream()
            .map(pair -> pair.adjustedPValue().orElseThrow())
            .collect(ImmutableList.toImmutableList());
    assertThat(found).hasSize(adjusted.length);
    for (int i = 0; i < adjusted.length; i++) {
      assertThat(found.get(i)).isCloseTo(adjusted[i], within(1e-8));
    }
  }

  @Test
  void a_pair_concludes_with_the_adjusted_probability() {
    assertThat(CHANNELS.pairs().get(1).conclusion(0.95))
        .isEqualTo(
            "fair against search: 30 of 100 (30.0 %) against 45 of 100 (45.0 %): -15.0 points,"
                + " 95 % interval -27.7 to -1.6, adjusted p = 0.081: within noise");
    assertThat(CHANNELS.pairs().get(0).interval(0.95).orElseThrow().lower())
        .isCloseTo(-0.42156239, within(1e-7));
  }

  @Test
  void all_segments_are_added_up_and_said_in_one_sentence() {
    assertThat(CHANNELS.total()).isEqualTo(Ratio.of(135, 300));
    assertThat(CHANNELS.segments().keySet()).containsExactly("fair", "referral", "search");
    // chi-squared 18.1818 with two degrees of freedom: exp(-9.0909) = 0.000113
    assertThat(CHANNELS.pValue().orElseThrow()).isCloseTo(0.000112686, within(1e-9));
    assertThat(CHANNELS.sentence()).isEqualTo("3 segments, 135 of 300 (45.0 %) in all: p < 0.001");
  }

  @Test
  void a_segment_without_facts_is_named_and_changes_no_test() {
    SegmentComparison<String> more =
        SegmentComparison.of(
            ImmutableMap.<String, Ratio>builder()
                .put("post", Ratio.NONE)
                .putAll(CHANNELS.segments())
                .buildOrThrow());

    assertThat(more.withoutFacts()).containsExactly("post");
    assertThat(more.pValue()).isEqualTo(CHANNELS.pValue());
    assertThat(more.sentence())
        .isEqualTo("4 segments, 1 without facts, 135 of 300 (45.0 %) in all: p < 0.001");
    assertThat(more.pairs())
        .filteredOn(pair -> pair.adjustedPValue().isPresent())
        .isEqualTo(CHANNELS.pairs());
    assertThat(more.pairs())
        .filteredOn(pair -> pair.adjustedPValue().isEmpty())
        .extracting(pair -> pair.verdict(0.05))
        .containsExactly(Verdict.NOT_TESTABLE, Verdict.NOT_TESTABLE, Verdict.NOT_TESTABLE);
  }

  @Test
  void without_a_test_of_all_the_sentence_says_why() {
    assertThat(SegmentComparison.of(Map.of("a", Ratio.of(1, 2), "b", Ratio.NONE)).sentence())
        .isEqualTo(
            "2 segments, 1 without facts, 1 of 2 (50.0 %) in all: not testable,"
                + " fewer than two segments have facts");
    assertThat(SegmentComparison.of(Map.of(1, Ratio.of(0, 2), 2, Ratio.of(0, 3))).sentence())
        .isEqualTo("2 segments, 0 of 5 (0.0 %) in all: not testable, all facts are alike");
    assertThat(
            SegmentComparison.of(
                    Map.of(1, Ratio.of(1, 4_000_000_000L), 2, Ratio.of(3, 4_000_000_000L)))
                .sentence())
        .isEqualTo(
            "2 segments, 4 of 8000000000 (0.0 %) in all: not testable,"
                + " one of the answers is too rare among so many facts");
    assertThat(SegmentComparison.of(Map.<String, Ratio>of()).sentence())
        .isEqualTo("0 segments, 0 of 0 in all: not testable, fewer than two segments have facts");
  }

  @Test
  void a_sparse_table_has_no_test_of_all_but_its_pairs_have() {
    // 1.6 to 3.6 expected in every cell
    SegmentComparison<Integer> few =
        SegmentComparison.of(Map.of(1, Ratio.of(1, 4), 2, Ratio.of(2, 5), 3, Ratio.of(3, 6)));

    assertThat(few.pValue()).isEmpty();
    assertThat(few.verdict(0.05)).isEqualTo(Verdict.NOT_TESTABLE);
    assertThat(few.sentence())
        .isEqualTo(
            "3 segments, 6 of 15 (40.0 %) in all: not testable,"
                + " some segments are expected to hold too few");
    isClose(few, 1, 1, 1);
  }

  @Test
  void one_cell_in_five_may_be_expected_to_hold_fewer_than_five_but_none_less_than_one() {
    // of ten cells two hold 4.3; chi-squared 2.171945 with four degrees of freedom
    assertThat(
            SegmentComparison.of(
                    Map.of(
                        1, Ratio.of(3, 10),
                        2, Ratio.of(4, 10),
                        3, Ratio.of(8, 20),
                        4, Ratio.of(30, 60),
                        5, Ratio.of(20, 50)))
                .pValue()
                .orElseThrow())
        .isCloseTo(0.7041685674, within(1e-9));
    // without the last two of them, two of six hold 4.3 and 4.4
    assertThat(
            SegmentComparison.of(
                    Map.of(1, Ratio.of(3, 10), 2, Ratio.of(4, 10), 3, Ratio.of(30, 60)))
                .pValue())
        .isEmpty();
    // 0.8, 0.8 and 0.4 expected
    assertThat(
            SegmentComparison.of(
                    Map.of(1, Ratio.of(1, 100), 2, Ratio.of(1, 100), 3, Ratio.of(0, 50)))
                .pValue())
        .isEmpty();
  }

  @Test
  void more_facts_than_a_long_counts_are_refused() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(
            () -> SegmentComparison.of(Map.of(1, Ratio.of(0, Long.MAX_VALUE), 2, Ratio.of(0, 1))));
  }

  @Test
  void comparison_and_pairs_come_back_from_bytes() {
    assertThat(Copies.throughBytes(CHANNELS)).isEqualTo(CHANNELS).hasSameHashCodeAs(CHANNELS);
    assertThat(Copies.throughBytes(CHANNELS).pairs()).isEqualTo(CHANNELS.pairs());
    assertThat(Copies.throughBytes(CHANNELS.pairs())).isEqualTo(CHANNELS.pairs());
    assertThat(CHANNELS)
        .hasToString(
            "{fair=30 of 100 (30.0 %), referral=60 of 100 (60.0 %), search=45 of 100 (45.0 %)}");
  }

  @Test
  void a_pair_refuses_a_probability_that_is_none() {
    RatioComparison ratios = Comparison.of(Ratio.of(1, 2), Ratio.of(1, 3));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SegmentPair<>("a", "b", ratios, Optional.of(1.5)))
        .withMessage("pair of a and b: adjusted p-value must lie between 0 and 1, was 1.5");
  }

  @Test
  void holms_adjustment_is_the_one_worked_by_hand() {
    // 0.005 x 5, 0.01 x 4, 0.02 x 3; then 0.03 x 2 and 0.04 x 1, which may not be less
    assertThat(holm("0.04", "0.01", "0.03", "0.02", "0.005"))
        .containsExactly("0.06", "0.04", "0.06", "0.06", "0.025");
    assertThat(holm("0.04", "", "0.01")).containsExactly("0.04", "", "0.02");
    assertThat(holm("0.9", "0.8")).containsExactly("1", "1");
    assertThat(holm()).isEmpty();
  }

  private static List<String> holm(String... pValues) {
    return Holm.adjusted(
            Stream.of(pValues)
                .map(p -> Optional.of(p).filter(text -> !text.isEmpty()).map(Double::valueOf))
                .toList())
        .stream()
        .map(p -> p.map(SegmentComparisonTest::inSixDigits).orElse(""))
        .toList();
  }

  private static String inSixDigits(double p) {
    return new BigDecimal(p, new MathContext(6)).stripTrailingZeros().toPlainString();
  }
}
