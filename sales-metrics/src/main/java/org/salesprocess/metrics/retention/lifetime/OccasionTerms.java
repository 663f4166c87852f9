package org.salesprocess.metrics.retention.lifetime;

/**
 * The parts of which the chances of the {@link BetaGeometricBetaBernoulli} are made, mostly in
 * logarithms.
 */
final class OccasionTerms {

  private final double alpha;
  private final double beta;
  private final double gamma;
  private final double delta;

  OccasionTerms(double alpha, double beta, double gamma, double delta) {
    this.alpha = alpha;
    this.beta = beta;
    this.gamma = gamma;
    this.delta = delta;
  }

  /** The likelihood of a customer. */
  double logLikelihood(OccasionSummary customer) {
    return LogMath.logSum(logStillAlive(customer), logDroppedOut(customer));
  }

  /** On how many of the next occasions one is alive who was on the first so many. */
  double aliveOccasions(int already, int occasions) {
    double sum = 0;
    double alive = 1;
    for (int i = 1; i <= occasions; i++) {
      double before = delta + already + i - 1;
      alive *= before / (gamma + before);
      sum += alive;
    }
    return sum;
  }

  /** Of buying on the one occasions and not on the others, all alive, in one order. */
  double logBuying(double bought, double passed) {
    return LogMath.logRising(alpha, bought)
        + LogMath.logRising(beta, passed)
        - LogMath.logRising(alpha + beta, bought + passed);
  }

  /** Of being alive on the first so many occasions. */
  double logAlive(double occasions) {
    return LogMath.logMeanPower(delta, gamma, occasions);
  }

  /** Of dropping out right after the first so many occasions. */
  double logDrop(double occasions) {
    return logAlive(occasions) + StrictMath.log(gamma / (gamma + delta + occasions));
  }

  double logStillAlive(OccasionSummary customer) {
    int passed = customer.occasions() - customer.purchases();
    return logBuying(customer.purchases(), passed) + logAlive(customer.occasions());
  }

  double logDroppedOut(OccasionSummary customer) {
    int last = customer.lastPurchase();
    int passes = customer.occasions() - last;
    if (passes == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    int passed = last - customer.purchases();
    // each term from the one before: one occasion more that was passed alive
    double sum = 0;
    double term = 1;
    for (int i = 0; i < passes; i++) {
      sum += term;
      term *=
          (beta + passed + i)
              / (alpha + beta + last + i)
              * ((delta + last + i) / (gamma + delta + last + i + 1));
    }
    return logBuying(customer.purchases(), passed) + logDrop(last) + StrictMath.log(sum);
  }

  /** Of what was bought and passed before, all alive, and then so many purchases in any order. */
  double logPurchases(int bought, int passed, int before, int purchases, int occasions) {
    double sum = Double.NEGATIVE_INFINITY;
    for (int seen = purchases; seen <= occasions; seen++) {
      double until = (double) before + seen;
      double term =
          LogMath.logChoose(seen, purchases)
              + logBuying((double) bought + purchases, (double) passed + seen - purchases)
              + (seen == occasions ? logAlive(until) : logDrop(until));
      sum = LogMath.logSum(sum, term);
    }
    return sum;
  }
}
