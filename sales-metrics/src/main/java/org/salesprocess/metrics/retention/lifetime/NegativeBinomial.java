package org.salesprocess.metrics.retention.lifetime;

import org.hipparchus.special.Beta;

/**
 * Purchases at a constant rate that is itself drawn from a gamma distribution: how many there are
 * within a time is negative binomial.
 *
 * <p>Source: A. S. C. Ehrenberg, "The pattern of consumer purchases", Applied Statistics 8 (1959).
 *
 * @param shape of the gamma distribution, r
 * @param rate of it, alpha; a time
 */
record NegativeBinomial(double shape, double rate) {

  /** Returns the logarithm of the probability of that many purchases within a time above zero. */
  double logProbability(long purchases, double time) {
    double none = -shape * StrictMath.log1p(time / rate);
    if (purchases == 0) {
      return none;
    }
    return -StrictMath.log((double) purchases)
        - LogMath.logBeta(shape, (double) purchases)
        + none
        - purchases * StrictMath.log1p(rate / time);
  }

  /** Returns the probability of at least that many purchases within a time above zero. */
  double atLeast(long purchases, double time) {
    return purchases == 0
        ? 1
        : Beta.regularizedBeta(time / (rate + time), (double) purchases, shape);
  }
}
