package org.salesprocess.core.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FactLogTest {

  @Test
  void a_repeat_counts_once_and_is_known_since_the_earliest() {
    Note early = Note.of("a", "x").recordedHoursLater(1);
    Note late = Note.of("a", "x").recordedHoursLater(5).withSequence(9);
    FactLog<Note> log = FactLog.of(List.of(late, early, late));
    assertThat(log.facts()).containsExactly(early);
    assertThat(log.superseded()).isEmpty();
    assertThat(log.conflicts()).isEmpty();
  }

  @Test
  void other_content_recorded_later_is_a_correction() {
    Note before = Note.of("a", "x").recordedHoursLater(1);
    Note after = Note.of("a", "y").recordedHoursLater(2);
    FactLog<Note> log = FactLog.of(List.of(after, before));
    assertThat(log.facts()).containsExactly(after);
    assertThat(log.superseded()).containsExactly(before);
    assertThat(log.conflicts()).isEmpty();
  }

  @Test
  void a_version_without_a_recorded_time_is_known_when_it_happened_and_can_be_corrected() {
    Note before = Note.of("a", "x");
    Note after = Note.of("a", "y").recordedHoursLater(1);
    assertThat(FactLog.of(List.of(after, before)).facts()).containsExactly(after);
  }

  @Test
  void two_contents_recorded_at_one_time_are_a_conflict_and_neither_counts() {
    Note one = Note.of("a", "x").recordedHoursLater(1);
    Note other = Note.of("a", "y").recordedHoursLater(1);
    Note third = Note.of("b", "z");
    FactLog<Note> log = FactLog.of(List.of(other, third, one));
    assertThat(log.facts()).containsExactly(third);
    assertThat(log.superseded()).isEmpty();
    assertThat(log.conflicts()).containsExactly(new FactLog.Conflict<>(LeadId.of("a"), one, other));
    assertThat(log.conflicts().get(0).reason())
        .isEqualTo(
            "a has two contents and no later recorded time tells which is right: %s and %s",
            one, other);
  }

  @Test
  void a_later_version_without_a_recorded_time_is_no_correction() {
    Note one = Note.of("a", "x").recordedHoursLater(1);
    Note other = Note.of("a", "y").happenedHoursLater(3);
    assertThat(FactLog.of(List.of(other, one)).conflicts())
        .containsExactly(new FactLog.Conflict<>(LeadId.of("a"), one, other));
  }

  @Test
  void a_third_content_recorded_later_still_settles_a_conflict() {
    Note one = Note.of("a", "x").recordedHoursLater(1);
    Note other = Note.of("a", "y").recordedHoursLater(1);
    Note last = Note.of("a", "z").recordedHoursLater(2);
    FactLog<Note> log = FactLog.of(List.of(last, other, one));
    assertThat(log.facts()).containsExactly(last);
    assertThat(log.superseded()).containsExactlyInAnyOrder(one, other);
    assertThat(log.conflicts()).isEmpty();
  }

  @Test
  void either_side_of_a_conflict_settles_it_when_it_is_recorded_again_later() {
    Note one = Note.of("a", "x").recordedHoursLater(1);
    Note other = Note.of("a", "y").recordedHoursLater(1);
    for (Note confirmed : List.of(one.recordedHoursLater(2), other.recordedHoursLater(2))) {
      FactLog<Note> log = FactLog.of(List.of(one, other, confirmed));
      assertThat(log.conflicts()).isEmpty();
      assertThat(log.facts()).containsExactly(confirmed);
    }
  }

  @Test
  void going_back_to_an_older_content_is_a_correction_too() {
    Note first = Note.of("a", "x").recordedHoursLater(1);
    Note second = Note.of("a", "y").recordedHoursLater(2);
    Note back = Note.of("a", "x").recordedHoursLater(3);
    FactLog<Note> log = FactLog.of(List.of(back, second, first));
    assertThat(log.facts()).containsExactly(back);
    assertThat(log.superseded()).containsExactlyInAnyOrder(first, second);
  }

  @Test
  void a_conflict_is_told_in_the_same_order_whatever_arrives_first() {
    // text 7 and number 7 print alike
    Note text = Note.of("a", "7");
    Note number =
        new Note(
            LeadId.of("a"),
            Attributes.builder().put("text", 7).build(),
            text.at(),
            Optional.empty(),
            0);
    assertThat(FactLog.of(List.of(text, number)).conflicts())
        .isEqualTo(FactLog.of(List.of(number, text)).conflicts())
        .hasSize(1);
  }

  @Test
  void of_repeats_known_since_the_same_time_one_is_kept_whatever_arrives_first() {
    Note unrecorded = Note.of("a", "x");
    Note recordedAtOnce = unrecorded.recordedHoursLater(0);
    assertThat(FactLog.of(List.of(unrecorded, recordedAtOnce)).facts())
        .isEqualTo(FactLog.of(List.of(recordedAtOnce, unrecorded)).facts())
        .hasSize(1);
  }

  @Test
  void a_log_can_be_asked_for_as_it_stood_then() {
    Note before = Note.of("a", "x").recordedHoursLater(1);
    Note after = Note.of("a", "y").recordedHoursLater(2);
    FactLog<Note> log = FactLog.of(List.of(before, after));
    assertThat(log.asKnownOn(Note.NOON).facts()).isEmpty();
    assertThat(log.asKnownOn(Note.NOON.plusSeconds(3600)).facts()).containsExactly(before);
    assertThat(log.asKnownOn(Note.NOON.plusSeconds(7199)).facts()).containsExactly(before);
    assertThat(log.asKnownOn(Note.NOON.plusSeconds(7200)).facts()).containsExactly(after);
  }

  @Test
  void a_fact_without_any_time_was_always_known() {
    Note timeless =
        new Note(LeadId.of("a"), Attributes.none(), Optional.empty(), Optional.empty(), 0);
    assertThat(FactLog.of(List.of(timeless)).asKnownOn(Instant.MIN).facts())
        .containsExactly(timeless);
  }

  @Test
  void a_fact_is_known_as_of_a_moment_once_it_has_happened_and_is_recorded() {
    Note recordedLater = Note.of("a", "x").recordedHoursLater(1);
    Note foretold = Note.of("a", "x").happenedHoursLater(1).recordedHoursLater(0);
    Note timeless =
        new Note(LeadId.of("a"), Attributes.none(), Optional.empty(), Optional.empty(), 0);

    assertThat(Note.of("a", "x").isKnownAsOf(Note.NOON)).isTrue();
    assertThat(recordedLater.isKnownAsOf(Note.NOON)).isFalse();
    assertThat(recordedLater.isKnownAsOf(Note.NOON.plusSeconds(3600))).isTrue();
    assertThat(foretold.isKnownAsOf(Note.NOON)).isFalse();
    assertThat(foretold.isKnownAsOf(Note.NOON.plusSeconds(3600))).isTrue();
    assertThat(timeless.isKnownAsOf(Instant.MIN)).isTrue();
  }

  @Test
  void facts_come_by_time_then_sequence_then_id() {
    Note second = Note.of("b", "x").withSequence(1);
    Note third = Note.of("a", "x").withSequence(2);
    Note fourth = Note.of("c", "x").withSequence(2);
    Note last = Note.of("0", "x").happenedHoursLater(1);
    Note first =
        new Note(LeadId.of("z"), Attributes.none(), Optional.empty(), Optional.empty(), 99);
    assertThat(FactLog.of(List.of(last, fourth, third, second, first)).facts())
        .containsExactly(first, second, third, fourth, last);
  }

  @Test
  void the_order_tells_facts_apart_whose_ids_differ_only_in_kind() {
    Note lead = Note.of("7", "x");
    Note customer = new Note(CustomerId.of("7"), lead.attributes(), lead.at(), Optional.empty(), 0);
    assertThat(Fact.ORDER.compare(lead, customer)).isNotZero();
    assertThat(Fact.ORDER.compare(lead, customer)).isEqualTo(-Fact.ORDER.compare(customer, lead));
  }

  @Test
  void a_lead_and_a_customer_of_one_text_are_two_facts() {
    Note lead = Note.of("7", "x");
    Note customer = new Note(CustomerId.of("7"), lead.attributes(), lead.at(), Optional.empty(), 0);
    assertThat(FactLog.of(List.of(lead, customer)).facts())
        .containsExactlyInAnyOrder(lead, customer);
  }

  @Test
  void logs_are_equal_if_they_were_told_the_same_versions() {
    Note before = Note.of("a", "x").recordedHoursLater(1);
    Note after = Note.of("a", "y").recordedHoursLater(2);
    FactLog<Note> log = FactLog.of(List.of(before, after));
    assertThat(FactLog.of(List.of(after, before, after))).isEqualTo(log).hasSameHashCodeAs(log);
    assertThat(FactLog.of(List.of(after))).isNotEqualTo(log);
    assertThat(log).hasToString("log of 1 facts, 1 superseded versions and 0 conflicts");
  }

  @Test
  @SuppressWarnings("NullAway") // what callers without the checker may pass
  void a_conflict_and_a_question_as_of_a_time_lack_no_part() {
    Note note = Note.of("a", "x");
    assertThatThrownBy(() -> new FactLog.Conflict<>(note.id(), note, null))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> FactLog.of(List.<Note>of()).asKnownOn(null))
        .isInstanceOf(NullPointerException.class);
  }
}
