package org.salesprocess.metrics.retention.lifetime;

import java.util.function.IntToDoubleFunction;

/**
 * The log-likelihood of data that are grouped into distinct rows, each with how many customers it
 * stands for. The rows come in an order that does not depend on the order of the input, so that
 * sums do not either.
 */
interface GroupedLogLikelihood {

  /** Returns how many distinct rows there are. */
  int rows();

  /** Returns how many customers a row stands for; above zero. */
  long count(int row);

  /**
   * Returns the log-likelihood of one customer of a row, under these parameters.
   *
   * @param parameters all above zero, in the order of the unknowns; what is needed of them is taken
   *     before this returns
   */
  IntToDoubleFunction at(double[] parameters);

  /** Returns how many customers there are. */
  default long customers() {
    long sum = 0;
    for (int row = 0; row < rows(); row++) {
      sum = Math.addExact(sum, count(row));
    }
    return sum;
  }

  /**
   * Returns the log-likelihood of all, summed in the order of rows with the error carried along.
   */
  default double sum(double[] parameters) {
    IntToDoubleFunction terms = at(parameters);
    double sum = 0;
    double lost = 0;
    for (int row = 0; row < rows(); row++) {
      double term = count(row) * terms.applyAsDouble(row);
      double next = sum + term;
      // Neumaier's compensation
      lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
      sum = next;
    }
    return sum + lost;
  }
}
