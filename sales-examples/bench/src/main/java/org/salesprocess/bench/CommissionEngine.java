package org.salesprocess.bench;

/**
 * The engines that answer the commission question.
 *
 * @since 0.1
 */
public enum CommissionEngine {
  /** The library, by its pay calculation. */
  LIBRARY(new LibraryCommission()),
  /** DuckDB, by a window function. */
  DUCKDB(new DuckCommission()),
  /** Plain streams over records. */
  STREAMS(new StreamsCommission()),
  /** Drools, by rules. */
  DROOLS(new DroolsCommission());

  private final Engine<CommissionWorkload, CommissionAnswer> engine;

  CommissionEngine(Engine<CommissionWorkload, CommissionAnswer> engine) {
    this.engine = engine;
  }

  /** Returns the engine. */
  public Engine<CommissionWorkload, CommissionAnswer> engine() {
    return engine;
  }
}
