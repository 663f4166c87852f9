package org.salesprocess.metrics.survival;

import org.salesprocess.metrics.ConfidenceInterval;

/**
 * On which scale the confidence interval of a point of a curve is symmetric. With S the share that
 * the curve shows, such as the survival or an incidence, s its standard error and z the normal
 * quantile:
 *
 * <p>J. P. Klein and M. L. Moeschberger, "Survival Analysis" (2nd edition, 2003), section 4.3,
 * gives the plain, log-log and arcsine forms; the log and logit forms follow by the delta method.
 *
 * @since 0.1
 */
public enum IntervalScale {
  /** {@code S - z s} to {@code S + z s}, cut to the range from 0 to 1. */
  PLAIN,
  /** Symmetric in {@code log S}, cut at 1. */
  LOG,
  /** Symmetric in {@code log(-log S)}; never leaves the range from 0 to 1. */
  LOG_LOG,
  /** Symmetric in {@code log(S / (1 - S))}; never leaves the range from 0 to 1. */
  LOGIT,
  /** Symmetric in {@code arcsin(sqrt(S))}, cut to the range from 0 to 1. */
  ARCSINE;

  /** Returns the interval of z standard errors to either side; share strictly between 0 and 1. */
  ConfidenceInterval interval(double share, double standardError, double z, double confidence) {
    double one = bound(share, standardError, -z);
    double other = bound(share, standardError, z);
    return new ConfidenceInterval(Math.min(one, other), Math.max(one, other), confidence);
  }

  private double bound(double share, double standardError, double z) {
    double bound =
        switch (this) {
          case PLAIN -> share + z * standardError;
          case LOG -> share * StrictMath.exp(z * standardError / share);
          case LOG_LOG -> {
            double log = StrictMath.log(share);
            yield StrictMath.exp(log * StrictMath.exp(z * standardError / (share * log)));
          }
          case LOGIT -> {
            double logOdds = StrictMath.log(share / (1 - share));
            double error = standardError / (share * (1 - share));
            yield 1 / (1 + StrictMath.exp(-(logOdds + z * error)));
          }
          case ARCSINE -> {
            double error = standardError / (2 * StrictMath.sqrt(share * (1 - share)));
            double angle = StrictMath.asin(StrictMath.sqrt(share)) + z * error;
            double sine = StrictMath.sin(Math.max(0, Math.min(Math.PI / 2, angle)));
            yield sine * sine;
          }
        };
    return Math.max(0, Math.min(1, bound));
  }
}
