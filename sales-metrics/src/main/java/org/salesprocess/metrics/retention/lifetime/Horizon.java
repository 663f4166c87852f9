package org.salesprocess.metrics.retention.lifetime;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.util.function.DoubleUnaryOperator;
import org.salesprocess.core.basics.Fraction;

/**
 * How far ahead one looks, in periods of equal length, and what a purchase at the end of one of
 * them is worth less than a purchase now.
 *
 * <p>With weeks as the unit of time, {@code new Horizon(10, 52, Fraction.ofPercent("15"))} is ten
 * years at fifteen percent a year.
 *
 * @param periods how many; one or more
 * @param length of each, in the unit of time of the model; above zero
 * @param discount what is taken off per period: after n of them one counts {@code 1 / (1 +
 *     discount)^n}; zero or more
 * @since 0.1
 */
public record Horizon(int periods, double length, Fraction discount) implements Serializable {

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if one is not as said above
   */
  public Horizon {
    checkArgument(periods >= 1, "horizon: periods must be 1 or more, was %s", periods);
    checkArgument(
        length > 0 && length <= Double.MAX_VALUE / periods,
        "horizon: length of a period must be above zero and finite, was %s",
        length);
    checkArgument(
        !discount.isNegative(), "horizon: discount must not be negative, was %s", discount);
  }

  /** Sums what is added in each period, given what has added up until a time. */
  double discounted(DoubleUnaryOperator untilTime) {
    double rate = discount.toDouble();
    double sum = 0;
    double before = 0;
    for (int period = 1; period <= periods; period++) {
      double after = untilTime.applyAsDouble(period * length);
      sum += (after - before) * StrictMath.pow(1 + rate, -period);
      before = after;
    }
    return sum;
  }
}
