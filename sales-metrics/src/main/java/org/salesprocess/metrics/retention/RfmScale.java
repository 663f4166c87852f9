package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * How a value becomes a score from 1, the worst, to 5, the best.
 *
 * @since 0.1
 */
public sealed interface RfmScale extends Serializable {

  /** The best score. */
  int BEST = 5;

  /** Returns the answer of the function for this kind of scale. */
  <R> R match(Function<Quintiles, R> quintiles, Function<Bounds, R> bounds);

  /** Returns the scale by fifths of the customers. */
  static RfmScale quintiles() {
    return new Quintiles();
  }

  /**
   * Returns the scale by given bounds.
   *
   * @throws IllegalArgumentException if they are not four, each above the one before
   */
  static RfmScale bounds(List<BigDecimal> bounds) {
    return new Bounds(ImmutableList.copyOf(bounds));
  }

  /**
   * By fifths of the customers: of n customers of whom w have a worse value, the score is one more
   * than the whole part of {@code 5 w / n}. So equal values have one score, the worst have 1, and
   * where many share a value the scores above it are left out.
   */
  record Quintiles() implements RfmScale {
    @Override
    public <R> R match(Function<Quintiles, R> quintiles, Function<Bounds, R> bounds) {
      return quintiles.apply(this);
    }
  }

  /**
   * By four bounds. A frequency or an amount has a score one more than the number of bounds that it
   * reaches; a recency, in days, one more than the number of bounds that it does not exceed.
   *
   * @param ascending four, each above the one before
   */
  record Bounds(ImmutableList<BigDecimal> ascending) implements RfmScale {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if they are not four, each above the one before
     */
    public Bounds {
      checkArgument(
          ascending.size() == BEST - 1 && Ordering.natural().isStrictlyOrdered(ascending),
          "score bounds: must be %s, each above the one before, were %s",
          BEST - 1,
          ascending);
      ascending =
          ascending.stream()
              .map(BigDecimal::stripTrailingZeros)
              .collect(ImmutableList.toImmutableList());
    }

    @Override
    public <R> R match(Function<Quintiles, R> quintiles, Function<Bounds, R> bounds) {
      return bounds.apply(this);
    }
  }
}
