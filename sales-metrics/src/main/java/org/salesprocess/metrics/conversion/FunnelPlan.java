package org.salesprocess.metrics.conversion;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.metrics.conversion.FunnelWindow.Span;

/**
 * A funnel question as its search reads it: steps by their places, sets of steps as bits.
 *
 * <p>Place -1 stands for an attempt that has not started.
 */
final class FunnelPlan {

  final FunnelQuestion question;
  final int steps;
  final boolean ordered;
  final boolean interruptible;
  final boolean runsFromFirst;
  final boolean runsBetween;
  final @Nullable TimeLimit window;
  final @Nullable TimeLimit leastGap;

  /** Whether an attempt that comes no further can still be harmed, so that it counts at its end. */
  final boolean settledAtEnd;

  private final int optional;
  private final int imputable;
  private final int[] position;
  private final int[] next;
  private final ExcludedRange[] exclusions;
  private final boolean oneStepAnInstant;

  /**
   * An exclusion with the places of its steps: from the first, inclusive, to the last, exclusive.
   */
  record ExcludedRange(int from, int to, Exclusion.Effect effect) {}

  FunnelPlan(FunnelQuestion question) {
    this(question, 0);
  }

  /** Makes the plan in which some steps, as bits, are never imputed; see {@link Narrowing}. */
  FunnelPlan(FunnelQuestion question, int neverImputed) {
    this.question = question;
    steps = question.steps().size();
    ordered = question.order() == StepOrder.ORDERED;
    interruptible = !question.interruptions().isEmpty();
    settledAtEnd = interruptible || !question.exclusions().isEmpty();
    window = question.window().map(FunnelWindow::limit).orElse(null);
    runsFromFirst = hasWindow(question, Span.FROM_FIRST);
    runsBetween = hasWindow(question, Span.BETWEEN_NEIGHBOURS);
    leastGap = question.leastGap().orElse(null);
    position = new int[steps];
    int optionalBits = 0;
    int imputableBits = 0;
    for (int i = 0; i < steps; i++) {
      FunnelStep step = question.steps().get(i);
      position[i] = positionOf(question, step.pattern().stage());
      optionalBits |= step.optional() ? 1 << i : 0;
      boolean isImputable =
          position[i] >= 0 && !step.optional() && step.pattern().isOfAnyAttributes();
      imputableBits |= isImputable ? 1 << i : 0;
    }
    optional = optionalBits;
    imputable = imputableBits & ~neverImputed;
    next = nextSteps();
    exclusions = ranges(question);
    oneStepAnInstant =
        question.ties() == TieRule.INCREASE || (leastGap != null && !leastGap.admitsFrom(0, 0));
  }

  private static boolean hasWindow(FunnelQuestion question, Span span) {
    return question.window().filter(window -> window.span() == span).isPresent();
  }

  // where a stage lies on the path; -1 for none, for a lost stage, and where nothing is imputed
  private static int positionOf(FunnelQuestion question, Optional<StageId> stage) {
    Optional<Funnel> funnel =
        question.funnel().filter(any -> question.skippedStages() == SkippedStages.IMPUTED);
    return stage.isPresent() && funnel.isPresent()
        ? funnel.get().position(stage.get()).orElse(-1)
        : -1;
  }

  private int[] nextSteps() {
    int[] following = new int[steps + 1];
    for (int from = -1; from < steps; from++) {
      for (int to = from + 1; to < steps; to++) {
        if ((between(from, to) & ~optional & ~imputed(from, to)) == 0) {
          following[from + 1] |= 1 << to;
        }
      }
    }
    return following;
  }

  private static int between(int from, int to) {
    return ((1 << to) - 1) & -(1 << (from + 1));
  }

  /** Returns the steps that count as reached when an attempt goes from one place to another. */
  private int imputed(int from, int to) {
    int bits = 0;
    for (int i = from + 1; i < to; i++) {
      boolean isPassed = (imputable & 1 << i) != 0 && position[i] < position[to];
      bits |= isPassed ? 1 << i : 0;
    }
    return bits;
  }

  /**
   * Returns the step that entering a stage tells to be passed although no step asks for the stage:
   * the last one that lies before it on the path; -1 if there is none.
   */
  int impliedBy(StageId stage) {
    int entered = positionOf(question, Optional.of(stage));
    int implied = -1;
    for (int i = 0; i < steps; i++) {
      boolean isBefore = (imputable & 1 << i) != 0 && position[i] < entered;
      implied = isBefore ? i : implied;
    }
    return ordered ? implied : -1;
  }

