package org.salesprocess.metrics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import org.salesprocess.core.basics.Fraction;

/**
 * How many values lie in each of several equal parts of their range.
 *
 * @param bins the parts, in order, without gaps; empty if there are no values
 * @since 0.1
 */
public record Histogram(ImmutableList<Bin> bins) implements Serializable {

  /**
   * One part of the range. Its start is inside; its end is inside only if it is the last part.
   *
   * @param from where it starts
   * @param to where it ends; not below {@code from}, and equal only where all values are equal
   * @param count how many values lie inside; zero or more
   */
  public record Bin(Fraction from, Fraction to, long count) implements Serializable {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the end is below the start, or the count is negative
     */
    public Bin {
      checkArgument(
          from.compareTo(to) <= 0, "bin from %s: end must not be below start, was %s", from, to);
      checkArgument(count >= 0, "bin from %s: count must not be negative, was %s", from, count);
    }
  }

  /** Checks that the bins are there. */
  public Histogram {
    requireNonNull(bins, "bins");
  }
}
