package org.salesprocess.bench;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/** Runs parallel streams on a number of threads of their own. */
final class Parallel {

  private Parallel() {}

  /** Returns what a task comes to whose parallel streams use this many threads. */
  static <T> T call(int threads, Callable<T> task) {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(task).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdown();
    }
  }

  /** Says whether this thread runs a task of such a pool. */
  static boolean isRunning() {
    return ForkJoinTask.inForkJoinPool();
  }
}
