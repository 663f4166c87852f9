package org.salesprocess.metrics.json;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.SubjectKind;
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

  static final Funnel FUNNEL =
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
  static final List<SalesCalendar> CALENDARS =
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
    SubjectKind kind = of(SubjectKind.values());
    question.subject(
        new SubjectChoice(kind, Optional.of("key").filter(any -> kind == SubjectKind.KEY)));
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
}
