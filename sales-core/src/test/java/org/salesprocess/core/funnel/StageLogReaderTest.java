package org.salesprocess.core.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.column.BlockWriter;
import org.salesprocess.core.column.FewBytes;

/** Blocks whose checksums are right and whose contents no log has. */
class StageLogReaderTest {

  private static final int MANY = Integer.MAX_VALUE;

  /** Writes numbers and texts as they come: an int, a long, a char or a text. */
  private static byte[] blocks(Object... values) throws IOException {
    FewBytes channel = FewBytes.empty(MANY);
    BlockWriter out = new BlockWriter(channel, StageLogFormat.NAME, StageLogFormat.VERSION);
    for (Object value : values) {
      if (value instanceof Integer number) {
        out.putInt(number);
      } else if (value instanceof Long number) {
        out.putLong(number);
      } else if (value instanceof Character letter) {
        out.putChar(letter);
      } else {
        out.putText((String) value);
      }
    }
    out.finish();
    return channel.bytes();
  }

  private static final Object[] KIND = {"LEAD"};
  private static final Object[] KINDS = {2, 1, "new", 0, "call"};
  private static final Object[] SELLERS = {1, "ana"};
  private static final Object[] REASONS = {1, "price"};
  private static final Object[] ATTRIBUTES = {1, "colour", 2, 0, "red", 0, "blue"};
  private static final Object[] OF_SUBJECTS = {1, "channel", 1, 0, "web"};
  private static final Object[] SUBJECTS = {1, "l-1", 1, 2};
  private static final Object[] ROWS = {
    2,
    31, // all columns
    5L,
    (char) 1,
    0L,
    6L,
    1,
    1,
    "a",
    2, // time, kind, sequence, recorded, by, reason, id, colour
    5L,
    (char) 2,
    1L,
    StageLog.NO_TIME,
    0,
    0,
    "b",
    0
  };
  private static final Object[] CONFLICTS = {
    1, // stage, name, subject, id, time, recorded, sequence, by, reason, attributes
    1, "new", "l-1", "x", 5L, 5L, 0L, "ana", "price", 1, "v", 3, "true", 0, "call", "l-1", "x", 5L,
    5L, 0L, "", "", 0
  };

  private static Object[] parts(Object[]... parts) {
    return Stream.of(parts).flatMap(Arrays::stream).toArray();
  }

  private static Object[] all() {
    return parts(KIND, KINDS, SELLERS, REASONS, ATTRIBUTES, OF_SUBJECTS, SUBJECTS, ROWS, CONFLICTS);
  }

  @Test
  void blocks_that_a_log_can_have_are_read() throws IOException {
    StageLog log = Logs.read(blocks(all()));

    assertThat(log.size()).isEqualTo(2);
    assertThat(log.conflicts()).hasSize(1);
    assertThat(Logs.entries(Logs.journey(log, LeadId.of("l-1"))))
        .extracting(entry -> entry.id().value())
        .containsExactly("a", "b");
    assertThat(Logs.written(log)).isEqualTo(blocks(all()));
  }

  private static Arguments lie(String before, Object[] part, int place, Object lie, String rule) {
    List<Object> values = new ArrayList<>();
    for (Object[] each :
        List.of(
            KIND, KINDS, SELLERS, REASONS, ATTRIBUTES, OF_SUBJECTS, SUBJECTS, ROWS, CONFLICTS)) {
      Object[] copy = each.clone();
      if (each == part) {
        copy[place] = lie;
      }
      values.addAll(Arrays.asList(copy));
    }
    return arguments(before, values.toArray(), rule);
  }

