package org.salesprocess.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user may get wrong in asking: each has a message that says the rule and the value. */
class CarelessFunnelTest {

  private static final String EVENTS =
      "subject,event,at\na,visit,2026-01-01T10:00:00Z\na,order,2026-01-02T10:00:00Z\n";

  @TempDir Path folder;

  private Path events;

  @BeforeEach
  void write_some_events() throws IOException {
    events = Files.writeString(folder.resolve("events.csv"), EVENTS);
  }

  private Run funnel(String... more) {
    List<String> arguments = new ArrayList<>(List.of("funnel", "--events", events.toString()));
    Collections.addAll(arguments, more);
    return Run.of(arguments.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--window P1M|--window: must be such as P30D, PT36H or PT36H:exclusive, was P1M",
        "--window PT0S:exclusive|--window: window: an exclusive length must be above zero, was PT0S",
        "--between P1D:often|--between: must be such as P30D, PT36H or PT36H:exclusive, was"
            + " P1D:often",
        "--least-gap -PT1H|--least-gap: time limit: length must not be negative, was PT-1H",
        "--window P1D --least-gap P2D"
            + "|funnel question: leastGap: must leave room in the window PT24H inclusive, was PT48H"
            + " inclusive",
        "--ties perhaps|--ties: must be one of convert, increase, was perhaps",
        "--reuse ONE_STEP|--reuse: must be one of one-step, several-steps, first-match, was ONE_STEP",
        "--visible matching"
            + "|--visible: must be all or matching-steps; a question file can say matching what",
        "--starts some|--starts: must be one of every, first, last, was some",
        "--count subjects|--count: must be one of subject, attempt, was subjects",
        "--skipped no|--skipped: must be one of imputed, seen, was no",
        "--subject seller|--subject: must be lead, deal, customer or key:COLUMN, was seller",
        "--breakdown source:next"
            + "|--breakdown: must end with :first, :last, :same or :step=NAME, if with any, was"
            + " source:next",
        "--breakdown source:step=call"
            + "|funnel question: breakdown step: must be one of the steps [visit, order], was call",
        "--cohorts fortnights --zone UTC"
            + "|--cohorts: must be days, weeks, months, quarters or years, perhaps as weeks:sunday"
            + " or years:april, was fortnights",
        "--cohorts weeks:noday --zone UTC|--cohorts: must be one of monday, tuesday,",
        "--cohorts months|funnel question: zone: the view COHORT by calendar of months needs one",
        "--exclude refusal|--exclude: must be EFFECT:EVENT, perhaps with :FROM:TO, was refusal",
        "--exclude end:refusal|--exclude: must be one of taint, stop, reset, was end",
        "--exclude stop:refusal:order:visit"
            + "|funnel question: exclusion to: must be a later step than order, was visit",
        "--interrupted-by noise|--interrupted-by: must be one of other-event, out-of-turn,",
        "--interruption-ends all|--interruption-ends: must be one of attempt, search, was all",
        "--zone Mars|--zone: must be such as Europe/Berlin or UTC, was Mars",
        "--as-of yesterday"
            + "|--as-of: must be such as 2026-01-31 or 2026-01-31T18:30:00Z, was yesterday",
        "--as-of 2026-01-31|--as-of: a day needs the zone it is of: say --zone, was 2026-01-31",
        "--durations hours|--durations: must be one of seconds, calendar-days, none, was hours",
        "--durations calendar-days" + "|funnel question: zone: durations in calendar days need one",
        "--unordered --least-gap PT1H"
            + "|funnel question: leastGap: is not possible if the order is UNORDERED, was PT1H"
            + " inclusive",
        "--subjects -1|funnel question: listedSubjects must lie between 0 and 10000, was -1",
        "--bins 0|--bins: must be 1 to 100, was 0",
        "--width 10|--width: must be 60 or more, was 10",
        "--separator ab|--separator: must be tab or one character that is no letter,",
        "--columns what=x"
            + "|--columns: must be one of id, subject, event, stage, at, recorded-at, sequence, by,"
            + " was what",
        "--columns at=subject|columns: which is for subject must be named, as subject is for another field",
        "--columns at=x,event=x|columns: each must be for one field, were {AT=x, EVENT=x}",
        "--columns event=at|columns: which is for at must be named, as at is for another field",
        "--cohorts days --periods days"
            + "|Error: --cohorts=CALENDAR, --periods=CALENDAR are mutually exclusive",
        "--question q.json --funnel f.json"
            + "|Error: --question=FILE, --funnel=FILE are mutually exclusive",
        "--colour red|Unknown options: '--colour', 'red'"
      })
  void a_choice_that_cannot_be_is_refused_with_its_rule(String options, String message) {
    String[] more = ("--steps visit,order " + options).split(" ", -1);

    Run run = funnel(more);

    assertThat(run.err()).startsWith(message).endsWith("Try 'sales funnel --help'.\n");
    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "visit,visit|funnel question: steps must have different names, was visit twice",
        "visit?,order|funnel question: steps: the first and the last must not be optional, were",
        "visit,,order|--steps: must name each step, was ''",
        "visit,?|--steps: must name each step, was '?'"
      })
  void steps_that_make_no_question_are_refused(String steps, String message) {
    assertThat(funnel("--steps", steps).err()).startsWith(message);
  }

  @Test
  void events_need_steps_from_somewhere_and_their_options_need_events() {
    assertThat(funnel().err())
        .startsWith("--events: needs --steps, --funnel or --question beside it");
    assertThat(Run.of("funnel", "--columns", "at=ts").err())
        .startsWith("Error: Missing required argument(s): --events=FILE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{|question.json line 1: is not the JSON of a question: Unexpected end-of-input",
        "{'steps': [{'event': 7}]}"
            + "|question.json line 1: field steps[0].event: event type must be text, was 7",
        "{'step': []}"
            + "|question.json line 1: field step: funnel question: field must be one of [funnel,",
        "{}|question.json line 1: funnel question: steps must be 1 to 30, were 0",
        "{'steps': [{'event': 'a'}]} x|question.json line 1: is not the JSON of a question: Unrec"
      })
  void a_question_file_that_holds_none_is_one_clear_line(String json, String message)
      throws IOException {
    Path question = folder.resolve("question.json");
    Files.writeString(question, json.replace('\'', '"'));

    Run run = funnel("--question", question.toString());

    assertThat(run.status()).isEqualTo(ExitStatus.FILE);
    assertThat(run.err()).startsWith("sales funnel: " + message).hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "subject,event|must have the column at once, had it 0 times",
        "event,at|must have the column subject once, had it 0 times",
        "subject,at|must have the column event or stage, had subject, at",
        "subject,event,at,|must name each column, on one line and differently, had (empty)",
        "subject,event,at,x,x:number|must name each column, on one line and differently, had x"
      })
  void a_header_that_cannot_be_used_is_one_clear_line(String header, String message)
      throws IOException {
    Files.writeString(events, header + "\n");

    Run run = funnel("--steps", "visit");

    assertThat(run.status()).isEqualTo(ExitStatus.FILE);
    assertThat(run.err())
        .startsWith("sales funnel: events.csv: the header line " + message)
        .hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({"--rejects,events.csv", "--json,events.csv", "--json,question.json"})
  void a_file_that_is_read_is_never_written_over(String option, String name) throws IOException {
    String json = "{\"steps\": [{\"event\": \"visit\"}]}";
    Path question = Files.writeString(folder.resolve("question.json"), json);

    Run run = funnel("--question", question.toString(), option, folder.resolve(name).toString());

    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.err()).startsWith(option + ": must be a file of its own");
    assertThat(events).hasContent(EVENTS);
    assertThat(question).hasContent(json);
  }

  @Test
  void a_file_that_is_not_there_is_one_clear_line() {
    Run run = Run.of("funnel", "--events", folder + "/nowhere.csv", "--steps", "visit");

    assertThat(run.status()).isEqualTo(ExitStatus.FILE);
    assertThat(run.err()).isEqualToIgnoringNewLines("sales funnel: nowhere.csv: does not exist");
  }
}
