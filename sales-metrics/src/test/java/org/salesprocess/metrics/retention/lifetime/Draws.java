package org.salesprocess.metrics.retention.lifetime;

import java.util.Random;

/** Seeded draws from the distributions that the models are made of. */
final class Draws {

  private final Random random;

  Draws(long seed) {
    random = new Random(seed);
  }

  double uniform() {
    return random.nextDouble();
  }

  double exponential(double rate) {
    return -StrictMath.log1p(-random.nextDouble()) / rate;
  }

  /** By the method of Marsaglia and Tsang (2000), below a shape of one by a power of a uniform. */
  double gamma(double shape, double rate) {
    if (shape < 1) {
      return gamma(shape + 1, rate) * StrictMath.pow(1 - random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double normal = random.nextGaussian();
      double root = 1 + c * normal;
      double cube = root * root * root;
      if (root > 0
          && StrictMath.log1p(-random.nextDouble())
              < normal * normal / 2 + d - d * cube + d * StrictMath.log(cube)) {
        return d * cube / rate;
      }
    }
  }

  double beta(double a, double b) {
    double first = gamma(a, 1);
    return first / (first + gamma(b, 1));
  }

  /**
   * Returns what a customer who buys at a rate did until an age.
   *
   * @param leaving the probability of leaving with a repeat purchase
   * @param lifetime after which the customer leaves without one
   */
  PurchaseSummary summary(double rate, double leaving, double lifetime, double age) {
    long frequency = 0;
    double recency = 0;
    double time = exponential(rate);
    while (time <= Math.min(lifetime, age)) {
      frequency++;
      recency = time;
      if (uniform() < leaving) {
        break;
      }
      time += exponential(rate);
    }
    return new PurchaseSummary(frequency, recency, age);
  }
}
