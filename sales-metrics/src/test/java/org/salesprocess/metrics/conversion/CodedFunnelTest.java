package org.salesprocess.metrics.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.SubjectKind;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.funnel.StageAppender;
import org.salesprocess.core.funnel.StageLog;
import org.salesprocess.core.funnel.StageLogBuilder;

class CodedFunnelTest {

  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final Funnel FUNNEL =
      Funnel.builder("short")
          .stages(
              Stage.open("lead", "Lead"),
              Stage.open("meeting", "Meeting"),
              Stage.won("won", "Won"),
              Stage.lost("lost", "Lost"))
          .build();

  // l-1 is won after an hour and a day; l-2 is lost; l-3 skips the meeting; l-4 never enters
  private static StageLog log() {
    StageLogBuilder builder = StageLog.builder(SubjectKind.LEAD);
    try (StageAppender rows = builder.appender()) {
      row(rows, "l-1", 0, "web").stage("lead").append();
      row(rows, "l-1", 1, "web").stage("meeting").append();
      row(rows, "l-1", 25, "web").stage("won").append();
      row(rows, "l-2", 0, "fair").stage("lead").append();
      row(rows, "l-2", 2, "fair").stage("lost").append();
      row(rows, "l-3", 3, "web").stage("lead").append();
      row(rows, "l-3", 9, "web").stage("won").append();
      row(rows, "l-4", 3, "fair").event("call").append();
    }
    return builder.seal();
  }

  private static StageAppender row(StageAppender rows, String lead, int hours, String channel) {
    return rows.subject(lead)
        .at(NOON.plus(Duration.ofHours(hours)))
        .attribute("hour", Integer.toString(hours))
        .subjectAttribute("channel", channel);
  }

  private static FunnelQuestion.Builder usual() {
    return FunnelQuestion.of(FUNNEL);
  }

  private static boolean isAnswered(FunnelQuestion question) {
    return CodedFunnel.of(new FunnelPlan(question), log()).isPresent();
  }

  static List<UnaryOperator<FunnelQuestion.Builder>> plain() {
    return List.of(
        question -> question,
        question -> question.skippedStages(SkippedStages.SEEN),
        question -> question.starts(StartRule.LAST).ties(TieRule.INCREASE),
        question -> question.window(FunnelWindow.fromFirst(Duration.ofDays(30))),
        question -> question.asOf(NOON).listedSubjects(3).durations(DurationUnit.NONE),
        question -> question.breakdown(AttributeBreakdown.ofSubject("channel")),
        question -> question.breakdown(AttributeBreakdown.lastTouch("channel")),
        question -> question.visible(VisibleEvents.matchingSteps()).reuse(EventReuse.FIRST_MATCH));
  }

  @ParameterizedTest
  @MethodSource("plain")
  void plain_questions_are_answered_by_codes(UnaryOperator<FunnelQuestion.Builder> choices) {
    assertThat(isAnswered(choices.apply(usual()).build())).isTrue();
  }

  static List<UnaryOperator<FunnelQuestion.Builder>> others() {
    EntryPattern called = EntryPattern.event("call");
    return List.of(
        question -> question.exclusion(Exclusion.taint(called)),
        question -> question.interruptedBy(Interruption.REPEAT),
        question -> question.leastGap(TimeLimit.inclusive(Duration.ofHours(1))),
        question -> question.window(FunnelWindow.betweenNeighbours(Duration.ofDays(1))),
        question -> question.counting(AttemptCounting.ATTEMPT),
        question -> question.visible(VisibleEvents.matching(called)),
        question -> question.breakdown(AttributeBreakdown.sameAtEveryStep("channel")),
        question -> question.order(StepOrder.UNORDERED),
        question ->
            question.steps(
                List.of(
                    FunnelStep.stage("lead"),
                    FunnelStep.stage("meeting").asOptional(),
                    FunnelStep.stage("won"))),
        // one event could serve both
        question ->
            question.steps(
                List.of(
                    FunnelStep.event("call"),
                    FunnelStep.of("any call", called.where(Condition.present("hour"))))),
        // a stage before the one of the step before is not imputed in their order
        question -> question.steps(List.of(FunnelStep.stage("won"), FunnelStep.stage("lead"))));
  }

  @ParameterizedTest
  @MethodSource("others")
  void other_questions_are_left_to_the_search(UnaryOperator<FunnelQuestion.Builder> choices) {
    assertThat(isAnswered(choices.apply(usual()).build())).isFalse();
  }

  @Test
  void counts_what_became_of_each_lead_by_what_is_known_of_it() {
    FunnelQuestion question =
        usual()
            .asOf(NOON.plus(Duration.ofDays(9)))
            .breakdown(AttributeBreakdown.ofSubject("channel"))
            .build();
    FunnelReport report = log().journeys().collect(new FunnelConversion(question).collector());

    // by hand: three of four enter; l-1 and l-3 are won, l-3 by an imputed meeting; l-2 is lost
    FunnelCounts all = report.all();
    assertThat(all.steps().stream().map(FunnelStepCount::reached)).containsExactly(3L, 2L, 2L);
    assertThat(all.steps().stream().map(FunnelStepCount::imputed)).containsExactly(0L, 1L, 0L);
    assertThat(all.steps().get(0).lostHere()).isEqualTo(1);
    assertThat(all.notEntered()).isEqualTo(1);
    assertThat(all.steps().get(1).fromFirst().median().orElseThrow()).hasToString("3600");
    assertThat(all.steps().get(0).leftSubjects()).containsExactly(LeadId.of("l-2"));
    FunnelCounts fair =
        report.breakdown().orElseThrow().of(AttributeValue.of("fair")).orElseThrow();
    assertThat(fair.entered()).isEqualTo(1);
    assertThat(fair.notEntered()).isEqualTo(1); // l-4 belongs to its channel though it never came
    assertThat(fair.converted()).isZero();
    FunnelReport ofObjects =
        new FunnelConversion(question)
            .measure(log().journeys().map(CodedFunnelTest::listed).toList());
    assertThat(report).isEqualTo(ofObjects);
  }

  // as a journey of objects, which the codes are not asked of
  private static Journey listed(Journey journey) {
    return Journey.of(
        journey.subject(),
        journey.attributes(),
        IntStream.range(0, journey.size()).mapToObj(journey::entry).toList());
  }

  @Test
  void without_durations_no_times_are_kept() {
    FunnelQuestion question = usual().durations(DurationUnit.NONE).build();
    FunnelReport report = log().journeys().collect(new FunnelConversion(question).collector());
    assertThat(report.all().steps())
        .allMatch(step -> step.fromFirst().size() == 0 && step.fromPrevious().size() == 0);
    assertThat(question.choices()).containsEntry("durations", "none");
  }
}
