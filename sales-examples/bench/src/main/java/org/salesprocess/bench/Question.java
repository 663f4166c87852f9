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
  COMMISSION(CommissionBenchmark.class, 2_000_000, "line", CommissionEngine.values()),
  /** How many customers come back, by the month of their first purchase. */
  COHORTS(CohortBenchmark.class, 10_000_000, "purchase", CohortEngine.values());

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
  record Cell(Question question, Contender contender, int size, int threads) {

    /** Says whether it is only a look aside: one process is enough for it. */
    boolean isAside(int scale) {
      return contender.part() == Contender.Part.ASIDE || size < question.size(contender, scale) / 2;
    }
  }

  /** Two measurements at the same size that are compared. */
  record Pair(Cell library, Cell other) {}

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
   * Returns what to measure: each contender as thoroughly as its part in this is, and the library
   * and the others at the sizes that they share.
   *
   * @param scale by how much all sizes are divided
   */
  Set<Cell> cells(int scale) {
    Set<Cell> cells = new LinkedHashSet<>();
    for (Contender contender : contenders) {
      int size = size(contender, scale);
      boolean isAside = contender.part() == Contender.Part.ASIDE;
      for (int threads = isAside ? contender.mostThreads() : 1;
          threads <= contender.mostThreads();
          threads++) {
        if (contender.part() == Contender.Part.CENTRAL) {
          cells.add(new Cell(this, contender, size / 2, threads));
        }
        cells.add(new Cell(this, contender, size, threads));
      }
    }
    for (Pair pair : pairs(scale)) {
      cells.add(pair.library());
      cells.add(pair.other());
    }
    return cells;
  }

  /** Returns what is compared: each way of the library with each other contender. */
  ImmutableList<Pair> pairs(int scale) {
    ImmutableList.Builder<Pair> pairs = ImmutableList.builder();
    for (Contender library : contenders) {
      for (Contender other : contenders) {
        if (library.isLibrary() && !other.isLibrary()) {
          int size = commonSize(library, other, scale);
          if (size == size(library, scale)
              && size == size(other, scale)
              && library.part() != Contender.Part.ASIDE) {
            pairs.add(new Pair(new Cell(this, library, size, 1), new Cell(this, other, size, 1)));
          }
          pairs.add(
              new Pair(
                  new Cell(this, library, size, library.mostThreads()),
                  new Cell(this, other, size, other.mostThreads())));
        }
      }
    }
    return pairs.build();
  }

  /** Returns the name in small letters. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
