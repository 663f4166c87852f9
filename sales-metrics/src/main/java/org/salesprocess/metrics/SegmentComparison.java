package org.salesprocess.metrics;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.salesprocess.metrics.internal.Figures;

/**
 * The ratios of several segments against each other: whether they differ at all, and which from
 * which.
 *
 * <p>Segments must not share facts. Those without facts are kept and named, and take no part in a
 * test. {@link Breakdown#groups} of ratios is what it is usually made of; facts without a group are
 * no segment.
 *
 * @param <K> what names a segment; keys are in their own order
 * @since 0.1
 */
public final class SegmentComparison<K extends Comparable<? super K>> implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  /** What each cell of a table of three or more segments must be expected to hold. */
  public static final long LEAST_EXPECTED = 1;

  /** What at least four in five cells of such a table must be expected to hold. */
  public static final long MOSTLY_EXPECTED = 5;

  private final ImmutableSortedMap<K, Ratio> segments;
  private final Ratio total;

  private SegmentComparison(ImmutableSortedMap<K, Ratio> segments) {
    this.segments = segments;
    this.total = segments.values().stream().reduce(Ratio.NONE, Ratio::plus);
  }

  /**
   * Returns the comparison of these segments.
   *
   * @throws ArithmeticException if their totals sum to more than a {@code long} holds
   */
  public static <K extends Comparable<? super K>> SegmentComparison<K> of(Map<K, Ratio> segments) {
    return new SegmentComparison<>(ImmutableSortedMap.copyOf(segments));
  }

  /** Returns the ratio of each segment, in the order of the keys. */
  public ImmutableSortedMap<K, Ratio> segments() {
    return segments;
  }

  /** Returns the ratio over the facts of all segments. */
  public Ratio total() {
    return total;
  }

  /** Returns the segments that have no facts. */
  public ImmutableSortedSet<K> withoutFacts() {
    return ImmutableSortedSet.copyOf(
        Maps.filterValues(segments, ratio -> ratio.total() == 0).keySet());
  }

  /**
   * Returns how likely it is that ratios differ as much as these, or more, if all segments share
   * one.
   *
   * <p>Two segments with facts are tested as {@link RatioComparison#pValue} says. More are tested
   * by Pearson's chi-squared test of homogeneity ({@link RatioComparison#chiSquaredPValue}), as
   * computed by Apache Commons Statistics, where its approximation holds: no cell of the table is
   * expected to hold less than {@value #LEAST_EXPECTED}, and at most one in five less than {@value
   * #MOSTLY_EXPECTED}. Source of the rule: W. G. Cochran, "Some methods for strengthening the
   * common chi-squared tests", Biometrics 10 (1954). Where it does not hold, the {@link #pairs},
   * whose tests are exact for few facts, still answer: if any is more than noise, so is the
   * difference of all.
   *
   * @return from 0 to 1; empty where {@link #sentence} says why there is no test
   */
  public OptionalDouble pValue() {
    if (obstacle().isPresent()) {
      return OptionalDouble.empty();
    }
    ImmutableList<Ratio> groups = withFacts();
    return groups.size() == 2
        ? pair(groups).pValue()
        : OptionalDouble.of(ChiSquared.homogeneity(groups));
  }

  private Optional<String> obstacle() {
    ImmutableList<Ratio> groups = withFacts();
    if (groups.size() < 2) {
      return Optional.of("fewer than two segments have facts");
    }
    if (total.count() == 0 || total.complement().count() == 0) {
      return Optional.of("all facts are alike");
    }
    if (groups.size() == 2) {
      return pair(groups).pValue().isPresent()
          ? Optional.empty()
          : Optional.of("one of the answers is too rare among so many facts");
    }
    return ChiSquared.holds(groups, total, LEAST_EXPECTED, MOSTLY_EXPECTED)
        ? Optional.empty()
        : Optional.of("some segments are expected to hold too few");
  }

  private ImmutableList<Ratio> withFacts() {
    return segments.values().stream()
        .filter(ratio -> ratio.total() > 0)
        .collect(ImmutableList.toImmutableList());
  }

  private static RatioComparison pair(List<Ratio> groups) {
    return Comparison.of(groups.get(0), groups.get(1));
  }

  /**
   * Says whether the segments differ by more than noise.
   *
   * @param significance the probability of an alarm where all segments share one ratio, above 0 and
   *     below 1; 0.05 is usual
   * @throws IllegalArgumentException if the significance is out of bounds
   */
  public Verdict verdict(double significance) {
    return Verdict.of(pValue(), significance);
  }

  /**
   * Returns every pair of segments, each once, in the order of the keys; of n segments there are
   * {@code n (n - 1) / 2}. Their p-values are adjusted for how many of them allow a test.
   *
   * <p>Source: S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian
   * Journal of Statistics 6 (1979). Of two segments, the one p-value is adjusted by nothing.
   */
  public ImmutableList<SegmentPair<K>> pairs() {
    ImmutableList<K> keys = segments.keySet().asList();
    List<SegmentPair<K>> raw = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      for (int j = i + 1; j < keys.size(); j++) {
        raw.add(unadjusted(keys.get(i), keys.get(j)));
      }
    }
    ImmutableList<Optional<Double>> adjusted =
        Holm.adjusted(raw.stream().map(SegmentPair::adjustedPValue).toList());
    return IntStream.range(0, raw.size())
        .mapToObj(i -> raw.get(i).withAdjusted(adjusted.get(i)))
        .collect(ImmutableList.toImmutableList());
  }

  private SegmentPair<K> unadjusted(K first, K second) {
    RatioComparison comparison =
        Comparison.of(requireNonNull(segments.get(first)), requireNonNull(segments.get(second)));
    return new SegmentPair<>(
        first, second, comparison, comparison.pValue().stream().boxed().findFirst());
  }

  /**
   * Returns such as {@code 3 segments, 135 of 300 (45.0 %) in all: p < 0.001}, with the number of
   * segments without facts if there are any, and with the reason if there is no test.
   */
  public String sentence() {
    int empty = withoutFacts().size();
    return segments.size()
        + " segments, "
        + (empty == 0 ? "" : empty + " without facts, ")
        + total
        + " in all: "
        + obstacle()
            .map(reason -> Verdict.NOT_TESTABLE.words() + ", " + reason)
            .orElseGet(() -> "p " + Figures.probability(pValue().orElseThrow()));
  }

  /** Reads what was written through the checks again. */
  @Serial
  private Object readResolve() {
    return of(segments);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SegmentComparison<?> that && segments.equals(that.segments);
  }

  @Override
  public int hashCode() {
    return segments.hashCode();
  }

  /** Returns the ratio of each segment. */
  @Override
  public String toString() {
    return segments.toString();
  }
}
