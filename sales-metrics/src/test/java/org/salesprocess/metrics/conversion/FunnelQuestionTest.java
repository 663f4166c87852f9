package org.salesprocess.metrics.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.time.SalesCalendar;

class FunnelQuestionTest {

  private static final Funnel FUNNEL =
      Funnel.builder("f").stages(Stage.open("lead", "Lead"), Stage.won("won", "Won")).build();
  private static final EntryPattern X = EntryPattern.event("x");

  private static FunnelQuestion.Builder steps(String... types) {
    FunnelQuestion.Builder question = FunnelQuestion.builder();
    for (String type : types) {
      question.step(FunnelStep.event(type));
    }
    return question;
  }

  private static FunnelQuestion.Builder unordered() {
    return steps("a", "b").order(StepOrder.UNORDERED);
  }

  private static void refuses(FunnelQuestion.Builder question, String message) {
    assertThatIllegalArgumentException().isThrownBy(question::build).withMessage(message);
  }

  @Test
  void refuses_a_question_without_a_step_or_with_too_many() {
    refuses(FunnelQuestion.builder(), "funnel question: steps must be 1 to 30, were 0");
    List<FunnelStep> many = new ArrayList<>();
    for (int i = 0; i < 31; i++) {
      many.add(FunnelStep.event("e" + i));
    }
    refuses(
        FunnelQuestion.builder().steps(many), "funnel question: steps must be 1 to 30, were 31");
  }

  @Test
  void refuses_two_steps_of_one_name_and_an_optional_first_or_last_step() {
    refuses(steps("a", "a"), "funnel question: steps must have different names, was a twice");
    refuses(
        FunnelQuestion.builder()
            .step(FunnelStep.event("a"))
            .step(FunnelStep.event("b").asOptional()),
        "funnel question: steps: the first and the last must not be optional, were [a: a, b: b"
            + " (optional)]");
  }

  @Test
  void refuses_an_unknown_stage_and_a_stage_of_no_funnel() {
    refuses(
        FunnelQuestion.of(FUNNEL).step(FunnelStep.stage("meeting")),
        "funnel question: step meeting: stage must be of funnel f [lead, won], was meeting");
    refuses(
        FunnelQuestion.builder().step(FunnelStep.stage("lead")),
        "funnel question: step lead: stage lead needs the funnel it is of");
    refuses(
        FunnelQuestion.of(FUNNEL).exclusion(Exclusion.stop(EntryPattern.stage("gone"))),
        "funnel question: exclusion: stage must be of funnel f [lead, won], was gone");
    refuses(
        FunnelQuestion.of(FUNNEL).visible(VisibleEvents.matching(EntryPattern.stage("gone"))),
        "funnel question: visible: stage must be of funnel f [lead, won], was gone");
  }

  @Test
  void refuses_an_exclusion_whose_end_is_not_after_its_start_or_not_among_the_steps() {
    refuses(
        steps("a", "b").exclusion(Exclusion.stop(X).between("b", "a")),
        "funnel question: exclusion to: must be a later step than b, was a");
    refuses(
        steps("a", "b").exclusion(Exclusion.stop(X).between("a", "c")),
        "funnel question: exclusion to: must be one of the steps [a, b], was c");
    refuses(
        steps("a").exclusion(Exclusion.stop(X)),
        "funnel question: exclusion: needs two steps to act between, was STOP by x");
  }

