package org.salesprocess.core.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.basics.SubjectKind;

class StageAppenderTest {

  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final LeadId LEAD = LeadId.of("l-1");
  private static final String HALF = "x\ud83d";
  private static final String NO_HALF =
      "text: must not hold half of a surrogate pair, was '" + HALF + "' with one at 1";

  private static StageChange change(String id, String to) {
    return StageChange.builder()
        .id(EntryId.of(id))
        .subject(LEAD)
        .to(StageId.of(to))
        .at(NOON)
        .build();
  }

  @Test
  void an_entry_has_all_fields_that_were_given_in_whatever_order() {
    Attributes attributes =
        Attributes.builder()
            .put("colour", "red")
            .put("size", 7)
            .put("day", LocalDate.of(2026, 1, 5))
            .put("urgent", true)
            .build();
    StageLog log =
        Logs.of(
            rows -> {
              rows.attribute("urgent", AttributeValue.of(true))
                  .attribute("colour", "red")
                  .attribute("size", AttributeValue.of(7))
                  .attribute("day", AttributeValue.of(LocalDate.of(2026, 1, 5)))
                  .reason("price")
                  .by("ana")
                  .sequence(-3)
                  .recordedAt(NOON.plusSeconds(9))
                  .at(NOON)
                  .id("e-1")
                  .stage("lost")
                  .subject("l-1")
                  .subjectAttribute("channel", "web")
                  .subjectAttribute("rank", AttributeValue.of(2))
                  .append();
              rows.subject("l-1").event("call").id("e-2").append();
            });

    assertThat(log.journey(0))
        .isEqualTo(
            Journey.of(
                LEAD,
                Attributes.builder().put("channel", "web").put("rank", 2).build(),
                List.of(
                    change("e-1", "lost")
                        .withReason(LossReasonId.of("price"))
                        .withBy(SellerId.of("ana"))
                        .withSequence(-3)
                        .withRecordedAt(NOON.plusSeconds(9))
                        .withAttributes(attributes),
                    Event.builder().id(EntryId.of("e-2")).subject(LEAD).type("call").build())));
  }

  @Test
  void nothing_of_one_entry_is_left_for_the_next() {
    StageLog log =
        Logs.of(
            rows -> {
              rows.subject("l-1")
                  .stage("lost")
                  .id("a")
                  .at(NOON)
                  .recordedAt(NOON)
                  .sequence(4)
                  .by("ana")
                  .reason("price")
                  .attribute("colour", "red")
                  .append();
              rows.subject("l-2").event("call").id("b").append();
              rows.subject("l-3").stage("new").id("c").atMicros(7).append();
            });

    assertThat(Logs.entries(Logs.journey(log, LeadId.of("l-2"))))
        .containsExactly(
            Event.builder().id(EntryId.of("b")).subject(LeadId.of("l-2")).type("call").build());
    assertThat(Logs.entries(Logs.journey(log, LeadId.of("l-3"))))
        .containsExactly(
            StageChange.builder()
                .id(EntryId.of("c"))
                .subject(LeadId.of("l-3"))
                .to(StageId.of("new"))
                .at(Instant.EPOCH.plus(7, ChronoUnit.MICROS))
                .build());
  }

  @Test
  void a_field_that_is_given_again_counts_as_given_last() {
    StageLog log =
        Logs.of(
            rows -> {
              rows.subject("l-9").subject("l-1").stage("x").stage("new").id("y").id("a");
              rows.at(NOON).atMicros(5).append();
              rows.subject("l-1").stage("new").id("b").atMicros(5).at(NOON).append();
              rows.subject("l-1").stage("new").id("c").atMicros(Long.MIN_VALUE).at(NOON).append();
            });

    assertThat(log.subjects()).isEqualTo(1);
    assertThat(IntStream.range(0, 3).mapToObj(i -> log.journey(0).entry(i).at().orElseThrow()))
        .containsExactly(Instant.EPOCH.plus(5, ChronoUnit.MICROS), NOON, NOON);
  }

