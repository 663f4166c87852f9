package org.salesprocess.metrics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalDouble;
import org.salesprocess.core.internal.SerialForm;

/**
 * The ratio of one segment against that of another, as one of several pairs. It serializes if its
 * keys do.
 *
 * @param first the segment that is looked at
 * @param second the one that it is held against
 * @param comparison their ratios, the first's as now and the second's as before
 * @param adjustedPValue the p-value adjusted for the number of pairs, from 0 to 1 and not below the
 *     comparison's own; empty if the pair allows no test
 * @param <K> what names a segment
 * @since 0.1
 */
public record SegmentPair<K>(
    @SuppressWarnings("serial") K first, // said in the class
    @SuppressWarnings("serial") K second,
    RatioComparison comparison,
    Optional<Double> adjustedPValue)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the adjusted p-value is out of bounds
   */
  public SegmentPair {
    requireNonNull(first, "first");
    requireNonNull(second, "second");
    requireNonNull(comparison, "comparison");
    checkArgument(
        adjustedPValue.filter(p -> !(p >= 0 && p <= 1)).isEmpty(),
        "pair of %s and %s: adjusted p-value must lie between 0 and 1, was %s",
        first,
        second,
        adjustedPValue.orElse(Double.NaN));
  }

  /**
   * Returns Newcombe's interval for the difference of this pair alone, not widened for the number
   * of pairs; empty if one of the segments has no facts.
   *
   * @param confidence the nominal coverage, above 0 and below 1
   * @throws IllegalArgumentException if the confidence is out of bounds
   */
  public Optional<ConfidenceInterval> interval(double confidence) {
    return comparison.interval(confidence);
  }

  /**
   * Says whether the difference is more than noise, by the adjusted p-value.
   *
   * @param significance the probability of an alarm in any of the pairs where no segments differ,
   *     above 0 and below 1; 0.05 is usual
   * @throws IllegalArgumentException if the significance is out of bounds
   */
  public Verdict verdict(double significance) {
    return Verdict.of(adjusted(), significance);
  }

  /**
   * Returns such as {@code referral against search: 30 of 75 (40.0 %) against 30 of 100 (30.0 %):
   * +10.0 points, 95 % interval -4.1 to +23.9, adjusted p = 0.60: within noise}.
   *
   * @param confidence the nominal coverage of the interval, above 0 and below 1; one minus it is
   *     the significance that the verdict goes by
   * @throws IllegalArgumentException if the confidence is out of bounds
   */
  public String conclusion(double confidence) {
    return first
        + " against "
        + second
        + ": "
        + comparison.conclusion(confidence, adjusted(), "adjusted p");
  }

  private OptionalDouble adjusted() {
    return adjustedPValue.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }

  SegmentPair<K> withAdjusted(Optional<Double> pValue) {
    return new SegmentPair<>(first, second, comparison, pValue);
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
