package org.salesprocess.metrics.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.json.SalesJsonModule;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.conversion.AttemptCounting;
import org.salesprocess.metrics.conversion.AttributeBreakdown;
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

class FunnelQuestionFormTest {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModules(new SalesJsonModule(), new MetricsJsonModule()).build();

  private static final Funnel FUNNEL =
      Funnel.builder("f")
          .stages(Stage.open("lead", "Lead"), Stage.won("won", "Won"), Stage.lost("lost", "Lost"))
          .build();
  private static final String FUNNEL_JSON =
      """
      {"id":"f","stages":[{"id":"lead","name":"Lead","kind":"open"},\
      {"id":"won","name":"Won","kind":"won"},{"id":"lost","name":"Lost","kind":"lost"}]}""";

  private static FunnelQuestion read(String json) throws JsonProcessingException {
    return MAPPER.readValue(json, FunnelQuestion.class);
  }

  private static void isWritten(FunnelQuestion question, String json)
      throws JsonProcessingException {
    assertThat(MAPPER.writeValueAsString(question)).isEqualTo(json);
    assertThat(read(json)).isEqualTo(question);
  }

  /** Returns the place in the JSON and the reason of a refusal. */
  private static String refusal(String json) {
    JsonMappingException refusal =
        catchThrowableOfType(JsonMappingException.class, () -> read(json));
    assertThat(refusal).as(json).isNotNull();
    String path =
        refusal.getPath().stream()
            .map(
                step ->
                    step.getFieldName() == null
                        ? "[" + step.getIndex() + "]"
                        : "." + step.getFieldName())
            .collect(Collectors.joining());
    return path + ": " + refusal.getOriginalMessage();
  }

  private static FunnelQuestion everyChoice() {
    return FunnelQuestion.builder()
        .funnel(FUNNEL)
        .step(FunnelStep.stage("lead"))
        .step(
            FunnelStep.of(
                    "agreed", EntryPattern.event("call").where(Condition.equal("result", "agreed")))
                .asOptional())
        .step(FunnelStep.of("priced", EntryPattern.any(Condition.present("amount"))))
        .step(FunnelStep.stage("won"))
        .window(FunnelWindow.betweenNeighbours(Duration.ofDays(30)).exclusive())
        .leastGap(TimeLimit.exclusive(Duration.ofHours(1)))
        .ties(TieRule.INCREASE)
        .reuse(EventReuse.FIRST_MATCH)
        .visible(VisibleEvents.matching(EntryPattern.event("call")))
        .interruptedBy(Interruption.REPEAT, Interruption.OTHER_EVENT)
        .interruptionEnds(InterruptionScope.SEARCH)
        .exclusion(Exclusion.taint(EntryPattern.event("refusal")).between("lead", "priced"))
        .exclusion(Exclusion.stop(EntryPattern.stage("lost")))
        .starts(StartRule.LAST)
        .counting(AttemptCounting.ATTEMPT)
        .skippedStages(SkippedStages.SEEN)
        .subject(SubjectChoice.key("session"))
        .breakdown(AttributeBreakdown.atStep("source", "agreed"))
        .view(FunnelView.periods(SalesCalendar.weeks(DayOfWeek.MONDAY)))
        .zone(ZoneId.of("Europe/Berlin"))
        .asOf(Instant.parse("2026-01-31T23:00:00Z"))
        .durations(DurationUnit.CALENDAR_DAYS)
        .listedSubjects(3)
        .build();
  }

  @Test
  void the_usual_question_of_a_funnel_is_the_funnel_alone() throws JsonProcessingException {
    isWritten(FunnelQuestion.of(FUNNEL).build(), "{\"funnel\":" + FUNNEL_JSON + "}");
  }

  @Test
  void steps_are_called_after_their_stage_or_event() throws JsonProcessingException {
    isWritten(
        FunnelQuestion.builder()
            .step(FunnelStep.event("click"))
            .step(FunnelStep.event("call").asOptional())
            .step(FunnelStep.event("order"))
            .build(),
        "{\"steps\":[{\"event\":\"click\"},{\"event\":\"call\",\"optional\":true},"
            + "{\"event\":\"order\"}]}");
  }