  @Test
  void times_reach_from_the_second_least_to_the_greatest_number_of_microseconds() {
    Instant earliest = Instant.EPOCH.plus(Long.MIN_VALUE + 1, ChronoUnit.MICROS);
    Instant latest = Instant.EPOCH.plus(Long.MAX_VALUE, ChronoUnit.MICROS);
    StageLog log =
        Logs.of(
            rows -> {
              rows.subject("l-1").stage("b").atMicros(Long.MAX_VALUE).recordedAt(latest).append();
              rows.subject("l-1").stage("a").at(earliest).recordedAt(earliest).append();
            });

    assertThat(log.journey(0).micros(0)).isEqualTo(Long.MIN_VALUE + 1);
    assertThat(log.journey(0).entry(0).at()).contains(earliest);
    assertThat(log.journey(0).entry(0).recordedAt()).contains(earliest);
    assertThat(log.journey(0).entry(1).at()).contains(latest);
    assertThat(log.journey(0).entry(1).recordedAt()).contains(latest);
  }

  private static Arguments refusal(Logs.Rows fields, String message) {
    return arguments(fields, message);
  }

  private static StageAppender fine(StageAppender rows) {
    return rows.subject("l-1").stage("new").id("z");
  }

  static Stream<Arguments> refusals() {
    Instant tooEarly = Instant.EPOCH.plus(Long.MIN_VALUE, ChronoUnit.MICROS);
    return Stream.of(
        refusal(
            rows -> rows.stage("other").id("z").by("bo"),
            "stage log: subject must be given, was missing"),
        refusal(
            rows -> rows.subject("l-1").id("z"),
            "stage log: entry of l-1: either stage or event must be given, were null and null"),
        refusal(
            rows -> rows.subject("l-1").stage("other").event("call").id("z"),
            "stage log: entry of l-1: either stage or event must be given, were other and call"),
        refusal(
            rows -> rows.subject("l-1").event("other").reason("time").id("z"),
            "stage log: entry of l-1: reason belongs to a stage, was time of event other"),
        refusal(
            rows -> fine(rows).atMicros(Long.MIN_VALUE),
            "stage log: entry of l-1: at must be above -9223372036854775808 microseconds, was"
                + " that"),
        refusal(
            rows -> fine(rows).at(tooEarly),
            "stage log: entry of l-1: at must be later than -290308-12-21T19:59:05.224192Z"),
        refusal(
            rows -> fine(rows).recordedAt(tooEarly),
            "stage log: entry of l-1: recordedAt must be later than"
                + " -290308-12-21T19:59:05.224192Z"),
        refusal(
            rows -> fine(rows).at(Instant.MAX.truncatedTo(ChronoUnit.MICROS)),
            "stage log: entry of l-1: at must lie between -290308-12-21T19:59:05.224192Z and"
                + " +294247-01-10T04:00:54.775807Z, was +1000000000-12-31T23:59:59.999999Z"),
        refusal(
            rows -> fine(rows).recordedAt(NOON.plusNanos(1)),
            "stage log: entry of l-1: recordedAt must be whole microseconds, was"
                + " 2026-01-05T12:00:00.000000001Z"),
        refusal(
            rows -> fine(rows).at(NOON.plusNanos(999)),
            "stage log: entry of l-1: at must be whole microseconds, was"
                + " 2026-01-05T12:00:00.000000999Z"),
        refusal(
            rows -> rows.subject(" ").stage("other").id("z"),
            "lead id must be text without outer spaces, was ' '"),
        refusal(
            rows -> rows.subject("").event("other").id("z"),
            "lead id must be text without outer spaces, was ''"),
        refusal(
            rows -> rows.subject("l-1").stage("").id("z"),
            "stage id must be text without outer spaces, was ''"),
        refusal(
            rows -> rows.subject("l-1").event(" call").id("z"),
            "event of l-1: type must be text without outer spaces, was ' call'"),
        refusal(
            rows -> rows.subject("l-1").event("stage").id("z"),
            "event of l-1: type 'stage' is kept for stage changes"),
        refusal(
            rows -> fine(rows).id("\t"),
            "journey entry id must be text without outer spaces, was '\t'"),
        refusal(rows -> fine(rows).by(""), "seller id must be text without outer spaces, was ''"),
        refusal(
            rows -> fine(rows).reason("a\nb"),
            "loss reason id must be text without outer spaces, was 'a\nb'"),
        refusal(
            rows -> fine(rows).attribute("", "red"),
            "attribute name must be text without outer spaces, was ''"),
        refusal(
            rows -> fine(rows).subjectAttribute(" x", "red"),
            "attribute name must be text without outer spaces, was ' x'"),
        refusal(rows -> rows.subject(HALF).stage("other").id("z"), NO_HALF),
        refusal(rows -> rows.subject("l-1").stage(HALF).id("z"), NO_HALF),
        refusal(rows -> rows.subject("l-1").event(HALF).id("z"), NO_HALF),
        refusal(rows -> rows.subject("l-1").stage("other").id(HALF), NO_HALF),
        refusal(rows -> fine(rows).by(HALF), NO_HALF),
        refusal(rows -> fine(rows).reason(HALF), NO_HALF),
        refusal(rows -> fine(rows).attribute(HALF, "red"), NO_HALF),
        refusal(rows -> fine(rows).subjectAttribute(HALF, "red"), NO_HALF),
        refusal(
            rows -> fine(rows).attribute("colour", "red").attribute("colour", "red"),
            "stage log: entry of l-1: attribute colour must be given once, was given twice"),
        refusal(
            rows -> fine(rows).subjectAttribute("rank", "1").subjectAttribute("rank", "2"),
            "stage log: entry of l-1: attribute rank must be given once, was given twice"),
        refusal(
            rows -> rows.append(change("z", "other").withSubject(DealId.of("l-1"))),
            "stage log: entry z must be of a subject of kind LEAD, was of l-1"),
        refusal(
            rows -> rows.append(Journey.start(DealId.of("d-1"))),
            "stage log: journey must be of a subject of kind LEAD, was of d-1"));
  }

