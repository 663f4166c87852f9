package org.salesprocess.bench;

/**
 * The engines that answer the funnel question.
 *
 * @since 0.1
 */
public enum FunnelEngine {
  /** The library, by its objects. */
  LIBRARY(new LibraryFunnel(), true),
  /** DuckDB, by the fastest SQL found that gives the same answer. */
  DUCKDB(DuckFunnel.exact(), true),
  /** DuckDB, by one {@code group by} that is weaker: it can count too few. */
  DUCKDB_WEAKER(DuckFunnel.firstOfEach(), false),
  /** Plain streams over records. */
  STREAMS(new StreamsFunnel(), true);

  private final Engine<FunnelWorkload, FunnelAnswer> engine;
  private final boolean exact;

  FunnelEngine(Engine<FunnelWorkload, FunnelAnswer> engine, boolean exact) {
    this.engine = engine;
    this.exact = exact;
  }

  /** Returns the engine. */
  public Engine<FunnelWorkload, FunnelAnswer> engine() {
    return engine;
  }

  /** Says whether it answers the very question, so that its answer must equal the others'. */
  public boolean isExact() {
    return exact;
  }
}
