package org.salesprocess.metrics.retention.lifetime;

import java.util.SplittableRandom;

/** Random numbers from the distributions that the models mix, for data of known parameters. */
final class MixtureDraws {

  private final SplittableRandom random;

  MixtureDraws(SplittableRandom random) {
    this.random = random;
  }

  /** Returns true with that chance. */
  boolean happens(double chance) {
    return random.nextDouble() < chance;
  }

  /** Returns a number from zero to one of a beta distribution, from two gammas. */
  double beta(double a, double b) {
    double one = logGamma(a);
    double other = logGamma(b);
    return StrictMath.exp(one - LogMath.logSum(one, other));
  }

  /**
   * Returns the logarithm of a number of a gamma distribution of that shape: G. Marsaglia and W. W.
   * Tsang, "A simple method for generating gamma variables" (2000), raised by one and taken back.
   */
  private double logGamma(double shape) {
    double d = shape + 1 - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double normal = random.nextGaussian();
      double root = 1 + c * normal;
      if (root > 0) {
        double v = root * root * root;
        double bound = normal * normal / 2 + d - d * v + d * StrictMath.log(v);
        if (StrictMath.log(random.nextDouble()) < bound) {
          return StrictMath.log(d * v) + StrictMath.log(random.nextDouble()) / shape;
        }
      }
    }
  }
}
