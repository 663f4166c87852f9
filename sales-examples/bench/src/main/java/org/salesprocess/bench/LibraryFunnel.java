package org.salesprocess.bench;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.metrics.Breakdown;
import org.salesprocess.metrics.conversion.AttributeBreakdown;
import org.salesprocess.metrics.conversion.FunnelConversion;
import org.salesprocess.metrics.conversion.FunnelCounts;
import org.salesprocess.metrics.conversion.FunnelQuestion;
import org.salesprocess.metrics.conversion.FunnelReport;
import org.salesprocess.metrics.conversion.FunnelWindow;
import org.salesprocess.metrics.conversion.SkippedStages;
import org.salesprocess.metrics.conversion.StartRule;
import org.salesprocess.metrics.conversion.SubjectChoice;
import org.salesprocess.metrics.conversion.SubjectJourneys;

/**
 * The funnel by the library's own objects: a {@link StageChange} for each change, a {@link Journey}
 * for each lead.
 *
 * <p>Its answer is the whole {@link FunnelReport}: beside the counts, the times between steps with
 * their distribution, what became of those that came no further, and examples. Only the counts are
 * compared.
 */
final class LibraryFunnel implements Engine<FunnelWorkload, FunnelAnswer> {

  private static final String SEGMENT = "segment";

  private static final ImmutableList<StageId> STAGES =
      IntStream.range(0, FunnelWorkload.STAGES)
          .mapToObj(stage -> StageId.of("stage-" + stage))
          .collect(ImmutableList.toImmutableList());

  private static final ImmutableList<Attributes> NAMED =
      IntStream.range(0, FunnelWorkload.SEGMENTS)
          .mapToObj(segment -> Attributes.builder().put(SEGMENT, nameOf(segment)).build())
          .collect(ImmutableList.toImmutableList());

  private static final Funnel FUNNEL =
      Funnel.builder("bench")
          .stages(
              IntStream.range(0, FunnelWorkload.STAGES)
                  .mapToObj(LibraryFunnel::stage)
                  .toArray(Stage[]::new))
          .build();

  /** Returns the question as the library asks it. */
  static FunnelQuestion question() {
    return FunnelQuestion.of(FUNNEL)
        .window(
            FunnelWindow.fromFirst(Duration.of(FunnelWorkload.WINDOW_MICROS, ChronoUnit.MICROS)))
        .starts(StartRule.FIRST)
        .skippedStages(SkippedStages.SEEN)
        .breakdown(AttributeBreakdown.firstTouch(SEGMENT))
        .build();
  }

  private static Stage stage(int place) {
    String id = STAGES.get(place).value();
    return place < FunnelWorkload.STAGES - 1 ? Stage.open(id, id) : Stage.won(id, id);
  }

  @Override
  public Loaded<FunnelAnswer> load(FunnelWorkload workload, int threads) {
    List<StageChange> entries =
        IntStream.range(0, workload.size()).mapToObj(i -> entry(workload, i)).toList();
    FunnelConversion funnel = new FunnelConversion(question());
    if (threads == 1) {
      return () -> answer(funnel.measure(journeys(entries)));
    }
    return () ->
        Parallel.call(
            threads, () -> answer(journeys(entries).parallelStream().collect(funnel.collector())));
  }

  private static ImmutableList<Journey> journeys(List<StageChange> entries) {
    return SubjectJourneys.of(SubjectChoice.lead(), entries).journeys();
  }

  private static StageChange entry(FunnelWorkload workload, int index) {
    byte segment = workload.segment(index);
    return StageChange.builder()
        .id(EntryId.of("E" + index))
        .subject(LeadId.of("L" + workload.subject(index)))
        .to(STAGES.get(workload.stage(index)))
        .at(Instant.EPOCH.plus(workload.atMicros(index), ChronoUnit.MICROS))
        .attributes(segment == FunnelWorkload.NO_SEGMENT ? Attributes.none() : NAMED.get(segment))
        .build();
  }

  static String nameOf(int segment) {
    return "segment-" + segment;
  }

  /** Returns the counts of a report. */
  static FunnelAnswer answer(FunnelReport report) {
    Breakdown<AttributeValue, FunnelCounts> breakdown = report.breakdown().orElseThrow();
    long[][] reached = FunnelAnswer.nothing();
    for (int segment = 0; segment < FunnelWorkload.SEGMENTS; segment++) {
      FunnelCounts counts = breakdown.groups().get(AttributeValue.of(nameOf(segment)));
      if (counts != null) {
        fill(reached[segment], counts);
      }
    }
    breakdown.withoutKey().ifPresent(counts -> fill(reached[FunnelWorkload.SEGMENTS], counts));
    return FunnelAnswer.of(reached);
  }

  private static void fill(long[] reached, FunnelCounts counts) {
    for (int step = 0; step < reached.length; step++) {
      reached[step] = counts.steps().get(step).reached();
    }
  }
}
