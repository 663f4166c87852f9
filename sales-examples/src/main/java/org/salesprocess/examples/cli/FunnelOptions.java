package org.salesprocess.examples.cli;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.metrics.conversion.AttemptCounting;
import org.salesprocess.metrics.conversion.DurationUnit;
import org.salesprocess.metrics.conversion.EventReuse;
import org.salesprocess.metrics.conversion.FunnelQuestion;
import org.salesprocess.metrics.conversion.Interruption;
import org.salesprocess.metrics.conversion.InterruptionScope;
import org.salesprocess.metrics.conversion.SkippedStages;
import org.salesprocess.metrics.conversion.StartRule;
import org.salesprocess.metrics.conversion.StepOrder;
import org.salesprocess.metrics.conversion.TieRule;
import org.salesprocess.metrics.conversion.VisibleEvents;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The choices of a funnel question as options; those that are not given leave it as it is. */
final class FunnelOptions {

  @Option(
      names = "--steps",
      split = ",",
      paramLabel = "NAME[?]",
      description =
          "The steps in order: stages of the funnel, or else types of events; ? makes one optional.")
  private @Nullable List<String> steps;

  @Option(names = "--unordered", description = "The steps may come in any order.")
  private boolean unordered;

  @ArgGroup private @Nullable WindowOptions window;

  @Option(
      names = "--least-gap",
      paramLabel = "TIME",
      description = "The least time between a step and the next.")
  private @Nullable String leastGap;

  @Option(
      names = "--ties",
      paramLabel = "RULE",
      description = "Equal times: convert (usual), or time must increase.")
  private @Nullable String ties;

  @Option(
      names = "--reuse",
      paramLabel = "RULE",
      description = "One event serves one-step (usual), several-steps or its first-match.")
  private @Nullable String reuse;

  @Option(
      names = "--visible",
      paramLabel = "SCOPE",
      description = "The events that are seen: all (usual) or matching-steps.")
  private @Nullable String visible;

  @Option(
      names = "--starts",
      paramLabel = "RULE",
      description = "Attempts start at every (usual), the first or the last first step.")
  private @Nullable String starts;

  @Option(
      names = "--count",
      paramLabel = "WHAT",
      description = "What is counted: subject (usual) or attempt.")
  private @Nullable String counting;

  @Option(
      names = "--skipped",
      paramLabel = "RULE",
      description = "Skipped stages are imputed (usual if ordered) or must be seen.")
  private @Nullable String skipped;

  @Option(
      names = "--subject",
      paramLabel = "KIND",
      description = "Whose way it is: lead (usual), deal, customer or key:COLUMN.")
  private @Nullable String subject;

  @Option(
      names = "--breakdown",
      paramLabel = "ATTRIBUTE[:HOW]",
      description = "Also cut by an attribute; HOW is first (usual), last, same or step=NAME.")
  private @Nullable String breakdown;

  @ArgGroup private @Nullable ViewOptions view;

  @Option(
      names = "--exclude",
      paramLabel = "EFFECT:EVENT[:FROM:TO]",
      description =
          "Events, or stages, that taint, stop or reset an attempt, perhaps between two steps only; "
              + "may be repeated.")
  private @Nullable List<String> exclusions;

  @Option(
      names = "--interrupted-by",
      split = ",",
      paramLabel = "SORT",
      description =
          "What ends an attempt: other-event, out-of-turn, repeat-of-current, repeat-but-first, "
              + "repeat.")
  private @Nullable List<String> interruptions;

