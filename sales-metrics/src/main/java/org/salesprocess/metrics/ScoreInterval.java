package org.salesprocess.metrics;

/**
 * The score interval of a proportion: all proportions that a normal test of the observed number
 * does not reject, with continuity correction or without.
 *
 * <p>With x of n observed, z the normal quantile and c one half with the correction and zero
 * without, the bounds are the t below and above x / n that solve {@code |x - n t| - c = z sqrt(n t
 * (1 - t))}. Squared, each is a solution of a quadratic equation. The lower one is taken as the
 * product of both solutions over the upper one: subtracting would cancel the digits of a rare
 * event.
 */
final class ScoreInterval {

  private ScoreInterval() {}

  /** Returns the interval; the total is above zero. */
  static ConfidenceInterval of(Ratio ratio, double confidence, boolean isCorrected) {
    double z = ConfidenceInterval.standardErrors(confidence);
    double n = ratio.total();
    double twice = 2.0 * ratio.count();
    double correction = isCorrected ? 1 : 0;
    double lower = ratio.count() == 0 ? 0 : lower(twice - correction, n, z);
    double upper = ratio.count() == ratio.total() ? 1 : upper(twice + correction, n, z);
    double value = ratio.value().orElseThrow().toDouble();
    // by the formula it covers the value; rounding must not say otherwise
    return new ConfidenceInterval(
        Math.min(value, lower), Math.min(1, Math.max(value, upper)), confidence);
  }

  private static double lower(double twice, double n, double z) {
    return twice * twice / (2 * n) / larger(twice, n, z);
  }

  private static double upper(double twice, double n, double z) {
    return larger(twice, n, z) / (2 * (n + z * z));
  }

  private static double larger(double twice, double n, double z) {
    return twice + z * z + z * StrictMath.sqrt(z * z + twice * (2 * n - twice) / n);
  }
}
