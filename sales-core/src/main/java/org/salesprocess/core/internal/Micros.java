package org.salesprocess.core.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as microseconds since 1970-01-01T00:00Z. */
public final class Micros {

  private static final long PER_SECOND = 1_000_000;
  private static final int NANOS = 1_000;

  private Micros() {}

  /** Returns the microseconds of an instant that is {@link Checks#micros within their range}. */
  public static long of(Instant instant) {
    // the sum wraps back into the range of a long
    return instant.getEpochSecond() * PER_SECOND + instant.getNano() / NANOS;
  }

  /** Returns the instant of some microseconds. */
  public static Instant toInstant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