  @Test
  void every_choice_is_a_field_of_its_own_name() throws JsonProcessingException {
    isWritten(
        everyChoice(),
        "{\"funnel\":"
            + FUNNEL_JSON
            + """
              ,"steps":[{"stage":"lead"},\
              {"event":"call","where":{"attribute":"result","equals":"agreed"},"name":"agreed",\
              "optional":true},\
              {"where":{"present":"amount"},"name":"priced"},{"stage":"won"}],\
              "window":{"span":"between-neighbours","length":"PT720H","inclusive":false},\
              "leastGap":{"length":"PT1H","inclusive":false},\
              "ties":"increase","reuse":"first-match",\
              "visible":{"scope":"matching","pattern":{"event":"call"}},\
              "interruptions":["other-event","repeat"],"interruptionEnds":"search",\
              "exclusions":[\
              {"event":"refusal","effect":"taint","from":"lead","to":"priced"},\
              {"stage":"lost","effect":"stop"}],\
              "starts":"last","counting":"attempt","skippedStages":"seen",\
              "subject":{"kind":"key","attribute":"session"},\
              "breakdown":{"attribute":"source","attribution":"at-step","step":"agreed"},\
              "view":{"kind":"period","calendar":{"unit":"week","weekStart":"monday"}},\
              "zone":"Europe/Berlin","asOf":"2026-01-31T23:00:00Z",\
              "durations":"calendar-days","listedSubjects":3}""");
  }

  @Test
  void no_choice_is_forgotten() {
    JsonNode ordered = MAPPER.valueToTree(everyChoice());
    JsonNode unordered =
        MAPPER.valueToTree(
            FunnelQuestion.builder()
                .step(FunnelStep.event("a"))
                .order(StepOrder.UNORDERED)
                .build());

    assertThat(
            Sets.union(
                ImmutableSet.copyOf(ordered.fieldNames()),
                ImmutableSet.copyOf(unordered.fieldNames())))
        .isEqualTo(Sets.difference(everyChoice().choices().keySet(), ImmutableSet.of("undecided")));
  }

  @Test
  void what_is_usual_may_be_said() throws JsonProcessingException {
    assertThat(
            read(
                """
                {"steps": [{"event": "a", "name": "a", "optional": false, "where": {"all": []}},
                           {"event": "b"}],
                 "order": "ordered", "ties": "convert", "reuse": "one-step",
                 "window": {"length": "P1D", "span": "from-first", "inclusive": true},
                 "visible": {"scope": "all"}, "interruptions": [], "interruptionEnds": "attempt",
                 "exclusions": [], "starts": "every", "counting": "subject",
                 "skippedStages": "imputed", "subject": {"kind": "lead"},
                 "breakdown": {"attribute": "source", "attribution": "first-touch"},
                 "view": {"kind": "cohort"}, "durations": "seconds", "listedSubjects": 10}"""))
        .isEqualTo(
            FunnelQuestion.builder()
                .step(FunnelStep.event("a"))
                .step(FunnelStep.event("b"))
                .window(FunnelWindow.fromFirst(Duration.ofDays(1)))
                .breakdown(AttributeBreakdown.firstTouch("source"))
                .build());
  }

  @Test
  void a_funnel_of_more_stages_than_a_question_may_have_steps_can_be_asked_about_some()
      throws JsonProcessingException {
    Funnel.Builder stages = Funnel.builder("long");
    for (int i = 0; i <= FunnelQuestion.MOST_STEPS; i++) {
      stages.stages(Stage.open("s" + i, "S"));
    }
    FunnelQuestion question =
        FunnelQuestion.builder()
            .funnel(stages.stages(Stage.won("won", "Won")).build())
            .step(FunnelStep.stage("s0"))
            .build();

    assertThat(read(MAPPER.writeValueAsString(question))).isEqualTo(question);
  }

  @Test
  void the_modules_may_be_registered_in_either_order() throws JsonProcessingException {
    JsonMapper other =
        JsonMapper.builder().addModules(new MetricsJsonModule(), new SalesJsonModule()).build();

    assertThat(other.writeValueAsString(everyChoice()))
        .isEqualTo(MAPPER.writeValueAsString(everyChoice()));
  }

