package org.salesprocess.core.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;
import java.time.Instant;

/** All time. */
record ElapsedTime() implements BusinessTime {

  @Override
  public Duration between(Instant from, Instant to) {
    checkArgument(
        !to.isBefore(from), "elapsed time: end must not be before start %s, was %s", from, to);
    return Duration.between(from, to);
  }

  @Override
  public String toString() {
    return "elapsed time";
  }
}
