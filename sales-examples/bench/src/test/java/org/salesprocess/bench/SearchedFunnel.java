package org.salesprocess.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The funnel step by step as the question reads, with nothing sorted. */
final class SearchedFunnel {

  private SearchedFunnel() {}

  static FunnelAnswer answer(FunnelWorkload workload) {
    Map<Long, Collection<Integer>> bySubject =
        IntStream.range(0, workload.size())
            .boxed()
            .collect(
                Collectors.groupingBy(
                    workload::subject, TreeMap::new, Collectors.toCollection(ArrayList::new)));
    long[][] reached = FunnelAnswer.nothing();
    bySubject.values().forEach(changes -> count(workload, changes, reached));
    return FunnelAnswer.of(reached);
  }

  private static void count(FunnelWorkload w, Collection<Integer> changes, long[][] reached) {
    long from = Long.MIN_VALUE;
    long until = Long.MAX_VALUE;
    int group = FunnelWorkload.SEGMENTS;
    for (int step = 0; step < FunnelWorkload.STAGES; step++) {
      int first = -1;
      for (int change : changes) {
        boolean isCandidate =
            w.stage(change) == step && w.atMicros(change) >= from && w.atMicros(change) <= until;
        if (isCandidate && (first < 0 || w.atMicros(change) < w.atMicros(first))) {
          first = change;
        }
      }
      if (first < 0) {
        return;
      }
      from = w.atMicros(first);
      if (step == 0) {
        until = from + FunnelWorkload.WINDOW_MICROS;
        group = w.segment(first) < 0 ? FunnelWorkload.SEGMENTS : w.segment(first);
      }
      reached[group][step]++;
    }
  }
}
