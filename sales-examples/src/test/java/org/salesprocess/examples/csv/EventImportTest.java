package org.salesprocess.examples.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.funnel.Event;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.metrics.conversion.AttributeBreakdown;
import org.salesprocess.metrics.conversion.FunnelConversion;
import org.salesprocess.metrics.conversion.FunnelQuestion;
import org.salesprocess.metrics.conversion.FunnelReport;
import org.salesprocess.metrics.conversion.FunnelStep;
import org.salesprocess.metrics.conversion.SubjectChoice;

class EventImportTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  /** An event as it is written; an hour of -1 is no time that can be read. */
  record Told(String id, String who, String what, int hour, int recorded, String channel) {

    String row(boolean ids) {
      return (ids ? id + "," : "")
          + "%s,%s,%s,%s,%s"
              .formatted(who, what, hour < 0 ? "soon" : at(hour), at(recorded), channel);
    }

    JourneyEntry event(String own) {
      Attributes.Builder attributes = Attributes.builder();
      if (!channel.isEmpty()) {
        attributes.put("channel", channel);
      }
      return new Event(
          EntryId.of(own),
          LeadId.of(who),
          what,
          Optional.of(at(hour)),
          Optional.empty(),
          attributes.build(),
          Optional.of(at(recorded)),
          0);
    }

    private static Instant at(int hour) {
      return START.plusSeconds(3_600L * hour);
    }
  }

  @Provide
  Arbitrary<List<Told>> told() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 4).map(id -> "e" + id),
            Arbitraries.of("a", "b", "c"),
            Arbitraries.of("visit", "call", "order"),
            Arbitraries.integers().between(-1, 200),
            Arbitraries.integers().between(0, 200),
            Arbitraries.of("", "web", "fair"))
        .as(
            (id, who, what, hour, recorded, channel) ->
                new Told(who + id, who, what, hour, recorded, channel))
        .list()
        .ofMaxSize(25);
  }

  // the order of events of one time without ids is the log's own
  @Property(tries = 300)
  void a_file_is_answered_as_its_events_are(
      @ForAll("told") List<Told> all, @ForAll boolean ids, @ForAll boolean hasMoment)
      throws IOException {
    Set<String> moments = new HashSet<>();
    List<Told> told =
        all.stream().filter(one -> ids || moments.add(one.who() + one.hour())).toList();
    FunnelQuestion.Builder choices =
        FunnelQuestion.builder()
            .steps(List.of(FunnelStep.event("visit"), FunnelStep.event("order")))
            .breakdown(AttributeBreakdown.firstTouch("channel"));
    FunnelQuestion question = (hasMoment ? choices.asOf(Told.at(100)) : choices).build();
    StringBuilder file = new StringBuilder(ids ? "id," : "");
    file.append("subject,event,at,recorded-at,channel\n");
    List<JourneyEntry> entries = new ArrayList<>();
    int rows = 0;
    for (Told each : told) {
      file.append(each.row(ids)).append('\n');
      if (each.hour() >= 0) {
        entries.add(each.event(ids ? each.id() : "row" + rows++));
      }
    }

    EventImport events = read(SubjectChoice.lead(), question, file.toString());

    assertThat(answer(events, question)).isEqualTo(new FunnelConversion(question).ask(entries));
    assertThat(events.rowsAccepted()).isEqualTo(entries.size());
    assertThat(events.rowsRead()).isEqualTo(told.size());
  }

  @Example
  void few_of_many_rows_that_cannot_be_used_are_kept_and_all_are_written() throws IOException {
    Path file = Files.createTempFile("events", ".csv");
    Path rejects = Files.createTempFile("rejects", ".csv");
    try {
      Files.writeString(file, "subject,event,at\n" + "x,call,soon\n".repeat(200_000));

      EventImport events = EventReader.of(format(SubjectChoice.lead())).read(file, rejects);

      assertThat(events.rowsRejected()).isEqualTo(200_000);
      assertThat(events.rowsAccepted()).isZero();
      assertThat(events.rejects()).hasSize(EventReader.MOST_REJECTS_KEPT);
      assertThat(Files.readAllLines(rejects)).hasSize(200_001);
    } finally {
      Files.delete(file);
      Files.delete(rejects);
    }
  }

  @Example
  void rows_without_a_key_are_counted_and_are_no_subject() throws IOException {
    FunnelQuestion question =
        FunnelQuestion.builder()
            .steps(List.of(FunnelStep.event("visit")))
            .subject(SubjectChoice.key("session"))
            .build();

    EventImport events =
        read(
            question.subject(),
            question,
            "session,event,at\ns,visit,2026-01-01T00:00:00Z\n,visit,2026-01-02T00:00:00Z\n");

    assertThat(events.entriesWithoutKey()).isEqualTo(1);
    assertThat(answer(events, question).subjects()).isEqualTo(1);
  }

  private static EventFormat format(SubjectChoice subject) {
    return new EventFormat(
        ImmutableMap.of(), CsvFormat.plain(','), subject, Optional.empty(), Optional.empty());
  }

  private static EventImport read(SubjectChoice subject, FunnelQuestion question, String content)
      throws IOException {
    Path file = Files.createTempFile("events", ".csv");
    try {
      Files.writeString(file, content);
      return EventReader.of(format(subject)).asKnownOn(question.asOf()).read(file);
    } finally {
      Files.delete(file);
    }
  }

  private static FunnelReport answer(EventImport events, FunnelQuestion question) {
    return events
        .journeys()
        .parallel()
        .collect(new FunnelConversion(question).collector())
        .leavingAside(events.entriesWithoutKey(), events.log().conflicts().size());
  }
}
