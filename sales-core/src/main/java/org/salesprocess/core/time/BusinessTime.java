package org.salesprocess.core.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How much of the time between two instants counts: all of it, or the hours at which a business is
 * open.
 *
 * <p>An implementation is a value with {@code equals}. What it answers is additive: the time from a
 * to c is that from a to b and that from b to c, wherever b lies between them. It is never below
 * zero and never more than the time that passed.
 *
 * @since 0.1
 */
public interface BusinessTime extends Serializable {

  /**
   * Returns the time that counts, from one instant up to another.
   *
   * @throws IllegalArgumentException if the end is before the start
   */
  Duration between(Instant from, Instant to);

  /**
   * Returns the same as {@link #between}, in microseconds.
   *
   * @throws IllegalArgumentException if the end is before the start, or the time that counts is
   *     finer than a microsecond, as it is for instants that are
   * @throws ArithmeticException if it is more than a {@code long} holds
   */
  default long microsBetween(Instant from, Instant to) {
    Duration counted = between(from, to);
    checkArgument(
        counted.truncatedTo(ChronoUnit.MICROS).equals(counted),
        "business time: must be whole microseconds, was %s",
        counted);
    return Math.addExact(
        Math.multiplyExact(counted.getSeconds(), 1_000_000L), counted.getNano() / 1_000);
  }

  /** Returns the time on the clock: every moment counts. */
  static BusinessTime elapsed() {
    return new ElapsedTime();
  }
}
