package org.salesprocess.metrics.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How figures read; the same in every locale. */
public final class Figures {

  private static final double SMALLEST_SHOWN = 0.001;

  private Figures() {}

  /** Returns a number with so many decimals, halves away from zero. */
  public static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }

  /** Returns a share in percent without the sign, with one decimal: {@code 32.1} of 0.3214. */
  public static BigDecimal inPercent(double share) {
    return BigDecimal.valueOf(share).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
  }

  /** Returns how likely something is, with its relation: {@code = 0.20} or {@code < 0.001}. */
  public static String probability(double p) {
    return p < SMALLEST_SHOWN ? "< 0.001" : "= " + rounded(p, p < 0.1 ? 3 : 2);
  }
}
