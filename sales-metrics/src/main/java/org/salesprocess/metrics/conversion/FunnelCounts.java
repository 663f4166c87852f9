package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.metrics.Ratio;
import org.salesprocess.metrics.survival.CumulativeIncidence;

/**
 * The attempts of a group of subjects at each step of a funnel question, with their conversion.
 *
 * @param steps the steps, in order; one at least
 * @param requiredBefore for each step the place of the step before it that is not optional; -1 for
 *     the first
 * @param notEntered subjects without any attempt
 * @param tainted attempts that an exclusion tainted; they are in no other count
 * @param eventual the share of attempts by age that have converted ({@link #CONVERTED}), are lost
 *     ({@link #LOST}) or ended otherwise ({@link #ENDED}), where those undecided count as watched
 *     until the moment of the question; ages are microseconds, or calendar days if the question's
 *     durations are. Empty if the question has no such moment
 * @param undatedDecisions attempts that are not in {@code eventual}, as they started or were
 *     decided at a time that is not known, or further apart than a {@code long} of microseconds
 *     holds
 * @since 0.1
 */
public record FunnelCounts(
    ImmutableList<FunnelStepCount> steps,
    ImmutableList<Integer> requiredBefore,
    long notEntered,
    long tainted,
    Optional<CumulativeIncidence> eventual,
    long undatedDecisions)
    implements Serializable {

  /** The name under which {@link #eventual} has attempts that converted. */
  public static final String CONVERTED = "converted";

  /** The name under which {@link #eventual} has attempts of subjects that are lost. */
  public static final String LOST = "lost";

  /** The name under which {@link #eventual} has attempts that ended otherwise. */
  public static final String ENDED = "ended";

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if there is no step, or a count is negative
   */
  public FunnelCounts {
    requireNonNull(requiredBefore, "requiredBefore");
    requireNonNull(eventual, "eventual");
    checkArgument(!steps.isEmpty(), "funnel: steps must be one at least, were none");
    checkArgument(
        steps.size() == requiredBefore.size(),
        "funnel: requiredBefore must name a step before each of %s, was %s",
        steps.size(),
        requiredBefore);
    for (int i = 0; i < steps.size(); i++) {
      checkArgument(
          requiredBefore.get(i) >= (i == 0 ? -1 : 0) && requiredBefore.get(i) < i,
          "funnel: requiredBefore of step %s must be a place before it, was %s",
          i,
          requiredBefore.get(i));
    }
    checkArgument(
        notEntered >= 0 && tainted >= 0 && undatedDecisions >= 0,
        "funnel: counts must not be negative, were %s not entered, %s tainted, %s undated",
        notEntered,
        tainted,
        undatedDecisions);
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

  /**
   * Returns the share of attempts that will have come to the last step by the greatest age that was
   * watched, from 0 to 1; what may come later is not in it. Where many are undecided it is the fair
   * figure: {@code ofEntered} takes them for lost, and {@code ofDecided} leaves out those that take
   * long.
   *
   * @return empty if the question has no moment as of which it is asked, or nothing was watched
   */
  public Optional<Double> eventualConversion() {
    return eventual.flatMap(
        curves -> curves.lastAge().flatMap(age -> curves.incidenceAt(CONVERTED, age)));
  }

  /** Returns under which name the attempts of an outcome are in {@link #eventual}. */
  static String causeOf(FunnelAttempt.Outcome outcome) {
    return switch (outcome) {
      case CONVERTED -> CONVERTED;
      case LOST -> LOST;
      case ENDED -> ENDED;
      case UNDECIDED ->
          throw new IllegalArgumentException(
              "cause of %s: an open attempt has not ended".formatted(outcome));
    };
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
        goal.skipped());
  }

  /**
   * Returns a line for each step: how many reached it of all who entered and of the decided, and
   * what became of those that came no further; then the eventual conversion, if there is one.
   */
  @Override
  public String toString() {
    String lines =
        IntStream.range(0, steps.size()).mapToObj(this::line).collect(Collectors.joining("\n"));
    return lines
        + eventualConversion()
            .map(share -> String.format(Locale.ROOT, "\neventually: %.1f %%", share * 100))
            .orElse("");
  }

  private String line(int place) {
    FunnelStepCount step = steps.get(place);
    StepConversion fromFirst = between(0, place);
    return "%s: %s, of decided %s; came no further: %s lost, %s ended, %s undecided"
        .formatted(
            step.step(),
            fromFirst.ofEntered(),
            fromFirst.ofDecided(),
            step.lostHere(),
            step.endedHere(),
            step.undecidedHere());
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
