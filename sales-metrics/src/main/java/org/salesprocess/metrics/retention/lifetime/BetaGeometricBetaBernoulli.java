package org.salesprocess.metrics.retention.lifetime;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Optional;

/**
 * Repeat buying on fixed occasions without a contract (BG/BB): while a customer is alive, he buys
 * on each occasion with a chance of his own; before each occasion he drops out for good with
 * another chance of his own, which nobody sees. Both chances differ between customers by beta
 * distributions that do not depend on each other.
 *
 * <p>Source: P. S. Fader, B. G. S. Hardie and J. Shang, "Customer-base analysis in a discrete-time
 * noncontractual setting", Marketing Science 29 (6), 2010. Sums over occasions stand in place of
 * its closed forms that are undefined at gamma of one.
 *
 * @param alpha the first parameter of the chance of buying; above zero
 * @param beta its second parameter; above zero. The mean chance is {@code alpha / (alpha + beta)}
 * @param gamma the first parameter of the chance of dropping out; above zero
 * @param delta its second parameter; above zero. The mean chance is {@code gamma / (gamma + delta)}
 * @since 0.1
 */
public record BetaGeometricBetaBernoulli(double alpha, double beta, double gamma, double delta)
    implements Serializable {

  private static final String MODEL = "beta-geometric/beta-Bernoulli";

  /**
   * Checks the parameters.
   *
   * @throws IllegalArgumentException if one is not above zero and finite
   */
  public BetaGeometricBetaBernoulli {
    ModelChecks.checkParameter(MODEL, "alpha", alpha);
    ModelChecks.checkParameter(MODEL, "beta", beta);
    ModelChecks.checkParameter(MODEL, "gamma", gamma);
    ModelChecks.checkParameter(MODEL, "delta", delta);
  }

  /** Returns the model that makes these customers' purchases most likely, or why there is none. */
  public static FitOutcome<BetaGeometricBetaBernoulli> fit(OccasionSummaries customers) {
    OccasionLikelihood data = OccasionLikelihood.of(customers);
    Optional<NotFitted<BetaGeometricBetaBernoulli>> obstacle = data.obstacle(MODEL);
    return obstacle.isPresent()
        ? obstacle.orElseThrow()
        : MaximumLikelihood.fit(
            MODEL,
            ImmutableList.of(
                new Unknown("alpha", 1),
                new Unknown("beta", 1),
                new Unknown("gamma", 1),
                new Unknown("delta", 2)),
            data,
            values -> new BetaGeometricBetaBernoulli(values[0], values[1], values[2], values[3]));
  }

  /** Returns the log-likelihood of these customers under this model; zero if there are none. */
  public double logLikelihood(OccasionSummaries customers) {
    return OccasionLikelihood.of(customers).sum(new double[] {alpha, beta, gamma, delta});
  }

  /**
   * Returns the log-likelihood of one customer of any one order of his purchases with that last
   * one.
   */
  public double logLikelihood(OccasionSummary customer) {
    return terms().logLikelihood(customer);
  }

  /**
   * Returns on how many of so many occasions a new customer is expected to buy again.
   *
   * @param occasions how many are ahead; zero or more
   * @throws IllegalArgumentException if it is negative
   */
  public double expectedPurchases(int occasions) {
    ModelChecks.checkAtLeast(MODEL, "occasions", 0, occasions);
    return alpha / (alpha + beta) * terms().aliveOccasions(0, occasions);
  }

  /**
   * Returns how likely a new customer buys again on exactly so many of the occasions.
   *
   * @param purchases zero or more; of more than occasions the answer is zero
   * @param occasions zero or more
   * @throws IllegalArgumentException if a number is negative
   */
  public double probability(int purchases, int occasions) {
    ModelChecks.checkAtLeast(MODEL, "purchases", 0, purchases);
    ModelChecks.checkAtLeast(MODEL, "occasions", 0, occasions);
    return purchases > occasions
        ? 0
        : StrictMath.exp(terms().logPurchases(0, 0, 0, purchases, occasions));
  }

  /** Returns how likely a customer is alive on the next occasion, so that he may buy then. */
  public double probabilityAlive(OccasionSummary customer) {
    return probabilityAlive(customer, 1);
  }

  /**
   * Returns how likely a customer is alive on an occasion to come.
   *
   * @param ahead one for the next occasion; zero for the last one that has been
   * @throws IllegalArgumentException if it is negative
   */
  public double probabilityAlive(OccasionSummary customer, int ahead) {
    ModelChecks.checkAtLeast(MODEL, "ahead", 0, ahead);
    OccasionTerms terms = terms();
    int passed = customer.occasions() - customer.purchases();
    // as doubles, whose sum does not overflow
    double logAlive = terms.logAlive((double) customer.occasions() + ahead);
    return StrictMath.exp(
        terms.logBuying(customer.purchases(), passed) + logAlive - terms.logLikelihood(customer));
  }

  /**
   * Returns on how many of the next occasions a customer is expected to buy, given what he did.
   *
   * @param occasions how many are ahead; zero or more
   * @throws IllegalArgumentException if it is negative
   */
  public double expectedPurchases(OccasionSummary customer, int occasions) {
    ModelChecks.checkAtLeast(MODEL, "occasions", 0, occasions);
    return probabilityAlive(customer, 0)
        * chanceOfBuying(customer)
        * terms().aliveOccasions(customer.occasions(), occasions);
  }

  /**
   * Returns how likely a customer buys on exactly so many of the next occasions, given what he did.
   *
   * @param purchases zero or more; of more than occasions the answer is zero
   * @param occasions how many are ahead; zero or more
   * @throws IllegalArgumentException if a number is negative
   */
  public double probability(OccasionSummary customer, int purchases, int occasions) {
    ModelChecks.checkAtLeast(MODEL, "purchases", 0, purchases);
    ModelChecks.checkAtLeast(MODEL, "occasions", 0, occasions);
    if (purchases > occasions) {
      return 0;
    }
    OccasionTerms terms = terms();
    double logLikelihood = terms.logLikelihood(customer);
    int bought = customer.purchases();
    int passed = customer.occasions() - bought;
    double alive =
        terms.logPurchases(bought, passed, customer.occasions(), purchases, occasions)
            - logLikelihood;
    double dead =
        purchases == 0 ? terms.logDroppedOut(customer) - logLikelihood : Double.NEGATIVE_INFINITY;
    return StrictMath.exp(LogMath.logSum(alive, dead));
  }

  /**
   * Returns how many purchases are still expected of a customer, each discounted to the last
   * occasion that has been (DERT, equation 14); one on the next occasion counts {@code 1 / (1 +
   * d)}.
   *
   * @param discountRate per occasion, above zero
   * @throws IllegalArgumentException if it is not above zero and finite
   */
  public double discountedExpectedPurchases(OccasionSummary customer, double discountRate) {
    ModelChecks.checkDiscountRate(discountRate);
    double next = delta + customer.occasions() + 1;
    double logWorth =
        Hypergeometric.log(1, next, gamma + next, 1 / (1 + discountRate))
            - StrictMath.log1p(discountRate);
    return probabilityAlive(customer, 1) * chanceOfBuying(customer) * StrictMath.exp(logWorth);
  }

  /** The chance of buying on an occasion, given that he has been alive on all. */
  private double chanceOfBuying(OccasionSummary customer) {
    return (alpha + customer.purchases()) / (alpha + beta + customer.occasions());
  }

  private OccasionTerms terms() {
    return new OccasionTerms(alpha, beta, gamma, delta);
  }
}
