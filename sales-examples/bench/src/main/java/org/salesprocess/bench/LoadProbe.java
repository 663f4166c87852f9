package org.salesprocess.bench;

/**
 * Measures how long an engine takes to load a workload, on one thread, in the order of arrival.
 *
 * <p>It loads three times in a process of its own, and prints the nanoseconds of the last.
 *
 * @since 0.1
 */
public final class LoadProbe {

  private static final int TIMES = 3;

  private LoadProbe() {}

  /**
   * Prints how many nanoseconds loading takes.
   *
   * @param args the question, the engine, the size and the number of threads
   */
  public static void main(String[] args) {
    int size = Integer.parseInt(args[2]);
    int threads = Integer.parseInt(args[3]);
    long nanos =
        switch (Question.valueOf(args[0])) {
          case FUNNEL ->
              measure(FunnelEngine.valueOf(args[1]).engine(), FunnelWorkload.of(size), threads);
          case COMMISSION ->
              measure(
                  CommissionEngine.valueOf(args[1]).engine(), CommissionWorkload.of(size), threads);
          case COHORTS ->
              measure(CohortEngine.valueOf(args[1]).engine(), CohortWorkload.of(size), threads);
        };
    System.out.println(nanos);
  }

  private static <W, A> long measure(Engine<W, A> engine, W workload, int threads) {
    long nanos = 0;
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      Engine.Loaded<A> loaded = engine.load(workload, threads);
      nanos = System.nanoTime() - start;
      loaded.close();
    }
    return nanos;
  }
}
