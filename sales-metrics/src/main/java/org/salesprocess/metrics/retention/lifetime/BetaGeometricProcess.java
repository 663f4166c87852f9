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
  private static final double LARGE = 100;

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

  /**
   * Averages over the logit of p, told from the mean of p, so that large parameters do not drown the
   * shape of a narrow peak.
   */
  private double averaged(double power, DoubleUnaryOperator logOfLogP) {
    double mean = a / (a + b);
    double rest = b / (a + b);
    double logMean = StrictMath.log(mean);
    DoubleUnaryOperator logIntegrand =
        distance -> {
          double logP = -logMixed(mean, rest, -distance);
          double logRest = -logMixed(rest, mean, distance);
          return power * logP + b * logRest + logOfLogP.applyAsDouble(logMean + logP);
        };
    return StrictMath.exp(
        LogIntegral.of(logIntegrand, 0)
            + power * logMean
            + b * StrictMath.log(rest)
            - LogMath.logBeta(a, b));
  }

  // log(share + rest e^x), of shares that sum to one
  private static double logMixed(double share, double rest, double x) {
    return x > LARGE
        ? StrictMath.log(rest) + x + StrictMath.log1p(share / rest * StrictMath.exp(-x))
        : StrictMath.log1p(rest * StrictMath.expm1(x));
  }
}
