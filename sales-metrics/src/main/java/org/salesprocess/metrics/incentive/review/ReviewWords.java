package org.salesprocess.metrics.incentive.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
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

  /** Returns an amount, or a rate or factor in percent, exactly: such as {@code 100/3 %}. */
  static String exact(Quantity value) {
    return value.isMoney() ? value.toString() : exact(value.value());
  }

  /** Returns a share in percent, exactly. */
  static String exact(Fraction share) {
    return Quantity.of(share.times(Fraction.of(100))) + " %";
  }

  /** Returns a choice in small letters, such as {@code at end}. */
  static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', ' ');
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
