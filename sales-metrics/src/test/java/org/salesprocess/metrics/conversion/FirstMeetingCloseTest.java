package org.salesprocess.metrics.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.base.Splitter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.InteractionId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Event;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.core.lead.Interaction;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.Ratio;

class FirstMeetingCloseTest {

  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");

  private static final Funnel FUNNEL =
      Funnel.builder("f")
          .stages(
              Stage.open("lead", "Lead"),
              Stage.open("held", "Meeting held"),
              Stage.won("contract", "Contract"),
              Stage.won("delivered", "Delivered"),
              Stage.lost("lost", "Lost"))
          .build();

  private static final FirstMeetingClose BY_EVENT =
      new FirstMeetingClose(
          FUNNEL, MeetingMark.event("meeting"), 1, ZoneOffset.UTC, MARCH.plus(Duration.ofDays(30)));
  private static final FirstMeetingClose BY_STAGE =
      new FirstMeetingClose(
          FUNNEL,
          MeetingMark.stage(StageId.of("held")),
          1,
          ZoneOffset.UTC,
          MARCH.plus(Duration.ofDays(30)));

  /**
   * Returns a journey.
   *
   * @param text entries such as {@code lead 0, meeting 12, contract 13}: a stage or the event
   *     "meeting", with the hour since the start of March; a question mark is no time
   */
  private static Journey journey(String text) {
    LeadId lead = LeadId.of("L");
    List<JourneyEntry> entries = new ArrayList<>();
    for (String entry : Splitter.on(", ").split(text)) {
      List<String> parts = Splitter.on(' ').splitToList(entry);
      EntryId id = EntryId.of("e" + entries.size());
      Optional<Instant> at =
          parts.get(1).equals("?")
              ? Optional.empty()
              : Optional.of(MARCH.plus(Duration.ofHours(Long.parseLong(parts.get(1)))));
      entries.add(
          parts.get(0).equals("meeting")
              ? Event.builder()
                  .id(id)
                  .subject(lead)
                  .type("meeting")
                  .at(at)
                  .sequence(entries.size())
                  .attributes(Attributes.builder().put("kept", parts.size() == 2).build())
                  .build()
              : StageChange.builder()
                  .id(id)
                  .subject(lead)
                  .to(StageId.of(parts.get(0)))
                  .at(at)
                  .sequence(entries.size())
                  .build());
    }
    return Journey.of(lead, Attributes.none(), entries);
  }

