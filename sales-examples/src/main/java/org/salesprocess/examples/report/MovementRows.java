package org.salesprocess.examples.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.examples.review.Movement;
import org.salesprocess.metrics.AmountComparison;
import org.salesprocess.metrics.Comparison;
import org.salesprocess.metrics.CountComparison;
import org.salesprocess.metrics.Distribution;
import org.salesprocess.metrics.DistributionComparison;
import org.salesprocess.metrics.RatioComparison;

/** A month's figures against the month before, as rows of a table. */
final class MovementRows {

  private MovementRows() {}

  static TextTable table(Iterable<Movement> movements) {
    TextTable table = new TextTable(1, "Figure", "Now", "Before", "Change", "Signal");
    for (Movement movement : movements) {
      row(table, movement);
    }
    return table;
  }

  private static void row(TextTable table, Movement movement) {
    Comparison comparison = movement.comparison();
    String signal =
        switch (movement.verdict()) {
          case MORE_THAN_NOISE -> "yes";
          case WITHIN_NOISE -> "no";
          case NOT_TESTABLE -> Words.NOTHING;
        };
    if (comparison instanceof RatioComparison ratios) {
      table.row(
          movement.what(),
          Words.ratio(ratios.now()),
          Words.ratio(ratios.before()),
          signed(comparison.difference().map(each -> each.times(Fraction.of(100))), " points"),
          signal);
    } else if (comparison instanceof CountComparison counts) {
      table.row(
          movement.what(),
          Words.count(counts.now()),
          Words.count(counts.before()),
          signed(comparison.difference(), ""),
          signal);
    } else if (comparison instanceof AmountComparison amounts) {
      table.row(
          movement.what(),
          Words.money(amounts.now()),
          Words.money(amounts.before()),
          signed(amounts.growth().map(each -> each.times(Fraction.of(100))), " %"),
          signal);
    } else if (comparison instanceof DistributionComparison distributions) {
      table.row(
          movement.what(),
          median(distributions.now()),
          median(distributions.before()),
          signed(comparison.difference(), ""),
          signal);
    }
  }

  private static String median(Distribution distribution) {
    return distribution
        .median()
        .map(value -> "median " + Words.decimal(value))
        .orElse(Words.NOTHING);
  }

  private static String signed(Optional<Fraction> change, String unit) {
    return change
        .map(value -> value.toBigDecimal(1, RoundingMode.HALF_UP))
        .map(value -> plus(value) + value.toPlainString() + unit)
        .orElse(Words.NOTHING);
  }

  private static String plus(BigDecimal value) {
    return value.signum() > 0 ? "+" : "";
  }
}