  private static StageLog around(Logs.Rows refused) {
    return Logs.of(
        rows -> {
          rows.subject("l-1")
              .stage("new")
              .id("a")
              .at(NOON)
              .attribute("colour", "red")
              .subjectAttribute("channel", "web")
              .append();
          refused.append(rows);
          rows.subject("l-1").stage("meeting").id("b").append();
        });
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void a_row_that_breaks_a_rule_leaves_the_log_as_it_was_and_the_next_is_fine(
      Logs.Rows fields, String message) {
    StageLog log =
        around(
            rows ->
                assertThatThrownBy(
                        () -> {
                          fields.append(rows);
                          rows.append();
                        })
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message));

    Logs.assertSame(log, around(rows -> {}));
    assertThat(log.size()).isEqualTo(2);
  }

  @Test
  void a_value_with_half_a_surrogate_pair_is_refused() {
    StageLog log =
        around(
            rows -> {
              assertThatThrownBy(fine(rows).attribute("note", HALF)::append).hasMessage(NO_HALF);
              assertThatThrownBy(fine(rows).attribute("note", AttributeValue.of(HALF))::append)
                  .hasMessage(NO_HALF);
              assertThatThrownBy(fine(rows).subjectAttribute("note", HALF)::append)
                  .hasMessage(NO_HALF);
            });
    assertThat(log.journeys().toList()).isEqualTo(around(rows -> {}).journeys().toList());
    assertThat(log.size()).isEqualTo(2);
  }

  @Test
  void an_attribute_of_a_subject_that_differs_from_before_is_refused_with_all_of_its_row() {
    String message = "stage log: subject l-1: channel must be web as it was before, was shop";
    StageLog log =
        around(
            rows -> {
              assertThatThrownBy(
                      fine(rows)
                              .attribute("size", "7")
                              .subjectAttribute("rank", "1")
                              .subjectAttribute("channel", "shop")
                          ::append)
                  .isExactlyInstanceOf(IllegalArgumentException.class)
                  .hasMessage(message);
              assertThatThrownBy(
                      rows.subject("l-1").subjectAttribute("channel", "shop")::appendSubject)
                  .isExactlyInstanceOf(IllegalArgumentException.class)
                  .hasMessage(message);
              rows.subject("l-1").subjectAttribute("channel", "web").appendSubject();
            });

    assertThat(log.journeys().toList()).isEqualTo(around(rows -> {}).journeys().toList());
    assertThat(log.entryAttribute("size")).isEmpty();
  }