  private static FirstMeetingReport report(FirstMeetingClose metric, String... journeys) {
    List<Journey> all = new ArrayList<>();
    for (String each : journeys) {
      all.add(journey(each));
    }
    return metric.measure(all);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // at the first, won later, without, undated, lost after, lost without, undecided, later
        "lead 0, meeting 10, contract 12              | 1 0 0 0 0 0 0 0",
        "lead 0, meeting 10, contract 47              | 1 0 0 0 0 0 0 0", // the day after
        "lead 0, meeting 23, contract 48              | 0 1 0 0 0 0 0 0", // and the one after that
        // on one day: the hour tells, but of a sale at midnight only the day is known
        "lead 0, meeting 34, contract 24              | 1 0 0 0 0 0 0 0",
        "lead 0, meeting 24, contract 24              | 1 0 0 0 0 0 0 0",
        "lead 0, contract 24, meeting 24              | 1 0 0 0 0 0 0 0",
        "lead 0, contract 24, meeting 48              | 0 0 1 0 0 0 0 0",
        "lead 0, meeting 24, contract 24, meeting 30  | 0 1 0 0 0 0 0 0",
        "lead 0, contract 12, meeting 12              | 1 0 0 0 0 0 0 0",
        "lead 0, contract ?, meeting ?                | 0 0 1 0 0 0 0 0", // the sequence tells
        "lead 0, meeting 10, meeting 11, contract 12  | 0 1 0 0 0 0 0 0",
        "lead 0, meeting 10, contract 12, meeting 20  | 1 0 0 0 0 0 0 0", // to take measures
        "lead 0, meeting 10, contract 12, delivered 99| 1 0 0 0 0 0 0 0",
        "lead 0, contract 12, meeting 13              | 0 0 1 0 0 0 0 0",
        "lead 0, meeting ?, contract 12               | 0 0 0 1 0 0 0 0",
        "lead 0, meeting 10, contract ?               | 0 0 0 1 0 0 0 0",
        "lead 0, meeting ?, meeting 10, contract 12   | 0 1 0 0 0 0 0 0", // two, whenever they were
        "lead 0, meeting 10, lost 12                  | 0 0 0 0 1 0 0 0",
        "lead 0, lost 12                              | 0 0 0 0 0 1 0 0",
        "lead 0, meeting 10                           | 0 0 0 0 0 0 1 0",
        "meeting 10                                   | 0 0 0 0 0 0 1 0",
        // withdrawn, and opened again
        "lead 0, meeting 10, contract 12, lost 50     | 0 0 0 0 1 0 0 0",
        "lead 0, meeting 10, contract 12, lead 50     | 0 0 0 0 0 0 1 0",
        "lead 0, meeting 10, lost 12, contract 20     | 1 0 0 0 0 0 0 0",
        "lead 0, meeting 10, contract 12, lead 50, meeting 60, contract 61 | 0 1 0 0 0 0 0 0",
        // after the as-of instant
        "lead 0, meeting 10, contract 721             | 0 0 0 0 0 0 1 0",
        "lead 721, meeting 730                        | 0 0 0 0 0 0 0 1"
      })
  void a_journey_is_counted_once(String journey, String counts) {
    List<Long> expected = Splitter.on(' ').splitToStream(counts).map(Long::parseLong).toList();

    assertThat(report(BY_EVENT, journey))
        .isEqualTo(
            new FirstMeetingReport(
                expected.get(0),
                expected.get(1),
                expected.get(2),
                expected.get(3),
                expected.get(4),
                expected.get(5),
                expected.get(6),
                expected.get(7)));
  }

  @Test
  void the_share_is_of_won_of_decided_or_of_those_met() {
    FirstMeetingReport report =
        report(
            BY_EVENT,
            "lead 0, meeting 10, contract 12",
            "lead 0, meeting 10, contract 99",
            "lead 0, contract 12",
            "lead 0, meeting 10, contract ?",
            "lead 0, meeting 10, lost 99",
            "lead 0, meeting 10, lost 99",
            "lead 0, lost 99",
            "lead 0");

    assertThat(report.ofWon()).isEqualTo(Ratio.of(1, 3));
    assertThat(report.ofDecided()).isEqualTo(Ratio.of(1, 6));
    assertThat(report.ofMet()).isEqualTo(Ratio.of(1, 4));
    assertThat(report.journeys()).isEqualTo(8);
    assertThat(report)
        .hasToString("1 of 3 (33.3 %) won at the first meeting, 1 undated, 1 undecided");
  }

  @Test
  void a_stage_can_stand_for_the_meeting_and_its_repetition_is_none() {
    FirstMeetingReport report =
        report(
            BY_STAGE,
            "lead 0, held 10, held 11, contract 12",
            "lead 0, held 10, lead 11, held 12, contract 13");

    assertThat(report.atFirst()).isEqualTo(1);
    assertThat(report.wonLater()).isEqualTo(1);
  }

  @Test
  void only_events_for_which_the_condition_holds_are_meetings() {
    FirstMeetingClose kept =
        new FirstMeetingClose(
            FUNNEL,
            MeetingMark.event("meeting", Condition.equal("kept", AttributeValue.of(true))),
            1,
            ZoneOffset.UTC,
            MARCH.plus(Duration.ofDays(30)));
    String oneMissed = "lead 0, meeting 5 missed, meeting 10, contract 12";

    assertThat(report(kept, oneMissed).atFirst()).isEqualTo(1);
    assertThat(report(BY_EVENT, oneMissed).wonLater()).isEqualTo(1);
  }

  @Test
  void interactions_with_the_lead_can_be_the_meetings() {
    Interaction call =
        Interaction.builder()
            .id(InteractionId.of("i1"))
            .subject(LeadId.of("L"))
            .kind(Interaction.Kind.CALL)
            .direction(Interaction.Direction.OUTBOUND)
            .result(Interaction.Result.DONE)
            .startedAt(MARCH.plus(Duration.ofHours(5)))
            .build();
    Interaction missed =
        call.withId(InteractionId.of("i2"))
            .withKind(Interaction.Kind.MEETING_ONLINE)
            .withResult(Interaction.Result.NO_SHOW);
    Interaction held =
        call.withId(InteractionId.of("i3"))
            .withKind(Interaction.Kind.MEETING_IN_SHOWROOM)
            .withStartedAt(MARCH.plus(Duration.ofHours(10)));
    FirstMeetingClose metric =
        new FirstMeetingClose(
            FUNNEL, MeetingMark.interaction(), 1, ZoneOffset.UTC, MARCH.plus(Duration.ofDays(30)));

    assertThat(metric.measure(List.of(signedAfter(call, missed, held))).atFirst()).isEqualTo(1);
    assertThat(metric.measure(List.of(signedAfter(call, missed))).wonWithoutMeeting()).isEqualTo(1);
    Interaction again = held.withId(InteractionId.of("i4"));
    assertThat(metric.measure(List.of(signedAfter(held, again))).wonLater()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "x"})
  void how_an_id_is_spelled_changes_nothing(String id) {
    // the sale and the meeting are dated by the day, or not at all, and the source has no order
    for (Optional<Instant> day : List.of(Optional.of(MARCH), Optional.<Instant>empty())) {
      Event meeting =
          Event.builder()
              .id(EntryId.of("m"))
              .subject(LeadId.of("L"))
              .type("meeting")
              .at(day)
              .build();
      StageChange sale =
          StageChange.builder()
              .id(EntryId.of(id))
              .subject(LeadId.of("L"))
              .to(StageId.of("contract"))
              .at(day)
              .build();
      Journey journey = Journey.of(LeadId.of("L"), Attributes.none(), List.of(meeting, sale));

      FirstMeetingReport report = BY_EVENT.measure(List.of(journey));
      assertThat(report.wonWithoutMeeting()).isZero();
      assertThat(day.isPresent() ? report.atFirst() : report.undated()).isEqualTo(1);
    }
  }

  @Test
  void days_are_those_of_the_zone() {
    // 23:00 and 01:00 in UTC are the same day two hours further east
    String overMidnight = "lead 0, meeting 23, contract 25";
    FirstMeetingClose sameDay =
        new FirstMeetingClose(
            FUNNEL, MeetingMark.event("meeting"), 0, ZoneOffset.UTC, BY_EVENT.asOf());
    FirstMeetingClose further =
        new FirstMeetingClose(
            FUNNEL, MeetingMark.event("meeting"), 0, ZoneOffset.ofHours(2), BY_EVENT.asOf());

    assertThat(report(sameDay, overMidnight).wonLater()).isEqualTo(1);
    assertThat(report(further, overMidnight).atFirst()).isEqualTo(1);
  }

  @Test
  void what_was_recorded_after_the_as_of_instant_was_not_known_yet() {
    StageChange sale = (StageChange) journey("lead 0, meeting 10, contract 12").entry(2);
    List<JourneyEntry> entries = new ArrayList<>(journeyEntries("lead 0, meeting 10"));
    entries.add(sale.withRecordedAt(BY_EVENT.asOf().plusSeconds(1)));

    FirstMeetingReport report =
        BY_EVENT.measure(List.of(Journey.of(LeadId.of("L"), Attributes.none(), entries)));

    assertThat(report.undecided()).isEqualTo(1);
    assertThat(report.journeys()).isEqualTo(1);
  }

  private static Journey signedAfter(Interaction... interactions) {
    List<JourneyEntry> entries = new ArrayList<>(journeyEntries("lead 0, contract 12"));
    for (Interaction each : interactions) {
      entries.add(each.journeyEvent());
    }
    return Journey.of(LeadId.of("L"), Attributes.none(), entries);
  }

  private static List<JourneyEntry> journeyEntries(String text) {
    Journey journey = journey(text);
    return IntStream.range(0, journey.size()).mapToObj(journey::entry).toList();
  }

  @Test
  void a_journey_with_an_unknown_stage_is_refused_and_leaves_no_trace() {
    Metric.State<Journey, FirstMeetingReport> state = BY_EVENT.start();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> state.add(journey("lead 0, elsewhere 2")))
        .withMessage(
            "journey of L: stage elsewhere is not in funnel f [lead, held, contract, delivered]");
    assertThat(state.result().journeys()).isZero();
    assertThat(state.result().ofWon().value()).isEmpty();
  }

  @Test
  void a_question_that_cannot_be_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new FirstMeetingClose(
                    FUNNEL, MeetingMark.event("meeting"), -1, ZoneOffset.UTC, MARCH))
        .withMessage("first meeting close: withinDays must not be negative, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new FirstMeetingClose(
                    FUNNEL, MeetingMark.event("meeting"), 0, ZoneOffset.UTC, MARCH.plusNanos(1)))
        .withMessage(
            "first meetings in f: as-of must be whole microseconds, was"
                + " 2026-03-01T00:00:00.000000001Z");
    Condition second = Condition.nthOccurrence(2, Condition.and());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MeetingMark.event("meeting", second))
        .withMessage(
            "meeting by event meeting: condition must not count occurrences, was %s", second);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FirstMeetingReport(0, 0, 0, 0, 0, 0, 0, -1))
        .withMessage(
            "first meeting close: counts must not be negative, were 0 at first, 0 won later, 0 and"
                + " 0 without meeting, 0 undated, 0 lost, 0 undecided, -1 later");
  }

  @Test
  void meetings_of_different_questions_are_never_merged() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BY_EVENT.start().merge(BY_STAGE.start()))
        .withMessage("first meeting close: must be %s, was %s", BY_EVENT, BY_STAGE);
  }
}
