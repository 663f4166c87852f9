package org.salesprocess.examples.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.metrics.conversion.SubjectChoice;

class EventReaderTest {

  private static final Funnel FUNNEL =
      Funnel.builder("f").stages(Stage.open("lead", "Lead"), Stage.won("won", "Won")).build();
  private static final EventFormat FORMAT =
      new EventFormat(
          ImmutableMap.of(),
          CsvFormat.plain(','),
          SubjectChoice.deal(),
          Optional.of(FUNNEL),
          Optional.of(ZoneId.of("Europe/Berlin")));

  @TempDir Path folder;

  private EventImport read(EventFormat format, String content) throws IOException {
    return EventReader.of(format).read(Files.writeString(folder.resolve("events.csv"), content));
  }

  private static List<JourneyEntry> entries(EventImport events) {
    return events
        .journeys()
        .flatMap(journey -> IntStream.range(0, journey.size()).mapToObj(journey::entry))
        .toList();
  }

  private List<String> faults(String header, String... rows) throws IOException {
    return read(FORMAT, header + "\n" + String.join("\n", rows) + "\n").rejects().stream()
        .map(RejectedRow::sentence)
        .map(sentence -> sentence.replaceFirst("^events.csv line ", ""))
        .toList();
  }

  @Test
  void every_field_has_its_column_and_every_other_column_is_an_attribute() throws IOException {
    EventImport events =
        read(
            FORMAT,
            """
                id,subject,event,stage,at,recorded-at,sequence,by,source,seats:number,due:date,vip:flag
                7,x,,lead,2026-01-05T10:00:00Z,2026-01-06T10:00+02:00,3,ana,fair,2.5,2026-03-01,yes
                """);
    JourneyEntry entry = entries(events).get(0);

    assertThat(entry)
        .isInstanceOfSatisfying(
            StageChange.class, change -> assertThat(change.to()).isEqualTo(StageId.of("lead")));
    assertThat(entry.id().value()).isEqualTo("7");
    assertThat(entry.subject()).isEqualTo(DealId.of("x"));
    assertThat(entry.at()).contains(Instant.parse("2026-01-05T10:00:00Z"));
    assertThat(entry.recordedAt()).contains(Instant.parse("2026-01-06T08:00:00Z"));
    assertThat(entry.sequence()).isEqualTo(3);
    assertThat(entry.by()).contains(SellerId.of("ana"));
    assertThat(entry.attributes().asMap())
        .hasSize(4)
        .containsEntry("source", AttributeValue.of("fair"))
        .containsEntry("seats", AttributeValue.of(new BigDecimal("2.5")))
        .containsEntry("due", AttributeValue.of(LocalDate.of(2026, 3, 1)))
        .containsEntry("vip", AttributeValue.of(true));
  }

  @ParameterizedTest
  @CsvSource({
    // Berlin is one hour ahead in winter and two in summer
    "2026-01-05, 2026-01-04T23:00:00Z",
    "2026-07-05T12:00, 2026-07-05T10:00:00Z",
    "2026-07-05 12:00:30.5, 2026-07-05T10:00:30.500Z",
    "2026-07-05T12:00:00+05:00, 2026-07-05T07:00:00Z",
    // shown twice when summer time ends: the first time
    "2026-10-25T02:30, 2026-10-25T00:30:00Z"
  })
  void a_time_is_an_instant_or_a_time_or_day_of_the_zone(String written, String instant)
      throws IOException {
    assertThat(entries(read(FORMAT, "subject,event,at\nx,call," + written + "\n")).get(0).at())
        .contains(Instant.parse(instant));
  }

  @Test
  void a_time_may_be_missing() throws IOException {
    assertThat(entries(read(FORMAT, "subject,event,at\nx,call,\n")))
        .singleElement()
        .satisfies(entry -> assertThat(entry.at()).isEmpty());
  }

