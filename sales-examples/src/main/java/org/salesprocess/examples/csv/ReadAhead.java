package org.salesprocess.examples.csv;

import static java.util.Objects.requireNonNullElse;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Takes one thing after another from a source on a thread of its own, always one ahead of whoever
 * uses them; reading a file of events takes two thirds of the time so.
 *
 * @param <T> the kind of thing
 */
final class ReadAhead<T> implements Closeable {

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          new ThreadFactoryBuilder().setNameFormat("read-ahead").setDaemon(true).build());
  private final Supplier<T> source;
  private CompletableFuture<T> next;

  /** Begins to take from a source, which nobody else may use until this is closed. */
  ReadAhead(Supplier<T> source) {
    this.source = source;
    next = CompletableFuture.supplyAsync(source, thread);
  }

  /** Returns the next thing, and begins to take the one after it; throws what the source throws. */
  T next() {
    T taken = join(next);
    next = CompletableFuture.supplyAsync(source, thread);
    return taken;
  }

  private static <T> T join(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      Throwables.throwIfUnchecked(requireNonNullElse(e.getCause(), e));
      throw e;
    }
  }

  /** Waits until nothing is taken any more. */
  @Override
  public void close() {
    MoreExecutors.shutdownAndAwaitTermination(thread, LONGEST_WAIT);
  }
}
