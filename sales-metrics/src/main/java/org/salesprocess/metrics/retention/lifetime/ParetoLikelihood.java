package org.salesprocess.metrics.retention.lifetime;

import java.util.function.IntToDoubleFunction;

/**
 * The log-likelihood of the Pareto/NBD model.
 *
 * <p>Over the time of leaving, the likelihood of a customer is {@code Gamma(r + x) / Gamma(r)
 * alpha^r beta^s} times the integral of {@code s (alpha + u)^-(r + x) (beta + u)^-(s + 1)} from the
 * recency to the age, plus {@code (alpha + T)^-(r + x) (beta + T)^-s}. Integrated by parts this is
 * {@code J(r + x, alpha; s, beta; t_x) + J(s, beta; r + x, alpha; T)}, where {@code J(p, A; q, B;
 * u)} is q times the integral of {@code (A + v)^-p (B + v)^-(q + 1)} from u without end: a sum of
 * positive terms, and each depends on only two of frequency, recency and age.
 */
final class ParetoLikelihood implements GroupedLogLikelihood {

  private static final double CLOSE_TO_ONE = 0.999; // beyond, the fraction takes too many steps

  private static final double SETTLED = 4e-16;

  private final SummaryTable table;
  private final SummaryTable.Pairs recencies;
  private final SummaryTable.Pairs ages;

  ParetoLikelihood(PurchaseSummaries customers) {
    table = new SummaryTable(customers);
    recencies = table.frequencyAndRecency();
    ages = table.frequencyAndAge();
  }

  static double probabilityAlive(ParetoProcess start, PurchaseSummary customer) {
    double power = start.r() + customer.frequency();
    double logAlive =
        -power * StrictMath.log(start.alpha() + customer.age())
            - start.s() * StrictMath.log(start.beta() + customer.age());
    double logAll =
        LogMath.logSum(
            logIntegral(power, start.alpha(), start.s(), start.beta(), customer.recency()),
            logIntegral(start.s(), start.beta(), power, start.alpha(), customer.age()));
    return Math.min(1, StrictMath.exp(logAlive - logAll));
  }

  @Override
  public int rows() {
    return table.rows();
  }

  @Override
  public long count(int row) {
    return table.count(row);
  }

  @Override
  public IntToDoubleFunction at(double[] parameters) {
    double r = parameters[0];
    double alpha = parameters[1];
    double s = parameters[2];
    double beta = parameters[3];
    double logStart = r * StrictMath.log(alpha) + s * StrictMath.log(beta);
    Computed constants = table.perFrequency(x -> LogMath.logGammaRatio(r, x) + logStart);
    Computed left = recencies.per((x, time) -> logIntegral(r + x, alpha, s, beta, time));
    Computed alive = ages.per((x, time) -> logIntegral(s, beta, r + x, alpha, time));
    return row ->
        constants.at(table.frequency(row))
            + LogMath.logSum(left.at(recencies.at(row)), alive.at(ages.at(row)));
  }

  /** Returns the logarithm of J(p, A; q, B; u). */
  static double logIntegral(double p, double a, double q, double b, double from) {
    double first = a + from;
    double second = b + from;
    double logShare = StrictMath.log(q) - StrictMath.log(p + q);
    // of the two ways to write it, the one whose argument is not negative
    return a >= b
        ? logShare
            - p * StrictMath.log(first)
            - q * StrictMath.log(second)
            + logHypergeometric(p, q + 1, (a - b) / first)
        : logShare
            - (p - 1) * StrictMath.log(first)
            - (q + 1) * StrictMath.log(second)
            + logHypergeometric(q + 1, p, (b - a) / second);
  }

  /**
   * Returns the logarithm of {@code 2F1(1, b; b + rest; z)} by Gauss's continued fraction,
   * evaluated by the method of Lentz (NIST Digital Library of Mathematical Functions, 15.7 and
   * 3.10).
   */
  static double logHypergeometric(double b, double rest, double z) {
    double c = b + rest;
    if (z > CLOSE_TO_ONE) {
      return Hypergeometric.log(1, b, c, z);
    }
    double denominator = 1;
    double upper = 1;
    double lower = 0;
    double change = 0;
    for (int step = 0; Math.abs(change - 1) > SETTLED; step++) {
      double half = Math.floorDiv(step, 2);
      double numerator =
          step % 2 == 0
              ? (b + half) * (c - 1 + half) / ((c + 2 * half - 1) * (c + 2 * half))
              : (half + 1) * (rest + half) / ((c + 2 * half) * (c + 2 * half + 1));
      lower = 1 / (1 - numerator * z * lower);
      upper = 1 - numerator * z / upper;
      change = upper * lower;
      denominator *= change;
    }
    return -StrictMath.log(denominator);
  }
}
