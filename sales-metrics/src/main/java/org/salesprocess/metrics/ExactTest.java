package org.salesprocess.metrics;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * Two-sided exact tests: how likely a number is that is as unlikely as the observed one, or more
 * so.
 *
 * <p>Two numbers can be exactly as unlikely as each other, on either side of the most likely one;
 * rounding must not part them. Hence likelihoods that differ by less than a ten-millionth of
 * themselves are taken for equal. Both distributions rise to one mode and fall from it.
 */
final class ExactTest {

  private static final double EQUAL = 1 + 1e-7;

  private ExactTest() {}

  /** Returns the probability for so many of so many trials, each with the same probability. */
  static double binomial(int trials, int observed, double probability) {
    int mode = (int) Math.min(trials, (long) StrictMath.floor((trials + 1.0) * probability));
    return twoSided(BinomialDistribution.of(trials, probability), observed, mode);
  }

  /** Returns the probability for so many successes in a sample of a population. */
  static double hypergeometric(int population, int successes, int sample, int observed) {
    long mode = (sample + 1L) * (successes + 1L) / (population + 2L);
    return twoSided(
        HypergeometricDistribution.of(population, successes, sample), observed, (int) mode);
  }

  private static double twoSided(DiscreteDistribution distribution, int observed, int mode) {
    double limit = distribution.probability(observed) * EQUAL;
    if (distribution.probability(mode) <= limit) {
      return 1;
    }
    boolean isBelow = observed < mode;
    int inside = mode; // is likelier than the limit
    int outside = // is not, or not possible
        isBelow ? distribution.getSupportUpperBound() + 1 : distribution.getSupportLowerBound() - 1;
    while (Math.abs((long) outside - inside) > 1) {
      int middle = (int) (((long) outside + inside) / 2);
      if (distribution.probability(middle) <= limit) {
        outside = middle;
      } else {
        inside = middle;
      }
    }
    double tails =
        isBelow
            ? distribution.cumulativeProbability(observed)
                + distribution.survivalProbability(outside - 1)
            : distribution.cumulativeProbability(outside)
                + distribution.survivalProbability(observed - 1);
    return Math.min(1, tails);
  }
}
