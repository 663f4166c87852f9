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
            ParetoIntegral.log(power, start.alpha(), start.s(), start.beta(), customer.recency()),
            ParetoIntegral.log(start.s(), start.beta(), power, start.alpha(), customer.age()));
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
    Computed left = recencies.per((x, time) -> ParetoIntegral.log(r + x, alpha, s, beta, time));
    Computed alive = ages.per((x, time) -> ParetoIntegral.log(s, beta, r + x, alpha, time));
    return row ->
        constants.at(table.frequency(row))
            + LogMath.logSum(left.at(recencies.at(row)), alive.at(ages.at(row)));
  }
}
