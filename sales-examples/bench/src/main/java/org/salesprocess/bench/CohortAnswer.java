package org.salesprocess.bench;

import com.google.common.primitives.ImmutableLongArray;

/**
 * The triangle of monthly cohorts.
 *
 * @param customers how many customers of a cohort buy in a month, by cohort and then by how many
 *     months lie between; those that have not come are 0
 * @since 0.1
 */
public record CohortAnswer(ImmutableLongArray customers) {

  /** Returns the answer of these counts. */
  static CohortAnswer of(long[] customers) {
    return new CohortAnswer(ImmutableLongArray.copyOf(customers));
  }

  /** Returns counts of zero. */
  static long[] nothing() {
    return new long[CohortWorkload.MONTHS * CohortWorkload.MONTHS];
  }

  /** Returns the place of a count. */
  static int place(int cohort, int cell) {
    return cohort * CohortWorkload.MONTHS + cell;
  }
}
