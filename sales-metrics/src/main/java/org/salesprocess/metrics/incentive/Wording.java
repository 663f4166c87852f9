package org.salesprocess.metrics.incentive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.joda.money.Money;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.Bound;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Rounding;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesPeriod;

/**
 * How numbers are put into sentences for people: exactly, or, where that is no short decimal, as a
 * quotient with a rounded decimal beside it. The same in every locale.
 */
final class Wording {

  private static final Fraction HUNDRED = Fraction.of(100);
  private static final int MOST_DECIMALS = 6;
  private static final int ROUNDED_DECIMALS = 4;
  private static final int ROUNDED_PERCENT = 2;

  private Wording() {}

  /** Returns such as {@code USD 1234.50}, {@code 12} or {@code USD 100/3 (about 33.3333)}. */
  static String of(Quantity quantity) {
    String exact = quantity.toString();
    if (exact.indexOf('/') < 0) {
      return exact;
    }
    BigDecimal rounded = quantity.value().toBigDecimal(ROUNDED_DECIMALS, RoundingMode.HALF_UP);
    return "%s (about %s)".formatted(exact, rounded.toPlainString());
  }

  /** Returns such as {@code 8 %}, {@code 62.5 %} or {@code 1/3 (about 33.33 %)}. */
  static String percent(Fraction share) {
    Fraction hundredfold = share.times(HUNDRED);
    BigDecimal decimal = hundredfold.toBigDecimal(MOST_DECIMALS, RoundingMode.HALF_UP);
    if (Fraction.of(decimal).equals(hundredfold)) {
      return plain(decimal) + " %";
    }
    BigDecimal rounded = hundredfold.toBigDecimal(ROUNDED_PERCENT, RoundingMode.HALF_UP);
    return "%s (about %s %%)".formatted(share, rounded.toPlainString());
  }

  private static String plain(BigDecimal decimal) {
    BigDecimal stripped = decimal.stripTrailingZeros();
    return stripped.setScale(Math.max(0, stripped.scale())).toPlainString();
  }

  /** Returns a table's value: a rate or factor in percent, an amount as it is. */
  static String rate(Quantity value) {
    return value.isMoney() ? of(value) : percent(value.value());
  }

  /** Returns what an input came to: in percent if it is a share, such as an attainment. */
  static String level(Input input, Quantity value) {
    return isShare(input) ? percent(value.value()) : of(value);
  }

  /** Returns where a tier begins, such as {@code from 100 %} or {@code above USD 100.00}. */
  static String bound(Input level, Bound bound) {
    return (bound.side() == Bound.Side.UPPER ? "from " : "above ") + level(level, bound.at());
  }

  /** Returns how and where it is rounded, such as {@code half up for each deal}. */
  static String of(Rounding rounding) {
    String where =
        switch (rounding.place()) {
          case RESULT -> "once for each component and period";
          case DEAL -> "for each deal";
          case CREDIT -> "for each credit";
          case HIERARCHY_LEVEL -> "for each credit first, then once for each component and period";
        };
    return rounding.mode().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + where;
  }

  /** Returns how what a line earns exactly, and with the lines before it, comes to what it has. */
  static String rounding(Quantity exact, Quantity with, Rounding rounding, Money posted) {
    String sentence = "exactly " + of(exact);
    if (exact.equals(Quantity.of(posted))) {
      return sentence + ", with nothing to round";
    }
    return exact.equals(with)
        ? "%s, rounded %s to %s".formatted(sentence, of(rounding), posted)
        : "%s; with the lines before it %s, rounded %s, which leaves %s for this one"
            .formatted(sentence, of(with), of(rounding), posted);
  }

  private static boolean isShare(Input input) {
    return input.match(
        measured -> false,
        attained -> true,
        Input.Improved::relative,
        ratio -> true,
        ofDeal -> false,
        resultOf -> false,
        constant -> false,
        targetIncentive -> false,
        scaled -> isShare(scaled.of()));
  }

  /** Returns the first and the last day, such as {@code 2026-01-01 to 2026-01-31}. */
  static String days(SalesPeriod period) {
    return "%s to %s".formatted(period.start(), period.end().minusDays(1));
  }
}
