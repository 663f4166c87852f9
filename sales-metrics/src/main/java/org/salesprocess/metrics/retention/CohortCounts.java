package org.salesprocess.metrics.retention;

import java.io.Serial;
import java.io.Serializable;

/** What has been counted by cohort and column; it adds without rounding. */
final class CohortCounts implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final long[][] complete; // by cohort: how many have so many columns that are over
  private final long[][] returned; // by cohort and column, of those for whom it is over
  private final long[][] early; // of the others
  private long customers;
  private long withoutStart;

  CohortCounts(int cohorts, int columns) {
    complete = new long[cohorts][columns + 1];
    returned = new long[cohorts][columns];
    early = new long[cohorts][columns];
  }

  /** Counts a customer, be it in a cohort or not. */
  void addCustomer(boolean hasJoined) {
    if (hasJoined) {
      customers++;
    } else {
      withoutStart++;
    }
  }

  /** Counts one of a cohort for whom so many columns are over. */
  void addStart(int cohort, int over) {
    complete[cohort][over]++;
  }

  /** Counts a return of such a one in a column. */
  void addReturn(int cohort, int column, int over) {
    (column < over ? returned : early)[cohort][column]++;
  }

  void merge(CohortCounts that) {
    add(complete, that.complete);
    add(returned, that.returned);
    add(early, that.early);
    customers = Math.addExact(customers, that.customers);
    withoutStart = Math.addExact(withoutStart, that.withoutStart);
  }

  private static void add(long[][] sums, long[][] more) {
    for (int i = 0; i < sums.length; i++) {
      for (int j = 0; j < sums[i].length; j++) {
        sums[i][j] = Math.addExact(sums[i][j], more[i][j]);
      }
    }
  }

  long customers() {
    return customers;
  }

  long withoutStart() {
    return withoutStart;
  }

  /** Returns for how many of a cohort at least so many columns are over. */
  long withColumns(int cohort, int least) {
    long sum = 0;
    for (int columns = least; columns < complete[cohort].length; columns++) {
      sum = Math.addExact(sum, complete[cohort][columns]);
    }
    return sum;
  }

  long returned(int cohort, int column) {
    return returned[cohort][column];
  }

  long early(int cohort, int column) {
    return early[cohort][column];
  }
}
