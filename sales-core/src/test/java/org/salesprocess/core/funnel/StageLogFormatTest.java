package org.salesprocess.core.funnel;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.SubjectKind;
import org.salesprocess.core.column.FewBytes;

class StageLogFormatTest {

  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  /** A log of few bytes in which every kind of column and value occurs. */
  private static StageLog full() {
    return Logs.of(
        rows -> {
          rows.subject("l-1")
              .stage("new")
              .id("a")
              .at(NOON)
              .recordedAt(NOON.plusSeconds(5))
              .sequence(-7)
              .by("ana")
              .attribute("text", "ž")
              .attribute("number", AttributeValue.of(new BigDecimal("-1.50")))
              .subjectAttribute("channel", "web")
              .append();
          rows.subject("l-1")
              .event("call")
              .id("b")
              .attribute("day", AttributeValue.of(LocalDate.of(2026, 1, 5)))
              .attribute("flag", AttributeValue.of(true))
              .append();
          rows.subject("l-1").stage("lost").id("c").at(NOON).reason("price").append();
          rows.subject("l-2").stage("new").id("x").at(NOON).by("bo").append();
          rows.subject("l-2").event("call").id("x").at(NOON).attribute("text", "").append();
          rows.subject("l-3").subjectAttribute("rank", AttributeValue.of(2)).appendSubject();
        });
  }

  @Test
  void a_log_comes_back_as_it_was_and_is_written_in_the_same_way_again() throws IOException {
    byte[] bytes = Logs.written(full());
    StageLog read = Logs.read(bytes);

    assertThat(full().conflicts()).hasSize(1);
    Logs.assertSame(read, full());
    assertThat(Logs.written(read)).isEqualTo(bytes);
    full()
        .journeys()
        .forEach(journey -> assertThat(read.journey(journey.subject())).contains(journey));
  }

  @ParameterizedTest
  @EnumSource
  void a_log_of_every_kind_of_subject_comes_back(SubjectKind kind) throws IOException {
    StageLog empty = StageLog.builder(kind).seal();
    Logs.assertSame(Logs.read(Logs.written(empty)), empty);
    StageLog log =
        Logs.of(
            kind,
            rows -> {
              rows.subject("領-1").stage("new").atMicros(Long.MAX_VALUE).append();
              rows.subject("領-1").stage("new").atMicros(Long.MIN_VALUE + 1).append();
              rows.subject("領-2").event("call").append();
            });
    Logs.assertSame(Logs.read(Logs.written(log)), log);
  }

  @Test
  void a_log_all_of_whose_entries_contradict_each_other_comes_back() throws IOException {
    StageLog log =
        Logs.of(
            rows -> {
              for (String stage : List.of("new", "won")) {
                rows.subject("l-1").stage(stage).id("a").recordedAt(NOON).sequence(7).append();
              }
            });
    assertThat(log.size()).isZero();
    assertThat(log.hasRecordedTimes()).isFalse();
    Logs.assertSame(Logs.read(Logs.written(log)), log);
    assertThat(Logs.written(Logs.read(Logs.written(log)))).isEqualTo(Logs.written(log));
  }

  @Test
  void values_of_every_kind_and_size_come_back() throws IOException {
    List<AttributeValue> values =
        List.of(
            AttributeValue.of(""),
            AttributeValue.of(" "),
            AttributeValue.of("a\nb\u0000"),
            AttributeValue.of("x".repeat(200_000)),
            AttributeValue.of("1"),
            AttributeValue.of("true"),
            AttributeValue.of(1),
            AttributeValue.of(new BigDecimal("1E+10000")),
            AttributeValue.of(new BigDecimal("-1E-10000")),
            AttributeValue.of(new BigDecimal("9".repeat(30_000))),
            AttributeValue.of(LocalDate.MIN),
            AttributeValue.of(LocalDate.MAX),
            AttributeValue.of(LocalDate.of(0, 2, 29)),
            AttributeValue.of(true),
            AttributeValue.of(false));
    StageLog log =
        Logs.of(
            rows -> {
              for (int i = 0; i < values.size(); i++) {
                rows.subject("l-" + i)
                    .subjectAttribute("v", values.get(i))
                    .attribute("v", values.get(i))
                    .stage("new")
                    .append();
              }
            });
    StageLog read = Logs.read(Logs.written(log));

    Logs.assertSame(read, log);
    assertThat(read.entryValues(0)).isEqualTo(values);
    assertThat(read.subjectValues(0)).isEqualTo(values);
  }

