package org.salesprocess.metrics.json;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.time.FourFourFiveYear;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.metrics.conversion.AttemptCounting;
import org.salesprocess.metrics.conversion.AttributeBreakdown;
import org.salesprocess.metrics.conversion.Attribution;
import org.salesprocess.metrics.conversion.DurationUnit;
import org.salesprocess.metrics.conversion.EntryPattern;
import org.salesprocess.metrics.conversion.EventReuse;
import org.salesprocess.metrics.conversion.Exclusion;
import org.salesprocess.metrics.conversion.FunnelQuestion;
import org.salesprocess.metrics.conversion.FunnelStep;
import org.salesprocess.metrics.conversion.FunnelView;
import org.salesprocess.metrics.conversion.FunnelWindow;
import org.salesprocess.metrics.conversion.Interruption;
import org.salesprocess.metrics.conversion.InterruptionScope;
import org.salesprocess.metrics.conversion.SkippedStages;
import org.salesprocess.metrics.conversion.StartRule;
import org.salesprocess.metrics.conversion.StepOrder;
import org.salesprocess.metrics.conversion.SubjectChoice;
import org.salesprocess.metrics.conversion.TieRule;
import org.salesprocess.metrics.conversion.TimeLimit;
import org.salesprocess.metrics.conversion.VisibleEvents;

/** A funnel question made of small numbers, each of which is a choice; zero is the plainest. */
final class DrawnQuestion {

