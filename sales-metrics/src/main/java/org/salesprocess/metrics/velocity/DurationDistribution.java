package org.salesprocess.metrics.velocity;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.Distribution;

/**
 * All durations of one kind, with how often each occurs.
 *
 * <p>They are kept as decimals of seconds, in which whole microseconds are exact; of hours and days
 * that is not so. The answers of this class are rounded once, half up to the microsecond.
 *
 * @param seconds the durations in seconds; zero or more, with six decimals at most
 * @since 0.1
 */
public record DurationDistribution(Distribution seconds) implements Serializable {

  private static final int MICROS_SCALE = 6;

  /**
   * Checks the durations.
   *
   * @throws IllegalArgumentException if one is negative or finer than a microsecond
   */
  public DurationDistribution {
    for (BigDecimal value : seconds.counts().keySet()) {
      checkArgument(
          value.signum() >= 0 && value.scale() <= MICROS_SCALE,
          "durations: seconds must not be negative or finer than a microsecond, were %s",
          value);
    }
  }

  /** Returns the distribution of microseconds, given with how often each occurs. */
  static DurationDistribution ofMicros(Map<Long, Long> counts) {
    TreeMap<BigDecimal, Long> seconds = new TreeMap<>();
    counts.forEach((micros, count) -> seconds.put(BigDecimal.valueOf(micros, MICROS_SCALE), count));
    return new DurationDistribution(Distribution.of(seconds));
  }

  /** Returns a duration in seconds, as {@link #seconds} has them. */
  static BigDecimal inSeconds(Duration duration) {
    return BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
  }

  /** Returns microseconds as a duration. */
  static Duration ofMicros(long micros) {
    return Duration.ofSeconds(
        Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
  }

  /** Returns how many durations there are. */
  public long size() {
    return seconds.size();
  }

  /** Returns the shortest, or empty if there are none. */
  public Optional<Duration> min() {
    return seconds.min().map(value -> toDuration(Fraction.of(value)));
  }

  /** Returns the longest, or empty if there are none. */
  public Optional<Duration> max() {
    return seconds.max().map(value -> toDuration(Fraction.of(value)));
  }

  /** Returns the arithmetic mean, or empty if there are none. */
  public Optional<Duration> mean() {
    return seconds.mean().map(DurationDistribution::toDuration);
  }

  /** Returns the duration in the middle, or the mean of the two there; empty if there are none. */
  public Optional<Duration> median() {
    return seconds.median().map(DurationDistribution::toDuration);
  }

  /**
   * Returns a quantile as {@link Distribution#quantile} defines it, or empty if there are none.
   *
   * @param share how much of the durations lies below, from 0 to 1
   * @throws IllegalArgumentException if the share is below 0 or above 1
   */
  public Optional<Duration> quantile(Fraction share) {
    return seconds.quantile(share).map(DurationDistribution::toDuration);
  }

  /** Returns how many are not longer than a limit. */
  public long within(Duration limit) {
    return seconds.counts().headMap(inSeconds(limit), true).values().stream()
        .reduce(0L, Math::addExact);
  }

  /** Returns how often each number of microseconds occurs, in order. */
  TreeMap<Long, Long> micros() {
    TreeMap<Long, Long> micros = new TreeMap<>();
    seconds
        .counts()
        .forEach(
            (value, count) ->
                micros.put(value.movePointRight(MICROS_SCALE).longValueExact(), count));
    return micros;
  }

  private static Duration toDuration(Fraction seconds) {
    return ofMicros(
        seconds
            .toBigDecimal(MICROS_SCALE, RoundingMode.HALF_UP)
            .movePointRight(MICROS_SCALE)
            .longValueExact());
  }

  /** Returns such as {@code 3 from PT1H to PT5H, median PT2H}. */
  @Override
  public String toString() {
    return size() == 0
        ? "none"
        : size()
            + " from "
            + min().orElseThrow()
            + " to "
            + max().orElseThrow()
            + ", median "
            + median().orElseThrow();
  }
}
