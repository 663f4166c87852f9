package org.salesprocess.bench;

/**
 * The engines that answer the commission question.
 *
 * @since 0.1
 */
public enum CommissionEngine implements Contender {
  /** The library, by its log of amounts and tiered commission: sealed and paid. */
  LIBRARY(new LibraryCommission(), Kind.LIBRARY, Part.CENTRAL, 1, 2),
  /** The library, by its engine for whole plans: a hundredth of the bookings, on one thread. */
  LIBRARY_PLAN_ENGINE(new LibraryPlanCommission(), Kind.LIBRARY, Part.ASIDE, 100, 1),
  /** DuckDB, by a window function. */
  DUCKDB(new DuckCommission(), Kind.NATIVE, Part.CENTRAL, 1, 2),
  /** Plain streams over records. */
  STREAMS(new StreamsCommission(), Kind.JAVA, Part.COMPARED, 1, 2),
  /** Drools, by rules: a hundredth of the bookings, on one thread. */
  DROOLS(new DroolsCommission(), Kind.JAVA, Part.ASIDE, 100, 1);

  private final Engine<CommissionWorkload, CommissionAnswer> engine;
  private final Kind kind;
  private final Part part;
  private final int divisor;
  private final int mostThreads;

  CommissionEngine(
      Engine<CommissionWorkload, CommissionAnswer> engine,
      Kind kind,
      Part part,
      int divisor,
      int mostThreads) {
    this.engine = engine;
    this.kind = kind;
    this.part = part;
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
  public Part part() {
    return part;
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
