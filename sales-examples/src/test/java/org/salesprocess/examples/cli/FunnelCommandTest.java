package org.salesprocess.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunnelCommandTest {

  // a orders after a call, b without one, c never; d calls only
  private static final String EVENTS =
      """
      subject,event,at,source,seats:number
      a,visit,2026-01-01T10:00:00Z,fair,3
      a,call,2026-01-02T10:00:00Z,fair,3
      a,order,2026-01-04T10:00:00Z,fair,4
      b,visit,2026-02-01T10:00:00Z,web,
      b,order,2026-02-01T16:00:00Z,,
      c,visit,2026-02-03T10:00:00Z,web,1
      d,call,2026-02-03T10:00:00Z,web,1
      """;

  private static final String FUNNEL =
      """
      {"id": "crm", "stages": [
        {"id": "lead", "name": "Lead", "kind": "open"},
        {"id": "meeting", "name": "Meeting", "kind": "open"},
        {"id": "won", "name": "Won", "kind": "won"},
        {"id": "lost", "name": "Lost", "kind": "lost"}]}
      """;

  @TempDir Path folder;

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private Run funnel(String events, String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("funnel", "--events", file("events.csv", events).toString()));
    Collections.addAll(arguments, more);
    return Run.of(arguments.toArray(String[]::new));
  }

  private JsonNode json(String events, String... more) throws IOException {
    Path json = folder.resolve("answer.json");
    assertThat(funnel(events, with(more, "--json", json.toString())).status()).isZero();
    return JsonMapper.builder().build().readTree(json.toFile());
  }

  @Test
  void without_options_the_built_in_departments_own_funnel_is_asked_as_of_its_last_day() {
    Run run = Run.of("funnel", "--width", "100");

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    // the same as the review of the department shows: 1,649 of 6,879 leads come to the meeting
    assertThat(run.lines())
        .contains(
            "Subjects: 6,879, of them 0 without the first step; attempts: 6,879 entered,"
                + " 0 tainted")
        .anyMatch(line -> line.matches(" 4 meeting-held +1,649 .*24\\.0 %"))
        .contains("asOf: 2026-10-31T21:59:59.999999Z", "undecided: apart");
    assertThat(Run.of("funnel", "--width", "100")).isEqualTo(run);
  }

  @Test
  void the_built_in_department_can_be_cut_by_what_is_known_of_its_leads() {
    assertThat(Run.of("funnel", "--steps", "lead,contract", "--breakdown", "channel").lines())
        .anyMatch(line -> line.matches(" referral +\\d+ .*"));
  }

  @Test
  void the_question_that_is_printed_of_the_built_in_department_has_the_same_answer()
      throws IOException {
    Path question = file("question.json", Run.of("funnel", "--print-question").out());

    assertThat(Run.of("funnel", "--question", question.toString())).isEqualTo(Run.of("funnel"));
  }

  @Test
  void events_are_counted_step_by_step_with_times_and_intervals() throws IOException {
    Run run = funnel(EVENTS, "--steps", "visit,call?,order", "--width", "100");

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    // Wilson intervals by the formula in plain Python: 2 of 3 is 20.8 to 93.9 %, 1 of 3 6.1 to 79.2
    assertThat(run.lines())
        .contains(
            "events.csv: visit to order",
            "Rows: 7 read, 7 counted, 0 left out",
            "Subjects: 4, of them 1 without the first step; attempts: 3 entered, 0 tainted",
            "Converted: 2 of 3 (66.7 %), 95 % interval 20.8 - 93.9 %; of decided 2 of 3 (66.7 %)")
        .anyMatch(line -> line.matches(" 2 call +1 +0 +33\\.3 % +6\\.1 - 79\\.2 % .*"))
        .anyMatch(line -> line.matches(" 3 order +2 +0 +66\\.7 % .*"))
        // a needs three days, b six hours: quartiles by definition 7 are 22.5, 39 and 55.5 hours
        .anyMatch(line -> line.matches(" 3 order +2 +22\\.5 h +1\\.6 d +2\\.3 d .*"));
  }

  @Test
  void json_carries_the_question_and_every_figure() throws IOException {
    JsonNode answer =
        json(EVENTS, "--steps", "visit,order", "--breakdown", "source", "--bins", "2");

    assertThat(answer.at("/question/steps/0/event").asText()).isEqualTo("visit");
    assertThat(answer.at("/choices/order").asText()).isEqualTo("ORDERED");
    assertThat(answer.at("/rows/rowsRead").asLong()).isEqualTo(7);
    assertThat(answer.at("/all/total/ofEntered/count").asLong()).isEqualTo(2);
    assertThat(answer.at("/all/total/ofEntered/total").asLong()).isEqualTo(3);
    assertThat(answer.at("/all/notEntered").asLong()).isEqualTo(1);
    // 72 hours and 6 hours
    assertThat(answer.at("/all/steps/1/timesFromPrevious/median").decimalValue())
        .isEqualByComparingTo("140400");
    assertThat(answer.at("/all/steps/1/timesFromPrevious/histogram")).hasSize(2);
    assertThat(answer.at("/all/steps/0/leftSubjects/0").asText()).isEqualTo("c");
    assertThat(answer.at("/breakdown/0/group").asText()).isEqualTo("fair");
    assertThat(answer.at("/breakdown/1/entered").asLong()).isEqualTo(2);
  }

  @Test
  void options_and_the_question_that_they_print_give_the_same_answer() throws IOException {
    String[] options = {
      "--steps",
      "visit,call?,order",
      "--window",
      "P2D:exclusive",
      "--least-gap",
      "PT1H",
      "--ties",
      "increase",
      "--reuse",
      "several-steps",
      "--visible",
      "matching-steps",
      "--starts",
      "last",
      "--count",
      "attempt",
      "--skipped",
      "seen",
      "--breakdown",
      "source:last",
      "--cohorts",
      "quarters:april",
      "--exclude",
      "taint:complaint:visit:order",
      "--exclude",
      "stop:refusal",
      "--interrupted-by",
      "repeat,other-event",
      "--interruption-ends",
      "search",
      "--zone",
      "Europe/Berlin",
      "--as-of",
      "2026-02-28",
      "--durations",
      "calendar-days",
      "--subjects",
      "2"
    };
    Run asked = funnel(EVENTS, options);

    String printed = funnel(EVENTS, with(options, "--print-question")).out();
    Path question = file("question.json", printed);
    Run again = funnel(EVENTS, "--question", question.toString(), "--subjects", "2");

    assertThat(asked.status()).isZero();
    assertThat(again).isEqualTo(asked);
    assertThat(asked.lines())
        .contains(
            "window: from the first step: PT48H exclusive",
            "leastGap: PT1H inclusive",
            "ties: INCREASE",
            "reuse: SEVERAL_STEPS",
            "visible: those matching a step",
            "interruptions: [OTHER_EVENT, REPEAT]",
            "interruptionEnds: SEARCH",
            "exclusions: [TAINT by complaint from visit to order, STOP by refusal]",
            "starts: LAST",
            "counting: ATTEMPT",
            "skippedStages: SEEN",
            "breakdown: source, LAST_TOUCH",
            "zone: Europe/Berlin",
            "asOf: 2026-02-28T22:59:59.999999Z",
            "durations: calendar days",
            "listedSubjects: 2");
  }

  @Test
  void options_change_the_choices_of_a_question_file() throws IOException {
    Path question =
        file(
            "question.json",
            "{\"steps\": [{\"event\": \"visit\"}, {\"event\": \"order\"}], \"ties\": \"increase\"}");

    assertThat(funnel(EVENTS, "--question", question.toString(), "--between", "PT12H").lines())
        .contains("ties: INCREASE", "window: between neighbours: PT12H inclusive")
        .anyMatch(line -> line.startsWith("Converted: 1 of 3"));
  }

  @Test
  void stages_of_a_funnel_and_other_events_may_be_mixed() throws IOException {
    Path funnel = file("funnel.json", FUNNEL);
    String events =
        """
        id,deal,stage,action,when
        1,x,lead,,2026-01-01
        2,x,,call,2026-01-02
        3,x,won,,2026-01-03
        4,y,lead,,2026-01-01
        5,y,lost,,2026-01-02
        6,z,meeting,,2026-01-02
        """;
    String[] more = {
      "--funnel",
      funnel.toString(),
      "--zone",
      "UTC",
      "--subject",
      "deal",
      "--columns",
      "subject=deal,event=action,at=when",
      "--width",
      "100"
    };

    Run stages = funnel(events, more);
    Run mixed = funnel(events, with(more, "--steps", "lead,call?,won"));

    // z tells by its meeting that it was a lead; x by its contract that it had met
    assertThat(stages.lines())
        .anyMatch(line -> line.matches(" 1 lead +3 +1 .*"))
        .anyMatch(line -> line.matches(" 2 meeting +2 +1 .*"))
        .anyMatch(line -> line.matches(" 1 lead +- +0 +1 +0 +0"));
    assertThat(mixed.lines())
        .contains("steps: lead: stage lead; call: call (optional); won: stage won");
  }

  @Test
  void a_key_of_the_events_can_be_the_subject() throws IOException {
    String events =
        """
        session,event,at
        s1,visit,2026-01-01T10:00:00Z
        s1,order,2026-01-01T11:00:00Z
        ,visit,2026-01-01T10:00:00Z
        """;

    Run run = funnel(events, "--steps", "visit,order", "--subject", "key:session");

    assertThat(run.status()).isZero();
    assertThat(run.lines())
        .anyMatch(line -> line.startsWith("Converted: 1 of 1"))
        .contains("Events left aside: 1 without key, 0 in conflict, 0 without a needed time");
  }

  @Test
  void a_column_named_for_one_field_is_not_taken_for_another_of_its_name() throws IOException {
    // the id of a lead is no id of an event
    assertThat(
            funnel(
                    "id,event,at\na,visit,2026-01-01T10:00:00Z\na,order,2026-01-02T10:00:00Z\n",
                    "--columns",
                    "subject=id",
                    "--steps",
                    "visit,order")
                .out())
        .contains("Converted: 1 of 1");
  }

  @Test
  void fields_may_be_divided_by_tabs_or_other_signs() throws IOException {
    String events = "subject\tevent\tat\na\tvisit\t2026-01-01T10:00:00Z\n";

    assertThat(funnel(events, "--steps", "visit", "--separator", "tab").out())
        .contains("1 entered");
    assertThat(funnel(events.replace('\t', ';'), "--steps", "visit", "--separator", ";").out())
        .contains("1 entered");
  }

  @Test
  void periods_count_each_step_where_it_was_reached() throws IOException {
    assertThat(
            funnel(EVENTS, "--steps", "visit,order", "--periods", "months", "--zone", "UTC")
                .lines())
        .contains(
            " 2026-01-01/2026-02-01       1       1", " 2026-02-01/2026-03-01       2       1");
  }

  @Test
  void subjects_behind_a_drop_off_are_named_on_request() throws IOException {
    assertThat(
            funnel(
                    EVENTS,
                    "--steps",
                    "call,order",
                    "--subjects",
                    "5",
                    "--as-of",
                    "2026-02-04T00:00:00Z",
                    "--window",
                    "P30D")
                .lines())
        .contains("1 call, undecided: d");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void the_order_of_the_rows_does_not_matter(long seed) throws IOException {
    List<String> rows = new ArrayList<>(EVENTS.lines().skip(1).toList());
    // the same row twice, equal times, and a row that cannot be read
    rows.addAll(List.of(rows.get(0), rows.get(4), "e,visit,2026-02-30,web,1"));
    String[] options = {
      "--steps",
      "visit,order",
      "--count",
      "attempt",
      "--cohorts",
      "days",
      "--zone",
      "UTC",
      "--breakdown",
      "source",
      "--subjects",
      "9",
      "--bins",
      "3"
    };
    Path first = folder.resolve("first.json");
    Path second = folder.resolve("second.json");

    Run inOrder = funnel(file(rows), with(options, "--json", first.toString()));
    Collections.shuffle(rows, new Random(seed));
    Run shuffled = funnel(file(rows), with(options, "--json", second.toString()));

    assertThat(inOrder.status()).isEqualTo(ExitStatus.ROWS_LEFT_OUT);
    assertThat(shuffled.status()).isEqualTo(ExitStatus.ROWS_LEFT_OUT);
    assertThat(shuffled.out()).isEqualTo(inOrder.out());
    assertThat(second).hasSameBinaryContentAs(first);
  }

  private static String file(List<String> rows) {
    return EVENTS.lines().findFirst().orElseThrow() + "\n" + String.join("\n", rows) + "\n";
  }

  private static String[] with(String[] options, String... more) {
    return Stream.concat(Arrays.stream(options), Arrays.stream(more)).toArray(String[]::new);
  }

  @Test
  void an_event_told_twice_under_one_id_counts_once_and_without_ids_twice() throws IOException {
    String visits = "a,visit,2026-01-01T10:00:00Z\na,visit,2026-01-01T10:00:00Z\n";
    String[] attempts = {"--steps", "visit", "--count", "attempt"};

    assertThat(funnel("subject,event,at\n" + visits, attempts).out()).contains("2 entered");
    assertThat(funnel("id,subject,event,at\n" + visits.replaceAll("(?m)^a", "1,a"), attempts).out())
        .contains("1 entered");
  }

  @Test
  void one_id_with_two_contents_is_told_counted_and_left_out() throws IOException {
    Run run =
        funnel(
            """
            id,subject,event,at
            1,a,visit,2026-01-01T10:00:00Z
            1,a,order,2026-01-01T10:00:00Z
            2,b,visit,2026-01-01T10:00:00Z
            """,
            "--steps",
            "visit,order");

    assertThat(run.status()).isEqualTo(ExitStatus.ROWS_LEFT_OUT);
    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            "events.csv, id 1: must have one content, or a later time of recording for the one"
                + " that is right");
    assertThat(run.lines())
        .contains("Events left aside: 0 without key, 1 in conflict, 0 without a needed time");
  }

  @Test
  void bad_rows_are_told_kept_and_shown_by_the_exit_status_while_good_ones_count()
      throws IOException {
    Path rejects = folder.resolve("bad.csv");
    Run run =
        funnel(
            EVENTS + "e,,2026-01-01T10:00:00Z,web,1\nf,visit,soon,web,1\n",
            "--steps",
            "visit,order",
            "--rejects",
            rejects.toString());

    assertThat(run.status()).isEqualTo(ExitStatus.ROWS_LEFT_OUT);
    assertThat(run.err().lines())
        .containsExactly(
            "events.csv line 9, column event, value (empty): must be given",
            "events.csv line 10, column at, value soon: must be a time such as"
                + " 2026-01-31T18:30:00Z, 2026-01-31T18:30 or 2026-01-31");
    assertThat(run.out()).contains("Rows: 9 read, 7 counted, 2 left out", "Converted: 2 of 3");
    assertThat(Files.readAllLines(rejects))
        .hasSize(3)
        .last()
        .asString()
        .endsWith(",f,visit,soon,web,1");
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 120})
  void no_line_is_longer_than_the_width_that_is_asked_for(int width) {
    Run run =
        Run.of("funnel", "--width", Integer.toString(width), "--cohorts", "years", "--bins", "3");

    // a table whose figures alone need more columns may stand out; names have given way
    int most = Math.max(width, 86);
    assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(most));
  }

  @Test
  void help_explains_options_exit_status_and_examples() {
    assertThat(Run.of("funnel", "--help").out())
        .contains("--events=FILE", "--exclude=EFFECT:EVENT[:FROM:TO]", "Exit status:", "Examples:");
    assertThat(Run.of("--help").out()).contains("review", "funnel");
  }
}
