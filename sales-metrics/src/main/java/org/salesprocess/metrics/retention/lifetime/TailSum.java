package org.salesprocess.metrics.retention.lifetime;

import java.util.function.DoubleUnaryOperator;

/**
 * The logarithm of the sum of a smooth, positive, falling function over the whole numbers from one
 * on, without end: first term by term, then by the formula of Euler and Maclaurin (NIST Digital
 * Library of Mathematical Functions, 2.10.1).
 */
final class TailSum {

  private static final int TERMS = 2000;

  private TailSum() {}

  /**
   * Returns the logarithm of the sum.
   *
   * @param logTerm the logarithm of the function at the exponential of its argument, so that places
   *     can be reached that no {@code double} holds; it falls faster there than the argument rises
   * @param from the first whole number, zero or more
   */
  static double of(DoubleUnaryOperator logTerm, double from) {
    double first = at(logTerm, from);
    double sum = 0;
    double next = from + TERMS;
    for (double t = from; t < next; t++) {
      sum += StrictMath.exp(at(logTerm, t) - first);
    }
    double end = at(logTerm, next);
    // over u, where t = next + e^u
    double logIntegral =
        LogIntegral.of(
            u -> logTerm.applyAsDouble(LogMath.logSum(StrictMath.log(next), u)) + u,
            StrictMath.log(next));
    double slope =
        (StrictMath.exp(at(logTerm, next + 1) - end) - StrictMath.exp(at(logTerm, next - 1) - end))
            / 2;
    double rest =
        StrictMath.exp(logIntegral - first) + StrictMath.exp(end - first) * (0.5 - slope / 12);
    return first + StrictMath.log(sum + rest);
  }

  private static double at(DoubleUnaryOperator logTerm, double t) {
    return logTerm.applyAsDouble(t == 0 ? Double.NEGATIVE_INFINITY : StrictMath.log(t));
  }
}