  @Test
  @SuppressWarnings("NullAway") // what callers without the checker may pass
  void what_is_missing_is_refused_at_once_and_leaves_the_fields_that_were_given() {
    StageLog log =
        Logs.of(
            rows -> {
              rows.subject("l-1").stage("new");
              assertThatThrownBy(() -> rows.attribute("colour", (String) null))
                  .isInstanceOf(NullPointerException.class)
                  .hasMessage("colour");
              assertThatThrownBy(() -> rows.subjectAttribute(null, "red"))
                  .isInstanceOf(NullPointerException.class)
                  .hasMessage("attribute");
              assertThatThrownBy(() -> rows.at(null))
                  .isInstanceOf(NullPointerException.class)
                  .hasMessage("at");
              rows.append();
            });

    assertThat(log.journey(0).stage(0)).contains(StageId.of("new"));
    assertThat(log.journey(0).entry(0).attributes()).isEqualTo(Attributes.none());
    assertThat(log.journey(0).attributes()).isEqualTo(Attributes.none());
  }

  @Test
  void a_subject_may_come_without_entries_and_gets_what_is_known_of_it_in_parts() {
    StageLog log =
        Logs.of(
            rows -> {
              rows.subject("l-2").appendSubject();
              rows.subject("l-2").subjectAttribute("channel", "web").stage("x").appendSubject();
              rows.subject("l-2").subjectAttribute("rank", "1").appendSubject();
              rows.subject("l-2").subjectAttribute("channel", "web").appendSubject();
              assertThatThrownBy(rows::appendSubject)
                  .hasMessage("stage log: subject must be given, was missing");
              assertThatThrownBy(rows.subject(" l")::appendSubject)
                  .hasMessage("lead id must be text without outer spaces, was ' l'");
            });

    assertThat(log.size()).isZero();
    assertThat(log.journeys())
        .containsExactly(
            Journey.start(
                LeadId.of("l-2"),
                Attributes.builder().put("channel", "web").put("rank", "1").build()));
    assertThat(log.kinds()).isZero();
  }

  @Test
  void a_whole_journey_can_be_appended_also_one_of_another_log() {
    Journey journey =
        Journey.of(
            LEAD,
            Attributes.builder().put("channel", "web").build(),
            List.of(change("a", "new"), change("b", "lost").withAt(Optional.empty())));
    StageLog log = Logs.of(rows -> rows.append(journey));

    assertThat(log.journeys()).containsExactly(journey);
    Logs.assertSame(Logs.of(rows -> rows.append(log.journey(0))), log);
  }

  @Test
  void the_entries_before_one_that_is_refused_are_appended() {
    Journey journey =
        Journey.of(LEAD, Attributes.none(), List.of(change("a", "new"), change("b", HALF)));
    StageLog log =
        Logs.of(rows -> assertThatThrownBy(() -> rows.append(journey)).hasMessage(NO_HALF));

    assertThat(Logs.entries(log.journey(0))).containsExactly(change("a", "new"));
  }

