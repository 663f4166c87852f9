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

  /** Whether what may still happen to an attempt decides how it counts, even at the same level. */
  final boolean settledAtEnd;

  private final int optional;
  private final int[] stagePosition;
  private final int[] next;
  private final ExcludedRange[] exclusions;
  private final boolean oneStepAnInstant;

  /**
   * An exclusion with the places of its steps: from the first, inclusive, to the last, exclusive.
   */
  record ExcludedRange(int from, int to, Exclusion.Effect effect) {}

  FunnelPlan(FunnelQuestion question) {
    this.question = question;
    steps = question.steps().size();
    ordered = question.order() == StepOrder.ORDERED;
    interruptible = !question.interruptions().isEmpty();
    settledAtEnd = interruptible || !question.exclusions().isEmpty();
    window = question.window().map(FunnelWindow::limit).orElse(null);
    runsFromFirst = hasWindow(question, Span.FROM_FIRST);
    runsBetween = hasWindow(question, Span.BETWEEN_NEIGHBOURS);
    leastGap = question.leastGap().orElse(null);
    optional = optionalSteps(question);
    stagePosition = stagePositions(question);
    next = nextSteps();
    exclusions = ranges(question);
    oneStepAnInstant =
        question.ties() == TieRule.INCREASE || (leastGap != null && !leastGap.admitsFrom(0, 0));
  }

  private static int optionalSteps(FunnelQuestion question) {
    int bits = 0;
    for (int i = 0; i < question.steps().size(); i++) {
      bits |= question.steps().get(i).optional() ? 1 << i : 0;
    }
    return bits;
  }

  // where a step's stage lies on the path; -1 for an event, a lost stage and what is not imputed
  private static int[] stagePositions(FunnelQuestion question) {
    int[] positions = new int[question.steps().size()];
    for (int i = 0; i < positions.length; i++) {
      Optional<StageId> stage = question.steps().get(i).pattern().stage();
      Optional<Funnel> funnel =
          question.funnel().filter(any -> question.skippedStages() == SkippedStages.IMPUTED);
      positions[i] =
          stage.isPresent() && funnel.isPresent()
              ? funnel.get().position(stage.get()).orElse(-1)
              : -1;
    }
    return positions;
  }

  private int[] nextSteps() {
    int[] following = new int[steps + 1];
    for (int from = -1; from < steps; from++) {
      for (int to = from + 1; to < steps; to++) {
        int between = between(from, to);
        if ((between & ~optional & ~imputed(from, to)) == 0) {
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
  int imputed(int from, int to) {
    int bits = 0;
    for (int i = from + 1; i < to; i++) {
      boolean isPassed = stagePosition[i] >= 0 && stagePosition[i] < stagePosition[to];
      bits |= isPassed && (optional & 1 << i) == 0 ? 1 << i : 0;
    }
    return bits;
  }

  /** Returns the steps that an attempt can reach next: in turn, whatever the time. */
  int nextOf(Reach reach) {
    return ordered ? next[reach.current + 1] : ((1 << steps) - 1) & ~reach.reached;
  }

  /** Returns the steps at which an attempt can start. */
  int startSteps() {
    return ordered ? 1 : (1 << steps) - 1;
  }

  /** Returns the later steps at which an attempt can start with those before imputed. */
  int imputedStartSteps() {
    return ordered ? next[0] & ~1 : 0;
  }

  /** Says whether a step is a stage that is imputed where it is skipped. */
  int stageSteps() {
    int bits = 0;
    for (int i = 0; i < steps; i++) {
      bits |= stagePosition[i] >= 0 ? 1 << i : 0;
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

  /** Says whether an attempt may reach a step at an instant at which it has reached one already. */
  boolean oneStepAnInstant() {
    return oneStepAnInstant;
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

  private static boolean hasWindow(FunnelQuestion question, Span span) {
    return question.window().filter(window -> window.span() == span).isPresent();
  }
}