  @Test
  void refuses_negative_and_too_fine_times_and_windows_that_nothing_can_keep() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FunnelWindow.fromFirst(Duration.ofSeconds(-1)))
        .withMessage("time limit: length must not be negative, was PT-1S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeLimit.inclusive(Duration.ofNanos(1)))
        .withMessage("time limit: length must be whole microseconds, was PT0.000000001S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeLimit.inclusive(TimeLimit.LONGEST.plusSeconds(1)))
        .withMessageStartingWith("time limit: length must not be above ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FunnelWindow.fromFirst(Duration.ZERO).exclusive())
        .withMessage("window: an exclusive length must be above zero, was PT0S");
    FunnelWindow second = FunnelWindow.fromFirst(Duration.ofSeconds(1));
    refuses(
        steps("a", "b").window(second).leastGap(TimeLimit.exclusive(Duration.ofSeconds(1))),
        "funnel question: leastGap: must leave room in the window PT1S inclusive, was PT1S"
            + " exclusive");
    assertThat(
            steps("a", "b")
                .window(second)
                .leastGap(TimeLimit.inclusive(Duration.ofSeconds(1)))
                .build()
                .leastGap())
        .isPresent();
  }

  @Test
  void refuses_in_any_order_what_needs_one() {
    String rule = " is not possible if the order is UNORDERED, was ";
    refuses(
        unordered().exclusion(Exclusion.taint(X)),
        "funnel question: exclusion effect:" + rule + "TAINT");
    refuses(
        unordered().exclusion(Exclusion.stop(X)),
        "funnel question: exclusion effect:" + rule + "STOP");
    refuses(
        unordered().exclusion(Exclusion.reset(X).between("a", "b")),
        "funnel question: exclusion with a range:" + rule + "RESET by x from a to b");
    refuses(
        unordered().window(FunnelWindow.betweenNeighbours(Duration.ofSeconds(1))),
        "funnel question: window:" + rule + "between neighbours: PT1S inclusive");
    refuses(
        unordered().leastGap(TimeLimit.inclusive(Duration.ofSeconds(1))),
        "funnel question: leastGap:" + rule + "PT1S inclusive");
    refuses(
        unordered().interruptedBy(Interruption.OUT_OF_TURN),
        "funnel question: interruption:" + rule + "OUT_OF_TURN");
    refuses(
        unordered().skippedStages(SkippedStages.IMPUTED),
        "funnel question: skippedStages:" + rule + "IMPUTED");
    refuses(
        FunnelQuestion.builder()
            .order(StepOrder.UNORDERED)
            .step(FunnelStep.event("a"))
            .step(FunnelStep.event("b").asOptional())
            .step(FunnelStep.event("c")),
        "funnel question: optional step:" + rule + "b");
    refuses(
        unordered().breakdown(AttributeBreakdown.atStep("colour", "a")),
        "funnel question: breakdown:" + rule + "colour, AT_STEP a");
  }

  @Test
  void refuses_a_view_in_periods_or_days_of_no_zone() {
    refuses(
        steps("a").view(FunnelView.cohorts(SalesCalendar.quarters())),
        "funnel question: zone: the view COHORT by " + SalesCalendar.quarters() + " needs one");
    refuses(
        steps("a").durations(DurationUnit.CALENDAR_DAYS),
        "funnel question: zone: durations in calendar days need one");
  }

  @Test
  void refuses_a_breakdown_at_a_step_that_is_not_there() {
    refuses(
        steps("a").breakdown(AttributeBreakdown.atStep("colour", "b")),
        "funnel question: breakdown step: must be one of the steps [a], was b");
  }

  @Test
  void refuses_to_list_fewer_than_no_subjects_and_too_many() {
    refuses(
        steps("a").listedSubjects(-1),
        "funnel question: listedSubjects must lie between 0 and 10000, was -1");
    refuses(
        steps("a").listedSubjects(10_001),
        "funnel question: listedSubjects must lie between 0 and 10000, was 10001");
  }

  @Test
  void a_builder_goes_on_from_a_question_and_builds_the_same() {
    FunnelQuestion question =
        steps("a", "b")
            .window(FunnelWindow.fromFirst(Duration.ofDays(30)).exclusive())
            .leastGap(TimeLimit.exclusive(Duration.ofHours(1)))
            .ties(TieRule.INCREASE)
            .reuse(EventReuse.FIRST_MATCH)
            .visible(VisibleEvents.matchingSteps())
            .interruptedBy(Interruption.REPEAT)
            .interruptionEnds(InterruptionScope.SEARCH)
            .exclusion(Exclusion.reset(X).between("a", "b"))
            .starts(StartRule.LAST)
            .counting(AttemptCounting.ATTEMPT)
            .skippedStages(SkippedStages.SEEN)
            .subject(SubjectChoice.key("session"))
            .breakdown(AttributeBreakdown.atStep("colour", "b"))
            .view(FunnelView.periods(SalesCalendar.months()))
            .zone(ZoneId.of("Europe/Vilnius"))
            .asOf(Instant.parse("2026-01-05T12:00:00Z"))
            .durations(DurationUnit.CALENDAR_DAYS)
            .listedSubjects(3)
            .build();

    assertThat(question.toBuilder().build()).isEqualTo(question).hasSameHashCodeAs(question);
    assertThat(question.toBuilder().listedSubjects(4).build()).isNotEqualTo(question);
  }

  @Test
  void a_builder_can_take_back_what_was_said() {
    FunnelQuestion plain = steps("a", "b").build();
    FunnelQuestion.Builder question =
        plain.toBuilder()
            .window(FunnelWindow.fromFirst(Duration.ofDays(1)))
            .leastGap(TimeLimit.inclusive(Duration.ofHours(1)))
            .breakdown(AttributeBreakdown.firstTouch("colour"))
            .asOf(Instant.EPOCH)
            .interruptedBy(Interruption.REPEAT)
            .exclusion(Exclusion.stop(X));

    assertThat(question.build()).isNotEqualTo(plain);
    assertThat(
            question
                .window(Optional.empty())
                .leastGap(Optional.empty())
                .breakdown(Optional.empty())
                .asOf(Optional.empty())
                .interruptions(List.of())
                .exclusions(List.of())
                .build())
        .isEqualTo(plain);
  }

  @Test
  void what_skipped_stages_usually_mean_follows_the_order() {
    FunnelQuestion ordered = FunnelQuestion.of(FUNNEL).build();
    assertThat(ordered.skippedStages()).isEqualTo(SkippedStages.IMPUTED);
    assertThat(ordered.toBuilder().order(StepOrder.UNORDERED).build().skippedStages())
        .isEqualTo(SkippedStages.SEEN);
  }

  @Test
  void prints_every_choice() {
    FunnelQuestion question =
        FunnelQuestion.of(FUNNEL)
            .exclusion(
                Exclusion.taint(EntryPattern.event("call").where(Condition.equal("to", "rival"))))
            .window(FunnelWindow.fromFirst(Duration.ofDays(30)))
            .build();

    assertThat(question)
        .hasToString(
            """
            funnel: f [lead, won]
            steps: lead: stage lead; won: stage won
            order: ORDERED
            window: from the first step: PT720H inclusive
            leastGap: none
            ties: CONVERT
            reuse: ONE_STEP
            visible: all
            interruptions: none
            interruptionEnds: ATTEMPT
            exclusions: [TAINT by call where to = rival]
            starts: EVERY
            counting: SUBJECT
            skippedStages: IMPUTED
            subject: lead
            breakdown: none
            view: COHORT
            zone: none
            asOf: none
            durations: seconds
            listedSubjects: 10
            undecided: apart""");
  }
}
