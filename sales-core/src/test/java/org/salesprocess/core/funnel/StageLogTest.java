package org.salesprocess.core.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.FactLog;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.basics.SubjectKind;
import org.salesprocess.core.internal.Copies;

class StageLogTest {

  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final LeadId LEAD = LeadId.of("l-1");

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

  private static StageChange recorded(StageChange change, int seconds) {
    return change.withRecordedAt(NOON.plusSeconds(seconds));
  }

  private static List<String> ids(Journey journey) {
    return Logs.entries(journey).stream().map(entry -> entry.id().value()).toList();
  }

  @Test
  void entries_stand_by_time_then_sequence_then_id() {
    StageLog log =
        Logs.of(
            List.of(
                change("d", "meeting").withAt(NOON.plusSeconds(1)),
                change("c", "new").withSequence(1),
                call("b").withAt(NOON).withSequence(2),
                call("a").withAt(NOON).withSequence(2)));

    assertThat(ids(log.journey(0))).containsExactly("c", "a", "b", "d");
    assertThat(log.journey(0).stage(0)).contains(StageId.of("new"));
    assertThat(log.journey(0).stage(1)).isEmpty();
    assertThat(log.journey(0).currentStage()).contains(StageId.of("meeting"));
  }

  @Test
  void an_entry_without_a_time_keeps_its_place_by_sequence() {
    StageLog log =
        Logs.of(
            List.of(
                call("late").withAt(NOON.plusSeconds(9)).withSequence(30),
                call("untimed-20").withSequence(20),
                call("untimed-40").withSequence(40),
                call("untimed-05").withSequence(5),
                call("early").withAt(NOON).withSequence(10)));

    LoggedJourney journey = log.journey(0);
    assertThat(ids(journey))
        .containsExactly("untimed-05", "early", "untimed-20", "late", "untimed-40");
    assertThat(journey.micros(0)).isEqualTo(StageLog.NO_TIME);
    assertThat(journey.micros(1)).isEqualTo(1_767_614_400_000_000L); // date -d .. +%s
  }

