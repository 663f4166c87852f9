package org.salesprocess.metrics.retention.lifetime;

import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * How long customers under contract stay, where each stands before a renewal at the end of every
 * period. The first contract is certain, so that a customer stays one period or more.
 *
 * <p>A period is as long as a contract runs: a month, a year. All periods that a customer paid for
 * count in full.
 *
 * @since 0.1
 */
public sealed interface TenureModel extends Serializable
    permits ShiftedBetaGeometric, BetaDiscreteWeibull {

  /**
   * Returns the logarithm of {@link #survival}, which does not underflow.
   *
   * @param renewals zero or more
   * @throws IllegalArgumentException if it is negative
   */
  double logSurvival(int renewals);

  /**
   * Returns the share of customers who renew at least so many times: one of zero, and never rising.
   *
   * @param renewals zero or more
   * @throws IllegalArgumentException if it is negative
   */
  default double survival(int renewals) {
    return StrictMath.exp(logSurvival(renewals));
  }

  /**
   * Returns the share of customers who renew, of those who stand before that renewal.
   *
   * @param renewal one for the first
   * @throws IllegalArgumentException if it is not above zero
   */
  default double retentionRate(int renewal) {
    ModelChecks.checkAtLeast("retention rate", "renewal", 1, renewal);
    return StrictMath.exp(logSurvival(renewal) - logSurvival(renewal - 1));
  }

  /**
   * Returns how many periods a new customer stays on average, the first included; empty if the mean
   * is infinite, as it is where enough customers hardly ever leave.
   */
  OptionalDouble expectedTenure();

  /**
   * Returns how many of the first so many periods a new customer stays on average.
   *
   * @param periods zero or more
   * @throws IllegalArgumentException if it is negative
   */
  default double expectedTenure(int periods) {
    ModelChecks.checkAtLeast("expected tenure", "periods", 0, periods);
    double sum = 0;
    for (int renewals = 0; renewals < periods; renewals++) {
      sum += survival(renewals);
    }
    return sum;
  }

  /**
   * Returns how many periods more a customer stays on average after the current one; empty if the
   * mean is infinite.
   *
   * @param renewals how often the customer has renewed; zero in the first period
   * @throws IllegalArgumentException if it is negative
   */
  OptionalDouble expectedResidualTenure(int renewals);

  /**
   * Returns what one unit of money per period is worth today that a new customer pays at the
   * beginning of each period, the first payment included (DEL): {@code sum of S(t) / (1 + d)^t}
   * from t = 0.
   *
   * @param discountRate per period, above zero: 0.1 makes a payment of 1.10 in a period worth 1
   * @throws IllegalArgumentException if the rate is not above zero and finite
   */
  double discountedTenure(double discountRate);

  /**
   * Returns what the payments to come are worth of a customer who stands immediately before a
   * renewal (DERL), one unit each, the first due if that renewal is made: with k renewals made so
   * far, {@code sum of S(t) / S(k) / (1 + d)^(t - k - 1)} from t = k + 1.
   *
   * @param renewals how often the customer has renewed so far; zero before the first renewal
   * @param discountRate per period, above zero
   * @throws IllegalArgumentException if the number is negative, or the rate is not above zero and
   *     finite
   */
  double discountedResidualTenure(int renewals, double discountRate);
}
