package org.salesprocess.metrics.retention.lifetime;

/**
 * The logarithm of {@code J(p, A; q, B; u)}, q times the integral of {@code (A + v)^-p (B + v)^-(q
 * + 1)} over v from u without end.
 *
 * <p>Euler's integral makes it a hypergeometric function with a first parameter of one, which is a
 * continued fraction of positive terms. Where the two bases differ by a large factor, the fraction
 * takes many steps; then the part up to where they are alike is integrated over the logarithm of
 * the lesser one.
 */
final class ParetoIntegral {

  private static final double CLOSE_TO_ONE = 0.999;
  private static final double SETTLED = 4e-16;

  private ParetoIntegral() {}

  static double log(double p, double a, double q, double b, double from) {
    double gap = Math.abs(a - b);
    double less = Math.min(a, b) + from;
    return gap <= CLOSE_TO_ONE * (less + gap)
        ? closed(p, a, q, b, from)
        : LogMath.logSum(
            a >= b
                ? StrictMath.log(q) + logUntilAlike(q + 1, less, p, gap)
                : StrictMath.log(q) + logUntilAlike(p, less, q + 1, gap),
            closed(p, a, q, b, from + (gap - less)));
  }

  // of the two ways to write it, the one whose argument is not negative
  private static double closed(double p, double a, double q, double b, double from) {
    double logFirst = StrictMath.log(a + from);
    double logSecond = StrictMath.log(b + from);
    double logShare = StrictMath.log(q) - StrictMath.log(p + q);
    return a >= b
        ? logShare - p * logFirst - q * logSecond + logFraction(p, q + 1, (a - b) / (a + from))
        : logShare
            - (p - 1) * logFirst
            - (q + 1) * logSecond
            + logFraction(q + 1, p, (b - a) / (b + from));
  }

  /**
   * Returns the logarithm of the integral of {@code w^-m (gap + w)^-n} over w from the lesser base
   * to the gap.
   */
  private static double logUntilAlike(double m, double less, double n, double gap) {
    // told from its value at the lesser base, so that large powers do not drown the shape
    double span = StrictMath.log(gap) - StrictMath.log(less);
    double slope = less / (gap + less);
    double logIntegral =
        LogIntegral.of(
            logit -> {
              double logShare = -LogMath.logSum(0, -logit);
              double logRest = -LogMath.logSum(0, logit);
              double y = span * StrictMath.exp(logShare);
              return logShare
                  + logRest
                  + (1 - m) * y
                  - n * StrictMath.log1p(slope * StrictMath.expm1(y));
            },
            0);
    return (1 - m) * StrictMath.log(less)
        - n * StrictMath.log(gap + less)
        + StrictMath.log(span)
        + logIntegral;
  }

  /**
   * Returns the logarithm of {@code 2F1(1, b; b + rest; z)} by Gauss's continued fraction,
   * evaluated by the method of Lentz (NIST Digital Library of Mathematical Functions, 15.7 and
   * 3.10).
   */
  private static double logFraction(double b, double rest, double z) {
    double c = b + rest;
    double denominator = 1;
    double upper = 1;
    double lower = 0;
    double change = 0;
    for (int step = 0; Math.abs(change - 1) > SETTLED; step++) {
      double half = Math.floorDiv(step, 2);
      double numerator =
          step % 2 == 0
              ? (b + half) * (c - 1 + half) / ((c + 2 * half - 1) * (c + 2 * half))
              : (half + 1) * (rest + half) / ((c + 2 * half) * (c + 2 * half + 1));
      lower = 1 / (1 - numerator * z * lower);
      upper = 1 - numerator * z / upper;
      change = upper * lower;
      denominator *= change;
    }
    return -StrictMath.log(denominator);
  }
}
