package org.salesprocess.core.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.basics.SubjectKind;

class StageLogBuilderTest {

  private static StageLogBuilder builder(int entries, int kinds, int attributes, int values) {
    return new StageLogBuilder(
        SubjectKind.LEAD, new StageLogLimits(entries, kinds, attributes, values));
  }

  @Test
  void a_log_is_sealed_once_all_appenders_are_closed_and_not_again() {
    StageLogBuilder builder = StageLog.builder(SubjectKind.LEAD);
    StageAppender one = builder.appender();
    StageAppender two = builder.appender();
    one.close();

    assertThatThrownBy(builder::seal)
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("stage log: all appenders must be closed to seal it, 1 are open");
    two.subject("l-1").stage("new").append();
    two.close();
    assertThat(builder.sealInParallel().size()).isEqualTo(1);
    for (Runnable late :
        List.<Runnable>of(builder::seal, builder::sealInParallel, builder::appender)) {
      assertThatThrownBy(late::run)
          .isExactlyInstanceOf(IllegalStateException.class)
          .hasMessage("stage log: nothing can be appended or sealed any more, it was sealed");
    }
  }

  @Test
  void some_entries_with_ids_and_some_without_are_refused() {
    StageLogBuilder builder = StageLog.builder(SubjectKind.LEAD);
    try (StageAppender rows = builder.appender()) {
      rows.subject("l-1").stage("new").append();
      rows.subject("l-1").stage("won").id("a").append();
    }
    try (StageAppender rows = builder.appender()) {
      rows.subject("l-2").stage("won").append();
    }

    assertThatThrownBy(builder::seal)
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("stage log: all entries must have an id, or none, but 1 of 3 have one");
    assertThatThrownBy(builder::sealInParallel).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void more_entries_than_there_is_room_for_are_refused() {
    StageLogBuilder builder = builder(3, 9, 9, 9);
    try (StageAppender rows = builder.appender()) {
      for (int i = 0; i < 3; i++) {
        rows.subject("l-1").stage("new").append();
      }
      assertThatThrownBy(rows.subject("l-2").stage("new")::append)
          .isExactlyInstanceOf(IllegalArgumentException.class)
          .hasMessage("stage log: at most 3 entries have room in one log");
      rows.subject("l-3").appendSubject();
    }
    StageLog log = builder.seal();

    assertThat(log.size()).isEqualTo(3);
    assertThat(log.journey(LeadId.of("l-2"))).isEmpty();
    assertThat(log.journey(LeadId.of("l-3"))).isPresent();
  }

  @Test
  void room_that_an_appender_left_is_there_for_the_next() {
    StageLogBuilder builder = builder(5, 9, 9, 9);
    for (int i = 0; i < 5; i++) {
      try (StageAppender rows = builder.appender()) {
        rows.subject("l-1").stage("new").append();
      }
    }
    try (StageAppender rows = builder.appender()) {
      assertThatThrownBy(rows.subject("l-1").stage("new")::append)
          .hasMessage("stage log: at most 5 entries have room in one log");
    }
    assertThat(builder.seal().size()).isEqualTo(5);
  }

  @Test
  void more_words_than_codes_are_refused_and_known_words_still_taken() {
    StageLogBuilder builder = builder(99, 2, 1, 1);
    try (StageAppender rows = builder.appender()) {
      rows.subject("l-1").stage("a").by("ana").reason("price").attribute("colour", "red").append();
      rows.subject("l-1").event("a").subjectAttribute("channel", "web").append();

      assertRefused(
          rows.stage("b"),
          "stage log: stages and types of events: at most 2 different ones can be coded, b would"
              + " be one more");
      assertRefused(
          rows.event("c"),
          "stage log: stages and types of events: at most 2 different ones can be coded, c would"
              + " be one more");
      assertRefused(
          rows.stage("a").by("bo"),
          "stage log: sellers: at most 1 different ones can be coded, bo would be one more");
      assertRefused(
          rows.stage("a").reason("time"),
          "stage log: loss reasons: at most 1 different ones can be coded, time would be one more");
      assertRefused(
          rows.stage("a").attribute("size", "7"),
          "stage log: attributes of entries: at most 1 different ones can be coded, size would be"
              + " one more");
      assertRefused(
          rows.stage("a").attribute("colour", "blue"),
          "stage log: values of attribute colour of entries: at most 1 different ones can be"
              + " coded, blue would be one more");
      assertRefused(
          rows.stage("a").subjectAttribute("rank", "1"),
          "stage log: attributes of subjects: at most 1 different ones can be coded, rank would be"
              + " one more");
      assertRefused(
          rows.stage("a").subjectAttribute("channel", "shop"),
          "stage log: values of attribute channel of subjects: at most 1 different ones can be"
              + " coded, shop would be one more");
      rows.subject("l-1").stage("a").by("ana").attribute("colour", "red").append();
    }
    StageLog log = builder.seal();

    assertThat(log.size()).isEqualTo(3);
    assertThat(log.subjects()).isEqualTo(1);
    assertThat(log.kinds()).isEqualTo(2);
  }

  private static void assertRefused(StageAppender rows, String message) {
    assertThatThrownBy(rows.subject("l-2")::append)
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void as_many_kinds_as_the_columns_hold_keep_their_names() {
    int most = StageLogLimits.OF_COLUMNS.kinds();
    StageLog log =
        Logs.of(
            rows -> {
              for (int i = 0; i < most; i++) {
                rows.subject("l-1").stage("s-" + i).append();
              }
              assertThatThrownBy(rows.subject("l-1").stage("last")::append)
                  .hasMessageStartingWith(
                      "stage log: stages and types of events: at most 65535 different ones");
            });

    LoggedJourney journey = log.journey(0);
    assertThat(IntStream.range(0, most).map(journey::kind).boxed())
        .doesNotHaveDuplicates()
        .allSatisfy(kind -> assertThat(kind).isBetween(1, most));
    // all untimed and alike: in the order of their stages
    assertThat(IntStream.range(0, most).mapToObj(i -> journey.stage(i).orElseThrow().value()))
        .isSorted();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_log_of_nothing_has_no_journeys(boolean inParallel) {
    StageLogBuilder builder = StageLog.builder(SubjectKind.KEY);
    builder.appender().close();
    StageLog log = inParallel ? builder.sealInParallel() : builder.seal();

    assertThat(log.kind()).isEqualTo(SubjectKind.KEY);
    assertThat(log.subjects()).isZero();
    assertThat(log.size()).isZero();
    assertThat(log.journeys()).isEmpty();
    assertThat(log.conflicts()).isEmpty();
    assertThat(log.kinds()).isZero();
    assertThat(log.hasRecordedTimes()).isFalse();
    assertThatThrownBy(() -> log.journey(0)).isInstanceOf(IndexOutOfBoundsException.class);
    Logs.assertSame(StageLog.builder(SubjectKind.KEY).seal(), log);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void one_subject_may_have_more_rows_than_a_chunk_of_a_column(boolean inParallel) {
    int rows = 70_000;
    StageLogBuilder builder = StageLog.builder(SubjectKind.LEAD);
    try (StageAppender appender = builder.appender()) {
      for (int i = rows - 1; i >= 0; i--) {
        appender.subject("l-1").stage("s-" + i % 7).atMicros(i).sequence(i % 3).append();
      }
    }
    StageLog log = inParallel ? builder.sealInParallel() : builder.seal();

    LoggedJourney journey = log.journey(0);
    assertThat(journey.size()).isEqualTo(rows);
    for (int i = 0; i < rows; i++) {
      if (journey.micros(i) != i || !journey.stage(i).orElseThrow().value().equals("s-" + i % 7)) {
        throw new AssertionError("differs at " + i);
      }
    }
    assertThat(journey.entry(69_999).sequence()).isEqualTo(69_999 % 3);
    assertThat(journey.entry(65_536).id().value()).isEqualTo("l-1/65537");
  }

  @Test
  void so_many_rows_that_stripes_fall_into_several_partitions_stay_with_their_subjects() {
    int subjects = 40_000;
    int each = 55; // 2.2 million rows: more than two partitions for each of 64 stripes
    StageLogBuilder builder = StageLog.builder(SubjectKind.LEAD);
    IntStream.range(0, 3)
        .parallel()
        .forEach(
            part -> {
              try (StageAppender appender = builder.appender()) {
                for (int i = part; i < each; i += 3) {
                  for (int subject = 0; subject < subjects; subject++) {
                    appender
                        .subject("l-" + subject)
                        .stage("s-" + (subject + i) % 9)
                        .atMicros(1_000L * subject + (i * 17) % each)
                        .append();
                  }
                }
              }
            });
    StageLog log = builder.sealInParallel();

    assertThat(log.subjects()).isEqualTo(subjects);
    assertThat(log.size()).isEqualTo(subjects * each);
    for (int number = 0; number < subjects; number++) {
      LoggedJourney journey = log.journey(number);
      int subject = Integer.parseInt(journey.subject().value().substring(2));
      for (int i = 0; i < each; i++) {
        // 17 x 13 = 1 (mod 55)
        String stage = "s-" + (subject + i * 13 % each) % 9;
        if (journey.micros(i) != 1_000L * subject + i
            || !log.stage(journey.kind(i)).orElseThrow().value().equals(stage)) {
          throw new AssertionError("l-" + subject + " differs at " + i);
        }
      }
    }
  }

  // in opposite orders, so that each could give one and be refused for the other
  @Test
  void of_two_threads_that_contradict_each_other_on_a_subject_one_is_refused() throws Exception {
    int subjects = 20_000;
    StageLogBuilder builder = StageLog.builder(SubjectKind.LEAD);
    List<FutureTask<List<Integer>>> tasks =
        Stream.of(List.of("a", "b"), List.of("b", "a"))
            .map(order -> new FutureTask<>(() -> told(builder, subjects, order)))
            .toList();
    tasks.forEach(task -> new Thread(task).start());
    Set<Integer> first = Set.copyOf(tasks.get(0).get());
    Set<Integer> second = Set.copyOf(tasks.get(1).get());
    StageLog log = builder.seal();

    assertThat(log.size()).isEqualTo(subjects);
    for (int i = 0; i < subjects; i++) {
      assertThat(first.contains(i)).isNotEqualTo(second.contains(i));
      Journey journey = Logs.journey(log, LeadId.of("l-" + i));
      String by = first.contains(i) ? "[a, b]" : "[b, a]";
      assertThat(journey.stage(0)).contains(StageId.of(by));
      assertThat(journey.attributes())
          .isEqualTo(Attributes.builder().put("a", by).put("b", by).build());
    }
  }

  /** Returns of which subjects a thread was the first to tell. */
  private static List<Integer> told(StageLogBuilder builder, int subjects, List<String> order) {
    List<Integer> told = new ArrayList<>();
    try (StageAppender rows = builder.appender()) {
      for (int i = 0; i < subjects; i++) {
        rows.subject("l-" + i).stage(order.toString());
        order.forEach(name -> rows.subjectAttribute(name, order.toString()));
        try {
          rows.append();
          told.add(i);
        } catch (IllegalArgumentException e) {
          assertThat(e).hasMessageContaining("as it was before, was " + order);
        }
      }
    }
    return told;
  }

  @Test
  void many_appenders_of_few_rows_each_make_one_log() {
    StageLogBuilder builder = StageLog.builder(SubjectKind.LEAD);
    for (int i = 0; i < 3_000; i++) {
      try (StageAppender rows = builder.appender()) {
        if (i % 3 != 0) {
          rows.subject("l-" + i % 10).stage("new").atMicros(i).id("e-" + i).append();
        }
      }
    }
    StageLog log = builder.seal();

    assertThat(log.size()).isEqualTo(2_000);
    log.journeys()
        .flatMap(journey -> Logs.entries(journey).stream())
        .forEach(
            entry -> {
              int i = Integer.parseInt(entry.id().value().substring(2));
              assertThat(entry.subject()).isEqualTo(LeadId.of("l-" + i % 10));
              assertThat(entry.at()).contains(Instant.EPOCH.plus(i, ChronoUnit.MICROS));
            });
  }
}
