package org.salesprocess.metrics.conversion;

import com.google.common.primitives.Booleans;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.StageKind;
import org.salesprocess.core.funnel.StageLog;
import org.salesprocess.metrics.conversion.FunnelWindow.Span;

/** What the codes of the stages and types of one log mean to a funnel question. */
final class FunnelCodes {

  static final byte NO_STEP = -1;
  static final byte TELLS_OF_STEP = -2; // that it was passed, without being of it

  /** The step that a code enters, {@link #TELLS_OF_STEP} or {@link #NO_STEP}. */
  final byte[] stepOf;

  final boolean[] isStage;
  final boolean[] isLost;
  final boolean[] isOutside; // of the funnel
  final boolean hasLost;
  final boolean hasOutside;

  /** Whether every entry of the log has a time. */
  final boolean isTimed;

  FunnelCodes(FunnelPlan plan, StageLog log) {
    int codes = log.kinds() + 1;
    stepOf = new byte[codes];
    isStage = new boolean[codes];
    isLost = new boolean[codes];
    isOutside = new boolean[codes];
    for (int code = 1; code < codes; code++) {
      read(code, plan, log);
    }
    hasLost = Booleans.contains(isLost, true);
    hasOutside = Booleans.contains(isOutside, true);
    isTimed = log.isTimed();
  }

  private void read(int code, FunnelPlan plan, StageLog log) {
    FunnelQuestion question = plan.question;
    Optional<StageId> stage = log.stage(code);
    stepOf[code] = NO_STEP;
    for (int step = 0; step < plan.steps; step++) {
      EntryPattern pattern = question.steps().get(step).pattern();
      boolean fits =
          stage.isPresent()
              ? pattern.stage().equals(stage)
              : pattern.type().filter(log.type(code)::equals).isPresent();
      if (fits) {
        stepOf[code] = (byte) step;
      }
    }
    if (stepOf[code] == NO_STEP && stage.isPresent() && plan.impliedBy(stage.get()) >= 0) {
      stepOf[code] = TELLS_OF_STEP;
    }
    isStage[code] = stage.isPresent();
    Optional<Funnel> funnel = question.funnel();
    isLost[code] =
        stage
            .flatMap(id -> funnel.flatMap(any -> any.find(id)))
            .filter(found -> found.kind() == StageKind.LOST)
            .isPresent();
    isOutside[code] =
        stage.filter(id -> funnel.filter(f -> f.find(id).isEmpty()).isPresent()).isPresent();
  }

  /** Says whether they alone can answer the question. */
  static boolean suffice(FunnelPlan plan, StageLog log) {
    FunnelQuestion question = plan.question;
    return plan.ordered
        && !plan.interruptible
        && plan.exclusions() == 0
        && plan.leastGap == null
        && question.window().filter(window -> window.span() != Span.FROM_FIRST).isEmpty()
        && question.visible().scope() != VisibleEvents.Scope.MATCHING
        && question.counting() == AttemptCounting.SUBJECT
        && question.breakdown().filter(cut -> !cut.isExclusive()).isEmpty()
        && (question.asOf().isEmpty() || !log.hasRecordedTimes())
        && areDifferent(question)
        && (question.skippedStages() == SkippedStages.SEEN || canImpute(plan));
  }

  // so that one event serves one step at most
  private static boolean areDifferent(FunnelQuestion question) {
    Set<EntryPattern> patterns = new HashSet<>();
    return question.steps().stream()
        .allMatch(
            step ->
                !step.optional()
                    && step.pattern().isOfAnyAttributes()
                    && (step.pattern().stage().isPresent() || step.pattern().type().isPresent())
                    && patterns.add(step.pattern()));
  }

  // either nothing is imputed, or each step is when a later one is seen
  private static boolean canImpute(FunnelPlan plan) {
    if (plan.stageSteps() == 0) {
      return true;
    }
    int before = -1;
    for (FunnelStep step : plan.question.steps()) {
      int position =
          step.pattern()
              .stage()
              .flatMap(
                  stage -> plan.question.funnel().map(funnel -> funnel.position(stage).orElse(-1)))
              .orElse(-1);
      if (position <= before) {
        return false;
      }
      before = position;
    }
    return true;
  }
}
