package org.salesprocess.metrics.survival;

/**
 * On which scale the confidence interval of a survival curve is symmetric. With S the survival, s
 * its standard error and z the normal quantile:
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

  /** Returns the bound that lies z standard errors away; survival strictly between 0 and 1. */
  double bound(double survival, double standardError, double z) {
    double bound =
        switch (this) {
          case PLAIN -> survival + z * standardError;
          case LOG -> survival * StrictMath.exp(z * standardError / survival);
          case LOG_LOG -> {
            double log = StrictMath.log(survival);
            yield StrictMath.exp(log * StrictMath.exp(z * standardError / (survival * log)));
          }
          case LOGIT -> {
            double odds = survival / (1 - survival);
            double error = standardError / (survival * (1 - survival));
            double moved = odds * StrictMath.exp(z * error);
            yield moved / (1 + moved);
          }
          case ARCSINE -> {
            double error = standardError / (2 * StrictMath.sqrt(survival * (1 - survival)));
            double angle = StrictMath.asin(StrictMath.sqrt(survival)) + z * error;
            double sine = StrictMath.sin(Math.max(0, Math.min(Math.PI / 2, angle)));
            yield sine * sine;
          }
        };
    return Math.max(0, Math.min(1, bound));
  }
}
