package org.salesprocess.metrics.economics;

import java.io.Serial;
import java.io.Serializable;
import org.salesprocess.metrics.Distribution;
import org.salesprocess.metrics.internal.LongCounts;

/** Days that something took, being counted. */
final class Days implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final LongCounts days = new LongCounts();
  private long open;

  void add(long taken) {
    days.add(taken);
  }

  void addOpen() {
    open++;
  }

  void merge(Days other) {
    days.addAll(other.days);
    open = Math.addExact(open, other.open);
  }

  DaysTaken result() {
    return new DaysTaken(distribution(), open);
  }

  Distribution distribution() {
    return Distribution.ofUnscaled(days.different(), days.counts(), 0);
  }
}
