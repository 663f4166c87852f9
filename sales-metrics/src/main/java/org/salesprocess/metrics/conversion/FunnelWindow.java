package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.Duration;

/**
 * How much elapsed time an attempt has.
 *
 * @param span from where the time runs
 * @param limit how much; an exclusive limit is above zero
 * @since 0.1
 */
public record FunnelWindow(Span span, TimeLimit limit) implements Serializable {

  /** From where the time of a window runs. */
  public enum Span {
    /** From the attempt's first step to each further one. */
    FROM_FIRST,
    /** From each step to the next one that is seen. */
    BETWEEN_NEIGHBOURS
  }

  /**
   * Checks the limit.
   *
   * @throws IllegalArgumentException if it is exclusive and zero, which nothing could keep
   */
  public FunnelWindow {
    requireNonNull(span, "span");
    checkArgument(
        limit.inclusive() || !limit.length().isZero(),
        "window: an exclusive length must be above zero, was %s",
        limit.length());
  }

  /** Returns a window from the first step, its edge inclusive. */
  public static FunnelWindow fromFirst(Duration length) {
    return new FunnelWindow(Span.FROM_FIRST, TimeLimit.inclusive(length));
  }

  /** Returns a window between neighbours, its edge inclusive. */
  public static FunnelWindow betweenNeighbours(Duration length) {
    return new FunnelWindow(Span.BETWEEN_NEIGHBOURS, TimeLimit.inclusive(length));
  }

  /**
   * Returns this window with its edge outside.
   *
   * @throws IllegalArgumentException if the length is zero
   */
  public FunnelWindow exclusive() {
    return new FunnelWindow(span, TimeLimit.exclusive(limit.length()));
  }

  /** Returns such as {@code from first step: PT720H inclusive}. */
  @Override
  public String toString() {
    return (span == Span.FROM_FIRST ? "from the first step: " : "between neighbours: ") + limit;
  }
}
