package org.salesprocess.bench;

/**
 * The engines that answer the cohort question.
 *
 * @since 0.1
 */
public enum CohortEngine implements Contender {
  /** The library, by its log of amounts and cohort retention: sealed and asked. */
  LIBRARY(new LibraryCohorts(false), Kind.LIBRARY, Part.CENTRAL),
  /** The library, of a log that is sealed before. */
  LIBRARY_SEALED_BEFORE(new LibraryCohorts(true), Kind.LIBRARY, Part.COMPARED),
  /** DuckDB, by the months of each customer as bits. */
  DUCKDB(new DuckCohorts(), Kind.NATIVE, Part.CENTRAL),
  /** Plain streams over records. */
  STREAMS(new StreamsCohorts(), Kind.JAVA, Part.COMPARED);

  private final Engine<CohortWorkload, CohortAnswer> engine;
  private final Kind kind;
  private final Part part;

  CohortEngine(Engine<CohortWorkload, CohortAnswer> engine, Kind kind, Part part) {
    this.engine = engine;
    this.kind = kind;
    this.part = part;
  }

  /** Returns the engine. */
  public Engine<CohortWorkload, CohortAnswer> engine() {
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
    return 1;
  }

  @Override
  public int mostThreads() {
    return 2;
  }
}
