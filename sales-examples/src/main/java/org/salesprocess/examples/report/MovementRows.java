package org.salesprocess.examples.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.examples.review.Movement;
import org.salesprocess.metrics.AmountComparison;
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
    Cells cells =
        movement
            .comparison()
            .match(
                MovementRows::ofRatios,
                MovementRows::ofCounts,
                MovementRows::ofAmounts,
                MovementRows::ofDistributions);
    String signal =
        switch (movement.verdict()) {
          case MORE_THAN_NOISE -> "yes";
          case WITHIN_NOISE -> "no";
          case NOT_TESTABLE -> Words.NOTHING;
        };
    table.row(movement.what(), cells.now(), cells.before(), cells.change(), signal);
  }

  private record Cells(String now, String before, String change) {}

  private static Cells ofRatios(RatioComparison ratios) {
    return new Cells(
        Words.ratio(ratios.now()),
        Words.ratio(ratios.before()),
        signed(ratios.difference().map(MovementRows::inHundredths), " points"));
  }

  /** The change is that of the number in a day, as months differ in length. */
  private static Cells ofCounts(CountComparison counts) {
    Optional<Fraction> expected =
        Optional.of(Fraction.of(counts.before()))
            .filter(Fraction::isPositive)
            .map(before -> before.times(Fraction.of(counts.daysNow(), counts.daysBefore())));
    return new Cells(
        Words.count(counts.now()),
        Words.count(counts.before()),
        signed(
            expected.flatMap(
                rest -> counts.difference().map(more -> inHundredths(more.dividedBy(rest)))),
            " %"));
  }

  private static Cells ofAmounts(AmountComparison amounts) {
    return new Cells(
        Words.money(amounts.now()),
        Words.money(amounts.before()),
        signed(amounts.growth().map(MovementRows::inHundredths), " %"));
  }

  private static Cells ofDistributions(DistributionComparison distributions) {
    return new Cells(
        median(distributions.now()),
        median(distributions.before()),
        signed(distributions.difference(), ""));
  }

  private static Fraction inHundredths(Fraction share) {
    return share.times(Fraction.of(100));
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
