package org.salesprocess.bench;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A question that is measured, with its full size and who answers it.
 *
 * @since 0.1
 */
public enum Question {
  /** How many leads reach each step of a funnel, by segment. */
  FUNNEL(FunnelBenchmark.class, 10_000_000, "event", FunnelEngine.values()),
  /** What each booking earns by marginal tiers. */
  COMMISSION(CommissionBenchmark.class, 2_000_000, "line", CommissionEngine.values());

  private final String benchmark;
  private final int fullSize;
  private final String unit;
  private final ImmutableList<Contender> contenders;

  Question(Class<?> benchmark, int fullSize, String unit, Contender... contenders) {
    this.benchmark = benchmark.getName();
    this.fullSize = fullSize;
    this.unit = unit;
    this.contenders = ImmutableList.copyOf(contenders);
  }

  /**
   * One measurement.
   *
   * @param size how many events or lines
   */
  record Cell(Question question, Contender contender, int size, int threads) {}

  /** Returns the class of the benchmark. */
  String benchmark() {
    return benchmark;
  }

  /** Returns what is counted, as in bytes per event. */
  String unit() {
    return unit;
  }

  /** Returns who answers it. */
  ImmutableList<Contender> contenders() {
    return contenders;
  }

  /** Returns the greatest size at which a contender is measured. */
  int size(Contender contender, int scale) {
    return fullSize / scale / contender.divisor();
  }

  /** Returns the greatest size at which two contenders are measured. */
  int commonSize(Contender one, Contender other, int scale) {
    return Math.min(size(one, scale), size(other, scale));
  }

  /**
   * Returns what to measure: each contender at its size and at half of it, the library and the
   * others at the sizes that they share, all on every number of threads.
   *
   * @param scale by how much all sizes are divided
   */
  Set<Cell> cells(int scale) {
    Set<Cell> cells = new LinkedHashSet<>();
    for (Contender contender : contenders) {
      add(cells, contender, size(contender, scale) / 2);
      add(cells, contender, size(contender, scale));
    }
    for (Contender library : contenders) {
      for (Contender other : contenders) {
        if (library.isLibrary() && !other.isLibrary()) {
          add(cells, library, commonSize(library, other, scale));
          add(cells, other, commonSize(library, other, scale));
        }
      }
    }
    return cells;
  }

  private void add(Set<Cell> cells, Contender contender, int size) {
    for (int threads = 1; threads <= contender.mostThreads(); threads++) {
      cells.add(new Cell(this, contender, size, threads));
    }
  }

  /** Returns the name in small letters. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
