package org.salesprocess.core.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.HandoffId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.org.Party;

class JourneyTest {
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final LeadId LEAD = LeadId.of("lead-1");
  private static final Funnel FUNNEL =
      Funnel.builder("f")
          .stages(
              Stage.open("new", "New"),
              Stage.open("meeting", "Meeting"),
              Stage.won("contract", "Contract"),
              Stage.lost("lost", "Lost"))
          .lossReason(LossReason.of("price", "Price"))
          .build();

  private static StageChange change(String id, String to) {
    return StageChange.builder()
        .id(EntryId.of(id))
        .subject(LEAD)
        .to(StageId.of(to))
        .at(NOON)
        .build();
  }

  private static Event call(String id) {
    return Event.builder().id(EntryId.of(id)).subject(LEAD).type("call").build();
  }

  private static Journey journey(JourneyEntry... entries) {
    return Journey.of(LEAD, Attributes.none(), List.of(entries));
  }

  private static Stream<String> ids(Journey journey) {
    return IntStream.range(0, journey.size()).mapToObj(i -> journey.entry(i).id().value());
  }

  @Test
  void entries_stand_by_time_then_sequence_then_id() {
    Journey journey =
        journey(
            change("d", "meeting").withAt(NOON.plusSeconds(1)),
            change("c", "new").withSequence(1),
            call("b").withAt(NOON).withSequence(2),
            call("a").withAt(NOON).withSequence(2));
    assertThat(ids(journey)).containsExactly("c", "a", "b", "d");
    assertThat(journey.stage(0)).contains(StageId.of("new"));
    assertThat(journey.stage(1)).isEmpty();
    assertThat(journey.currentStage()).contains(StageId.of("meeting"));
  }

  @Test
  void an_entry_without_a_time_keeps_its_place_by_sequence() {
    Journey journey =
        journey(
            call("late").withAt(NOON.plusSeconds(9)).withSequence(30),
            call("untimed-20").withSequence(20),
            call("untimed-40").withSequence(40),
            call("untimed-05").withSequence(5),
            call("early").withAt(NOON).withSequence(10));
    assertThat(ids(journey))
        .containsExactly("untimed-05", "early", "untimed-20", "late", "untimed-40");
  }

  @Test
  void of_equal_sequence_the_entry_with_a_time_comes_first() {
    Journey journey =
        journey(call("untimed").withSequence(1), call("timed").withAt(NOON).withSequence(1));
    assertThat(ids(journey)).containsExactly("timed", "untimed");
  }

  @Test
  void as_of_a_moment_only_what_had_happened_and_was_recorded_by_then_is_there() {
    Journey journey =
        journey(
            call("before").withAt(NOON.minusSeconds(1)).withSequence(1),
            call("told-later")
                .withAt(NOON.minusSeconds(1))
                .withRecordedAt(Optional.of(NOON.plusSeconds(5)))
                .withSequence(2),
            call("at").withAt(NOON).withSequence(3),
            call("untimed-before").withSequence(4),
            call("after").withAt(NOON.plusSeconds(1)).withSequence(5),
            call("untimed-after").withSequence(6),
            call("untimed-told").withRecordedAt(Optional.of(NOON)).withSequence(7));

    assertThat(ids(journey.asOf(NOON)))
        .containsExactly("before", "at", "untimed-before", "untimed-told");
    assertThat(journey.asOf(NOON.plusSeconds(5))).isEqualTo(journey);
  }

  @Test
  void a_repeat_counts_once_and_a_correction_replaces() {
    StageChange wrong = change("e", "contract");
    StageChange right = change("e", "meeting").withRecordedAt(NOON.plusSeconds(60));
    Journey journey = journey(wrong, right, wrong);
    assertThat(journey.size()).isEqualTo(1);
    assertThat(journey.entry(0)).isEqualTo(right);
  }