  @Test
  void a_bad_row_is_named_with_column_value_and_rule() throws IOException {
    assertThat(
            faults(
                "subject,event,stage,at,sequence,seats:number",
                ",call,,2026-01-01,,",
                "x,,,2026-01-01,,",
                "x,call,lead,2026-01-01,,",
                "x,stage,,2026-01-01,,",
                "x,,sold,2026-01-01,,",
                "x,call,,2026-03-29T02:30,,",
                "x,call,,2026-01-01T10:00:00.0000001Z,,",
                "x,call,,+12026-01-01T10:00:00Z,,",
                "x,call,,2026-01-01,1.5,",
                "x,call,,2026-01-01,,many",
                "x,call,,2026-01-01"))
        .containsExactly(
            "2, column subject, value (empty): must be given",
            "3, column event, value (empty): must be given, or the column stage instead",
            "4, column event, value call: must be empty where the column stage is given",
            "5, column event, value stage: must not be 'stage', the stage goes into its own",
            "6, column stage, value sold: must be one of lead, won",
            "7, column at, value 2026-03-29T02:30: must be a time that clocks of Europe/Berlin show",
            "8, column at, value 2026-01-01T10:00:00.0000001Z: must be whole microseconds",
            "9, column at, value +12026-01-01T10:00:00Z: must be of the years 1 to 9999",
            "10, column sequence, value 1.5: must be a whole number of at most 18 digits",
            "11, column seats:number, value many: must be a number like 1234.56",
            "12: must have 6 fields, had 4");
  }

  @Test
  void without_a_zone_a_time_needs_an_offset() throws IOException {
    EventFormat zoneless =
        new EventFormat(
            ImmutableMap.of(EventField.AT, "ts"),
            CsvFormat.plain(';'),
            SubjectChoice.lead(),
            Optional.empty(),
            Optional.empty());

    EventImport events =
        read(zoneless, "subject;stage;ts\nx;any;2026-01-01\nx;any;2026-01-01T00:00:00Z\n");

    assertThat(entries(events)).hasSize(1);
    assertThat(events.rejects())
        .extracting(RejectedRow::rule)
        .containsExactly("must have an offset such as Z, or the zone must be named");
  }

  @Test
  void a_file_with_ids_must_have_them_all() throws IOException {
    assertThat(faults("id,subject,event,at", ",x,call,2026-01-01"))
        .containsExactly("2, column id, value (empty): must be given, as the file has ids");
  }

  @Test
  void rows_without_an_id_are_an_event_each_whatever_their_order() throws IOException {
    String a = "x,call,2026-01-01,fair\n";
    String b = "x,call,2026-01-01,web\n";
    String header = "subject,event,at,source\n";

    List<JourneyEntry> entries = entries(read(FORMAT, header + a + b + a));

    assertThat(entries).hasSize(3);
    assertThat(entries(read(FORMAT, header + b + a + a))).isEqualTo(entries);
  }

  @Test
  void rejected_rows_can_be_corrected_and_read_again() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("events.csv"), "subject,event,at,source\nx,call,soon,fair\n");
    Path bad = folder.resolve("bad.csv");
    EventReader.of(FORMAT).read(file, bad);

    String corrected = Files.readString(bad).replace("soon", "2026-01-01");

    assertThat(entries(read(FORMAT, corrected)))
        .singleElement()
        .satisfies(entry -> assertThat(entry.attributes().asMap()).containsOnlyKeys("source"));
  }

  @ParameterizedTest
  @ValueSource(ints = {8_191, 8_192, 10_000})
  void rows_of_a_long_file_come_in_its_order(int rows) throws IOException {
    StringBuilder content = new StringBuilder("subject,stage,at\n");
    for (int i = 0; i < rows; i++) {
      content.append(
          "x,%s,%s\n".formatted(i % 1_000 == 999 ? "odd" : "lead", Instant.EPOCH.plusSeconds(i)));
    }
    Path file = Files.writeString(folder.resolve("long.csv"), content);
    List<Long> bytesRead = new ArrayList<>();
    EventImport events =
        EventReader.of(FORMAT)
            .reportingTo((bytes, total) -> bytesRead.add(bytes))
            .read(file, folder.resolve("rejects.csv"));

    int rejected = rows / 1_000;
    assertThat(events.rowsAccepted()).isEqualTo(rows - rejected);
    assertThat(events.rejects())
        .extracting(RejectedRow::line)
        .isEqualTo(IntStream.rangeClosed(1, rejected).mapToObj(i -> 1_000L * i + 1).toList());
    assertThat(entries(events))
        .extracting(entry -> entry.at().orElseThrow().getEpochSecond())
        .isEqualTo(LongStream.range(0, rows).filter(i -> i % 1_000 != 999).boxed().toList());
    assertThat(bytesRead).isSorted().hasSize(rows / 4_096 + 1).endsWith(Files.size(file));
  }
}
