package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.internal.Checks;

/** What the choices of a funnel question must keep between them. */
final class FunnelQuestionRules {

  private FunnelQuestionRules() {}

  static void check(FunnelQuestion question) {
    checkSteps(question);
    question.visible().pattern().ifPresent(pattern -> checkStage(question, "visible", pattern));
    checkArgument(
        question.exclusions().size() <= FunnelQuestion.MOST_EXCLUSIONS,
        "funnel question: exclusions must be %s at most, were %s",
        FunnelQuestion.MOST_EXCLUSIONS,
        question.exclusions().size());
    question.exclusions().forEach(exclusion -> checkExclusion(question, exclusion));
    checkTimes(question);
    checkBreakdown(question);
    if (question.order() == StepOrder.UNORDERED) {
      checkUnordered(question);
    }
  }

  private static void checkSteps(FunnelQuestion question) {
    int steps = question.steps().size();
    checkArgument(
        steps >= 1 && steps <= FunnelQuestion.MOST_STEPS,
        "funnel question: steps must be 1 to %s, were %s",
        FunnelQuestion.MOST_STEPS,
        steps);
    Set<String> names = new HashSet<>();
    for (FunnelStep step : question.steps()) {
      checkArgument(
          names.add(step.name()),
          "funnel question: steps must have different names, was %s twice",
          step.name());
      checkStage(question, "step " + step.name(), step.pattern());
    }
    checkArgument(
        !question.steps().get(0).optional() && !question.steps().get(steps - 1).optional(),
        "funnel question: steps: the first and the last must not be optional, were %s",
        question.steps());
  }

  private static void checkStage(FunnelQuestion question, String field, EntryPattern pattern) {
    if (pattern.stage().isEmpty()) {
      return;
    }
    StageId stage = pattern.stage().get();
    Optional<Funnel> funnel = question.funnel();
    checkArgument(
        funnel.isPresent(),
        "funnel question: %s: stage %s needs the funnel it is of",
        field,
        stage);
    checkArgument(
        funnel.get().find(stage).isPresent(),
        "funnel question: %s: stage must be of %s, was %s",
        field,
        funnel.get(),
        stage);
  }

  private static void checkExclusion(FunnelQuestion question, Exclusion exclusion) {
    checkStage(question, "exclusion", exclusion.pattern());
    int last = question.steps().size() - 1;
    checkArgument(
        last > 0, "funnel question: exclusion: needs two steps to act between, was %s", exclusion);
    int from = exclusion.from().map(step -> place(question, "exclusion from", step)).orElse(0);
    int to = exclusion.to().map(step -> place(question, "exclusion to", step)).orElse(last);
    checkArgument(
        from < to,
        "funnel question: exclusion to: must be a later step than %s, was %s",
        question.steps().get(from).name(),
        question.steps().get(to).name());
  }

  private static int place(FunnelQuestion question, String field, String step) {
    return question
        .place(step)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "funnel question: %s: must be one of the steps %s, was %s"
                        .formatted(
                            field,
                            question.steps().stream().map(FunnelStep::name).toList(),
                            step)));
  }

  private static void checkTimes(FunnelQuestion question) {
    question.asOf().ifPresent(asOf -> Checks.micros("funnel", "question", "asOf", asOf));
    if (question.window().isPresent() && question.leastGap().isPresent()) {
      TimeLimit window = question.window().get().limit();
      TimeLimit gap = question.leastGap().get();
      int order = gap.length().compareTo(window.length());
      checkArgument(
          order < 0 || (order == 0 && gap.inclusive() && window.inclusive()),
          "funnel question: leastGap: must leave room in the window %s, was %s",
          window,
          gap);
    }
    checkArgument(
        question.zone().isPresent() || question.view().calendar().isEmpty(),
        "funnel question: zone: the view %s needs one",
        question.view());
    checkArgument(
        question.zone().isPresent() || question.durations() != DurationUnit.CALENDAR_DAYS,
        "funnel question: zone: durations in %s need one",
        question.durations().words());
    checkArgument(
        question.listedSubjects() >= 0
            && question.listedSubjects() <= FunnelQuestion.MOST_LISTED_SUBJECTS,
        "funnel question: listedSubjects must lie between 0 and %s, was %s",
        FunnelQuestion.MOST_LISTED_SUBJECTS,
        question.listedSubjects());
  }

  private static void checkBreakdown(FunnelQuestion question) {
    question
        .breakdown()
        .flatMap(AttributeBreakdown::step)
        .ifPresent(step -> place(question, "breakdown step", step));
  }

  private static void checkUnordered(FunnelQuestion question) {
    for (Exclusion exclusion : question.exclusions()) {
      refuse(exclusion.effect() != Exclusion.Effect.RESET, "exclusion effect", exclusion.effect());
      refuse(
          exclusion.from().isPresent() || exclusion.to().isPresent(),
          "exclusion with a range",
          exclusion);
    }
    question
        .window()
        .ifPresent(
            window ->
                refuse(window.span() == FunnelWindow.Span.BETWEEN_NEIGHBOURS, "window", window));
    question.leastGap().ifPresent(gap -> refuse(true, "leastGap", gap));
    refuse(
        question.interruptions().contains(Interruption.OUT_OF_TURN),
        "interruption",
        Interruption.OUT_OF_TURN);
    refuse(
        question.skippedStages() == SkippedStages.IMPUTED,
        "skippedStages",
        question.skippedStages());
    question.steps().forEach(step -> refuse(step.optional(), "optional step", step.name()));
    question
        .breakdown()
        .ifPresent(
            breakdown ->
                refuse(breakdown.attribution() == Attribution.AT_STEP, "breakdown", breakdown));
  }

  private static void refuse(boolean isSet, String field, Object value) {
    checkArgument(
        !isSet,
        "funnel question: %s: is not possible if the order is UNORDERED, was %s",
        field,
        value);
  }
}
