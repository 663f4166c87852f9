package org.salesprocess.metrics.retention.lifetime;

/**
 * The logarithm of Gauss's hypergeometric function for positive parameters and an argument from
 * zero to below one, where every term of its series is positive.
 *
 * <p>Sources: NIST Digital Library of Mathematical Functions, 15.2.1 (series), 15.6.1 (Euler's
 * integral), 15.5.18 (contiguous functions).
 */
final class Hypergeometric {

  private static final double LARGE = 1e200;
  private static final double LOG_LARGE = 200 * StrictMath.log(10);
  private static final double SERIES_BELOW = 0.98; // beyond, the integral is quicker
  private static final long MOST_TERMS = 200_000_000L;

  private Hypergeometric() {}

  /**
   * Returns the logarithm of {@code 2F1(a, b; c; z)}.
   *
   * @param a above zero
   * @param b above zero
   * @param c above zero
   * @param z from zero to below one
   * @throws ArithmeticException if z is so close to one that the series does not end in reasonable
   *     time
   */
  static double log(double a, double b, double c, double z) {
    double greater = Math.max(a, b);
    double less = Math.min(a, b);
    if (z <= SERIES_BELOW || c + 1 <= less) {
      return series(a, b, c, z);
    }
    return c > less ? integral(greater, less, c, z) : lowered(greater, less, c, z);
  }

  /** Sums the series, rescaling whenever it grows out of bounds. */
  static double series(double a, double b, double c, double z) {
    double sum = 1;
    double term = 1;
    double scale = 0;
    for (long k = 0; k < MOST_TERMS; k++) {
      double ratio = (a + k) * (b + k) / ((c + k) * (1.0 + k)) * z;
      term *= ratio;
      sum += term;
      // the ratios tend to z; from where they fall below one, the rest is less than a geometric sum
      if (ratio < 1 && term <= sum * 1e-17 * (1 - Math.max(ratio, z))) {
        return scale + StrictMath.log(sum);
      }
      if (sum > LARGE) {
        sum /= LARGE;
        term /= LARGE;
        scale += LOG_LARGE;
      }
    }
    throw new ArithmeticException(
        "hypergeometric series of " + a + ", " + b + "; " + c + " does not end at " + z);
  }

  /** Euler's integral for c above b, over the logit of its variable. */
  private static double integral(double a, double b, double c, double z) {
    double logRestOfZ = StrictMath.log1p(-z);
    double logIntegral =
        LogIntegral.of(
            u -> {
              // t = 1 / (1 + e^-u) = e^u / (1 + e^u); 1 - z t = (1 + (1 - z) e^u) / (1 + e^u)
              double softPlus = LogMath.logSum(0, u);
              double logRest = LogMath.logSum(0, logRestOfZ + u);
              return b * u - c * softPlus - a * (logRest - softPlus);
            },
            0);
    return logIntegral - LogMath.logBeta(b, c - b);
  }

  /** For a c not above b: from the functions at c + 1 and c + 2. */
  private static double lowered(double a, double b, double c, double z) {
    double next = c + 1;
    double logOne = integral(a, b, next, z);
    double logTwo = integral(a, b, next + 1, z);
    double one = next * (next - 1 - (2 * next - a - b - 1) * z);
    double two = (next - a) * (next - b) * z;
    double factor = (one + two * StrictMath.exp(logTwo - logOne)) / (next * c * (1 - z));
    return logOne + StrictMath.log(factor);
  }
}
