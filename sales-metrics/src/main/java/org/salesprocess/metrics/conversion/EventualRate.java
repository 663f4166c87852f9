package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What becomes of sales by an age, as far as it has been seen.
 *
 * @param days the age in days, zero or more: the oldest at which any of them was watched
 * @param won the probability to be won by then, from 0 to 1
 * @param wonError the standard error of {@code won}
 * @param lost the probability to be lost by then, for whatever reason, from 0 to 1
 * @param open the probability to be undecided then, from 0 to 1; what becomes of those, the data do
 *     not say
 * @since 0.1
 */
public record EventualRate(long days, double won, double wonError, double lost, double open)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the days are negative or a probability is not between 0 and
   *     1
   */
  public EventualRate {
    checkArgument(days >= 0, "eventual rate: days must not be negative, was %s", days);
    checkArgument(
        isProbability(won) && isProbability(lost) && isProbability(open),
        "eventual rate: probabilities must lie between 0 and 1, were %s won, %s lost, %s open",
        won,
        lost,
        open);
  }

  private static boolean isProbability(double value) {
    return value >= 0 && value <= 1;
  }

  /** Returns such as {@code 41.7 % won and 33.3 % lost by day 120, 25.0 % open then}. */
  @Override
  public String toString() {
    return percent(won)
        + " won and "
        + percent(lost)
        + " lost by day "
        + days
        + ", "
        + percent(open)
        + " open then";
  }

  private static String percent(double share) {
    return BigDecimal.valueOf(share).movePointRight(2).setScale(1, RoundingMode.HALF_UP) + " %";
  }
}