  static Stream<Arguments> lies() {
    return Stream.of(
        lie("kind of subject", KIND, 0, "COMPETITOR", "No enum constant"),
        lie(
            "kinds, more than can be coded",
            KINDS,
            0,
            65_536,
            "stages and types must lie between 0 and 65535, was 65536"),
        lie(
            "kinds, fewer than none",
            KINDS,
            0,
            -1,
            "stages and types must lie between 0 and 65535, was -1"),
        lie("flag", KINDS, 1, 2, "flag of a stage must lie between 0 and 1, was 2"),
        lie("stage", KINDS, 2, "", "stage id must be text without outer spaces, was ''"),
        lie("type", KINDS, 4, " ", "type must be text without outer spaces, was ' '"),
        lie("type of stages", KINDS, 4, "stage", "type 'stage' is kept for stage changes"),
        lie("sellers", SELLERS, 0, -5, "sellers must lie between 0 and 2147483647, was -5"),
        lie("seller", SELLERS, 1, "", "seller id must be text without outer spaces, was ''"),
        lie("reasons", REASONS, 0, -5, "loss reasons must lie between 0 and 2147483647, was -5"),
        lie("reason", REASONS, 1, "", "loss reason id must be text without outer spaces, was ''"),
        lie("attributes", ATTRIBUTES, 0, 1_001, "attributes must lie between 0 and 1000, was 1001"),
        lie("name", ATTRIBUTES, 1, "", "attribute name must be text without outer spaces, was ''"),
        lie("values", ATTRIBUTES, 2, -1, "values must lie between 0 and 2147483647, was -1"),
        lie("kind of value", ATTRIBUTES, 3, 4, "kind of a value must lie between 0 and 3, was 4"),
        lie("number", ATTRIBUTES, 3, 1, "value must be of kind 1, was 'red'"),
        lie("day", ATTRIBUTES, 3, 2, "value must be of kind 2, was 'red'"),
        lie("yes or no", ATTRIBUTES, 3, 3, "value must be of kind 3, was 'red'"),
        lie("value twice", ATTRIBUTES, 6, "red", "values of colour must each be there once"),
        lie(
            "names of subjects",
            OF_SUBJECTS,
            0,
            1_001,
            "attributes of subjects must lie between 0 and 1000, was 1001"),
        lie("subjects", SUBJECTS, 0, -1, "subjects must lie between 0 and 2147483646, was -1"),
        lie("subject", SUBJECTS, 1, "", "lead id must be text without outer spaces, was ''"),
        lie("code of a subject", SUBJECTS, 2, 2, "code of value must lie between 0 and 1, was 2"),
        lie("rows of a subject", SUBJECTS, 3, -1, "rows of l-1 must lie between 0 and"),
        lie(
            "rows of a subject, other",
            SUBJECTS,
            3,
            3,
            "rows must be the 3 of the subjects, were 2"),
        lie("rows, fewer", ROWS, 0, 1, "rows must be the 2 of the subjects, were 1"),
        lie("rows, less than none", ROWS, 0, -1, "rows must lie between 0 and"),
        lie("columns", ROWS, 1, 32, "columns must lie between 0 and 31, was 32"),
        lie("time", ROWS, 2, 6L, "rows of l-1 must be in the order of time"),
        lie("kind", ROWS, 3, (char) 3, "code of stage or type must lie between 1 and 2, was 3"),
        lie("no kind", ROWS, 3, (char) 0, "code of stage or type must lie between 1 and 2, was 0"),
        lie("seller of a row", ROWS, 6, 2, "code of seller must lie between 0 and 1, was 2"),
        lie("reason of a row", ROWS, 7, -1, "code of loss reason must lie between 0 and 1, was -1"),
        lie("reason of an event", ROWS, 15, 1, "loss reason must be of a stage, was of call"),
        lie("id", ROWS, 8, "", "journey entry id must be text without outer spaces, was ''"),
        lie("attribute of a row", ROWS, 9, 3, "code of value must lie between 0 and 2, was 3"),
        lie("conflicts", CONFLICTS, 0, -1, "conflicts must lie between 0 and"),
        lie("stage of a conflict", CONFLICTS, 2, "", "stage id must be text"),
        lie("id of a conflict", CONFLICTS, 4, "", "journey entry id must be text"),
        lie(
            "two ids in a conflict",
            CONFLICTS,
            4,
            "y",
            "a conflict must be of one id, was of y and x"),
        lie(
            "attributes of a conflict",
            CONFLICTS,
            10,
            1_001,
            "attributes of an entry must lie between 0 and 1000, was 1001"),
        lie("value of a conflict", CONFLICTS, 13, "maybe", "value must be of kind 3, was 'maybe'"),
        lie(
            "type of a conflict",
            CONFLICTS,
            15,
            "stage",
            "type 'stage' is kept for stage changes"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lies")
  void what_no_log_has_is_refused(String what, Object[] values, String rule) throws IOException {
    byte[] bytes = blocks(values);
    assertThatThrownBy(() -> Logs.read(bytes))
        .as(what)
        .isExactlyInstanceOf(StreamCorruptedException.class)
        .hasMessageStartingWith("stage log: ")
        .hasMessageContaining(rule)
        .hasMessageEndingWith("in the block before byte " + bytesUpToTheEnd(bytes));
  }

  // one block or, where the end was read already, its end as well
  private static int bytesUpToTheEnd(byte... bytes) {
    return bytes.length - 8;
  }

  static Stream<Arguments> greatCounts() {
    Object[] none = {0};
    Object[] upToSubjects = parts(KIND, KINDS, none, none, none, none);
    Object[] hugeRows = {"l-1", StageLogLimits.OF_COLUMNS.entries()};
    return Stream.of(
        arguments("text", new Object[] {MANY - 65_536}),
        arguments("kinds", parts(KIND, new Object[] {65_535})),
        arguments("sellers", parts(KIND, KINDS, new Object[] {MANY})),
        arguments("reasons", parts(KIND, KINDS, none, new Object[] {MANY})),
        arguments("attributes", parts(KIND, KINDS, none, none, new Object[] {1_000})),
        arguments("values", parts(KIND, KINDS, none, none, new Object[] {1, "colour", MANY})),
        arguments("subjects", parts(upToSubjects, new Object[] {MANY - 1})),
        arguments(
            "rows",
            parts(
                upToSubjects,
                new Object[] {1},
                hugeRows,
                new Object[] {StageLogLimits.OF_COLUMNS.entries(), 0})),
        arguments(
            "conflicts",
            parts(
                upToSubjects,
                none,
                none,
                none,
                new Object[] {StageLogLimits.OF_COLUMNS.entries()})));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("greatCounts")
  void a_count_of_more_than_there_is_takes_no_room_and_is_refused(String what, Object[] values)
      throws IOException {
    byte[] bytes = blocks(values);
    assertThatThrownBy(() -> Logs.read(bytes))
        .as(what)
        .isExactlyInstanceOf(StreamCorruptedException.class)
        .hasMessageStartingWith(
            "stage log: a value must not lie in two blocks, or it ends too early");
  }

  @Test
  void subjects_with_more_rows_together_than_a_log_has_are_refused() throws IOException {
    int most = StageLogLimits.OF_COLUMNS.entries();
    StageLog two =
        Logs.of(
            rows -> {
              rows.subject("l-1").appendSubject();
              rows.subject("l-2").appendSubject();
            });
    byte[] bytes =
        blocks(
            parts(
                KIND,
                KINDS,
                new Object[] {
                  0,
                  0,
                  0,
                  0,
                  2,
                  two.journey(0).subject().value(),
                  most,
                  two.journey(1).subject().value(),
                  most
                }));
    assertThatThrownBy(() -> Logs.read(bytes))
        .isExactlyInstanceOf(StreamCorruptedException.class)
        .hasMessageContaining("rows must be at most %s, were %s", most, 2L * most);
  }

  @Test
  void subjects_that_repeat_or_stand_elsewhere_are_refused() throws IOException {
    StageLog two =
        Logs.of(
            rows -> {
              rows.subject("l-1").appendSubject();
              rows.subject("l-2").appendSubject();
            });
    String first = two.journey(0).subject().value();
    String second = two.journey(1).subject().value();
    for (String[] wrong : new String[][] {{second, first}, {first, first}}) {
      byte[] bytes =
          blocks(
              parts(KIND, KINDS, new Object[] {0, 0, 0, 0, 2, wrong[0], 0, wrong[1], 0, 0, 0, 0}));
      assertThatThrownBy(() -> Logs.read(bytes))
          .isExactlyInstanceOf(StreamCorruptedException.class)
          .hasMessageContaining("subject %s must be in its place, and once", first);
    }
  }

  @Test
  void words_that_repeat_are_refused() throws IOException {
    Object[] none = {0};
    Object[] rest = {0, 0, 0, 0, 0, 0, 0};
    List<Object[]> wrong =
        List.of(
            parts(KIND, new Object[] {2, 1, "new", 1, "new"}, none, rest),
            parts(KIND, new Object[] {2, 0, "call", 0, "call"}, none, rest),
            parts(KIND, none, new Object[] {2, "ana", "ana"}, rest),
            parts(KIND, none, none, new Object[] {2, "price", "price"}, rest),
            parts(KIND, none, none, none, new Object[] {2, "v", 0, "v", 0}, rest));
    for (Object[] values : wrong) {
      byte[] bytes = blocks(values);
      assertThatThrownBy(() -> Logs.read(bytes))
          .isExactlyInstanceOf(StreamCorruptedException.class)
          .hasMessageContaining("must each be there once");
    }
  }

  @Test
  void more_after_the_last_part_is_refused() throws IOException {
    byte[] bytes = blocks(parts(all(), new Object[] {0}));
    assertThatThrownBy(() -> Logs.read(bytes))
        .isExactlyInstanceOf(StreamCorruptedException.class)
        .hasMessageContaining("must end here, but there is more");
  }
}
