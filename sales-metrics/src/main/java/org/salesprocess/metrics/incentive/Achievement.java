package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.lang.Math.addExact;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Optional;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

/**
 * How much of a measure was achieved, and how much more is forecast.
 *
 * @param measure what is counted
 * @param happened what has happened
 * @param expected what is only expected to happen; no part of the former
 * @since 0.1
 */
public record Achievement(Measure measure, Tally happened, Tally expected) implements Serializable {

  /** Checks that nothing is missing. */
  public Achievement {
    requireNonNull(measure, "measure");
    requireNonNull(happened, "happened");
    requireNonNull(expected, "expected");
  }

  /**
   * Returns how much was achieved: the sum, which is zero of nothing, or the mean of the values by
   * their credited shares, which is empty unless the shares sum to more than zero.
   */
  public Optional<Quantity> value() {
    return valueOf(happened);
  }

  /** Returns how much will have been achieved if all that is expected happens. */
  public Optional<Quantity> valueWithExpected() {
    return valueOf(happened.plus(expected));
  }

  private Optional<Quantity> valueOf(Tally tally) {
    return tally.value(measure);
  }

  /**
   * What credits sum to. A credit that takes back another counts against it: below zero in total
   * and weight, but as a credit.
   *
   * @param total the sum of each value times its credited share
   * @param weight the sum of the credited shares
   * @param credits how many credits have a value of the measure; zero or more
   */
  public record Tally(Quantity total, Fraction weight, long credits) implements Serializable {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the number of credits is negative
     */
    public Tally {
      requireNonNull(total, "total");
      requireNonNull(weight, "weight");
      checkArgument(credits >= 0, "tally: credits must not be negative, was %s", credits);
    }

    /** Returns what is left without a part of it. */
    Tally minus(Tally part) {
      return new Tally(total.minus(part.total), weight.minus(part.weight), credits - part.credits);
    }

    Optional<Quantity> value(Measure measure) {
      return switch (measure.aggregation()) {
        case SUM -> Optional.of(total);
        case MEAN ->
            weight.isPositive()
                ? Optional.of(total.times(Fraction.ONE.dividedBy(weight)))
                : Optional.empty();
      };
    }

    /**
     * Returns what both sum to.
     *
     * @throws IllegalArgumentException if one is money of another currency, or no money
     */
    public Tally plus(Tally other) {
      return new Tally(
          total.plus(other.total), weight.plus(other.weight), addExact(credits, other.credits));
    }
  }
}
