package org.salesprocess.metrics.retention.lifetime;

import java.util.function.DoubleUnaryOperator;

/**
 * Purchases at a gamma distributed rate, after each of which the customer leaves with a probability
 * that is beta distributed.
 *
 * <p>Given the probability p of leaving, an expected number of purchases is {@code (1 - (1 + p t /
 * alpha)^-r) / p} and the survival {@code (1 + p t / alpha)^-r}. Both are averaged over p by an
 * integral of positive terms, which is exact where the closed form of the papers divides by {@code
 * a - 1} and takes the difference of nearly equal numbers.
 *
 * @param r shape of the purchase rate
 * @param alpha rate parameter of the purchase rate; a time
 * @param a first parameter of the probability of leaving
 * @param b second parameter of it
 */
record BetaGeometricProcess(double r, double alpha, double a, double b) implements BuyingProcess {

  private static final double TINY = 1e-9;

  @Override
  public double expectedPurchases(double time) {
    double logScale = StrictMath.log(time) - StrictMath.log(alpha);
    return averaged(a - 1, logP -> logBought(logP + logScale));
  }

  @Override
  public double survival(double time) {
    double scale = time / alpha;
    return Math.min(1, averaged(a, logP -> -r * StrictMath.log1p(StrictMath.exp(logP) * scale)));
  }

  @Override
  public double probability(long purchases, double time) {
    NegativeBinomial counts = new NegativeBinomial(r, alpha);
    double logBeta = LogMath.logBeta(a, b);
    double stayed =
        StrictMath.exp(
            LogMath.logBeta(a, b + purchases) - logBeta + counts.logProbability(purchases, time));
    if (purchases == 0) {
      return stayed;
    }
    double leftWithTheLast =
        StrictMath.exp(LogMath.logBeta(a + 1, b + (purchases - 1)) - logBeta)
            * counts.atLeast(purchases, time);
    return stayed + leftWithTheLast;
  }

  // log(1 - (1 + w)^-r), also where w is below what a double holds
  private double logBought(double logW) {
    double w = StrictMath.exp(logW);
    return w < TINY && r * w < TINY
        ? StrictMath.log(r) + logW
        : StrictMath.log(-StrictMath.expm1(-r * StrictMath.log1p(w)));
  }

  // over the logit of p, with p to a power of its own
  private double averaged(double power, DoubleUnaryOperator logOfLogP) {
    double logBeta = LogMath.logBeta(a, b);
    DoubleUnaryOperator logIntegrand =
        logit -> {
          double logP = -LogMath.logSum(0, -logit);
          double logRest = -LogMath.logSum(0, logit);
          return power * logP + b * logRest + logOfLogP.applyAsDouble(logP) - logBeta;
        };
    return StrictMath.exp(LogIntegral.of(logIntegrand, StrictMath.log(a) - StrictMath.log(b)));
  }
}
