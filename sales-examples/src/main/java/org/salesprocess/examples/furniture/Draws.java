package org.salesprocess.examples.furniture;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One stream of draws, named by what it is for, so that a draw more in one place moves nothing in
 * another.
 */
final class Draws {
  private final Random random;

  private Draws(long seed) {
    random = new Random(seed);
  }

  /**
   * Returns the stream of a concern.
   *
   * @param seed the seed of the whole simulation
   * @param concern what is drawn for, such as the work on one lead
   */
  static Draws of(long seed, String concern) {
    return new Draws(mixed(mixed(seed) + concern.hashCode()));
  }

  /** Says yes in this many of a thousand cases: never at zero or less, always from 1,000 up. */
  boolean chance(int permille) {
    return random.nextInt(1000) < permille;
  }

  /** Returns a whole number between two bounds, both included. */
  int between(int low, int high) {
    checkArgument(low <= high, "draw: lower bound must not be above %s, was %s", high, low);
    return low + random.nextInt(high - low + 1);
  }

  /** Returns one of several, all equally likely. */
  <T> T oneOf(List<T> several) {
    return several.get(random.nextInt(several.size()));
  }

  /** Returns one of several, each as likely as its weight says. */
  <T> T weighted(ImmutableMap<T, Integer> weights) {
    int total = weights.values().stream().mapToInt(Integer::intValue).sum();
    int left = random.nextInt(total);
    for (Map.Entry<T, Integer> entry : weights.entrySet()) {
      left -= entry.getValue();
      if (left < 0) {
        return entry.getKey();
      }
    }
    throw new IllegalArgumentException("draw: weights must be zero or more, were " + weights);
  }

  /** Spreads neighbouring numbers over all 64 bits, because streams of close seeds look alike. */
  private static long mixed(long value) {
    long bits = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
    bits = (bits ^ (bits >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return bits ^ (bits >>> 33);
  }
}
