package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import org.salesprocess.metrics.internal.Figures;

/**
 * What becomes of sales by an age, as far as it has been seen.
 *
 * @param days the age in days, zero or more
 * @param atRisk how many sales were watched to that age and not decided before it: where they are
 *     few, the probabilities hang on them
 * @param won the probability to be won by then, from 0 to 1
 * @param wonError the standard error of {@code won}
 * @param lost the probability to be lost by then, for whatever reason, from 0 to 1
 * @param lostError the standard error of {@code lost}
 * @param open the probability to be undecided then, from 0 to 1; what becomes of those, the data do
 *     not say
 * @param openError the standard error of {@code open}
 * @since 0.1
 */
public record EventualRate(
    long days,
    long atRisk,
    double won,
    double wonError,
    double lost,
    double lostError,
    double open,
    double openError)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a count or an error is negative or a probability is not
   *     between 0 and 1
   */
  public EventualRate {
    checkArgument(days >= 0, "eventual rate: days must not be negative, was %s", days);
    checkArgument(atRisk >= 0, "eventual rate: at risk must not be negative, was %s", atRisk);
    checkArgument(
        isProbability(won) && isProbability(lost) && isProbability(open),
        "eventual rate: probabilities must lie between 0 and 1, were %s won, %s lost, %s open",
        won,
        lost,
        open);
    checkArgument(
        wonError >= 0 && lostError >= 0 && openError >= 0,
        "eventual rate: errors must not be negative, were %s won, %s lost, %s open",
        wonError,
        lostError,
        openError);
  }

  private static boolean isProbability(double value) {
    return value >= 0 && value <= 1;
  }

  /**
   * Returns such as {@code 41.7 % won and 33.3 % lost by day 120 (3 at risk), 25.0 % open then}.
   */
  @Override
  public String toString() {
    return "%s %% won and %s %% lost by day %s (%s at risk), %s %% open then"
        .formatted(
            Figures.inPercent(won), Figures.inPercent(lost), days, atRisk, Figures.inPercent(open));
  }
}
