package org.salesprocess.bench;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.groupingByConcurrent;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The funnel in plain streams over a list of records, as it is written where speed is no worry. */
final class StreamsFunnel implements Engine<FunnelWorkload, FunnelAnswer> {

  private record StageEntry(long subject, int stage, long atMicros, int segment) {}

  // of equal times the earlier stage first, so that a step and the next may share one
  private static final Comparator<StageEntry> IN_ORDER =
      Comparator.comparingLong(StageEntry::atMicros).thenComparingInt(StageEntry::stage);

  @Override
  public Loaded<FunnelAnswer> load(FunnelWorkload workload, int threads) {
    List<StageEntry> entries =
        IntStream.range(0, workload.size())
            .mapToObj(
                i ->
                    new StageEntry(
                        workload.subject(i),
                        workload.stage(i),
                        workload.atMicros(i),
                        workload.segment(i)))
            .toList();
    if (threads == 1) {
      return () -> count(entries.stream().collect(groupingBy(StageEntry::subject)).values());
    }
    return () ->
        Parallel.call(
            threads,
            () ->
                count(
                    entries.parallelStream()
                        .collect(groupingByConcurrent(StageEntry::subject))
                        .values()));
  }

  private static FunnelAnswer count(Collection<List<StageEntry>> bySubject) {
    Stream<List<StageEntry>> subjects =
        Parallel.isRunning() ? bySubject.parallelStream() : bySubject.stream();
    return FunnelAnswer.of(
        subjects.collect(FunnelAnswer::nothing, StreamsFunnel::add, StreamsFunnel::merge));
  }

  private static void add(long[][] reached, List<StageEntry> ofSubject) {
    List<StageEntry> sorted = ofSubject.stream().sorted(IN_ORDER).toList();
    int next = 0;
    long end = Long.MAX_VALUE;
    int group = FunnelWorkload.SEGMENTS;
    for (StageEntry entry : sorted) {
      if (entry.stage() == next && entry.atMicros() <= end) {
        if (next == 0) {
          end = entry.atMicros() + FunnelWorkload.WINDOW_MICROS;
          group = entry.segment() < 0 ? FunnelWorkload.SEGMENTS : entry.segment();
        }
        reached[group][next]++;
        next++;
      }
    }
  }

  private static void merge(long[][] reached, long[][] more) {
    for (int i = 0; i < reached.length; i++) {
      for (int j = 0; j < reached[i].length; j++) {
        reached[i][j] += more[i][j];
      }
    }
  }
}
