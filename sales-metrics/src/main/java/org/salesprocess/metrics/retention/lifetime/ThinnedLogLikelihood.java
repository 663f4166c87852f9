package org.salesprocess.metrics.retention.lifetime;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Every so-manieth customer of the data, for a first search where the rows are many. */
final class ThinnedLogLikelihood implements GroupedLogLikelihood {

  private final GroupedLogLikelihood whole;
  private final int[] rows;
  private final long[] counts;

  private ThinnedLogLikelihood(GroupedLogLikelihood whole, int[] rows, long[] counts) {
    this.whole = whole;
    this.rows = rows;
    this.counts = counts;
  }

  /** Returns about so many customers of the data, taken at equal distances in the order of rows. */
  static GroupedLogLikelihood of(GroupedLogLikelihood whole, int customers) {
    long distance = Math.max(1, whole.customers() / customers);
    int[] rows = new int[whole.rows()];
    long[] counts = new long[whole.rows()];
    int kept = 0;
    long before = 0;
    for (int row = 0; row < whole.rows(); row++) {
      long after = before + whole.count(row);
      long taken = after / distance - before / distance;
      if (taken > 0) {
        rows[kept] = row;
        counts[kept] = taken;
        kept++;
      }
      before = after;
    }
    return new ThinnedLogLikelihood(whole, Arrays.copyOf(rows, kept), Arrays.copyOf(counts, kept));
  }

  @Override
  public int rows() {
    return rows.length;
  }

  @Override
  public long count(int row) {
    return counts[row];
  }

  @Override
  public IntToDoubleFunction at(double[] parameters) {
    IntToDoubleFunction terms = whole.at(parameters);
    return row -> terms.applyAsDouble(rows[row]);
  }
}
