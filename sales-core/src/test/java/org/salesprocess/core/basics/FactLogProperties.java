package org.salesprocess.core.basics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FactLogProperties {

  @Provide
  Arbitrary<List<Note>> notes() {
    Arbitrary<SubjectId> ids =
        Arbitraries.of(LeadId.of("a"), LeadId.of("b"), CustomerId.of("a"), DealId.of("a"));
    Arbitrary<Attributes> contents =
        Arbitraries.of(
            Attributes.none(),
            Attributes.builder().put("v", "1").build(),
            Attributes.builder().put("v", 1).build(),
            Attributes.builder().put("v", "2").build());
    Arbitrary<Optional<Instant>> times =
        Arbitraries.integers().between(0, 3).map(FactLogProperties::hours).optional();
    return Combinators.combine(ids, contents, times, times, Arbitraries.longs().between(0, 2))
        .as(Note::new)
        .list()
        .ofMaxSize(12);
  }

  private static Instant hours(int hours) {
    return Note.NOON.plusSeconds(3600L * hours);
  }

  private static void assertSame(FactLog<Note> actual, FactLog<Note> expected) {
    assertThat(actual.facts()).isEqualTo(expected.facts());
    assertThat(actual.superseded()).isEqualTo(expected.superseded());
    assertThat(actual.conflicts()).isEqualTo(expected.conflicts());
    assertThat(actual).isEqualTo(expected).hasSameHashCodeAs(expected);
  }

  private static Set<Id> known(FactLog<Note> log) {
    return Stream.concat(
            log.facts().stream().map(Note::id), log.conflicts().stream().map(each -> each.id()))
        .collect(Collectors.toSet());
  }

  @Property(tries = 1000)
  void the_order_of_arrival_does_not_matter(
      @ForAll("notes") List<Note> notes, @ForAll Random random) {
    List<Note> shuffled = new ArrayList<>(notes);
    Collections.shuffle(shuffled, random);
    assertSame(FactLog.of(shuffled), FactLog.of(notes));
  }

  @Property(tries = 500)
  void telling_everything_twice_changes_nothing(@ForAll("notes") List<Note> notes) {
    List<Note> twice = new ArrayList<>(notes);
    twice.addAll(notes);
    assertSame(FactLog.of(twice), FactLog.of(notes));
  }

  @Property(tries = 500)
  void every_id_is_either_settled_once_or_in_conflict_once(@ForAll("notes") List<Note> notes) {
    FactLog<Note> log = FactLog.of(notes);
    Set<Id> settled = log.facts().stream().map(Note::id).collect(Collectors.toSet());
    Set<Id> open = log.conflicts().stream().map(each -> each.id()).collect(Collectors.toSet());
    assertThat(settled).hasSameSizeAs(log.facts());
    assertThat(open).hasSameSizeAs(log.conflicts());
    assertThat(Sets.intersection(settled, open)).isEmpty();
    assertThat(Sets.union(settled, open))
        .isEqualTo(notes.stream().map(Note::id).collect(Collectors.toSet()));
  }

  @Property(tries = 500)
  void what_is_settled_stays_settled_when_it_is_told_again(@ForAll("notes") List<Note> notes) {
    FactLog<Note> again = FactLog.of(FactLog.of(notes).facts());
    assertThat(again.facts()).isEqualTo(FactLog.of(notes).facts());
    assertThat(again.superseded()).isEmpty();
    assertThat(again.conflicts()).isEmpty();
  }

  @Property(tries = 500)
  void nothing_superseded_is_known_later_than_the_fact_that_replaced_it(
      @ForAll("notes") List<Note> notes) {
    FactLog<Note> log = FactLog.of(notes);
    for (Note old : log.superseded()) {
      Note current =
          log.facts().stream().filter(fact -> fact.id().equals(old.id())).findFirst().orElseThrow();
      assertThat(old.knownSince().orElse(Instant.MIN))
          .isBeforeOrEqualTo(current.knownSince().orElse(Instant.MIN));
      assertThat(old).isNotEqualTo(current);
    }
  }

  @Property(tries = 500)
  void the_conflicting_versions_differ_in_content_and_are_told_apart_by_no_recorded_time(
      @ForAll("notes") List<Note> notes) {
    for (FactLog.Conflict<Note> conflict : FactLog.of(notes).conflicts()) {
      assertThat(conflict.first().content()).isNotEqualTo(conflict.second().content());
      Instant first = conflict.first().knownSince().orElse(Instant.MIN);
      assertThat(conflict.second().recordedAt().filter(first::isBefore)).isEmpty();
    }
  }

  @Property(tries = 500)
  void what_was_known_then_is_known_later(
      @ForAll("notes") List<Note> notes,
      @ForAll @IntRange(max = 4) int one,
      @ForAll @IntRange(max = 4) int other) {
    FactLog<Note> log = FactLog.of(notes);
    Instant then = hours(Math.min(one, other));
    Instant later = hours(Math.max(one, other));
    assertThat(known(log.asKnownOn(later))).containsAll(known(log.asKnownOn(then)));
    assertSame(log.asKnownOn(later).asKnownOn(then), log.asKnownOn(then));
    assertSame(log.asKnownOn(Instant.MAX), log);
  }

  @Property(tries = 500)
  void as_known_then_is_the_log_of_what_was_known_then(
      @ForAll("notes") List<Note> notes, @ForAll @IntRange(max = 4) int hour) {
    List<Note> byThen = new ArrayList<>(notes);
    byThen.removeIf(note -> note.knownSince().filter(hours(hour)::isBefore).isPresent());
    assertSame(FactLog.of(notes).asKnownOn(hours(hour)), FactLog.of(byThen));
  }

  @Property(tries = 500)
  void the_order_is_total_over_facts_with_different_ids(@ForAll("notes") List<Note> notes) {
    Set<Id> ids = new HashSet<>();
    List<Note> one = notes.stream().filter(note -> ids.add(note.id())).toList();
    for (Note a : one) {
      for (Note b : one) {
        assertThat(Fact.ORDER.compare(a, b) == 0).isEqualTo(a.equals(b));
      }
    }
  }
}
