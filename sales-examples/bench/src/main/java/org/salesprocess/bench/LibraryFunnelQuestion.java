package org.salesprocess.bench;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.metrics.Breakdown;
import org.salesprocess.metrics.conversion.AttributeBreakdown;
import org.salesprocess.metrics.conversion.DurationUnit;
import org.salesprocess.metrics.conversion.FunnelCounts;
import org.salesprocess.metrics.conversion.FunnelQuestion;
import org.salesprocess.metrics.conversion.FunnelReport;
import org.salesprocess.metrics.conversion.FunnelWindow;
import org.salesprocess.metrics.conversion.SkippedStages;
import org.salesprocess.metrics.conversion.StartRule;

/** The funnel question as the library asks it, and what its report says of it. */
final class LibraryFunnelQuestion {

  static final String SEGMENT = "segment";

  static final ImmutableList<StageId> STAGES =
      IntStream.range(0, FunnelWorkload.STAGES)
          .mapToObj(stage -> StageId.of("stage-" + stage))
          .collect(ImmutableList.toImmutableList());

  private static final Funnel FUNNEL =
      Funnel.builder("bench")
          .stages(
              IntStream.range(0, FunnelWorkload.STAGES)
                  .mapToObj(LibraryFunnelQuestion::stage)
                  .toArray(Stage[]::new))
          .build();

  private LibraryFunnelQuestion() {}

  /** Returns the question for counts alone, as the others answer it. */
  static FunnelQuestion ofCounts() {
    return asked(AttributeBreakdown.ofSubject(SEGMENT))
        .durations(DurationUnit.NONE)
        .listedSubjects(0)
        .build();
  }

  /** Returns the question for counts, the times between steps, and subjects behind each number. */
  static FunnelQuestion ofMore() {
    return asked(AttributeBreakdown.ofSubject(SEGMENT)).build();
  }

  /** Returns the question for as much of entries that name their segments themselves. */
  static FunnelQuestion ofEntries() {
    return asked(AttributeBreakdown.firstTouch(SEGMENT)).build();
  }

  private static FunnelQuestion.Builder asked(AttributeBreakdown breakdown) {
    return FunnelQuestion.of(FUNNEL)
        .window(
            FunnelWindow.fromFirst(Duration.of(FunnelWorkload.WINDOW_MICROS, ChronoUnit.MICROS)))
        .starts(StartRule.FIRST)
        .skippedStages(SkippedStages.SEEN)
        .breakdown(breakdown);
  }

  private static Stage stage(int place) {
    String id = STAGES.get(place).value();
    return place < FunnelWorkload.STAGES - 1 ? Stage.open(id, id) : Stage.won(id, id);
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
