package org.salesprocess.bench;

/**
 * The engines that answer the funnel question.
 *
 * @since 0.1
 */
public enum FunnelEngine implements Contender {
  /** The library, by its log: sealed and asked. */
  LIBRARY(new LibraryFunnel(LibraryFunnel.Way.COUNTS), Kind.LIBRARY, Part.CENTRAL, 1),
  /** The library, by a log that was sealed before: a second question. */
  LIBRARY_SEALED_BEFORE(
      new LibraryFunnel(LibraryFunnel.Way.SEALED_BEFORE), Kind.LIBRARY, Part.COMPARED, 1),
  /** The library, by its log, with the fuller report: a tenth of the changes. */
  LIBRARY_FULLER_REPORT(new LibraryFunnel(LibraryFunnel.Way.FULLER), Kind.LIBRARY, Part.ASIDE, 10),
  /** The library, by its objects: a tenth of the changes, as there are several objects to each. */
  LIBRARY_OBJECTS(new LibraryObjectsFunnel(), Kind.LIBRARY, Part.ASIDE, 10),
  /** DuckDB, by the fastest SQL found that gives the same answer. */
  DUCKDB(new DuckFunnel(DuckFunnel.EXACT), Kind.NATIVE, Part.CENTRAL, 1),
  /** DuckDB, by one {@code group by} that is weaker: it can count too few. */
  DUCKDB_WEAKER(new DuckFunnel(DuckFunnel.WEAKER), Kind.NATIVE, Part.COMPARED, 1),
  /** Plain streams over records. */
  STREAMS(new StreamsFunnel(), Kind.JAVA, Part.COMPARED, 1);

  private final Engine<FunnelWorkload, FunnelAnswer> engine;
  private final Kind kind;
  private final Part part;
  private final int divisor;

  FunnelEngine(Engine<FunnelWorkload, FunnelAnswer> engine, Kind kind, Part part, int divisor) {
    this.engine = engine;
    this.kind = kind;
    this.part = part;
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
  public Part part() {
    return part;
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
