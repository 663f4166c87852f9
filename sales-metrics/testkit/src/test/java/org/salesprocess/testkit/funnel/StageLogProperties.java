package org.salesprocess.testkit.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.basics.SubjectKind;
import org.salesprocess.core.funnel.Event;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.StageAppender;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.core.funnel.StageLog;
import org.salesprocess.core.funnel.StageLogBuilder;

/** A log holds what the objects would, however it was filled. */
class StageLogProperties {

  @Provide
  Arbitrary<List<JourneyEntry>> told() {
    return ToldEntries.told();
  }

  @Provide
  Arbitrary<Map<LeadId, Attributes>> known() {
    return ToldEntries.known();
  }

  private static void assertTells(StageLog log, ToldJourneys expected) {
    assertThat(log.subjects()).isEqualTo(expected.journeys().size());
    assertThat(log.journeys()).containsExactlyInAnyOrderElementsOf(expected.journeys().values());
    expected
        .journeys()
        .forEach(
            (subject, journey) -> {
              assertThat(log.journey(subject)).contains(journey);
              assertThat(journey).isEqualTo(log.journey(subject).orElseThrow());
            });
    assertThat(log.size())
        .isEqualTo(expected.journeys().values().stream().mapToInt(Journey::size).sum());
    assertThat(log.conflicts()).containsExactlyInAnyOrderElementsOf(expected.conflicts());
    assertThat(log.conflicts().stream().map(each -> each.id().value())).isSorted();
  }

  @Property(tries = 500)
  void however_entries_arrive_a_log_tells_the_journeys_and_conflicts_of_the_objects(
      @ForAll("told") List<JourneyEntry> told,
      @ForAll("known") Map<LeadId, Attributes> known,
      @ForAll Random random)
      throws IOException, InterruptedException, ExecutionException {
    ToldJourneys expected = ToldJourneys.of(told, known);
    List<LogRow> rows = new ArrayList<>();
    told.forEach(
        entry -> rows.add(random.nextBoolean() ? LogRow.asObject(entry) : LogRow.byFields(entry)));
    known.forEach((lead, attributes) -> rows.add(LogRow.subject(lead, attributes)));

    StageLog log = LogRow.log(rows, random);
    assertTells(log, expected);
    assertTells(LogRow.copy(log), expected);
  }

  @Property(tries = 500)
  void without_ids_the_journeys_are_the_same_whatever_the_arrival(
      @ForAll("told") List<JourneyEntry> told, @ForAll Random random)
      throws IOException, InterruptedException, ExecutionException {
    List<LogRow> rows = told.stream().map(LogRow::withoutId).toList();
    StageLog one = LogRow.log(rows, random);
    StageLog other = LogRow.copy(LogRow.log(rows, random));

    assertThat(one.size()).isEqualTo(told.size());
    assertThat(one.conflicts()).isEmpty();
    assertThat(other.journeys().toList()).containsExactlyInAnyOrderElementsOf(journeys(one));
    for (Journey view : journeys(one)) {
      assertThat(Journey.of(view.subject(), view.attributes(), entries(view))).isEqualTo(view);
      assertThat(entries(view).stream().map(StageLogProperties::anonymous))
          .containsExactlyInAnyOrderElementsOf(
              told.stream()
                  .filter(entry -> entry.subject().equals(view.subject()))
                  .map(StageLogProperties::anonymous)
                  .toList());
    }
  }

  @Property(tries = 300)
  void a_generated_journey_that_is_appended_comes_back(
      @ForAll @Size(max = 20) List<Journey> journeys) throws IOException {
    Map<SubjectId, Journey> bySubject = new HashMap<>();
    Set<EntryId> ids = new HashSet<>();
    journeys.stream()
        .filter(journey -> entries(journey).stream().map(JourneyEntry::id).noneMatch(ids::contains))
        .filter(journey -> bySubject.putIfAbsent(journey.subject(), journey) == null)
        .forEach(journey -> entries(journey).forEach(entry -> ids.add(entry.id())));
    StageLogBuilder builder = StageLog.builder(SubjectKind.LEAD);
    try (StageAppender appender = builder.appender()) {
      bySubject.values().forEach(appender::append);
    }
    StageLog log = LogRow.copy(builder.seal());

    assertThat(log.journeys()).containsExactlyInAnyOrderElementsOf(bySubject.values());
  }

  private static List<Journey> journeys(StageLog log) {
    return log.journeys().toList();
  }

  private static List<JourneyEntry> entries(Journey journey) {
    return IntStream.range(0, journey.size()).mapToObj(journey::entry).toList();
  }

  private static JourneyEntry anonymous(JourneyEntry entry) {
    EntryId none = EntryId.of("none");
    return entry instanceof StageChange change ? change.withId(none) : ((Event) entry).withId(none);
  }
}
