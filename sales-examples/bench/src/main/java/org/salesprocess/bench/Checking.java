package org.salesprocess.bench;

import static com.google.common.base.Preconditions.checkState;

/** Checks before a run that engines agree, so that no time is taken of a wrong answer. */
final class Checking {

  private Checking() {}

  /**
   * Checks an engine against plain streams; of one that is weaker, only how many enter.
   *
   * @throws IllegalStateException if it answers otherwise
   */
  static void require(FunnelEngine engine, int size, int threads) {
    FunnelWorkload workload = FunnelWorkload.of(size);
    FunnelAnswer expected = answer(FunnelEngine.STREAMS.engine(), workload, 1);
    FunnelAnswer actual = answer(engine.engine(), workload, threads);
    boolean agrees =
        engine.isExact()
            ? actual.equals(expected)
            : actual.reached().get(0).get(0) == expected.reached().get(0).get(0);
    checkState(agrees, "%s: answer must be%n%s%nwas%n%s", engine, expected, actual);
  }

  private static FunnelAnswer answer(
      Engine<FunnelWorkload, FunnelAnswer> engine, FunnelWorkload workload, int threads) {
    try (Engine.Loaded<FunnelAnswer> loaded = engine.load(workload, threads)) {
      return loaded.ask();
    }
  }

  /**
   * Checks an engine against plain streams, line by line.
   *
   * @throws IllegalStateException if it answers otherwise
   */
  static void require(CommissionEngine engine, int size, int threads) {
    CommissionWorkload workload = CommissionWorkload.of(size);
    try (Engine.Loaded<CommissionAnswer> expected =
            CommissionEngine.STREAMS.engine().load(workload, 1);
        Engine.Loaded<CommissionAnswer> actual = engine.engine().load(workload, threads)) {
      CommissionAnswer right = expected.ask();
      CommissionAnswer answer = actual.ask();
      checkState(answer.totals().equals(right.totals()), "%s: totals differ", engine);
      checkState(answer.lines().equals(right.lines()), "%s: lines differ", engine);
    }
  }

  /**
   * Checks an engine against plain streams, cell by cell.
   *
   * @throws IllegalStateException if it answers otherwise
   */
  static void require(CohortEngine engine, int size, int threads) {
    CohortWorkload workload = CohortWorkload.of(size);
    try (Engine.Loaded<CohortAnswer> expected = CohortEngine.STREAMS.engine().load(workload, 1);
        Engine.Loaded<CohortAnswer> actual = engine.engine().load(workload, threads)) {
      CohortAnswer right = expected.ask();
      CohortAnswer answer = actual.ask();
      checkState(answer.equals(right), "%s: answer must be%n%s%nwas%n%s", engine, right, answer);
    }
  }
}
