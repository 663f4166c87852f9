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

  private static final double LEAST_LOG = -690; // of a time that a double holds

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
   * Integrates over the logit of the share of the time at which the customer left. All is told from
   * the likeliest time, so that large powers do not drown the shape of a narrow peak.
   */
  private double logLeft(NegativeBinomial counts, long purchases, double time) {
    double logTime = StrictMath.log(time);
    double logPeak = logPeak(purchases, logTime);
    double peak = StrictMath.exp(logPeak);
    double logIntegral =
        LogIntegral.of(
            logit -> {
              double logUntil = logTime - LogMath.logSum(0, -logit);
              double x = logUntil - logPeak;
              return -r * LogMath.logMixture(alpha / (alpha + peak), peak / (alpha + peak), x)
                  - purchases
                      * LogMath.logMixture(peak / (alpha + peak), alpha / (alpha + peak), -x)
                  - (s + 1) * LogMath.logMixture(beta / (beta + peak), peak / (beta + peak), x)
                  + x
                  - LogMath.logSum(0, logit);
            },
            0);
    return counts.logProbability(purchases, peak)
        + StrictMath.log(s)
        - StrictMath.log(beta)
        - (s + 1) * StrictMath.log1p(peak / beta)
        + logPeak
        + logIntegral;
  }

  // where the integrand over the logarithm of time is highest, if that is within the time
  private double logPeak(long purchases, double logTime) {
    double most = logTime;
    double least = Math.max(logTime - 700, LEAST_LOG);
    if (slope(purchases, most) >= 0) {
      return most;
    }
    for (int halving = 0; halving < 60; halving++) {
      double middle = (least + most) / 2;
      if (slope(purchases, middle) > 0) {
        least = middle;
      } else {
        most = middle;
      }
    }
    return least;
  }

  private double slope(long purchases, double logTime) {
    double time = StrictMath.exp(logTime);
    return purchases + 1 - (r + purchases) * time / (alpha + time) - (s + 1) * time / (beta + time);
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