  /** Returns an attempt that starts with an event at a place. */
  Reach start(int step, int place, boolean implied, int instant) {
    return Reach.start(step, place, newlyImputed(-1, step, implied), implied, instant, ordered);
  }

  /** Returns an attempt with one more event. */
  Reach advance(Reach reach, int step, int place, boolean implied, int instant) {
    return reach.then(
        step, place, newlyImputed(reach.current, step, implied), implied, instant, ordered);
  }

  private int newlyImputed(int from, int to, boolean implied) {
    return ordered ? imputed(from, to) | (implied ? 1 << to : 0) : 0;
  }

  /** Returns the steps that an attempt can reach next: in turn, whatever the time. */
  int nextOf(Reach reach) {
    return ordered ? next[reach.current + 1] : ((1 << steps) - 1) & ~reach.reached;
  }

  /** Returns the steps at which an attempt can start with an event of that very step. */
  int startSteps() {
    return ordered ? 1 : (1 << steps) - 1;
  }

  /** Returns the steps at which an attempt can start where the first step is imputed. */
  int imputedStartSteps() {
    return ordered && (imputable & 1) != 0 ? next[0] : 0;
  }

  /** Returns the steps that are stages on the path, if any of them are imputed. */
  int stageSteps() {
    int bits = 0;
    for (int i = 0; i < steps; i++) {
      bits |= position[i] >= 0 ? 1 << i : 0;
    }
    return bits;
  }

  /** Says whether some step is a stage, so that a subject stays open until it is won or lost. */
  boolean asksOfStages() {
    return question.steps().stream().anyMatch(step -> step.pattern().stage().isPresent());
  }

  boolean isComplete(Reach reach) {
    return ordered ? reach.current == steps - 1 : reach.depth == steps;
  }

  /** Says whether an attempt may not reach a step at an instant at which it has reached one. */
  boolean oneStepAnInstant() {
    return oneStepAnInstant;
  }

  /**
   * Says whether steps and events are matched freely: in any order, with nothing that an event
   * could do but serve a step.
   */
  boolean isMatching() {
    return !ordered && !interruptible && !oneStepAnInstant;
  }

  /** Says whether it matters to what may still happen which steps were reached on the way. */
  boolean looksAtReached() {
    return !ordered || interruptible;
  }

  /** Says whether it matters to what may still happen which step was reached last. */
  boolean looksAtCurrent() {
    return ordered || question.interruptions().contains(Interruption.REPEAT_OF_CURRENT);
  }

  /** Says whether it matters to what may still happen which step was reached first. */
  boolean looksAtFirst() {
    return question.interruptions().contains(Interruption.REPEAT_BUT_FIRST);
  }

  /** Says whether an event that matches some steps is an interruption of a kind. */
  boolean fits(Interruption kind, Reach reach, int matched) {
    return switch (kind) {
      case OTHER_EVENT -> matched == 0;
      case OUT_OF_TURN -> (matched & ~reach.reached & ~nextOf(reach)) != 0;
      case REPEAT_OF_CURRENT -> (matched & 1 << reach.current) != 0;
      case REPEAT_BUT_FIRST -> (matched & reach.reached & ~(1 << (ordered ? 0 : reach.first))) != 0;
      case REPEAT -> (matched & reach.reached) != 0;
    };
  }

  int exclusions() {
    return exclusions.length;
  }

  Exclusion.Effect effect(int exclusion) {
    return exclusions[exclusion].effect();
  }

  /** Says whether an exclusion acts on attempts that stand here, if they are not complete. */
  boolean actsAt(int exclusion, Reach reach) {
    if (isComplete(reach)) {
      return false;
    }
    ExcludedRange range = exclusions[exclusion];
    return !ordered || (reach.current >= range.from() && reach.current < range.to());
  }

  private static ExcludedRange[] ranges(FunnelQuestion question) {
    return question.exclusions().stream()
        .map(
            exclusion ->
                new ExcludedRange(
                    exclusion.from().flatMap(question::place).orElse(0),
                    exclusion.to().flatMap(question::place).orElse(question.steps().size() - 1),
                    exclusion.effect()))
        .toArray(ExcludedRange[]::new);
  }
}
