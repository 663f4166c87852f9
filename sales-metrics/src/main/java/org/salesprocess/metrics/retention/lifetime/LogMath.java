package org.salesprocess.metrics.retention.lifetime;

import org.hipparchus.special.Gamma;

/**
 * Functions on the logarithms of quantities that a {@code double} itself would not hold.
 *
 * <p>Log gamma from ten on is Stirling's series with the coefficients of the Bernoulli numbers
 * (NIST Digital Library of Mathematical Functions, 5.11.1); its error there is below that of
 * rounding.
 */
final class LogMath {

  private static final double HALF_LOG_TWO_PI = 0.9189385332046728;
  private static final double STIRLING_FROM = 10;
  private static final double LARGE = 100;
  private static final int MOST_FACTORS = 16;
  private static final double GREATEST_FACTOR = 1e18; // of which a double holds the 16th power

  private LogMath() {}

  /** Returns the logarithm of the gamma function; the argument is above zero. */
  static double logGamma(double x) {
    if (x < STIRLING_FROM) {
      return Gamma.logGamma(x);
    }
    return (x - 0.5) * StrictMath.log(x) - x + HALF_LOG_TWO_PI + stirlingRest(x);
  }

  /**
   * Returns the logarithm of {@code Gamma(x + step) / Gamma(x)}. It does not lose digits where x is
   * large, as the difference of two log gammas does.
   *
   * @param x above zero
   * @param step above {@code -x}
   */
  static double logGammaRatio(double x, double step) {
    double y = x + step;
    if (x < STIRLING_FROM || y < STIRLING_FROM) {
      return logGamma(y) - logGamma(x);
    }
    return step * (StrictMath.log(x) - 1)
        + (y - 0.5) * StrictMath.log1p(step / x)
        + (stirlingRest(y) - stirlingRest(x));
  }

  /** Returns the logarithm of {@code x (x + 1) ... (x + factors - 1)}; x is above zero. */
  static double logRising(double x, double factors) {
    if (factors > MOST_FACTORS || x > GREATEST_FACTOR) {
      return logGammaRatio(x, factors);
    }
    double product = 1;
    for (int i = 0; i < factors; i++) {
      product *= x + i;
    }
    return StrictMath.log(product);
  }

  /**
   * Returns the logarithm of {@code B(a, x + t) / B(a, x)}, the mean of the t-th power of a number
   * with a beta distribution.
   *
   * @param x above zero
   * @param a above zero
   * @param t zero or more; need not be whole
   */
  static double logMeanPower(double x, double a, double t) {
    // a and t may change places; steps as small as may be lose the fewest digits
    double step = Math.min(a, t);
    double far = Math.max(a, t);
    return step == StrictMath.rint(step)
        ? logRising(x, step) - logRising(x + far, step)
        : logGammaRatio(x, step) - logGammaRatio(x + far, step);
  }

  /** Returns the logarithm of the beta function; both arguments are above zero. */
  static double logBeta(double a, double b) {
    double less = Math.min(a, b);
    return logGamma(less) - logGammaRatio(Math.max(a, b), less);
  }

  /** Returns the logarithm of how many ways there are to choose k of n. */
  static double logChoose(double n, double k) {
    return k == 0 || k == n ? 0 : -StrictMath.log(n + 1) - logBeta(n - k + 1, k + 1);
  }

  /** Returns {@code log(exp(a) + exp(b))}; either may be minus infinity. */
  static double logSum(double a, double b) {
    double greater = Math.max(a, b);
    if (greater == Double.NEGATIVE_INFINITY) {
      return greater;
    }
    return greater + StrictMath.log1p(StrictMath.exp(Math.min(a, b) - greater));
  }

  /** Returns the logarithm of the sum of the exponentials of the first so many values. */
  static double logSum(double[] values, int length) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < length; i++) {
      greatest = Math.max(greatest, values[i]);
    }
    if (greatest == Double.NEGATIVE_INFINITY) {
      return greatest;
    }
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += StrictMath.exp(values[i] - greatest);
    }
    return greatest + StrictMath.log(sum);
  }

  /** Returns {@code log(exp(a) - exp(b))}, where b is not above a; of equals, minus infinity. */
  static double logDifference(double a, double b) {
    return a == b ? Double.NEGATIVE_INFINITY : a + logOneMinusExp(b - a);
  }

  /** Returns {@code log(1 - exp(x))} of an x below zero. */
  static double logOneMinusExp(double x) {
    // either form loses digits where the other does not; they part at log 1/2
    return x > -0.6931471805599453
        ? StrictMath.log(-StrictMath.expm1(x))
        : StrictMath.log1p(-StrictMath.exp(x));
  }

  /**
   * Returns {@code log(share + rest e^x)} of two shares that sum to one. Near an x of zero it loses
   * no digits, and it does not overflow.
   */
  static double logMixture(double share, double rest, double x) {
    return x > LARGE
        ? StrictMath.log(rest) + x + StrictMath.log1p(share / rest * StrictMath.exp(-x))
        : StrictMath.log1p(rest * StrictMath.expm1(x));
  }

  private static double stirlingRest(double x) {
    double inverse = 1 / x;
    double square = inverse * inverse;
    return inverse
        * (1.0 / 12
            - square
                * (1.0 / 360
                    - square
                        * (1.0 / 1260
                            - square
                                * (1.0 / 1680
                                    - square
                                        * (1.0 / 1188
                                            - square * (691.0 / 360360 - square / 156))))));
  }
}
