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

  private static final double TINY = 1e-18;
  private static final double SMALL = 0.1;

  @Override
  public double expectedPurchases(double time) {
    double center = StrictMath.log(a) - StrictMath.log(b);
    double logScale = StrictMath.log(time) - StrictMath.log(alpha) + logShare(center);
    return StrictMath.exp(averaged(center, a - 1, logP -> logBought(logP + logScale)));
  }

  @Override
  public double survival(double time) {
    double scale = time / alpha;
    double center = likeliest(scale);
    double w = scale * StrictMath.exp(logShare(center));
    double logRelative =
        averaged(center, a, logP -> -r * LogMath.logMixture(1 / (1 + w), w / (1 + w), logP));
    return Math.min(1, StrictMath.exp(logRelative - r * StrictMath.log1p(w)));
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

  // the logit of p where the density of p times that of being alive is highest
  private double likeliest(double scale) {
    double most = StrictMath.log(a) - StrictMath.log(b);
    double least = most - 700;
    for (int halving = 0; halving < 60; halving++) {
      double middle = (least + most) / 2;
      double p = StrictMath.exp(logShare(middle));
      double rest = StrictMath.exp(logShare(-middle));
      double w = scale * p;
      if (a * rest - b * p - r * rest * w / (1 + w) > 0) {
        least = middle;
      } else {
        most = middle;
      }
    }
    return least;
  }

  private static double logShare(double logit) {
    return -LogMath.logSum(0, -logit);
  }

  /**
   * Returns the logarithm of an average over p, integrated over its logit. All is told from a
   * center, so that large parameters do not drown the shape of a narrow peak.
   *
   * @param power of p, in place of that of the density
   * @param log what is averaged, of the logarithm of p over that at the center
   */
  private double averaged(double center, double power, DoubleUnaryOperator log) {
    double logMean = logShare(center);
    double logRestOfMean = logShare(-center);
    double mean = StrictMath.exp(logMean);
    double rest = StrictMath.exp(logRestOfMean);
    DoubleUnaryOperator logIntegrand =
        distance -> {
          double logP = -LogMath.logMixture(mean, rest, -distance);
          double logRest = -LogMath.logMixture(rest, mean, distance);
          return power * logP + b * logRest + log.applyAsDouble(logP);
        };
    return LogIntegral.of(Math.min(a, b) < SMALL ? stretched(logIntegrand) : logIntegrand, 0)
        + power * logMean
        + b * logRestOfMean
        - LogMath.logBeta(a, b);
  }

  // falls off in few steps where the integrand itself needs many
  private static DoubleUnaryOperator stretched(DoubleUnaryOperator logIntegrand) {
    return x -> logIntegrand.applyAsDouble(StrictMath.sinh(x)) + StrictMath.log(StrictMath.cosh(x));
  }
}
