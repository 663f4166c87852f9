package org.salesprocess.metrics.retention.lifetime;

import java.util.function.DoubleUnaryOperator;

/**
 * The logarithm of an integral over the whole line, of an integrand that has one peak and falls off
 * to both sides at least as an exponential does; the integrand too is given by its logarithm.
 *
 * <p>For a smooth integrand of this kind the trapezoidal rule converges exponentially in the number
 * of points (L. N. Trefethen and J. A. C. Weideman, "The exponentially convergent trapezoidal
 * rule", SIAM Review 56, 2014): the step is halved until two sums agree. Where the integrand has
 * become a slow exponential, the rest is a geometric sum.
 */
final class LogIntegral {

  private static final double NEGLIGIBLE = 40; // e^-40 of the peak is below what rounding keeps
  // of the coarser of two sums: the error of the finer one is about its square
  private static final double TOLERANCE = 1e-11;
  private static final double NOISE = 1e-6; // rounding of a huge logarithm, if halving is of no use
  private static final int MOST_HALVINGS = 30;
  private static final int MOST_STEPS_OUT = 2_000_000;
  private static final double FAR = 800; // e^800 is beyond a double: nothing is left to change
  private static final double STRAIGHT = 1e-9;

  private LogIntegral() {}

  /**
   * Returns the logarithm of the integral.
   *
   * @param logIntegrand the logarithm of the integrand at any real number; may be minus infinity
   * @param near a place from which the peak is found by going uphill; the integrand is not zero
   *     there
   * @throws ArithmeticException if the sums do not settle
   */
  static double of(DoubleUnaryOperator logIntegrand, double near) {
    double peak = peak(logIntegrand, near);
    double height = logIntegrand.applyAsDouble(peak);
    double step = 1;
    double sum =
        1
            + side(logIntegrand, peak, height, step, step)
            + side(logIntegrand, peak, height, -step, -step);
    double last = Double.POSITIVE_INFINITY;
    for (int halving = 0; halving < MOST_HALVINGS; halving++) {
      double half = step / 2;
      double finer =
          sum
              + side(logIntegrand, peak, height, half, step)
              + side(logIntegrand, peak, height, -half, -step);
      double change = Math.abs(finer / 2 - sum) / sum;
      boolean isNoise = change <= NOISE && change > last / 4;
      sum = finer;
      step = half;
      if (change <= TOLERANCE || isNoise) {
        return height + StrictMath.log(sum * step);
      }
      last = change;
    }
    throw new ArithmeticException("integral does not settle near " + peak);
  }

  private static double side(
      DoubleUnaryOperator logIntegrand, double peak, double height, double first, double step) {
    double sum = 0;
    int far = (int) Math.ceil(FAR / Math.abs(step));
    for (int i = 0; i < MOST_STEPS_OUT; i++) {
      double below = logIntegrand.applyAsDouble(peak + first + i * step) - height;
      if (below < -NEGLIGIBLE) {
        return sum;
      }
      if (i == far) {
        double twice = logIntegrand.applyAsDouble(peak + first + 2 * i * step) - height;
        double fourfold = logIntegrand.applyAsDouble(peak + first + 4 * i * step) - height;
        double slope = (fourfold - twice) / (2.0 * i);
        if (slope < 0 && Math.abs((twice - below) / i - slope) <= -STRAIGHT * slope) {
          return sum - StrictMath.exp(below) / StrictMath.expm1(slope);
        }
      }
      sum += StrictMath.exp(below);
    }
    throw new ArithmeticException("integrand falls off too slowly from " + peak);
  }

  private static double peak(DoubleUnaryOperator logIntegrand, double near) {
    double at = near;
    double height = logIntegrand.applyAsDouble(at);
    double step = 1;
    // the exact peak is not needed, only a place whose height is of the same order
    while (step > 1e-3) {
      double right = logIntegrand.applyAsDouble(at + step);
      double left = logIntegrand.applyAsDouble(at - step);
      if (right > height && right >= left) {
        at += step;
        height = right;
        step *= 2;
      } else if (left > height) {
        at -= step;
        height = left;
        step *= 2;
      } else {
        step /= 4;
      }
    }
    return at;
  }
}
