package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.stream.Collectors;
import org.salesprocess.metrics.Ratio;

/**
 * The attempts of a group of subjects at each step of a funnel question, with their conversion.
 *
 * @param steps the steps, in order; one at least
 * @param requiredBefore for each step the place of the step before it that is not optional; -1 for
 *     the first
 * @param notEntered subjects without any attempt
 * @param tainted attempts that an exclusion tainted; they are in no other count
 * @since 0.1
 */
public record FunnelCounts(
    ImmutableList<FunnelStepCount> steps,
    ImmutableList<Integer> requiredBefore,
    long notEntered,
    long tainted)
    implements Serializable {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if there is no step, or a count is negative
   */
  public FunnelCounts {
    requireNonNull(requiredBefore, "requiredBefore");
    checkArgument(!steps.isEmpty(), "funnel: needs a step");
    checkArgument(
        steps.size() == requiredBefore.size(),
        "funnel: each of %s steps needs one before it, were %s",
        steps.size(),
        requiredBefore);
    checkArgument(
        notEntered >= 0 && tainted >= 0,
        "funnel: counts must not be negative, were %s not entered, %s tainted",
        notEntered,
        tainted);
  }

  /** Returns how many attempts entered the funnel, the tainted ones apart. */
  public long entered() {
    return steps.get(0).reached();
  }

  /** Returns how many attempts came to the last step. */
  public long converted() {
    return steps.get(steps.size() - 1).reached();
  }

  /** Returns how many attempts still may. */
  public long undecided() {
    return steps.stream().mapToLong(FunnelStepCount::undecidedHere).reduce(0, Math::addExact);
  }

  /**
   * Returns the conversion to each step but the first from the step before it that is not optional,
   * in order.
   */
  public ImmutableList<StepConversion> fromPrevious() {
    ImmutableList.Builder<StepConversion> conversions = ImmutableList.builder();
    for (int to = 1; to < steps.size(); to++) {
      conversions.add(between(requiredBefore.get(to), to));
    }
    return conversions.build();
  }

  /** Returns the conversion to each step but the first from the first, in order. */
  public ImmutableList<StepConversion> fromFirst() {
    ImmutableList.Builder<StepConversion> conversions = ImmutableList.builder();
    for (int to = 1; to < steps.size(); to++) {
      conversions.add(between(0, to));
    }
    return conversions.build();
  }

  /** Returns the conversion from the first step to the last; of one step, all that entered. */
  public StepConversion total() {
    return between(0, steps.size() - 1);
  }

  private StepConversion between(int from, int to) {
    long undecided = 0;
    for (int i = from; i < to; i++) {
      undecided = Math.addExact(undecided, steps.get(i).undecidedHere());
    }
    FunnelStepCount goal = steps.get(to);
    return new StepConversion(
        steps.get(from).step(),
        goal.step(),
        Ratio.of(goal.reached(), steps.get(from).reached()),
        undecided,
        goal.passedBy());
  }

  /**
   * Returns a line for each step: how many reached it, of all who entered, and what became of it.
   */
  @Override
  public String toString() {
    return steps.stream()
        .map(
            step ->
                "%s: %s, %s undecided here"
                    .formatted(
                        step.step(), Ratio.of(step.reached(), entered()), step.undecidedHere()))
        .collect(Collectors.joining("\n"));
  }
}
