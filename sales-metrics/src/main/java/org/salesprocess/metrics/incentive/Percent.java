package org.salesprocess.metrics.incentive;

import java.math.RoundingMode;
import org.salesprocess.core.basics.Fraction;

/** How shares read in findings; the same in every locale. */
final class Percent {

  private static final Fraction HUNDRED = Fraction.of(100);

  private Percent() {}

  /** Returns such as {@code 62.5 %}, rounded half-up to one decimal. */
  static String of(Fraction share) {
    return share.times(HUNDRED).toBigDecimal(1, RoundingMode.HALF_UP).toPlainString() + " %";
  }
}
