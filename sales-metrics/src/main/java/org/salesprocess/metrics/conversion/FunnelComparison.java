package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.salesprocess.metrics.Comparison;
import org.salesprocess.metrics.Ratio;
import org.salesprocess.metrics.RatioComparison;

/**
 * Two groups of attempts at the same steps against each other, such as two cohorts or two segments.
 * They must not share attempts.
 *
 * <p>Of decided attempts, a step of a young group looks as its quick attempts do: where those who
 * are lost are told sooner than those who convert, too low. Of all who entered, the undecided count
 * as not converted. Where many are undecided, compare {@link FunnelCounts#eventual}.
 *
 * @param now the group that is looked at
 * @param before the one that it is held against
 * @since 0.1
 */
public record FunnelComparison(FunnelCounts now, FunnelCounts before) implements Serializable {

  /**
   * Checks that the steps are the same.
   *
   * @throws IllegalArgumentException if they are not
   */
  public FunnelComparison {
    checkArgument(
        names(now).equals(names(before)) && now.requiredBefore().equals(before.requiredBefore()),
        "funnel comparison: steps must be the same, with the same ones optional, were %s and %s",
        names(now),
        names(before));
  }

  private static List<String> names(FunnelCounts counts) {
    return counts.steps().stream().map(FunnelStepCount::step).toList();
  }

  /** Returns for each step but the first the conversion from the one before, of all who entered. */
  public ImmutableMap<String, RatioComparison> ofEntered() {
    return each(StepConversion::ofEntered);
  }

  /** Returns for each step but the first the conversion from the one before, of the decided. */
  public ImmutableMap<String, RatioComparison> ofDecided() {
    return each(StepConversion::ofDecided);
  }

  /** Returns the conversion from the first step to the last, of the decided. */
  public RatioComparison total() {
    return Comparison.of(now.total().ofDecided(), before.total().ofDecided());
  }

  private ImmutableMap<String, RatioComparison> each(Function<StepConversion, Ratio> ratio) {
    ImmutableMap.Builder<String, RatioComparison> steps = ImmutableMap.builder();
    for (int i = 0; i < now.fromPrevious().size(); i++) {
      StepConversion after = now.fromPrevious().get(i);
      steps.put(
          after.to(), Comparison.of(ratio.apply(after), ratio.apply(before.fromPrevious().get(i))));
    }
    return steps.buildOrThrow();
  }

  /**
   * Returns a sentence for each step but the first and one for the whole, each with the ratios of
   * the decided, the difference, its interval, and whether it is more than noise.
   *
   * @param confidence the nominal coverage of each interval, above 0 and below 1
   * @throws IllegalArgumentException if the confidence is out of bounds
   */
  public ImmutableList<String> conclusions(double confidence) {
    ImmutableList.Builder<String> sentences = ImmutableList.builder();
    ofDecided()
        .forEach(
            (step, comparison) ->
                sentences.add("to " + step + ": " + comparison.conclusion(confidence)));
    return sentences.add("in all: " + total().conclusion(confidence)).build();
  }
}
