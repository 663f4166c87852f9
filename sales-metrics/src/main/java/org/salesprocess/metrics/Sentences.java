package org.salesprocess.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.internal.Figures;

/** How comparisons read; the same in every locale. */
final class Sentences {

  private Sentences() {}

  static String compare(
      Object now, Object before, Optional<String> difference, OptionalDouble pValue) {
    return now
        + " against "
        + before
        + difference.map(words -> ": " + words).orElse("")
        + (pValue.isPresent() ? ", p " + Figures.probability(pValue.getAsDouble()) : "");
  }

  static String signed(Fraction value, int decimals) {
    return signed(value.toBigDecimal(decimals, RoundingMode.HALF_UP));
  }

  static String signed(BigDecimal value) {
    return (value.signum() > 0 ? "+" : "") + value.toPlainString();
  }

  /** Returns such as {@code 95 % interval -4.1 to +23.9}, in points of a hundred. */
  static String interval(ConfidenceInterval interval) {
    return percent(interval.confidence())
        + " interval "
        + points(interval.lower())
        + " to "
        + points(interval.upper());
  }

  private static String percent(double share) {
    return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }

  private static String points(double share) {
    return signed(Figures.inPercent(share));
  }
}
