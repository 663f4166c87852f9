package org.salesprocess.metrics.retention.lifetime;

import java.util.function.IntToDoubleFunction;

/**
 * The log-likelihood of the BG/NBD model and of its modification: of a customer alive at the age,
 * and of one who left with the last purchase.
 *
 * <p>What depends on one of frequency, recency and age alone is computed once for each of their
 * values, where it is needed.
 */
final class BetaGeometricLikelihood implements GroupedLogLikelihood {

  private final SummaryTable table;
  private final int chancesBefore;

  /**
   * Indexes the customers.
   *
   * @param leavesAtOnce whether a customer may leave with the first purchase too
   */
  BetaGeometricLikelihood(PurchaseSummaries customers, boolean leavesAtOnce) {
    table = new SummaryTable(customers);
    chancesBefore = leavesAtOnce ? 1 : 0;
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
    double a = parameters[2];
    double b = parameters[3];
    double logAlpha = StrictMath.log(alpha);
    double logBeta = LogMath.logBeta(a, b);
    Computed constants =
        table.perFrequency(
            x ->
                LogMath.logGammaRatio(r, x)
                    + r * logAlpha
                    + LogMath.logBeta(a, b + x + chancesBefore)
                    - logBeta);
    Computed logOdds =
        table.perFrequency(
            x ->
                x + chancesBefore == 0
                    ? Double.NEGATIVE_INFINITY
                    : StrictMath.log(a) - StrictMath.log(b + (x + chancesBefore - 1)));
    Computed logRecencies = table.perRecency(time -> StrictMath.log(alpha + time));
    Computed logAges = table.perAge(time -> StrictMath.log(alpha + time));
    return row -> {
      int frequency = table.frequency(row);
      double power = r + table.purchases(row);
      double logAge = logAges.at(table.age(row));
      double left = logOdds.at(frequency) + power * (logAge - logRecencies.at(table.recency(row)));
      return constants.at(frequency) - power * logAge + LogMath.logSum(0, left);
    };
  }
}
