package org.salesprocess.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class SegmentComparisonProperties {

  @Property(tries = 300)
  void adjusting_never_lowers_a_probability_and_keeps_their_order(
      @ForAll List<@DoubleRange(min = 0, max = 1) Double> pValues) {
    List<Double> adjusted = holm(pValues);

    for (int i = 0; i < pValues.size(); i++) {
      assertThat(adjusted.get(i)).isBetween(pValues.get(i), 1.0);
      for (int j = 0; j < pValues.size(); j++) {
        if (pValues.get(i) <= pValues.get(j)) {
          assertThat(adjusted.get(i)).isLessThanOrEqualTo(adjusted.get(j));
        }
      }
    }
  }

  @Property(tries = 300)
  void adjusting_never_costs_more_than_counting_every_test_in_full(
      @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = 0, max = 1) Double> pValues) {
    List<Double> adjusted = holm(pValues);

    for (int i = 0; i < pValues.size(); i++) {
      assertThat(adjusted.get(i)).isLessThanOrEqualTo(pValues.size() * pValues.get(i));
    }
  }

  private static List<Double> holm(List<Double> pValues) {
    return Holm.adjusted(pValues.stream().map(Optional::of).toList()).stream()
        .map(Optional::orElseThrow)
        .toList();
  }

  @Property(tries = 300)
  void two_segments_are_compared_as_two_ratios_are(
      @ForAll("ratios") Ratio first, @ForAll("ratios") Ratio second) {
    SegmentComparison<String> segments = SegmentComparison.of(Map.of("a", first, "b", second));
    RatioComparison ratios = Comparison.of(first, second);

    assertThat(segments.pValue()).isEqualTo(ratios.pValue());
    assertThat(segments.pairs()).hasSize(1);
    SegmentPair<String> pair = segments.pairs().get(0);
    assertThat(pair.comparison()).isEqualTo(ratios);
    assertThat(pair.interval(0.9)).isEqualTo(ratios.interval(0.9));
    assertThat(pair.verdict(0.05)).isEqualTo(ratios.verdict(0.05));
    assertThat(pair.adjustedPValue()).isEqualTo(ratios.pValue().stream().boxed().findFirst());
  }

  @Property(tries = 300)
  void the_order_in_which_segments_are_given_does_not_matter(
      @ForAll("segments") Map<Integer, Ratio> segments) {
    ImmutableMap<Integer, Ratio> reversed =
        ImmutableMap.copyOf(Lists.reverse(List.copyOf(segments.entrySet())));
    SegmentComparison<Integer> forwards = SegmentComparison.of(segments);
    SegmentComparison<Integer> backwards = SegmentComparison.of(reversed);

    assertThat(backwards).isEqualTo(forwards);
    assertThat(backwards.pairs()).isEqualTo(forwards.pairs());
    assertThat(backwards.sentence()).isEqualTo(forwards.sentence());
  }

  @Property(tries = 300)
  void which_segment_bears_which_name_does_not_matter_to_the_test_of_all(
      @ForAll("segments") Map<Integer, Ratio> segments) {
    ImmutableMap.Builder<Integer, Ratio> renamed = ImmutableMap.builder();
    segments.forEach((key, ratio) -> renamed.put(-key, ratio));
    SegmentComparison<Integer> one = SegmentComparison.of(segments);
    SegmentComparison<Integer> other = SegmentComparison.of(renamed.buildOrThrow());

    assertThat(other.pValue().isPresent()).isEqualTo(one.pValue().isPresent());
    one.pValue()
        .ifPresent(p -> assertThat(other.pValue().orElseThrow()).isCloseTo(p, within(1e-9)));
  }

  @Property(tries = 300)
  void every_pair_is_there_once_and_no_adjusted_probability_is_below_its_own(
      @ForAll("segments") Map<Integer, Ratio> segments) {
    SegmentComparison<Integer> comparison = SegmentComparison.of(segments);

    assertThat(comparison.pairs()).hasSize(segments.size() * (segments.size() - 1) / 2);
    comparison
        .pairs()
        .forEach(
            pair -> {
              assertThat(pair.first()).isLessThan(pair.second());
              assertThat(pair.adjustedPValue().isPresent())
                  .isEqualTo(pair.comparison().pValue().isPresent());
              pair.adjustedPValue()
                  .ifPresent(
                      p -> assertThat(p).isBetween(pair.comparison().pValue().orElseThrow(), 1.0));
            });
  }

  @Provide
  Arbitrary<Ratio> ratios() {
    return Arbitraries.oneOf(
            Arbitraries.longs().between(0, 12), Arbitraries.longs().between(0, 400))
        .flatMap(
            total -> Arbitraries.longs().between(0, total).map(count -> Ratio.of(count, total)));
  }

  @Provide
  Arbitrary<Map<Integer, Ratio>> segments() {
    return ratios()
        .list()
        .ofMaxSize(7)
        .map(
            ratios ->
                IntStream.range(0, ratios.size())
                    .boxed()
                    .collect(ImmutableMap.toImmutableMap(key -> key, ratios::get)));
  }
}
