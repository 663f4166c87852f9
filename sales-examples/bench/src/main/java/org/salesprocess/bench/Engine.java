package org.salesprocess.bench;

import static com.google.common.base.Preconditions.checkState;

import com.google.errorprone.annotations.Immutable;
import org.jspecify.annotations.Nullable;

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

    /**
     * Loads the data again if the last answer has used them up; before every question but the
     * first, and not timed.
     */
    default void prepare() {}

    /** Returns the answer, worked out anew from the data as they arrived. */
    A ask();

    /** Gives back what the engine holds outside the heap, if anything. */
    @Override
    default void close() {}

    /**
     * Returns data that an answer uses up.
     *
     * @throws IllegalStateException if they are used up
     */
    static <D> D prepared(@Nullable D data) {
      checkState(data != null, "engine: must be prepared before it is asked again");
      return data;
    }
  }
}
