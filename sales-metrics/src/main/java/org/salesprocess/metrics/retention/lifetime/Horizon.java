package org.salesprocess.metrics.retention.lifetime;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;

/**
 * How far ahead one looks, in periods of equal length, and how much less a purchase at the end of
 * one of them is worth than a purchase now.
 *
 * <p>With weeks as the unit of time, {@code Horizon.of(10, 52).discountedAt(0.15)} is ten years at
 * fifteen percent a year.
 *
 * @since 0.1
 */
public final class Horizon implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final int periods;
  private final double length;
  private final double discountRate;

  private Horizon(int periods, double length, double discountRate) {
    this.periods = periods;
    this.length = length;
    this.discountRate = discountRate;
  }

  /**
   * Returns a horizon without a discount.
   *
   * @param periods how many; one or more
   * @param length of each, in the unit of time of the model; above zero
   * @throws IllegalArgumentException if one is not as said above
   */
  public static Horizon of(int periods, double length) {
    ModelChecks.checkAtLeast("horizon", "periods", 1, periods);
    checkArgument(
        length > 0 && length <= Double.MAX_VALUE / periods,
        "horizon: length of a period must be above zero and finite, was %s",
        length);
    return new Horizon(periods, length, 0);
  }

  /**
   * Returns this horizon with a discount.
   *
   * @param rate per period: after n of them a purchase counts {@code 1 / (1 + rate)^n}; zero or
   *     more
   * @throws IllegalArgumentException if the rate is negative or not finite
   */
  public Horizon discountedAt(double rate) {
    checkArgument(
        rate >= 0 && rate <= Double.MAX_VALUE,
        "horizon: discount rate must not be negative and must be finite, was %s",
        rate);
    return new Horizon(periods, length, rate + 0.0);
  }

  /** Returns how many periods there are. */
  public int periods() {
    return periods;
  }

  /** Returns how long each period is, in the unit of time of the model. */
  public double length() {
    return length;
  }

  /** Returns the discount rate per period; zero if there is none. */
  public double discountRate() {
    return discountRate;
  }

  /** Sums what is added in each period, given what has added up until a time. */
  double discounted(DoubleUnaryOperator untilTime) {
    double sum = 0;
    double before = 0;
    for (int period = 1; period <= periods; period++) {
      double after = untilTime.applyAsDouble(period * length);
      sum += (after - before) * StrictMath.pow(1 + discountRate, -period);
      before = after;
    }
    return sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Horizon that
        && periods == that.periods
        && length == that.length
        && discountRate == that.discountRate;
  }

  @Override
  public int hashCode() {
    return Objects.hash(periods, length, discountRate);
  }

  /** Returns {@code 10 periods of 52.0, discounted at 0.15}. */
  @Override
  public String toString() {
    return periods + " periods of " + length + ", discounted at " + discountRate;
  }
}