  private static final Funnel FUNNEL =
      Funnel.builder("f")
          .stages(
              Stage.open("s1", "S1"),
              Stage.open("s2", "S2"),
              Stage.won("won", "Won"),
              Stage.lost("lost", "Lost"))
          .build();
  private static final FourFourFiveYear YEAR =
      new FourFourFiveYear(
          DayOfWeek.SATURDAY, Month.JANUARY, FourFourFiveYear.YearEnd.NEAREST_TO_MONTH_END);
  private static final List<SalesCalendar> CALENDARS =
      List.of(
          SalesCalendar.months(),
          SalesCalendar.days(),
          SalesCalendar.weeks(DayOfWeek.SUNDAY),
          SalesCalendar.quarters(Month.APRIL),
          SalesCalendar.years(Month.JANUARY),
          YEAR.months(),
          YEAR.years(),
          SalesCalendar.uneven(List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 5, 5))));
  private static final List<Condition> CONDITIONS =
      List.of(
          EntryPattern.ALWAYS,
          Condition.equal("x", "a"),
          Condition.in("x", List.of(AttributeValue.of(1), AttributeValue.of("b"))),
          Condition.between("n", AttributeValue.of(-1), AttributeValue.of(2)),
          Condition.not(Condition.present("x")),
          Condition.nthOccurrence(2, Condition.or(Condition.present("x"))));

  private final List<Integer> rolls;
  private int next;

  DrawnQuestion(List<Integer> rolls) {
    this.rolls = rolls;
  }

  private int roll(int sides) {
    return next < rolls.size() ? rolls.get(next++) % sides : 0;
  }

  private <T> T of(List<T> values) {
    return values.get(roll(values.size()));
  }

  private <T> T of(T[] values) {
    return values[roll(values.length)];
  }

  FunnelQuestion question() {
    boolean ordered = roll(3) < 2;
    FunnelQuestion.Builder question =
        FunnelQuestion.builder().order(ordered ? StepOrder.ORDERED : StepOrder.UNORDERED);
    boolean hasFunnel = roll(3) < 2;
    if (hasFunnel) {
      question.funnel(FUNNEL);
    }
    List<FunnelStep> steps =
        hasFunnel && roll(3) == 0 ? FunnelQuestion.usualSteps(FUNNEL) : steps(hasFunnel, ordered);
    question.steps(steps);
    times(question, ordered);
    question.ties(of(TieRule.values())).reuse(of(EventReuse.values()));
    question.visible(
        of(
            List.of(
                VisibleEvents.all(),
                VisibleEvents.matchingSteps(),
                VisibleEvents.matching(pattern(hasFunnel)))));
    for (Interruption kind : Interruption.values()) {
      if (roll(3) == 2 && (ordered || kind != Interruption.OUT_OF_TURN)) {
        question.interruptedBy(kind);
      }
    }
    question.interruptionEnds(of(InterruptionScope.values()));
    exclusions(question, steps, hasFunnel, ordered);
    question.starts(of(StartRule.values())).counting(of(AttemptCounting.values()));
    question.skippedStages(ordered ? of(SkippedStages.values()) : SkippedStages.SEEN);
    SubjectChoice.Kind kind = of(SubjectChoice.Kind.values());
    question.subject(
        new SubjectChoice(kind, Optional.of("key").filter(any -> kind == SubjectChoice.Kind.KEY)));
    breakdown(question, steps, ordered);
    view(question);
    if (roll(2) == 1) {
      question.asOf(Instant.ofEpochSecond(roll(60), roll(3) * 1_000L));
    }
    return question.listedSubjects(of(List.of(10, 0, 1, 10_000))).build();
  }

  private EntryPattern pattern(boolean hasFunnel) {
    Condition condition = of(CONDITIONS);
    EntryPattern kind =
        of(
            List.of(
                EntryPattern.event("call"),
                EntryPattern.any(EntryPattern.ALWAYS),
                hasFunnel ? EntryPattern.stage("s2") : EntryPattern.event("mail")));
    return condition.equals(EntryPattern.ALWAYS) ? kind : kind.where(condition);
  }

  private List<FunnelStep> steps(boolean hasFunnel, boolean ordered) {
    int count = 1 + roll(4);
    List<FunnelStep> steps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      EntryPattern pattern = pattern(hasFunnel);
      boolean isOptional = ordered && roll(3) == 2 && i > 0 && i < count - 1;
      boolean isNamedAsUsual = roll(2) == 0 && steps.isEmpty();
      String usual = pattern.stage().map(id -> id.value()).or(pattern::type).orElse("any");
      steps.add(new FunnelStep(isNamedAsUsual ? usual : "step " + i, pattern, isOptional));
    }
    return steps;
  }

  private void times(FunnelQuestion.Builder question, boolean ordered) {
    int kind = roll(3);
    TimeLimit limit =
        new TimeLimit(
            of(List.of(Duration.ofDays(30), Duration.ofSeconds(5), TimeLimit.LONGEST)),
            roll(2) == 0);
    if (kind > 0 && (ordered || kind == 1)) {
      question.window(
          new FunnelWindow(
              kind == 1 ? FunnelWindow.Span.FROM_FIRST : FunnelWindow.Span.BETWEEN_NEIGHBOURS,
              limit));
    }
    if (roll(3) == 2 && ordered) {
      question.leastGap(new TimeLimit(Duration.ofNanos(1_000), roll(2) == 0));
    }
  }

  private void exclusions(
      FunnelQuestion.Builder question, List<FunnelStep> steps, boolean hasFunnel, boolean ordered) {
    for (int i = roll(3); i > 0 && steps.size() > 1; i--) {
      Exclusion.Effect effect = of(Exclusion.Effect.values());
      int range = roll(4);
      EntryPattern pattern = pattern(hasFunnel);
      if (!ordered) {
        question.exclusion(Exclusion.reset(pattern));
      } else {
        question.exclusion(
            new Exclusion(
                pattern,
                Optional.of(steps.get(0).name()).filter(any -> range % 2 == 1),
                Optional.of(steps.get(steps.size() - 1).name()).filter(any -> range > 1),
                effect));
      }
    }
  }

  private void breakdown(FunnelQuestion.Builder question, List<FunnelStep> steps, boolean ordered) {
    Attribution attribution = of(Attribution.values());
    boolean atStep = attribution == Attribution.AT_STEP;
    if (roll(2) == 1 && (ordered || !atStep)) {
      question.breakdown(
          new AttributeBreakdown(
              "source", attribution, Optional.of(of(steps).name()).filter(any -> atStep)));
    }
  }

  private void view(FunnelQuestion.Builder question) {
    int kind = roll(3);
    SalesCalendar calendar = of(CALENDARS);
    ZoneId zone = of(List.of(ZoneId.of("Europe/Berlin"), ZoneId.of("UTC"), ZoneId.of("+02:00")));
    DurationUnit durations = of(DurationUnit.values());
    boolean needsZone = kind > 0 || durations == DurationUnit.CALENDAR_DAYS;
    if (kind > 0) {
      question.view(kind == 1 ? FunnelView.cohorts(calendar) : FunnelView.periods(calendar));
    }
    if (needsZone || roll(2) == 1) {
      question.zone(zone);
    }
    question.durations(durations);
  }

  /** Returns which options of each choice a question makes. */
  static Map<String, List<String>> options(FunnelQuestion question) {
    Map<String, List<String>> made = new TreeMap<>();
    made.put(
        "funnel",
        List.of(
            question.funnel().isEmpty()
                ? "none"
                : question.steps().equals(FunnelQuestion.usualSteps(FUNNEL))
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
  static Map<String, Set<String>> allOptions() {
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
    put(all, "subject", names(SubjectChoice.Kind.values()));
    put(all, "breakdown", "none");
    put(all, "breakdown", names(Attribution.values()));
    put(all, "view", "COHORT");
    CALENDARS.forEach(each -> put(all, "view", "COHORT " + each, "PERIOD " + each));
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
