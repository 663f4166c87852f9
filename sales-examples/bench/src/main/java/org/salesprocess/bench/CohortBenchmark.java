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
 * The time that one engine takes to answer the cohort question, from purchases in memory in the
 * order of arrival to the triangle.
 *
 * @since 0.1
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CohortBenchmark {

  /** The size on which every answer is checked before anything is timed. */
  private static final int CHECKED = 100_000;

  /** Which engine. */
  @Param public CohortEngine engine = CohortEngine.LIBRARY;

  /** How many purchases. */
  @Param({"10000000"})
  public int size;

  /** How many threads the engine may use. */
  @Param({"2"})
  public int threads;

  private Engine.Loaded<CohortAnswer> loaded = () -> CohortAnswer.of(CohortAnswer.nothing());

  /** Checks the engine's answer against another engine's, and loads the workload. */
  @Setup
  public void load() {
    Checking.require(engine, CHECKED, threads);
    loaded = engine.engine().load(CohortWorkload.of(size), threads);
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
  public CohortAnswer cohorts() {
    return loaded.ask();
  }
}
