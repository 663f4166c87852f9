package org.salesprocess.metrics.retention.lifetime;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** The log-likelihood of the Gamma-Gamma model, given how many purchases each customer made. */
final class GammaGammaLikelihood implements GroupedLogLikelihood {

  private final double[] purchases;
  private final double[] totals;
  private final double[] logMeans;
  private final double[] logTotals;
  private final long[] counts;
  private final int[] sameAs; // the first row with as many purchases

  GammaGammaLikelihood(SpendSummaries spend) {
    int rows = spend.size();
    purchases = new double[rows];
    totals = new double[rows];
    logMeans = new double[rows];
    logTotals = new double[rows];
    counts = new long[rows];
    sameAs = new int[rows];
    for (int row = 0; row < rows; row++) {
      purchases[row] = spend.spend(row).count();
      totals[row] = spend.spend(row).amount().getAmount().doubleValue();
      logTotals[row] = StrictMath.log(totals[row]);
      logMeans[row] = logTotals[row] - StrictMath.log(purchases[row]);
      counts[row] = spend.count(row);
      sameAs[row] = row > 0 && purchases[row] == purchases[row - 1] ? sameAs[row - 1] : row;
    }
  }

  ImmutableList<Unknown> unknowns() {
    double mean =
        purchases.length == 0 ? 1 : Arrays.stream(totals).sum() / Arrays.stream(purchases).sum();
    return ImmutableList.of(new Unknown("p", 2), new Unknown("q", 3), new Unknown("gamma", mean));
  }

  @Override
  public int rows() {
    return counts.length;
  }

  @Override
  public long count(int row) {
    return counts[row];
  }

  @Override
  public IntToDoubleFunction at(double[] parameters) {
    double p = parameters[0];
    double q = parameters[1];
    double gamma = parameters[2];
    double logStart = q * StrictMath.log(gamma) - LogMath.logGamma(q);
    Computed constants =
        new Computed(rows(), row -> LogMath.logGammaRatio(p * purchases[row], q) + logStart);
    return row -> {
      double shape = p * purchases[row];
      return constants.at(sameAs[row])
          + shape * logTotals[row]
          - logMeans[row]
          - (shape + q) * StrictMath.log(gamma + totals[row]);
    };
  }
}
