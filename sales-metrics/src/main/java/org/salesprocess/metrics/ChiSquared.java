package org.salesprocess.metrics;

import java.util.Collection;
import org.apache.commons.statistics.inference.ChiSquareTest;

/** Pearson's chi-squared test of whether groups share one ratio; Apache Commons Statistics'. */
final class ChiSquared {

  private ChiSquared() {}

  /**
   * Returns the p-value of the table with a row for each group; every group has facts, and some but
   * not all have the property.
   */
  static double homogeneity(Collection<Ratio> groups) {
    long[][] table =
        groups.stream()
            .map(ratio -> new long[] {ratio.count(), ratio.complement().count()})
            .toArray(long[][]::new);
    return ChiSquareTest.withDefaults().test(table).getPValue();
  }

  /**
   * Says whether the approximation holds: no cell of the table is expected to hold less than the
   * one number, and at most one cell in five less than the other.
   */
  static boolean holds(Collection<Ratio> groups, Ratio total, long least, long mostly) {
    int few = 0;
    for (Ratio group : groups) {
      for (long answers : new long[] {total.count(), total.complement().count()}) {
        double expected = (double) group.total() * answers / total.total();
        if (expected < least) {
          return false;
        }
        if (expected < mostly) {
          few++;
        }
      }
    }
    return 5 * few <= 2 * groups.size();
  }
}
