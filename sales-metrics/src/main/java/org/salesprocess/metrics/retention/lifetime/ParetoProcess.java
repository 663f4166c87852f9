package org.salesprocess.metrics.retention.lifetime;

/**
 * Purchases at a gamma distributed rate for a lifetime that is exponential with a gamma distributed
 * rate, hence Pareto.
 *
 * @param r shape of the purchase rate
 * @param alpha rate parameter of the purchase rate; a time
 * @param s shape of the rate of leaving
 * @param beta rate parameter of the rate of leaving; a time
 */
record ParetoProcess(double r, double alpha, double s, double beta) implements BuyingProcess {

  @Override
  public double expectedPurchases(double time) {
    double logGrowth = StrictMath.log1p(time / beta);
    double power = s - 1;
    // (1 - e^-(power logGrowth)) / power, which tends to logGrowth
    double effective = power == 0 ? logGrowth : -StrictMath.expm1(-power * logGrowth) / power;
    return r / alpha * beta * effective;
  }

  @Override
  public double survival(double time) {
    return StrictMath.exp(-s * StrictMath.log1p(time / beta));
  }

  @Override
  public double probability(long purchases, double time) {
    NegativeBinomial counts = new NegativeBinomial(r, alpha);
    double alive = counts.logProbability(purchases, time) - s * StrictMath.log1p(time / beta);
    return StrictMath.exp(LogMath.logSum(alive, logLeft(counts, purchases, time)));
  }

  /**
   * Integrates over the logit of the share of the time at which the customer left. The probability
   * of the purchases is told from that within all of the time, so that large numbers of them do not
   * drown the shape of a narrow peak.
   */
  private double logLeft(NegativeBinomial counts, long purchases, double time) {
    double part = time / (alpha + time);
    double logOther = StrictMath.log(alpha) - StrictMath.log(alpha + time);
    double logIntegral =
        LogIntegral.of(
            logit -> {
              double logShare = -LogMath.logSum(0, -logit);
              double logRest = -LogMath.logSum(0, logit);
              double until = time * StrictMath.exp(logShare);
              return -r * StrictMath.log1p(-part * StrictMath.exp(logRest))
                  - purchases * LogMath.logSum(0, logOther - logit)
                  - (s + 1) * StrictMath.log1p(until / beta)
                  + logShare
                  + logRest;
            },
            0);
    return counts.logProbability(purchases, time)
        + StrictMath.log(s)
        + StrictMath.log(time)
        - StrictMath.log(beta)
        + logIntegral;
  }

  /** Returns how many purchases without end are expected, discounted at a continuous rate. */
  double discountedPurchases(double force) {
    // the mean of 1 / (force + rate of leaving), over the logarithm of time
    double logMean =
        LogIntegral.of(
            logTime -> {
              double time = StrictMath.exp(logTime);
              return logTime - force * time - s * StrictMath.log1p(time / beta);
            },
            -StrictMath.log(force));
    return r / alpha * StrictMath.exp(logMean);
  }
}
