package org.salesprocess.metrics.json;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.SubjectKind;
import org.salesprocess.metrics.conversion.AttemptCounting;
import org.salesprocess.metrics.conversion.Attribution;
import org.salesprocess.metrics.conversion.DurationUnit;
import org.salesprocess.metrics.conversion.EventReuse;
import org.salesprocess.metrics.conversion.Exclusion;
import org.salesprocess.metrics.conversion.FunnelQuestion;
import org.salesprocess.metrics.conversion.Interruption;
import org.salesprocess.metrics.conversion.InterruptionScope;
import org.salesprocess.metrics.conversion.StartRule;
import org.salesprocess.metrics.conversion.StepOrder;
import org.salesprocess.metrics.conversion.TieRule;
import org.salesprocess.metrics.conversion.VisibleEvents;

/** The options of each choice that a funnel question can make. */
final class QuestionOptions {

  private QuestionOptions() {}

  /** Returns which options of each choice a question makes. */
  static Map<String, List<String>> of(FunnelQuestion question) {
    Map<String, List<String>> made = new TreeMap<>();
    made.put(
        "funnel",
        List.of(
            question.funnel().isEmpty()
                ? "none"
                : question.steps().equals(FunnelQuestion.usualSteps(DrawnQuestion.FUNNEL))
                    ? "with its steps"
                    : "with others"));
    made.put(
        "steps",
        question.steps().stream()
            .map(step -> step.optional() ? "optional" : "required")
            .collect(Collectors.toList()));
    made.put("order", List.of(question.order().name()));
    made.put(
        "window",
        List.of(
            question
                .window()
                .map(window -> window.span() + " " + window.limit().inclusive())
                .orElse("none")));
    made.put(
        "leastGap", List.of(question.leastGap().map(gap -> gap.inclusive() + "").orElse("none")));
    made.put("ties", List.of(question.ties().name()));
    made.put("reuse", List.of(question.reuse().name()));
    made.put("visible", List.of(question.visible().scope().name()));
    made.put("interruptions", question.interruptions().stream().map(Enum::name).toList());
    made.put("interruptionEnds", List.of(question.interruptionEnds().name()));
    made.put(
        "exclusions",
        question.exclusions().stream()
            .map(
                each ->
                    each.effect()
                        + (each.from().isPresent() ? " from" : "")
                        + (each.to().isPresent() ? " to" : ""))
            .toList());
    made.put("starts", List.of(question.starts().name()));
    made.put("counting", List.of(question.counting().name()));
    made.put("skippedStages", List.of(question.order() + " " + question.skippedStages()));
    made.put("subject", List.of(question.subject().kind().name()));
    made.put(
        "breakdown",
        List.of(question.breakdown().map(each -> each.attribution().name()).orElse("none")));
    made.put(
        "view",
        List.of(
            question.view().kind()
                + question.view().calendar().map(each -> " " + each).orElse("")));
    made.put("zone", List.of(question.zone().isPresent() ? "given" : "none"));
    made.put("asOf", List.of(question.asOf().isPresent() ? "given" : "none"));
    made.put("durations", List.of(question.durations().name()));
    made.put("listedSubjects", List.of(question.listedSubjects() == 10 ? "usual" : "other"));
    made.put(
        "conditions",
        question.steps().stream().map(step -> kindOf(step.pattern().condition())).toList());
    return made;
  }

  private static String kindOf(Condition condition) {
    return condition.getClass().getSimpleName();
  }

  /** Returns all options of every choice. */
  static Map<String, Set<String>> all() {
    Map<String, Set<String>> all = new TreeMap<>();
    put(all, "funnel", "none", "with its steps", "with others");
    put(all, "steps", "optional", "required");
    put(all, "order", names(StepOrder.values()));
    put(
        all,
        "window",
        "none",
        "FROM_FIRST true",
        "FROM_FIRST false",
        "BETWEEN_NEIGHBOURS true",
        "BETWEEN_NEIGHBOURS false");
    put(all, "leastGap", "none", "true", "false");
    put(all, "ties", names(TieRule.values()));
    put(all, "reuse", names(EventReuse.values()));
    put(all, "visible", names(VisibleEvents.Scope.values()));
    put(all, "interruptions", names(Interruption.values()));
    put(all, "interruptionEnds", names(InterruptionScope.values()));
    for (Exclusion.Effect effect : Exclusion.Effect.values()) {
      put(all, "exclusions", effect + "", effect + " from", effect + " to", effect + " from to");
    }
    put(all, "starts", names(StartRule.values()));
    put(all, "counting", names(AttemptCounting.values()));
    put(all, "skippedStages", "ORDERED IMPUTED", "ORDERED SEEN", "UNORDERED SEEN");
    put(all, "subject", names(SubjectKind.values()));
    put(all, "breakdown", "none");
    put(all, "breakdown", names(Attribution.values()));
    put(all, "view", "COHORT");
    DrawnQuestion.CALENDARS.forEach(each -> put(all, "view", "COHORT " + each, "PERIOD " + each));
    put(all, "zone", "none", "given");
    put(all, "asOf", "none", "given");
    put(all, "durations", names(DurationUnit.values()));
    put(all, "listedSubjects", "usual", "other");
    put(all, "conditions", "And", "In", "Range", "Not", "NthOccurrence");
    return all;
  }

  private static void put(Map<String, Set<String>> all, String choice, String... options) {
    all.computeIfAbsent(choice, any -> new TreeSet<>()).addAll(List.of(options));
  }

  private static <T extends Enum<T>> String[] names(T[] values) {
    return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
  }
}
