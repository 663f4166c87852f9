package org.salesprocess.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The time that one engine takes to answer the funnel question, from changes in memory in the order
 * of arrival to counts.
 *
 * @since 0.1
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FunnelBenchmark {

  /** The size on which every answer is checked before anything is timed. */
  private static final int CHECKED = 100_000;

  /** Which engine. */
  @Param public FunnelEngine engine = FunnelEngine.LIBRARY;

  /** How many stage changes. */
  @Param({"10000000"})
  public int size;

  /** How many threads the engine may use. */
  @Param({"2"})
  public int threads;

  private Engine.Loaded<FunnelAnswer> loaded = () -> FunnelAnswer.of(FunnelAnswer.nothing());

  /** Checks the engine's answer against another engine's, and loads the workload. */
  @Setup
  public void load() {
    Checking.require(engine, CHECKED, threads);
    FunnelWorkload workload = FunnelWorkload.of(size);
    loaded = engine.engine().load(workload, threads);
  }

  /** Puts the data back as they arrived, where the last answer has used them up. */
  @Setup(Level.Invocation)
  public void prepare() {
    loaded.prepare();
  }

  /** Gives back what the engine holds. */
  @TearDown
  public void close() {
    loaded.close();
  }

  /** Answers the question. */
  @Benchmark
  public FunnelAnswer funnel() {
    return loaded.ask();
  }
}