  @Test
  void contradicting_entries_are_refused_and_both_named() {
    StageChange one = change("e", "contract");
    StageChange other = change("e", "meeting");
    assertThatThrownBy(() -> journey(one, other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("journey of lead-1: entry e has two contents")
        .hasMessageContaining(one.toString())
        .hasMessageContaining(other.toString());
  }

  @Test
  void an_entry_of_another_subject_is_refused() {
    assertThatThrownBy(() -> journey(change("e", "new").withSubject(LeadId.of("lead-2"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("journey of lead-1: entry e must be of the same subject, was of lead-2");
  }

  @Test
  void there_is_no_entry_outside() {
    assertThat(Journey.start(LEAD).size()).isZero();
    assertThat(Journey.start(LEAD).currentStage()).isEmpty();
    assertThatThrownBy(() -> Journey.start(LEAD).entry(0))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> Journey.start(LEAD).stage(-1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void a_legal_move_goes_one_stage_further() {
    Journey moved =
        Journey.start(LEAD)
            .advance(FUNNEL, change("1", "new"))
            .orElseThrow()
            .advance(FUNNEL, change("2", "meeting"))
            .orElseThrow();
    assertThat(moved).isEqualTo(journey(change("1", "new"), change("2", "meeting")));
  }

  @Test
  void an_illegal_move_names_subject_move_rule_and_what_would_be_legal() {
    Advance advance = journey(change("1", "new")).advance(FUNNEL, change("2", "contract"));
    assertThatThrownBy(advance::orElseThrow)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "lead-1: move from new to contract is refused: the funnel does not allow this move;"
                + " legal from here: [meeting, lost]");
    assertThatThrownBy(
            () -> Journey.start(LEAD).advance(FUNNEL, change("1", "meeting")).orElseThrow())
        .hasMessage(
            "lead-1: move from no stage to meeting is refused: the funnel does not allow this"
                + " move; legal from here: [new, lost]");
  }

  private static Advance.Rule broken(Journey journey, StageChange change) {
    return journey
        .advance(FUNNEL, change)
        .match(
            moved -> {
              throw new AssertionError("was not refused: " + change);
            },
            Advance.Refused::rule);
  }

  @Test
  void every_rule_can_be_broken_and_is_named() {
    Journey atNew = journey(change("1", "new"));
    assertThat(broken(atNew, change("2", "meeting").withSubject(LeadId.of("x"))))
        .isEqualTo(Advance.Rule.OTHER_SUBJECT);
    assertThat(broken(atNew, change("2", "gone"))).isEqualTo(Advance.Rule.UNKNOWN_STAGE);
    assertThat(broken(atNew, change("2", "new"))).isEqualTo(Advance.Rule.SAME_STAGE);
    assertThat(broken(atNew, change("2", "contract"))).isEqualTo(Advance.Rule.MOVE_NOT_ALLOWED);
    assertThat(broken(atNew, change("2", "meeting").withAt(NOON.minusSeconds(1))))
        .isEqualTo(Advance.Rule.BEFORE_LAST_ENTRY);
    assertThat(broken(atNew, change("1", "meeting"))).isEqualTo(Advance.Rule.ID_TAKEN);
    assertThat(broken(atNew, change("2", "lost"))).isEqualTo(Advance.Rule.LOSS_REASON_MISSING);
    assertThat(broken(atNew, change("2", "lost").withReason(LossReasonId.of("mood"))))
        .isEqualTo(Advance.Rule.LOSS_REASON_UNKNOWN);
    assertThat(broken(atNew, change("2", "meeting").withReason(LossReasonId.of("price"))))
        .isEqualTo(Advance.Rule.LOSS_REASON_WITHOUT_LOSS);
  }

  @Test
  void from_a_stage_that_the_funnel_does_not_know_nothing_is_legal() {
    Advance advance = journey(change("1", "gone")).advance(FUNNEL, change("2", "new"));
    assertThatThrownBy(advance::orElseThrow)
        .hasMessage(
            "lead-1: move from gone to new is refused: the funnel has no such stage; legal from"
                + " here: []");
  }

  @Test
  void a_loss_with_a_reason_of_the_funnel_is_accepted() {
    Journey lost =
        journey(change("1", "new"))
            .advance(FUNNEL, change("2", "lost").withReason(LossReasonId.of("price")))
            .orElseThrow();
    assertThat(lost.currentStage()).contains(StageId.of("lost"));
  }

  @Test
  void an_event_cannot_pass_for_a_stage_change() {
    assertThatThrownBy(() -> call("e").withType("stage"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("event e: type 'stage' is kept for stage changes");
  }

  @Test
  void a_time_finer_than_a_microsecond_is_refused() {
    assertThatThrownBy(() -> call("e").withAt(NOON.plusNanos(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("event e: at must be whole microseconds, was 2026-01-05T12:00:00.000000001Z");
    assertThatThrownBy(() -> change("e", "new").withRecordedAt(NOON.plusNanos(999)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("stage change e: recordedAt must be whole microseconds");
    assertThatThrownBy(() -> call("e").withAt(Instant.MIN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("event e: at must lie between -290308-12-21T19:59:05.224192Z and ");
  }

  private static Handoff.Builder handoff() {
    return Handoff.builder()
        .id(HandoffId.of("h"))
        .subject(LEAD)
        .from(Party.of(RoleId.of("designer")))
        .to(Party.of(DepartmentId.of("production")))
        .offeredAt(NOON);
  }

  @Test
  void a_hand_off_waits_until_it_is_accepted_or_returned() {
    assertThat(handoff().build().answer().at()).isEmpty();
    assertThat(handoff().answer(Handoff.Answer.acceptedAt(NOON)).build().answer().at())
        .contains(NOON);
    Handoff returned =
        handoff().answer(Handoff.Answer.returnedAt(NOON.plusSeconds(1), "no drawing")).build();
    assertThat(
            returned
                .answer()
                .<Optional<String>>match(
                    waiting -> Optional.empty(),
                    accepted -> Optional.empty(),
                    back -> Optional.of(back.reason())))
        .contains("no drawing");
  }

  @Test
  void a_hand_off_that_cannot_be_is_refused() {
    assertThatThrownBy(
            () -> handoff().answer(Handoff.Answer.acceptedAt(NOON.minusSeconds(1))).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "hand-off h: answer must not be before offeredAt 2026-01-05T12:00:00Z, was"
                + " 2026-01-05T11:59:59Z");
    assertThatThrownBy(() -> handoff().to(Party.of(RoleId.of("designer"))).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("hand-off h: must be between two different parties, both are designer");
    assertThatThrownBy(() -> Handoff.Answer.returnedAt(NOON, " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("reason must be text without outer spaces, was ' '");
  }

  @Test
  void the_place_of_an_entry_without_a_time_is_part_of_what_it_says() {
    Event untimed = call("e").withSequence(7).withRecordedAt(NOON);
    assertThat(untimed.content()).isEqualTo(call("e").withSequence(7));
    assertThat(untimed.withAt(NOON).content()).isEqualTo(call("e").withAt(NOON));
    StageChange change = change("e", "new").withSequence(7);
    assertThat(change.content()).isEqualTo(change("e", "new"));
    StageChange placed = change.withAt(Optional.empty());
    assertThat(placed.withRecordedAt(NOON).content()).isEqualTo(placed);
  }

  @Test
  void an_entry_without_a_time_can_be_moved_by_a_correction_but_not_stand_in_two_places() {
    Event first = call("e").withSequence(1);
    Event second = call("e").withSequence(2);
    Event corrected = second.withRecordedAt(NOON);
    assertThat(journey(corrected, first)).isEqualTo(journey(corrected));
    assertThatThrownBy(() -> journey(first, second))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("journey of lead-1: entry e has two contents");
  }

  @Test
  void a_journey_starts_with_what_is_known_of_its_subject() {
    Attributes web = Attributes.builder().put(Journey.CHANNEL, "web").build();
    assertThat(Journey.start(LEAD, web)).isEqualTo(Journey.of(LEAD, web, List.of()));
    assertThat(Journey.start(LEAD, web)).isNotEqualTo(Journey.start(LEAD));
  }
}