  @Option(
      names = "--interruption-ends",
      paramLabel = "WHAT",
      description = "An interruption ends the attempt (usual) or the search.")
  private @Nullable String interruptionEnds;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "The zone whose days count, and of times without an offset.")
  private @Nullable String zone;

  @Option(
      names = "--as-of",
      paramLabel = "DAY|INSTANT",
      description =
          "Ask as of the end of a day, or of an instant; by default of all that is there.")
  private @Nullable String asOf;

  @Option(
      names = "--durations",
      paramLabel = "UNIT",
      description = "Times between steps in seconds (usual), calendar-days or none.")
  private @Nullable String durations;

  @Option(
      names = "--subjects",
      paramLabel = "N",
      description = "Name the first N subjects who came no further, at each step.")
  private @Nullable Integer subjects;

  /** Says whether the steps were named. */
  boolean haveSteps() {
    return steps != null;
  }

  /** Says whether subjects shall be named. */
  boolean nameSubjects() {
    return subjects != null;
  }

  /**
   * Returns a question with the choices that were given instead of its own; exclusions and
   * interruptions come to those it has.
   *
   * @param known the zone of the question, if it has one
   * @throws IllegalArgumentException if an option cannot be read, or the choices do not fit each
   *     other
   */
  FunnelQuestion applyTo(
      FunnelQuestion.Builder question, Optional<Funnel> funnel, Optional<ZoneId> known) {
    set("--steps", steps, each -> QuestionWords.step(each, funnel), question::steps);
    if (unordered) {
      question.order(StepOrder.UNORDERED);
    }
    if (window != null) {
      question.window(window.window());
    }
    setOne("--least-gap", leastGap, QuestionWords::limit, question::leastGap);
    setChoice("--ties", ties, TieRule.class, question::ties);
    setChoice("--reuse", reuse, EventReuse.class, question::reuse);
    setOne("--visible", visible, FunnelOptions::visible, question::visible);
    setChoice("--starts", starts, StartRule.class, question::starts);
    setChoice("--count", counting, AttemptCounting.class, question::counting);
    setChoice("--skipped", skipped, SkippedStages.class, question::skippedStages);
    setOne("--subject", subject, QuestionWords::subject, question::subject);
    setOne("--breakdown", breakdown, QuestionWords::breakdown, question::breakdown);
    if (view != null) {
      question.view(view.view());
    }
    set(
        "--exclude",
        exclusions,
        each -> QuestionWords.exclusion(each, funnel),
        each -> each.forEach(question::exclusion));
    set(
        "--interrupted-by",
        interruptions,
        each -> QuestionWords.choice(Interruption.class, each),
        each -> question.interruptedBy(each.toArray(Interruption[]::new)));
    setChoice(
        "--interruption-ends",
        interruptionEnds,
        InterruptionScope.class,
        question::interruptionEnds);
    Optional<ZoneId> named =
        Optional.ofNullable(zone)
            .map(text -> QuestionWords.parsed("--zone", text, QuestionWords::zone));
    named.ifPresent(question::zone);
    setOne(
        "--as-of", asOf, text -> QuestionWords.asOf(text, named.or(() -> known)), question::asOf);
    setChoice("--durations", durations, DurationUnit.class, question::durations);
    if (subjects != null) {
      question.listedSubjects(subjects);
    }
    return question.build();
  }

  private static VisibleEvents visible(String word) {
    return switch (QuestionWords.choice(VisibleEvents.Scope.class, word)) {
      case ALL -> VisibleEvents.all();
      case MATCHING_STEPS -> VisibleEvents.matchingSteps();
      case MATCHING ->
          throw new IllegalArgumentException(
              "must be all or matching-steps; a question file can say matching what");
    };
  }

  private static <E extends Enum<E>> void setChoice(
      String option, @Nullable String text, Class<E> type, Consumer<E> setter) {
    setOne(option, text, word -> QuestionWords.choice(type, word), setter);
  }

  private static <T> void setOne(
      String option, @Nullable String text, Function<String, T> parser, Consumer<T> setter) {
    if (text != null) {
      setter.accept(QuestionWords.parsed(option, text, parser));
    }
  }

  private static <T> void set(
      String option,
      @Nullable List<String> texts,
      Function<String, T> parser,
      Consumer<List<T>> setter) {
    if (texts != null) {
      setter.accept(
          texts.stream().map(text -> QuestionWords.parsed(option, text, parser)).toList());
    }
  }
}
