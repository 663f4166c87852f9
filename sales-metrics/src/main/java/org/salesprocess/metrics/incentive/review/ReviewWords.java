package org.salesprocess.metrics.incentive.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.quota.Quantity;

/** How findings name amounts, levels and rates. */
final class ReviewWords {

  private static final int PERCENT_DECIMALS = 4;

  private ReviewWords() {}

  /** Returns money to its minor unit, rounded half-up; a number as it is. */
  static String amount(Quantity quantity) {
    return quantity.isMoney()
        ? quantity.rounded(RoundingMode.HALF_UP).toString()
        : quantity.toString();
  }

  /** Returns such as {@code 12 %}, of money for money, and else an amount for each unit. */
  static String rate(Fraction rate, ReviewedPlan part) {
    return part.nothing().isMoney()
        ? percent(rate)
        : amount(Quantity.of(part.plan().currency(), rate)) + " for each";
  }

  /** Returns such as {@code 12.5 %}, with four decimals at most. */
  static String percent(Fraction share) {
    BigDecimal percent =
        share
            .times(Fraction.of(100))
            .toBigDecimal(PERCENT_DECIMALS, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return percent.setScale(Math.max(0, percent.scale())).toPlainString() + " %";
  }
}
