package org.salesprocess.metrics.velocity;

import java.io.Serial;
import java.io.Serializable;
import java.util.TreeMap;

/** Counts durations in microseconds until they are reported. */
final class DurationTally implements Serializable {
  @Serial private static final long serialVersionUID = 1L;
  private final TreeMap<Long, Long> completed = new TreeMap<>();
  private final TreeMap<Long, Long> running = new TreeMap<>();
  private final TreeMap<Long, Long> cutOff = new TreeMap<>();
  private long undated;

  void addCompleted(long micros) {
    completed.merge(micros, 1L, Math::addExact);
  }

  void addRunning(long micros) {
    running.merge(micros, 1L, Math::addExact);
  }

  void addCutOff(long micros) {
    cutOff.merge(micros, 1L, Math::addExact);
  }

  void addUndated() {
    undated++;
  }

  void merge(DurationTally other) {
    other.completed.forEach((micros, count) -> completed.merge(micros, count, Math::addExact));
    other.running.forEach((micros, count) -> running.merge(micros, count, Math::addExact));
    other.cutOff.forEach((micros, count) -> cutOff.merge(micros, count, Math::addExact));
    undated = Math.addExact(undated, other.undated);
  }

  DurationReport result() {
    return new DurationReport(
        DurationDistribution.ofMicros(completed),
        DurationDistribution.ofMicros(running),
        DurationDistribution.ofMicros(cutOff),
        undated);
  }
}