  @Test
  void a_log_of_many_blocks_comes_back_over_a_channel_of_few_bytes() throws IOException {
    Random random = new Random(5);
    StageLog log =
        Logs.of(
            rows -> {
              for (int i = 0; i < 70_000; i++) {
                rows.subject("l-" + random.nextInt(9_000))
                    .stage("s-" + random.nextInt(20))
                    .atMicros(random.nextLong())
                    .attribute("n", AttributeValue.of(random.nextInt(3_000)))
                    .append();
              }
            });
    FewBytes slow = FewBytes.empty(1_000);
    log.write(slow);

    assertThat(slow.bytes()).isEqualTo(Logs.written(log));
    Logs.assertSame(StageLog.read(FewBytes.of(slow.bytes(), 1_000)), log);
  }

  @Test
  void several_logs_may_follow_each_other_in_one_channel() throws IOException {
    StageLog other = Logs.of(SubjectKind.DEAL, rows -> rows.subject("d").stage("x").append());
    FewBytes out = FewBytes.empty(7);
    full().write(out);
    other.write(out);
    full().write(out);
    FewBytes in = FewBytes.of(out.bytes(), 5);

    Logs.assertSame(StageLog.read(in), full());
    Logs.assertSame(StageLog.read(in), other);
    Logs.assertSame(StageLog.read(in), full());
    assertThat(in.left()).isZero();
    assertThatThrownBy(() -> StageLog.read(in))
        .isExactlyInstanceOf(EOFException.class)
        .hasMessage("stage log: is cut off after 0 bytes");
  }

  @Test
  void a_log_begins_with_the_name_of_its_format_and_its_version() throws IOException {
    byte[] bytes = Logs.written(full());

    assertThat(new String(bytes, 0, 8, US_ASCII)).isEqualTo("SALESTGL");
    assertThat(Arrays.copyOfRange(bytes, 8, 12)).containsExactly(0, 0, 0, 1);
    bytes[11] = 2;
    assertThatThrownBy(() -> Logs.read(bytes))
        .isExactlyInstanceOf(StreamCorruptedException.class)
        .hasMessage("stage log: version must be 1, was 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lead,stage,at\nl-1,new,2026-01-05",
        "{\"journeys\": []}",
        "PK\u0003\u0004............",
        "salestgl...."
      })
  void foreign_bytes_are_refused(String text) {
    assertThatThrownBy(() -> Logs.read(text.getBytes(US_ASCII)))
        .isExactlyInstanceOf(StreamCorruptedException.class)
        .hasMessage("stage log: must begin with the letters SALESTGL, was other bytes");
  }

  @Test
  void a_log_that_is_cut_off_anywhere_is_refused() throws IOException {
    byte[] bytes = Logs.written(full());
    for (int length = 0; length < bytes.length; length++) {
      byte[] part = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> Logs.read(part))
          .isExactlyInstanceOf(EOFException.class)
          .hasMessage("stage log: is cut off after %s bytes", length);
    }
  }

  @Test
  void a_log_in_which_a_bit_flipped_anywhere_is_refused() throws IOException {
    byte[] bytes = Logs.written(full());
    for (int bit = 0; bit < 8 * bytes.length; bit++) {
      byte[] damaged = bytes.clone();
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      assertRefused("bit " + bit, damaged);
    }
  }

  @Test
  void a_log_with_any_other_byte_in_a_place_is_refused() throws IOException {
    byte[] bytes = Logs.written(full());
    Random random = new Random(3);
    for (int place = 0; place < bytes.length; place++) {
      byte[] damaged = bytes.clone();
      damaged[place] += (byte) (1 + random.nextInt(255));
      assertRefused("byte " + place, damaged);
      damaged[(place + 1 + random.nextInt(bytes.length - 1)) % bytes.length] = 0;
      assertRefused("two bytes, one of them " + place, damaged);
    }
  }

  @Test
  void a_log_from_which_a_byte_is_missing_or_that_has_one_more_is_refused() throws IOException {
    byte[] bytes = Logs.written(full());
    for (int place = 0; place < bytes.length; place++) {
      ByteArrayOutputStream missing = new ByteArrayOutputStream();
      missing.write(bytes, 0, place);
      missing.write(bytes, place + 1, bytes.length - place - 1);
      assertRefused("byte " + place + " missing", missing.toByteArray());
      ByteArrayOutputStream more = new ByteArrayOutputStream();
      more.write(bytes, 0, place);
      more.write(0);
      more.write(bytes, place, bytes.length - place);
      if (!Arrays.equals(more.toByteArray(), 0, bytes.length, bytes, 0, bytes.length)) {
        assertRefused("one more byte before " + place, more.toByteArray());
      }
    }
  }

  private static void assertRefused(String what, byte[] damaged) {
    assertThatThrownBy(() -> Logs.read(damaged))
        .as(what)
        .isInstanceOfAny(StreamCorruptedException.class, EOFException.class)
        .hasMessageStartingWith("stage log: ");
  }
}
