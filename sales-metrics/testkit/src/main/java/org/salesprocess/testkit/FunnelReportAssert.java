package org.salesprocess.testkit;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import org.salesprocess.metrics.Ratio;
import org.salesprocess.metrics.conversion.FunnelReport;
import org.salesprocess.metrics.conversion.FunnelStepCount;
import org.salesprocess.metrics.conversion.StepConversion;

/**
 * Assertions about a {@link FunnelReport}; one that fails gives the question with every choice, and
 * the figures of every step. Steps are named as in the report.
 *
 * @since 0.1
 */
public final class FunnelReportAssert extends AbstractAssert<FunnelReportAssert, FunnelReport> {

  FunnelReportAssert(@Nullable FunnelReport actual) {
    super(actual, FunnelReportAssert.class);
  }

  /** Requires that so many attempts reached a step. */
  @CanIgnoreReturnValue
  public FunnelReportAssert hasReached(String step, long count) {
    isNotNull();
    return requireCount("have reached step " + step, step(step).reached(), count);
  }

  /** Requires that so many attempts came no further than a step, and still may. */
  @CanIgnoreReturnValue
  public FunnelReportAssert hasUndecided(String step, long count) {
    isNotNull();
    return requireCount("be undecided at step " + step, step(step).undecidedHere(), count);
  }

  /** Requires that so many attempts are decided and came no further than a step. */
  @CanIgnoreReturnValue
  public FunnelReportAssert hasLeft(String step, long count) {
    isNotNull();
    return requireCount("have left at step " + step, step(step).leftHere(), count);
  }

  /**
   * Requires that so many of so many reached a step, of those that reached the step before it that
   * is not optional, the undecided among them.
   *
   * @throws IllegalArgumentException if the part is more than the whole, or one is negative
   */
  @CanIgnoreReturnValue
  public FunnelReportAssert converts(String step, long count, long total) {
    isNotNull();
    return requireConversion(step, actual.all().fromPrevious(), Ratio.of(count, total));
  }

  /**
   * Requires that so many of so many reached a step, of those that reached the first, the undecided
   * among them.
   *
   * @throws IllegalArgumentException if the part is more than the whole, or one is negative
   */
  @CanIgnoreReturnValue
  public FunnelReportAssert convertsFromFirst(String step, long count, long total) {
    isNotNull();
    return requireConversion(step, actual.all().fromFirst(), Ratio.of(count, total));
  }

  /** Requires that so many subjects were looked at, those without an attempt among them. */
  @CanIgnoreReturnValue
  public FunnelReportAssert hasSubjects(long count) {
    isNotNull();
    return requireCount("be the subjects", actual.subjects(), count);
  }

  /**
   * Requires that no entry was left aside: for want of a key or a time, or as nobody can say what
   * it is; and that none leads out of the question's funnel.
   */
  @CanIgnoreReturnValue
  public FunnelReportAssert leavesNoEntryAside() {
    isNotNull();
    long aside =
        actual.entriesWithoutKey()
            + actual.entriesInConflict()
            + actual.entriesWithoutTime()
            + actual.entriesOutsideFunnel();
    return requireCount("be the entries left aside", aside, 0);
  }

  private FunnelStepCount step(String name) {
    List<FunnelStepCount> steps = actual.all().steps();
    return steps.stream()
        .filter(each -> each.step().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(name, steps.stream().map(FunnelStepCount::step).toList()));
  }

  private FunnelReportAssert requireConversion(
      String step, List<StepConversion> conversions, Ratio expected) {
    StepConversion found =
        conversions.stream()
            .filter(each -> each.to().equals(step))
            .findFirst()
            .orElseThrow(
                () -> unknown(step, conversions.stream().map(StepConversion::to).toList()));
    if (!found.ofEntered().equals(expected)) {
      throw failureWithActualExpected(
          found.ofEntered(),
          expected,
          "%s",
          about(
              "conversion from %s to %s must be %s, was %s"
                  .formatted(found.from(), found.to(), expected, found.ofEntered())));
    }
    return this;
  }

  private AssertionError unknown(String step, List<String> steps) {
    return failure("%s", about("step must be one of %s, was %s".formatted(steps, step)));
  }

  private FunnelReportAssert requireCount(String what, long found, long expected) {
    if (found != expected) {
      throw failureWithActualExpected(
          found, expected, "%s", about("%s must %s, were %s".formatted(expected, what, found)));
    }
    return this;
  }

  private String about(String message) {
    return "funnel: %s\n\n%s".formatted(message, actual);
  }
}