  @Test
  void a_log_tells_whether_every_entry_has_a_time() throws IOException {
    List<JourneyEntry> timed = List.of(change("a", "new"), call("b").withAt(NOON));
    List<JourneyEntry> some = List.of(change("a", "new"), call("b"));
    assertThat(Logs.of(timed).isTimed()).isTrue();
    assertThat(Logs.of(some).isTimed()).isFalse();
    assertThat(Logs.read(Logs.written(Logs.of(timed))).isTimed()).isTrue();
    assertThat(Logs.read(Logs.written(Logs.of(some))).isTimed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {23, 24, 25, 26, 200})
  void entries_of_a_journey_however_long_stand_as_those_of_a_listed_one(int size) {
    List<JourneyEntry> entries = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Optional<Instant> at = i % 5 == 4 ? Optional.empty() : Optional.of(NOON.plusSeconds(i % 7));
      entries.add(
          i % 2 == 0
              ? change("e-" + i, "s-" + i % 3).withAt(at).withSequence(i % 4)
              : call("e-" + i).withAt(at).withSequence(i % 4));
    }
    Collections.shuffle(entries, new Random(size));

    assertThat(Logs.of(entries).journeys())
        .containsExactly(Journey.of(LEAD, Attributes.none(), entries));
    List<JourneyEntry> timed = entries.stream().filter(each -> each.at().isPresent()).toList();
    assertThat(Logs.of(timed).journeys())
        .containsExactly(Journey.of(LEAD, Attributes.none(), timed));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 30})
  void repeats_count_once_corrections_count_and_contradictions_are_set_apart(int others) {
    List<JourneyEntry> entries =
        new ArrayList<>(
            List.of(
                recorded(change("repeat", "new"), 7),
                recorded(change("repeat", "new"), 3),
                recorded(change("wrong", "new"), 1),
                recorded(change("wrong", "meeting").withAt(NOON.minusSeconds(60)), 2),
                recorded(change("unclear", "new"), 4),
                recorded(change("unclear", "meeting"), 4)));
    IntStream.range(0, others).forEach(i -> entries.add(call("other-" + i)));
    StageLog log = Logs.of(entries);

    FactLog<JourneyEntry> expected = FactLog.of(entries);
    assertThat(log.conflicts()).isEqualTo(expected.conflicts()).hasSize(1);
    assertThat(log.journeys())
        .containsExactly(Journey.of(LEAD, Attributes.none(), expected.facts()));
    assertThat(ids(log.journey(0))).startsWith("wrong", "repeat").doesNotContain("unclear");
    assertThat(log.journey(0).entry(1).recordedAt()).contains(NOON.plusSeconds(3));
    assertThat(log.size()).isEqualTo(2 + others);
  }

  @Test
  void a_subject_all_of_whose_entries_contradict_each_other_is_none() {
    StageLog log = Logs.of(List.of(change("a", "new"), change("a", "meeting")));

    assertThat(log.journeys()).isEmpty();
    assertThat(log.subjects()).isZero();
    assertThat(log.size()).isZero();
    assertThat(log.conflicts()).hasSize(1);
  }

  // one text object for two fields is written by reference, which must not tell versions apart
  @Test
  void of_contents_that_print_alike_the_same_one_comes_first_whatever_objects_they_are_made_of() {
    String shared = "x";
    StageChange text =
        change(shared, shared).withAttributes(Attributes.builder().put("v", "1").build());
    StageChange number =
        change(shared, shared).withAttributes(Attributes.builder().put("v", 1).build());
    for (List<StageChange> told :
        List.of(
            List.of(text, number),
            List.of(number, text.withTo(StageId.of(String.valueOf(new char[] {'x'})))),
            List.of(text, number.withTo(StageId.of(String.valueOf(new char[] {'x'})))))) {
      assertThat(FactLog.<JourneyEntry>of(told).conflicts())
          .isEqualTo(Logs.of(told).conflicts())
          .isEqualTo(List.of(new FactLog.Conflict<JourneyEntry>(text.id(), text, number)));
    }
  }

  @Test
  void contradictions_stand_in_the_order_of_their_ids() {
    List<JourneyEntry> entries = new ArrayList<>();
    for (int id = 40; id > 0; id--) {
      entries.add(change("e-" + id, "new").withSubject(LeadId.of("l-" + id % 7)));
      entries.add(change("e-" + id, "won").withSubject(LeadId.of("l-" + id % 5)));
    }
    List<FactLog.Conflict<JourneyEntry>> conflicts = Logs.of(entries).conflicts();

    assertThat(conflicts).isEqualTo(FactLog.of(entries).conflicts()).hasSize(40);
    assertThat(conflicts.stream().map(each -> each.id().value())).isSorted();
  }

  @Test
  void entries_without_ids_are_each_a_fact_and_called_by_their_place() {
    StageLog log =
        Logs.of(
            rows -> {
              for (int i = 0; i < 10; i++) {
                rows.subject("l-1").stage("new").at(NOON).append();
              }
              rows.subject("l-2").stage("new").append();
            });

    assertThat(ids(Logs.journey(log, LEAD)))
        .startsWith("l-1/01", "l-1/02")
        .endsWith("l-1/10")
        .hasSize(10);
    assertThat(ids(Logs.journey(log, LeadId.of("l-2")))).containsExactly("l-2/1");
  }

  /** Rows of one subject and time that differ in one field each, in the order they must have. */
  private static List<Logs.Rows> ties() {
    return List.of(
        rows -> rows.stage("z").sequence(-1),
        rows -> rows.stage("a").attribute("b", "x"),
        rows -> rows.stage("a").attribute("a", "x"),
        rows -> rows.stage("a").attribute("a", "y"),
        rows -> rows.stage("a").attribute("a", AttributeValue.of(-3)),
        rows -> rows.stage("a").recordedAt(NOON),
        rows -> rows.stage("a").recordedAt(NOON.plusSeconds(1)),
        rows -> rows.stage("a").reason("price"),
        rows -> rows.stage("a").reason("time"),
        rows -> rows.stage("a").by("ana"),
        rows -> rows.stage("a").by("bo"),
        rows -> rows.stage("b"),
        rows -> rows.event("a"),
        rows -> rows.event("b"),
        rows -> rows.stage("a").sequence(1));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void entries_of_one_time_without_ids_stand_by_what_they_say_however_they_arrive(long seed) {
    List<Logs.Rows> mixed = new ArrayList<>(ties());
    Collections.shuffle(mixed, new Random(seed));
    StageLog log = Logs.of(rows -> append(mixed, rows));

    StageLog expected = Logs.of(rows -> append(ties(), rows));
    assertThat(log.journeys().toList()).isEqualTo(expected.journeys().toList());
    LoggedJourney journey = log.journey(0);
    assertThat(IntStream.range(0, ties().size()).mapToObj(i -> tie(journey.entry(i))))
        .containsExactly(
            "-1 stage z",
            "0 stage a {b=x}",
            "0 stage a {a=x}",
            "0 stage a {a=y}",
            "0 stage a {a=-3}",
            "0 stage a 2026-01-05T12:00:00Z",
            "0 stage a 2026-01-05T12:00:01Z",
            "0 stage a price",
            "0 stage a time",
            "0 stage a ana",
            "0 stage a bo",
            "0 stage b",
            "0 a",
            "0 b",
            "1 stage a");
  }

  private static void append(List<Logs.Rows> ties, StageAppender rows) {
    for (Logs.Rows tie : ties) {
      rows.subject("l-1").at(NOON);
      tie.append(rows);
      rows.append();
    }
  }

  private static String tie(JourneyEntry entry) {
    Stream<Optional<?>> parts =
        Stream.of(
            Optional.of(entry.sequence()),
            Optional.of(entry.type()),
            entry instanceof StageChange change ? Optional.of(change.to()) : Optional.empty(),
            entry instanceof StageChange change ? change.reason() : Optional.empty(),
            entry.by(),
            entry.recordedAt(),
            Optional.of(entry.attributes()).filter(each -> !each.equals(Attributes.none())));
    return String.join(" ", parts.flatMap(Optional::stream).map(Object::toString).toList());
  }

  @ParameterizedTest
  @EnumSource
  void a_journey_is_found_by_its_subject_of_every_kind(SubjectKind kind) {
    StageLog log =
        Logs.of(
            kind,
            rows -> {
              for (int i = 0; i < 500; i++) {
                rows.subject("s-" + i).stage("st-" + i).append();
              }
            });

    assertThat(log.subjects()).isEqualTo(500);
    for (int i = 0; i < 500; i++) {
      Journey journey = Logs.journey(log, kind.id("s-" + i));
      assertThat(journey.subject()).isEqualTo(kind.id("s-" + i));
      assertThat(journey.stage(0)).contains(StageId.of("st-" + i));
    }
    assertThat(log.journey(kind.id("s-500"))).isEmpty();
    for (SubjectKind other : SubjectKind.values()) {
      assertThat(log.journey(other.id("s-1")).isPresent()).isEqualTo(other == kind);
    }
  }

  @Test
  void a_subject_that_no_log_can_have_is_not_found() {
    StageLog log = Logs.of(rows -> rows.subject("l-1").stage("new").append());
    assertThat(log.journey(LeadId.of("l\ud83d"))).isEmpty();
  }

  @Test
  void texts_of_all_scripts_come_back() {
    List<String> texts =
        List.of(
            "Žąsys ūkis",
            "заявка №7",
            "領収書",
            "ليد",
            "लीड",
            "👩‍👩‍👧",
            "a\u0301",
            "\ud800\udc00",
            "\uffff");
    StageLog log =
        Logs.of(
            rows -> {
              for (String text : texts) {
                rows.subject(text)
                    .stage(text)
                    .id(text)
                    .by(text)
                    .reason(text)
                    .attribute(text, text)
                    .subjectAttribute(text, text)
                    .append();
                rows.subject(text).event(text).id(text + " 2").append();
              }
            });

    for (String text : texts) {
      StageChange change = (StageChange) Logs.journey(log, LeadId.of(text)).entry(0);
      Attributes attributes = Attributes.builder().put(text, text).build();
      assertThat(change.id().value()).isEqualTo(text);
      assertThat(change.to().value()).isEqualTo(text);
      assertThat(change.by()).contains(SellerId.of(text));
      assertThat(change.reason().orElseThrow().value()).isEqualTo(text);
      assertThat(change.attributes()).isEqualTo(attributes);
      assertThat(Logs.journey(log, LeadId.of(text)).attributes()).isEqualTo(attributes);
      assertThat(Logs.journey(log, LeadId.of(text)).entry(1).type()).isEqualTo(text);
    }
  }

  @Test
  void ids_of_one_time_stand_in_the_order_of_their_code_units() {
    List<JourneyEntry> entries =
        Stream.of("\uffff", "😀", "z", "Ž", "ž", "a")
            .<JourneyEntry>map(id -> change(id, "new"))
            .toList();
    assertThat(Logs.of(entries).journeys())
        .containsExactly(Journey.of(LEAD, Attributes.none(), entries));
  }

  @Test
  void codes_stand_for_what_the_log_says() {
    StageLog log =
        Logs.of(
            rows -> {
              rows.subject("l-1")
                  .stage("new")
                  .atMicros(1)
                  .attribute("colour", "red")
                  .subjectAttribute("channel", "web")
                  .append();
              rows.subject("l-1").event("new").atMicros(2).attribute("colour", "blue").append();
              rows.subject("l-1").stage("won").atMicros(3).attribute("size", "red").append();
              rows.subject("l-2").subjectAttribute("channel", "shop").appendSubject();
              rows.subject("l-3").appendSubject();
            });

    LoggedJourney one = (LoggedJourney) Logs.journey(log, LEAD);
    assertThat(one.log()).isSameAs(log);
    assertThat(log.kinds()).isEqualTo(3);
    assertThat(log.stage(one.kind(0))).contains(StageId.of("new"));
    assertThat(log.type(one.kind(0))).isEqualTo(StageChange.TYPE);
    assertThat(log.stage(one.kind(1))).isEmpty();
    assertThat(log.type(one.kind(1))).isEqualTo("new");
    assertThat(log.stage(one.kind(2))).contains(StageId.of("won"));
    assertThat(one.micros(2)).isEqualTo(3);
    int colour = log.entryAttribute("colour").orElseThrow();
    int size = log.entryAttribute("size").orElseThrow();
    assertThat(log.entryValues(colour))
        .containsExactly(AttributeValue.of("red"), AttributeValue.of("blue"));
    assertThat(log.entryValues(size)).containsExactly(AttributeValue.of("red"));
    assertThat(IntStream.range(0, 3).map(i -> one.entryAttribute(colour, i)))
        .containsExactly(1, 2, 0);
    assertThat(IntStream.range(0, 3).map(i -> one.entryAttribute(size, i)))
        .containsExactly(0, 0, 1);
    int channel = log.subjectAttribute("channel").orElseThrow();
    assertThat(log.subjectValues(channel))
        .containsExactly(AttributeValue.of("web"), AttributeValue.of("shop"));
    assertThat(one.subjectAttribute(channel)).isEqualTo(1);
    assertThat(subjectAttribute(log, "l-2", channel)).isEqualTo(2);
    assertThat(subjectAttribute(log, "l-3", channel)).isZero();
    assertThat(log.entryAttribute("channel")).isEqualTo(OptionalInt.empty());
    assertThat(log.subjectAttribute("colour")).isEqualTo(OptionalInt.empty());
  }

  private static int subjectAttribute(StageLog log, String lead, int column) {
    return ((LoggedJourney) Logs.journey(log, LeadId.of(lead))).subjectAttribute(column);
  }

  @Test
  void values_that_print_alike_but_are_of_different_kinds_stay_apart() {
    StageLog log =
        Logs.of(
            rows -> {
              rows.subject("l-1").stage("a").atMicros(1).attribute("v", "1").append();
              rows.subject("l-1")
                  .stage("a")
                  .atMicros(2)
                  .attribute("v", AttributeValue.of(1))
                  .append();
            });
    assertThat(log.journey(0).entry(0).attributes().get("v")).contains(AttributeValue.of("1"));
    assertThat(log.journey(0).entry(1).attributes().get("v")).contains(AttributeValue.of(1));
  }

  @Test
  void a_log_says_whether_it_has_recorded_times() {
    assertThat(Logs.of(List.of(change("a", "new"))).hasRecordedTimes()).isFalse();
    assertThat(Logs.of(List.of(call("b"), recorded(change("a", "new"), 1))).hasRecordedTimes())
        .isTrue();
  }

  @Test
  void a_view_and_a_listed_journey_of_the_same_entries_are_equal_both_ways()
      throws IOException, ClassNotFoundException {
    List<JourneyEntry> entries =
        List.of(change("a", "new"), call("b"), recorded(change("c", "won"), 4).withSequence(2));
    Journey listed = Journey.of(LEAD, Attributes.builder().put("channel", "web").build(), entries);
    Journey view = Logs.of(rows -> rows.append(listed)).journey(0);

    assertThat(view).isEqualTo(listed).hasSameHashCodeAs(listed);
    assertThat(listed).isEqualTo(view);
    assertThat(view).isEqualTo(Logs.of(rows -> rows.append(listed)).journey(0));
    Journey copy = Copies.copy(view);
    assertThat(copy).isEqualTo(view).isNotInstanceOf(LoggedJourney.class);
    assertThat(view).hasToString("journey of l-1 with 3 entries");

    List<Journey> others =
        List.of(
            Journey.of(LEAD, Attributes.none(), entries),
            Journey.of(LEAD, listed.attributes(), entries.subList(0, 2)),
            Journey.of(
                LEAD,
                listed.attributes(),
                List.of(entries.get(0), entries.get(1), change("c", "won").withSequence(2))));
    for (Journey other : others) {
      assertThat(view).isNotEqualTo(other);
      assertThat(other).isNotEqualTo(view);
      assertThat(view).isNotEqualTo(Logs.of(rows -> rows.append(other)).journey(0));
    }
    assertThat(view).isNotEqualTo(null).isNotEqualTo("journey");
  }

  @Test
  void a_view_of_entries_without_ids_is_written_with_those_that_it_gave_them()
      throws IOException, ClassNotFoundException {
    Journey view =
        Logs.of(
                rows -> {
                  rows.subject("l-1").stage("new").append();
                  rows.subject("l-1").stage("new").append();
                })
            .journey(0);
    assertThat(Copies.copy(view)).isEqualTo(view);
    assertThat(ids(Copies.copy(view))).containsExactly("l-1/1", "l-1/2");
  }

  @Test
  void a_view_advances_and_looks_back_as_a_listed_journey_does() {
    Funnel funnel =
        Funnel.builder("f").stages(Stage.open("new", "New"), Stage.won("won", "Won")).build();
    Journey listed = Journey.of(LEAD, Attributes.none(), List.of(change("a", "new")));
    Journey view = Logs.of(rows -> rows.append(listed)).journey(0);

    StageChange won = change("b", "won").withAt(NOON.plusSeconds(1));
    assertThat(view.advance(funnel, won)).isEqualTo(listed.advance(funnel, won));
    assertThat(view.advance(funnel, change("a", "won")))
        .isEqualTo(listed.advance(funnel, change("a", "won")));
    assertThat(view.asOf(NOON)).isSameAs(view);
    assertThat(view.asOf(NOON.minusSeconds(1))).isEqualTo(Journey.start(LEAD));
  }

  @Test
  void a_place_that_is_none_is_refused() {
    StageLog log =
        Logs.of(
            rows -> {
              rows.subject("l-1").stage("new").append();
              rows.subject("l-2").stage("new").append();
            });
    assertThatThrownBy(() -> log.journey(2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> log.journey(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    for (int index : new int[] {-1, 1}) {
      for (int number = 0; number < 2; number++) {
        LoggedJourney journey = log.journey(number);
        assertThatThrownBy(() -> journey.entry(index))
            .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> journey.stage(index))
            .isInstanceOf(IndexOutOfBoundsException.class);
      }
    }
  }

  @Test
  void the_journeys_of_a_parallel_stream_are_the_same() {
    StageLog log =
        Logs.of(
            SubjectKind.CUSTOMER,
            rows -> IntStream.range(0, 1_000).forEach(i -> rows.subject("c-" + i).appendSubject()));
    assertThat(log.journeys().parallel().map(Journey::subject))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 1_000).<SubjectId>mapToObj(i -> CustomerId.of("c-" + i)).toList());
  }

  @Test
  void a_correction_moves_an_entry_to_another_subject_and_one_without_any_left_is_gone()
      throws IOException {
    StageChange first = change("e-1", "lead");
    StageChange moved = recorded(first.withSubject(LeadId.of("l-2")), 60);
    StageLog log = Logs.of(List.of(moved, first));

    for (StageLog each : List.of(log, Logs.read(Logs.written(log)))) {
      assertThat(each.subjects()).isEqualTo(1);
      assertThat(each.size()).isEqualTo(1);
      assertThat(each.journey(LEAD)).isEmpty();
      assertThat(Logs.entries(each.journey(0))).containsExactly(moved);
      assertThat(each.journeys()).hasSize(1);
      assertThat(each.conflicts()).isEmpty();
    }
  }

  @Test
  void an_id_of_two_subjects_that_no_correction_settles_is_a_conflict() throws IOException {
    StageChange one = change("e-1", "lead");
    StageChange other = one.withSubject(LeadId.of("l-2"));
    StageChange kept = change("e-2", "meeting").withSubject(LeadId.of("l-3"));
    StageLog log =
        Logs.of(
            rows -> {
              rows.append(Journey.of(LEAD, Attributes.none(), List.of(one)));
              rows.append(other);
              rows.append(kept);
            });

    for (StageLog each : List.of(log, Logs.read(Logs.written(log)))) {
      assertThat(each.conflicts())
          .isEqualTo(FactLog.<JourneyEntry>of(List.of(one, other, kept)).conflicts())
          .hasSize(1);
      // the first lead was told of by itself, the second only by the entry
      assertThat(each.journey(LEAD)).contains(Journey.start(LEAD));
      assertThat(each.journey(LeadId.of("l-2"))).isEmpty();
      assertThat(each.journeys()).hasSize(2);
    }
  }
}
