package org.salesprocess.bench;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.metrics.conversion.FunnelConversion;
import org.salesprocess.metrics.conversion.SubjectChoice;
import org.salesprocess.metrics.conversion.SubjectJourneys;

/**
 * The funnel by the library's objects: a {@link StageChange} for each change, a {@link Journey} for
 * each lead.
 *
 * <p>Its report has the times between steps and examples, as that of {@link
 * LibraryFunnel.Way#FULLER}. Only the counts are compared.
 */
final class LibraryObjectsFunnel implements Engine<FunnelWorkload, FunnelAnswer> {

  private static final ImmutableList<Attributes> NAMED =
      IntStream.range(0, FunnelWorkload.SEGMENTS)
          .mapToObj(LibraryFunnelQuestion::nameOf)
          .map(name -> Attributes.builder().put(LibraryFunnelQuestion.SEGMENT, name).build())
          .collect(ImmutableList.toImmutableList());

  @Override
  public Loaded<FunnelAnswer> load(FunnelWorkload workload, int threads) {
    List<StageChange> entries =
        IntStream.range(0, workload.size()).mapToObj(i -> entry(workload, i)).toList();
    FunnelConversion funnel = new FunnelConversion(LibraryFunnelQuestion.ofEntries());
    if (threads == 1) {
      return () -> LibraryFunnelQuestion.answer(funnel.measure(journeys(entries)));
    }
    return () ->
        Parallel.call(
            threads,
            () ->
                LibraryFunnelQuestion.answer(
                    journeys(entries).parallelStream().collect(funnel.collector())));
  }

  private static ImmutableList<Journey> journeys(List<StageChange> entries) {
    return SubjectJourneys.of(SubjectChoice.lead(), entries).journeys();
  }

  private static StageChange entry(FunnelWorkload workload, int index) {
    byte segment = workload.segment(index);
    return StageChange.builder()
        .id(EntryId.of("E" + index))
        .subject(LeadId.of("L" + workload.subject(index)))
        .to(LibraryFunnelQuestion.STAGES.get(workload.stage(index)))
        .at(Instant.EPOCH.plus(workload.atMicros(index), ChronoUnit.MICROS))
        .attributes(segment == FunnelWorkload.NO_SEGMENT ? Attributes.none() : NAMED.get(segment))
        .build();
  }
}
