package org.salesprocess.bench;

import com.google.errorprone.annotations.Immutable;

/**
 * One way to answer a question, such as a database or plain streams.
 *
 * @param <W> the workload that it is asked of
 * @param <A> the answer
 * @since 0.1
 */
@Immutable
@FunctionalInterface
public interface Engine<W, A> {

  /**
   * Returns the engine with the workload in its own memory, in the order of arrival: nothing is
   * sorted, grouped or summed yet.
   *
   * @param threads how many threads it may use; above zero
   */
  Loaded<A> load(W workload, int threads);

  /**
   * An engine that is ready to be asked.
   *
   * @param <A> the answer
   */
  @FunctionalInterface
  interface Loaded<A> extends AutoCloseable {

    /** Returns the answer, worked out anew from the data as they arrived. */
    A ask();

    /** Gives back what the engine holds outside the heap, if anything. */
    @Override
    default void close() {}
  }
}