  @Test
  void subjects_of_many_rows_are_told_apart_whether_or_not_a_row_tells_of_its_subject() {
    int subjects = 3_000;
    StageLog log =
        Logs.of(
            rows -> {
              for (int i = 0; i < 5 * subjects; i++) {
                rows.subject("l-" + i % subjects).stage("s" + i / subjects).atMicros(i);
                if (i % 9_001 == 9_000) {
                  rows.subjectAttribute("channel", "web");
                }
                rows.append();
              }
              rows.subject("idle").appendSubject();
            });

    assertThat(log.size()).isEqualTo(5 * subjects);
    assertThat(log.subjects()).isEqualTo(subjects + 1);
    log.journeys()
        .filter(journey -> !journey.subject().value().equals("idle"))
        .forEach(
            journey -> {
              int number = Integer.parseInt(journey.subject().value().substring(2));
              assertThat(journey.size()).isEqualTo(5);
              for (int i = 0; i < 5; i++) {
                assertThat(journey.stage(i)).contains(StageId.of("s" + i));
                assertThat(journey.entry(i).at())
                    .contains(Instant.EPOCH.plus(i * subjects + number, ChronoUnit.MICROS));
              }
              assertThat(journey.attributes().asMap()).hasSize(number == 0 ? 1 : 0);
            });
  }

  @Test
  void an_appender_serves_the_thread_that_took_it_alone() throws InterruptedException {
    StageLogBuilder builder = StageLog.builder(SubjectKind.LEAD);
    StageAppender rows = builder.appender();
    rows.subject("l-1").stage("new");
    List<Runnable> misuses =
        List.of(
            rows::append,
            rows::appendSubject,
            rows::close,
            () -> rows.append(change("a", "new")),
            () -> rows.append(Journey.start(LEAD)));
    for (Runnable misuse : misuses) {
      AtomicReference<Throwable> thrown = new AtomicReference<>();
      Thread other = new Thread(misuse, "other");
      other.setUncaughtExceptionHandler((thread, e) -> thrown.set(e));
      other.start();
      other.join();
      assertThat(thrown.get())
          .isExactlyInstanceOf(IllegalStateException.class)
          .hasMessage(
              "stage log: an appender is for the thread that took it, %s, was used by other",
              Thread.currentThread().getName());
    }

    rows.append(); // what was given before is still there
    rows.close();
    assertThat(builder.seal().journey(0).stage(0)).contains(StageId.of("new"));
  }

  @Test
  void a_closed_appender_takes_nothing_and_closes_again_without_effect() {
    StageLogBuilder builder = StageLog.builder(SubjectKind.LEAD);
    StageAppender rows = builder.appender();
    rows.subject("l-1").stage("new").append();
    rows.close();
    rows.close();

    List<Runnable> uses =
        List.of(
            rows.subject("l-1").stage("new")::append,
            rows.subject("l-1")::appendSubject,
            () -> rows.append(change("a", "new")),
            () -> rows.append(Journey.start(LEAD)));
    for (Runnable use : uses) {
      assertThatThrownBy(use::run)
          .isExactlyInstanceOf(IllegalStateException.class)
          .hasMessage("stage log: nothing can be appended any more, the appender is closed");
    }
    assertThat(builder.seal().size()).isEqualTo(1);
  }

  @Test
  void fields_that_were_not_appended_are_told_on_closing_and_the_rows_before_count() {
    StageLogBuilder builder = StageLog.builder(SubjectKind.LEAD);
    StageAppender rows = builder.appender();
    rows.subject("l-1").stage("new").append();
    rows.subject("l-2").stage("new");

    assertThatThrownBy(rows::close)
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "stage log: all fields must be appended before the appender is closed, were left of"
                + " l-2");
    rows.close();
    assertThat(builder.seal().size()).isEqualTo(1);
  }

  @Test
  void a_field_of_any_kind_that_was_not_appended_is_told_on_closing() {
    List<Consumer<StageAppender>> fields =
        List.of(
            rows -> rows.stage("new"),
            rows -> rows.event("call"),
            rows -> rows.at(NOON),
            rows -> rows.atMicros(0),
            rows -> rows.recordedAt(NOON),
            rows -> rows.sequence(1),
            rows -> rows.id("a"),
            rows -> rows.by("ana"),
            rows -> rows.reason("price"),
            rows -> rows.attribute("channel", "web"),
            rows -> rows.subjectAttribute("channel", "web"));
    for (Consumer<StageAppender> field : fields) {
      StageAppender rows = StageLog.builder(SubjectKind.LEAD).appender();
      field.accept(rows);
      assertThatThrownBy(rows::close).isExactlyInstanceOf(IllegalStateException.class);
    }
  }
}
