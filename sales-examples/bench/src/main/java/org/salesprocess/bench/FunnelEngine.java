package org.salesprocess.bench;

/**
 * The engines that answer the funnel question.
 *
 * @since 0.1
 */
public enum FunnelEngine implements Contender {
  /** The library, by its objects: a tenth of the changes, as there are several objects to each. */
  LIBRARY(new LibraryFunnel(), Kind.LIBRARY, 10),
  /** DuckDB, by the fastest SQL found that gives the same answer. */
  DUCKDB(new DuckFunnel(DuckFunnel.EXACT), Kind.NATIVE, 1),
  /** DuckDB, by one {@code group by} that is weaker: it can count too few. */
  DUCKDB_WEAKER(new DuckFunnel(DuckFunnel.WEAKER), Kind.NATIVE, 1),
  /** Plain streams over records. */
  STREAMS(new StreamsFunnel(), Kind.JAVA, 1);

  private final Engine<FunnelWorkload, FunnelAnswer> engine;
  private final Kind kind;
  private final int divisor;

  FunnelEngine(Engine<FunnelWorkload, FunnelAnswer> engine, Kind kind, int divisor) {
    this.engine = engine;
    this.kind = kind;
    this.divisor = divisor;
  }

  /** Returns the engine. */
  public Engine<FunnelWorkload, FunnelAnswer> engine() {
    return engine;
  }

  /** Says whether it answers the very question, so that its answer must equal the others'. */
  public boolean isExact() {
    return this != DUCKDB_WEAKER;
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
    return 2;
  }
}
