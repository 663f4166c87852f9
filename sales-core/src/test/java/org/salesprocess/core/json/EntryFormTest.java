package org.salesprocess.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.core.json.Json.isWritten;
import static org.salesprocess.core.json.Json.read;
import static org.salesprocess.core.json.Json.refusal;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Event;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.StageChange;

class EntryFormTest {

  private static final StageChange CHANGE =
      StageChange.builder()
          .id(EntryId.of("e1"))
          .subject(LeadId.of("x"))
          .to(StageId.of("lost"))
          .at(Instant.parse("2026-01-05T10:00:00Z"))
          .by(SellerId.of("ana"))
          .reason(LossReasonId.of("price"))
          .attributes(Attributes.builder().put("seats", 4).build())
          .recordedAt(Instant.parse("2026-01-05T10:05:00Z"))
          .sequence(-3)
          .build();

  private static final Event CALL =
      Event.builder().id(EntryId.of("e2")).subject(DealId.of("y")).type("call").build();

  @Test
  void an_entry_has_every_part_it_has_and_no_other() {
    String change =
        """
        {"id":"e1","subject":{"lead":"x"},"to":"lost","at":"2026-01-05T10:00:00Z","by":"ana",\
        "reason":"price","attributes":{"seats":4},"recordedAt":"2026-01-05T10:05:00Z",\
        "sequence":-3}""";
    String call = "{\"id\":\"e2\",\"subject\":{\"deal\":\"y\"},\"type\":\"call\"}";

    isWritten(CHANGE, StageChange.class, change);
    isWritten(CHANGE, JourneyEntry.class, change);
    isWritten(CALL, Event.class, call);
    isWritten(CALL, JourneyEntry.class, call);
    assertThat(read("[" + change + "," + call + "]", JourneyEntry[].class))
        .containsExactly(CHANGE, CALL);
  }

  @Test
  void one_kind_of_entry_is_not_read_as_the_other() {
    assertThat(refusal(Json.written(CALL), StageChange.class))
        .startsWith(": must be a stage change, was Event[id=e2, ");
    assertThat(refusal(Json.written(CHANGE), Event.class))
        .startsWith(": must be an event, was StageChange[id=e1, ");
  }

  private static String entry(String rest) {
    return "{\"id\":\"e\",\"subject\":{\"lead\":\"x\"}" + rest + "}";
  }

  @Test
  void an_entry_is_a_stage_change_or_another_event_and_not_both() {
    String rule =
        ": journey entry e: needs either to, as a stage change, or type, as another event";
    assertThat(refusal(entry(""), JourneyEntry.class)).isEqualTo(rule);
    assertThat(refusal(entry(",\"to\":\"a\",\"type\":\"call\""), JourneyEntry.class))
        .isEqualTo(rule);
    assertThat(refusal(entry(",\"type\":\"call\",\"reason\":\"price\""), JourneyEntry.class))
        .isEqualTo(": event e: reason is for stage changes only, was price");
    assertThat(refusal(entry(",\"type\":\"stage\""), JourneyEntry.class))
        .isEqualTo(": event e: type 'stage' is kept for stage changes");
  }

  @Test
  void faults_of_an_entry_are_found() {
    assertThat(refusal("{\"id\":\"e\",\"to\":\"a\"}", StageChange.class))
        .isEqualTo(": journey entry: field subject is missing");
    assertThat(refusal(entry(",\"to\":\"a\",\"at\":1767607200"), StageChange.class))
        .isEqualTo(".at: instant must be text, was 1767607200");
    assertThat(refusal(entry(",\"to\":\"a\",\"at\":\"2026-01-05T10:00:00.0000001Z\""), Event.class))
        .isEqualTo(
            ": stage change e: at must be whole microseconds, was 2026-01-05T10:00:00.000000100Z");
    assertThat(refusal(entry(",\"to\":\"a\",\"sequence\":9223372036854775808"), StageChange.class))
        .isEqualTo(
            ".sequence: sequence must lie between -9223372036854775808 and"
                + " 9223372036854775807, was 9223372036854775808");
    assertThat(refusal(entry(",\"to\":\"a\",\"sequence\":\"3\""), StageChange.class))
        .isEqualTo(".sequence: sequence must be a whole number, was '3'");
    assertThat(
            refusal("{\"id\":\"e\",\"subject\":{\"lead\":\"\"},\"to\":\"a\"}", StageChange.class))
        .isEqualTo(".subject.lead: lead id must be text without outer spaces, was ''");
  }
}
