package org.salesprocess.metrics.retention;

import org.salesprocess.core.basics.Fraction;

/**
 * How recurring revenue is stated.
 *
 * @since 0.1
 */
public enum RevenueBasis {
  /** What it comes to in a month: monthly recurring revenue (MRR), a twelfth of that of a year. */
  PER_MONTH,
  /** What it comes to in a year: annual recurring revenue (ARR). */
  PER_YEAR;

  private static final Fraction TWELFTH = Fraction.of(1, 12);

  Fraction of(Fraction perYear) {
    return this == PER_YEAR ? perYear : perYear.times(TWELFTH);
  }
}
