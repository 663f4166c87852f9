package org.salesprocess.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures the heap that an engine needs at its peak, from the first event to the answer, the data
 * included.
 *
 * <p>While the engine loads the data and answers, a thread asks for full collections, as much of
 * the time as not; the greatest heap in use right after one is the most that was alive at once,
 * garbage not counted. What was in use before the engine began, the columns of the workload among
 * it, is taken off. A peak between two collections can be missed, so the figure is a lower bound: a
 * close one for work that takes long beside a collection.
 *
 * <p>It runs in a process of its own, with the serial collector, and prints the bytes.
 *
 * @since 0.1
 */
public final class HeapProbe {

  private volatile boolean isDone;
  private long peak;

  private HeapProbe() {}

  /**
   * Prints how many bytes the engine needs.
   *
   * @param args the question, the engine, the size and the number of threads
   */
  public static void main(String[] args) throws InterruptedException {
    int size = Integer.parseInt(args[2]);
    int threads = Integer.parseInt(args[3]);
    HeapProbe probe = new HeapProbe();
    long bytes =
        switch (Question.valueOf(args[0])) {
          case FUNNEL ->
              probe.measure(
                  FunnelEngine.valueOf(args[1]).engine(), FunnelWorkload.of(size), threads);
          case COMMISSION ->
              probe.measure(
                  CommissionEngine.valueOf(args[1]).engine(), CommissionWorkload.of(size), threads);
          case COHORTS ->
              probe.measure(
                  CohortEngine.valueOf(args[1]).engine(), CohortWorkload.of(size), threads);
        };
    System.out.println(bytes);
  }

  private <W, A> long measure(Engine<W, A> engine, W workload, int threads)
      throws InterruptedException {
    long before = live();
    Thread sampler = new Thread(this::sample, "heap-probe");
    sampler.start();
    A answer;
    try (Engine.Loaded<A> loaded = engine.load(workload, threads)) {
      answer = loaded.ask();
      isDone = true;
      sampler.join();
    }
    if (answer.equals(workload)) {
      throw new IllegalStateException("keeps both alive until here");
    }
    return peak - before;
  }

  private void sample() {
    do {
      long start = System.nanoTime();
      peak = Math.max(peak, live());
      LockSupport.parkNanos(System.nanoTime() - start);
    } while (!isDone);
  }

  private static long live() {
    System.gc();
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getCollectionUsage)
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }
}
