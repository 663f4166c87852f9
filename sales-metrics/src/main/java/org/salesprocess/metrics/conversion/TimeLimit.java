package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * A bound on an elapsed time, with its edge.
 *
 * @param length how long; not negative, and whole microseconds
 * @param inclusive whether a time of exactly this length is within the bound
 * @since 0.1
 */
public record TimeLimit(Duration length, boolean inclusive) implements Serializable {

  private static final long MICROS_PER_SECOND = 1_000_000;
  private static final int NANOS_PER_MICRO = 1_000;

  /** The longest bound: what a {@code long} of microseconds holds, some 292,000 years. */
  public static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE / MICROS_PER_SECOND);

  /**
   * Checks the length.
   *
   * @throws IllegalArgumentException if it is negative, finer than a microsecond, or above {@link
   *     #LONGEST}
   */
  public TimeLimit {
    checkArgument(!length.isNegative(), "time limit: length must not be negative, was %s", length);
    checkArgument(
        length.equals(length.truncatedTo(ChronoUnit.MICROS)),
        "time limit: length must be whole microseconds, was %s",
        length);
    checkArgument(
        length.compareTo(LONGEST) <= 0,
        "time limit: length must not be above %s, was %s",
        LONGEST,
        length);
  }

  /** Returns a bound that lies within itself. */
  public static TimeLimit inclusive(Duration length) {
    return new TimeLimit(length, true);
  }

  /** Returns a bound that lies outside itself. */
  public static TimeLimit exclusive(Duration length) {
    return new TimeLimit(length, false);
  }

  /**
   * Says whether the time between two moments is at most this.
   *
   * @param from microseconds; not above {@code to}
   */
  boolean admitsUpTo(long from, long to) {
    int order = compare(from, to);
    return inclusive ? order <= 0 : order < 0;
  }

  /** Says whether the time between two moments is at least this; see {@link #admitsUpTo}. */
  boolean admitsFrom(long from, long to) {
    int order = compare(from, to);
    return inclusive ? order >= 0 : order > 0;
  }

  // the difference of two longs, read without a sign, is exact however far they are apart
  private int compare(long from, long to) {
    return Long.compareUnsigned(to - from, micros());
  }

  /** Returns the length in microseconds. */
  long micros() {
    return length.getSeconds() * MICROS_PER_SECOND + length.getNano() / NANOS_PER_MICRO;
  }

  /** Returns such as {@code PT720H inclusive}. */
  @Override
  public String toString() {
    return length + (inclusive ? " inclusive" : " exclusive");
  }
}
