package org.salesprocess.core.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.StageId;

class JourneyProperties {
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final LeadId LEAD = LeadId.of("lead-1");
  private static final Funnel ANY_MOVE =
      Funnel.builder("f")
          .stages(
              Stage.open("s0", "First"),
              Stage.open("s1", "Second"),
              Stage.open("s2", "Third"),
              Stage.open("s3", "Fourth"),
              Stage.open("next", "Next"),
              Stage.won("won", "Won"))
          .allow(Move.values())
          .build();

  private static JourneyEntry entry(
      int id, boolean event, Optional<Instant> at, long sequence, int stage) {
    return event
        ? Event.builder()
            .id(EntryId.of("e" + id))
            .subject(LEAD)
            .type("call")
            .at(at)
            .sequence(sequence)
            .build()
        : StageChange.builder()
            .id(EntryId.of("e" + id))
            .subject(LEAD)
            .to(StageId.of("s" + stage))
            .at(at)
            .sequence(sequence)
            .build();
  }

  @Provide
  Arbitrary<List<JourneyEntry>> entries() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 20),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 3).map(NOON::plusSeconds).optional(0.6),
            Arbitraries.longs().between(0, 6),
            Arbitraries.integers().between(0, 3))
        .as(JourneyProperties::entry)
        .list()
        .ofMaxSize(8)
        .uniqueElements(JourneyEntry::id);
  }

  @Provide
  Arbitrary<Funnel> funnels() {
    return Arbitraries.randoms().map(FunnelProperties::any);
  }

  private static Journey journey(List<JourneyEntry> entries) {
    return Journey.of(LEAD, Attributes.none(), entries);
  }

  private static List<JourneyEntry> entries(Journey journey) {
    return IntStream.range(0, journey.size()).mapToObj(journey::entry).toList();
  }

  @Property(tries = 500)
  void the_order_of_arrival_does_not_matter(
      @ForAll("entries") List<JourneyEntry> entries, @ForAll Random random) {
    List<JourneyEntry> shuffled = new ArrayList<>(entries);
    shuffled.addAll(entries);
    Collections.shuffle(shuffled, random);
    assertThat(journey(shuffled)).isEqualTo(journey(entries));
    assertThat(entries(journey(entries))).containsExactlyInAnyOrderElementsOf(entries);
  }

  @Property(tries = 500)
  void an_entry_without_a_time_stands_before_the_first_timed_one_of_a_higher_sequence(
      @ForAll("entries") List<JourneyEntry> unordered) {
    List<JourneyEntry> ordered = entries(journey(unordered));
    for (int i = 0; i < ordered.size(); i++) {
      JourneyEntry entry = ordered.get(i);
      if (entry.at().isPresent()) {
        continue;
      }
      assertThat(ordered.subList(0, i)).allMatch(before -> before.sequence() <= entry.sequence());
      Optional<JourneyEntry> nextTimed =
          ordered.subList(i, ordered.size()).stream()
              .filter(after -> after.at().isPresent())
              .findFirst();
      assertThat(nextTimed.filter(next -> next.sequence() <= entry.sequence())).isEmpty();
    }
  }

  @Property(tries = 500)
  void entries_with_a_time_are_in_order_of_time(@ForAll("entries") List<JourneyEntry> unordered) {
    List<Instant> times =
        entries(journey(unordered)).stream().flatMap(entry -> entry.at().stream()).toList();
    assertThat(times).isSorted();
  }

  private static StageChange later(Journey journey, Funnel funnel, StageId to) {
    boolean loses = funnel.find(to).filter(stage -> stage.kind() == StageKind.LOST).isPresent();
    return StageChange.builder()
        .id(EntryId.of("next"))
        .subject(journey.subject())
        .to(to)
        .at(NOON.plusSeconds(60))
        .sequence(99)
        .reason(
            loses && !funnel.lossReasons().isEmpty()
                ? Optional.of(LossReasonId.of("price"))
                : Optional.empty())
        .build();
  }

  @Property(tries = 500)
  void an_attempt_never_changes_the_journey_and_tells_what_is_legal(
      @ForAll("entries") List<JourneyEntry> entries, @ForAll("funnels") Funnel funnel) {
    Journey journey = journey(entries);
    for (int i = 0; i < 8; i++) {
      StageChange change = later(journey, funnel, StageId.of("s" + i));
      Advance advance = journey.advance(funnel, change);
      assertThat(journey).isEqualTo(journey(entries));
      List<JourneyEntry> more = new ArrayList<>(entries);
      more.add(change);
      boolean moved =
          advance.match(
              done -> {
                assertThat(done.journey()).isEqualTo(journey(more));
                assertThat(done.journey().currentStage()).contains(change.to());
                return true;
              },
              refused -> {
                assertThat(refused.legal()).doesNotContain(change.to());
                assertThat(refused.from()).isEqualTo(journey.currentStage());
                refused
                    .legal()
                    .forEach(
                        to ->
                            assertThat(
                                    journey
                                        .advance(funnel, later(journey, funnel, to))
                                        .<Boolean>match(done -> true, again -> false))
                                .isTrue());
                return false;
              });
      boolean known =
          funnel.find(change.to()).isPresent()
              && journey.currentStage().stream().allMatch(at -> funnel.find(at).isPresent());
      assertThat(moved).isEqualTo(known && funnel.allows(journey.currentStage(), change.to()));
    }
  }

  @Property(tries = 300)
  void a_change_that_would_not_be_last_is_refused(
      @ForAll("entries") List<JourneyEntry> entries, @ForAll("funnels") Funnel funnel) {
    Journey journey = journey(entries);
    for (StageId to :
        journey.currentStage().stream().allMatch(at -> funnel.find(at).isPresent())
            ? funnel.legalFrom(journey.currentStage())
            : List.<StageId>of()) {
      StageChange early = later(journey, funnel, to).withAt(NOON.plusSeconds(1)).withSequence(3);
      List<JourneyEntry> more = new ArrayList<>(entries);
      more.add(early);
      boolean last = entries(journey(more)).get(entries.size()).equals(early);
      Optional<Advance.Rule> broken =
          journey
              .advance(funnel, early)
              .match(done -> Optional.empty(), refused -> Optional.of(refused.rule()));
      assertThat(broken)
          .isEqualTo(last ? Optional.empty() : Optional.of(Advance.Rule.BEFORE_LAST_ENTRY));
    }
  }

  @Property(tries = 500)
  void a_change_is_accepted_exactly_if_sorting_would_put_it_last(
      @ForAll("entries") List<JourneyEntry> entries,
      @ForAll @IntRange(min = -1, max = 4) int seconds,
      @ForAll @LongRange(min = 0, max = 7) long sequence) {
    Journey journey = journey(entries);
    StageChange change =
        StageChange.builder()
            .id(EntryId.of("e" + (sequence + 50)))
            .subject(LEAD)
            .to(StageId.of("next"))
            .at(seconds < 0 ? Optional.empty() : Optional.of(NOON.plusSeconds(seconds)))
            .sequence(sequence)
            .build();
    List<JourneyEntry> more = new ArrayList<>(entries);
    more.add(change);
    List<JourneyEntry> appended = new ArrayList<>(entries(journey));
    appended.add(change);
    boolean last = entries(journey(more)).equals(appended);
    assertThat(journey.advance(ANY_MOVE, change).<Boolean>match(done -> true, refused -> false))
        .isEqualTo(last);
  }
}