  @Test
  void a_condition_in_java_is_known_by_its_name() throws JsonProcessingException {
    Condition big = Condition.named("big", attributes -> attributes.get("n").isPresent());
    FunnelQuestion question =
        FunnelQuestion.builder().step(FunnelStep.of("big deal", EntryPattern.any(big))).build();
    JsonMapper knowing =
        JsonMapper.builder()
            .addModules(new SalesJsonModule(List.of(big)), new MetricsJsonModule())
            .build();
    String json = MAPPER.writeValueAsString(question);

    assertThat(json)
        .isEqualTo("{\"steps\":[{\"where\":{\"named\":\"big\"},\"name\":\"big deal\"}]}");
    assertThat(knowing.readValue(json, FunnelQuestion.class)).isEqualTo(question);
    assertThat(refusal(json)).isEqualTo(".steps[0].where: condition named big: must be one of []");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]|: funnel question must be an object, was a list",
        "{}|: funnel question: steps must be 1 to 30, were 0",
        "{'steps': []}|: funnel question: steps must be 1 to 30, were 0",
        "{'steps': [{'stage': 'lead'}]}"
            + "|: funnel question: step lead: stage lead needs the funnel it is of",
        "{'steps': [{}]}|.steps[0]: step: needs a stage, an event or a name",
        "{'steps': [{'event': 'stage'}]}"
            + "|.steps[0]: entry pattern: type must not be 'stage', name the stage instead",
        "{'steps': [{'event': 'a'}, {'event': 'a'}]}"
            + "|: funnel question: steps must have different names, was a twice",
        "{'steps': [{'event': 'a', 'optional': 'yes'}]}"
            + "|.steps[0].optional: optional must be true or false, was 'yes'",
        "{'steps': [{'event': 7}]}|.steps[0].event: event type must be text, was 7",
        "{'steps': [{'evnt': 'a'}]}"
            + "|.steps[0].evnt: step: field must be one of [stage, event, where, name, optional],"
            + " was evnt",
        "{'steps': [{'event': 'a', 'where': {'attribute': 'x'}}]}|.steps[0].where: condition: fields",
        "{'steps': 'a'}|.steps: must be a list, was 'a'",
        "{'window': {'length': '30'}}"
            + "|.window.length: duration must be such as PT36H, was '30'",
        "{'window': {'length': '-P1D'}}"
            + "|.window: time limit: length must not be negative, was PT-24H",
        "{'window': {'span': 'from-first'}}|.window: window: field length is missing",
        "{'window': {'length': 'PT0S', 'inclusive': false}}"
            + "|.window: window: an exclusive length must be above zero, was PT0S",
        "{'ties': 'maybe'}|.ties: ties must be one of [convert, increase], was 'maybe'",
        "{'interruptions': ['repeat', 'repeat']}"
            + "|.interruptions: the values of a list must differ, were [REPEAT, REPEAT]",
        "{'visible': {'scope': 'matching'}}"
            + "|.visible: visible events: a pattern belongs to MATCHING and to it alone, was"
            + " MATCHING with null",
        "{'subject': {'kind': 'key'}}"
            + "|.subject: subject: an attribute belongs to KEY and to it alone, was KEY with null",
        "{'breakdown': {'attribute': 'x', 'step': 'a'}}"
            + "|.breakdown: breakdown by x: a step belongs to AT_STEP and to it alone, was"
            + " FIRST_TOUCH with a",
        "{'view': {'kind': 'period'}}|.view: view: PERIOD needs a calendar",
        "{'steps': [{'event': 'a'}], 'view': {'calendar': {'unit': 'month'}}}"
            + "|: funnel question: zone: the view COHORT by calendar of months needs one",
        "{'view': {'calendar': {'unit': 'eon'}}}"
            + "|.view.calendar.unit: unit must be one of [day, week, month, quarter, year], was"
            + " 'eon'",
        "{'steps': [{'event': 'a'}], 'listedSubjects': 5000000000}"
            + "|.listedSubjects: listedSubjects must lie between 0 and 2147483647, was 5000000000",
        "{'steps': [{'event': 'a'}], 'listedSubjects': -1}"
            + "|.listedSubjects: listedSubjects must lie between 0 and 2147483647, was -1",
        "{'steps': [{'event': 'a'}], 'listedSubjects': 10001}"
            + "|: funnel question: listedSubjects must lie between 0 and 10000, was 10001",
        "{'steps': [{'event': 'a'}], 'order': 'unordered', 'leastGap': {'length': 'PT1S'}}"
            + "|: funnel question: leastGap: is not possible if the order is UNORDERED, was PT1S"
            + " inclusive",
        "{'exclusions': [{'event': 'x'}]}|.exclusions[0]: exclusion: field effect is missing",
        "{'steps': [{'event': 'a'}, {'event': 'b'}],"
            + " 'exclusions': [{'event': 'x', 'effect': 'stop', 'from': 'c'}]}"
            + "|: funnel question: exclusion from: must be one of the steps [a, b], was c",
        "{'asOf': null}|.asOf: funnel question: asOf must not be null"
      })
  void a_fault_is_found_at_its_path_in_the_words_of_the_rule(String json, String expected) {
    assertThat(refusal(json.replace('\'', '"'))).startsWith(expected);
  }

  /** A calendar as a caller may write one. */
  private record Ages() implements SalesCalendar {
    @Override
    public Optional<SalesPeriod> find(LocalDate day) {
      return Optional.empty();
    }
  }

  @Test
  void a_calendar_of_the_callers_own_cannot_be_written() {
    FunnelQuestion question =
        FunnelQuestion.of(FUNNEL)
            .zone(ZoneId.of("UTC"))
            .view(FunnelView.cohorts(new Ages()))
            .build();

    assertThatThrownBy(() -> MAPPER.writeValueAsString(question))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageStartingWith(
            "calendar: must be one of the library's own to be written, was Ages[]");
  }

  @Test
  void a_list_of_questions_is_written_too() throws JsonProcessingException {
    assertThat(MAPPER.writeValueAsString(ImmutableList.of(FunnelQuestion.of(FUNNEL).build())))
        .isEqualTo("[{\"funnel\":" + FUNNEL_JSON + "}]");
  }
}
