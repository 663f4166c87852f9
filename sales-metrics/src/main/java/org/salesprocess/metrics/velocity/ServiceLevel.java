package org.salesprocess.metrics.velocity;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.time.Duration;
import java.util.stream.LongStream;
import org.salesprocess.metrics.Ratio;

/**
 * How often something was done within the time that was promised for it.
 *
 * @param target the time promised; zero or more
 * @param met those done within it, the target itself included
 * @param missed those done later, and those that have waited for longer without an end
 * @param undecided those that wait, within the target so far
 * @param cutOff those that waited within the target until something else stopped them; whether they
 *     would have met it nobody knows
 * @param undated those of which the source does not know how long they took
 * @since 0.1
 */
public record ServiceLevel(
    Duration target, long met, long missed, long undecided, long cutOff, long undated)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public ServiceLevel {
    checkArgument(
        !target.isNegative(), "service level: target must not be negative, was %s", target);
    checkArgument(
        LongStream.of(met, missed, undecided, cutOff, undated).allMatch(count -> count >= 0),
        "service level: counts must not be negative, were %s met, %s missed, %s undecided, %s"
            + " cut off, %s undated",
        met,
        missed,
        undecided,
        cutOff,
        undated);
  }

  /** Returns those that met the target of all that have met or missed it. */
  public Ratio ofDecided() {
    return Ratio.of(met, Math.addExact(met, missed));
  }

  /** Returns how many there are. */
  public long total() {
    return LongStream.of(ofDecided().total(), undecided, cutOff, undated).reduce(0, Math::addExact);
  }

  /**
   * Returns the level of both, which must not overlap.
   *
   * @throws IllegalArgumentException if the targets differ
   */
  public ServiceLevel plus(ServiceLevel other) {
    checkArgument(
        target.equals(other.target),
        "service level: target must be %s, was %s",
        target,
        other.target);
    return new ServiceLevel(
        target,
        Math.addExact(met, other.met),
        Math.addExact(missed, other.missed),
        Math.addExact(undecided, other.undecided),
        Math.addExact(cutOff, other.cutOff),
        Math.addExact(undated, other.undated));
  }

  /** Returns such as {@code 12 of 15 (80.0 %) within PT8H, 3 undecided, 0 cut off, 0 undated}. */
  @Override
  public String toString() {
    return ofDecided()
        + " within "
        + target
        + ", "
        + undecided
        + " undecided, "
        + cutOff
        + " cut off, "
        + undated
        + " undated";
  }
}
