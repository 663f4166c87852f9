package org.salesprocess.bench;

/**
 * The engines that answer the commission question.
 *
 * @since 0.1
 */
public enum CommissionEngine implements Contender {
  /** The library, by its pay calculation: a tenth of the bookings, on one thread. */
  LIBRARY(new LibraryCommission(), Kind.LIBRARY, 10, 1),
  /** DuckDB, by a window function. */
  DUCKDB(new DuckCommission(), Kind.NATIVE, 1, 2),
  /** Plain streams over records. */
  STREAMS(new StreamsCommission(), Kind.JAVA, 1, 2),
  /** Drools, by rules: a hundredth of the bookings, on one thread. */
  DROOLS(new DroolsCommission(), Kind.JAVA, 100, 1);

  private final Engine<CommissionWorkload, CommissionAnswer> engine;
  private final Kind kind;
  private final int divisor;
  private final int mostThreads;

  CommissionEngine(
      Engine<CommissionWorkload, CommissionAnswer> engine,
      Kind kind,
      int divisor,
      int mostThreads) {
    this.engine = engine;
    this.kind = kind;
    this.divisor = divisor;
    this.mostThreads = mostThreads;
  }

  /** Returns the engine. */
  public Engine<CommissionWorkload, CommissionAnswer> engine() {
    return engine;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public int divisor() {
    return divisor;
  }

  @Override
  public int mostThreads() {
    return mostThreads;
  }
}
