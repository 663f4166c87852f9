package org.salesprocess.metrics.survival;

import static com.google.common.base.Preconditions.checkArgument;

import org.salesprocess.core.basics.Fraction;

/** The shares of subjects whose ages are asked of a curve. */
final class Quantiles {

  // sums and products of doubles miss a share such as one half by rounding
  private static final double ROUNDING = 1e-9;

  private Quantiles() {}

  /**
   * Returns the least value of a curve that counts as having come up to a share.
   *
   * @throws IllegalArgumentException if the share does not lie between 0 and 1
   */
  static double least(Fraction share) {
    checkArgument(
        share.isPositive() && share.compareTo(Fraction.ONE) < 0,
        "quantile: share must lie between 0 and 1, was %s",
        share);
    return share.toDouble() - ROUNDING;
  }
}
