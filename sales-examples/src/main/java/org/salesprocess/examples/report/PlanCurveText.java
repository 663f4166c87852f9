package org.salesprocess.examples.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.metrics.incentive.PayoutCurve;

/**
 * Payout curves for the terminal, as tables of breakpoints.
 *
 * @param plans what was drawn
 */
public record PlanCurveText(ImmutableList<DrawnPlan> plans) {

  private static final int RATE_DECIMALS = 6;

  /**
   * Returns the tables.
   *
   * @param width the most characters of a line
   */
  public ImmutableList<String> lines(int width) {
    Lines lines = new Lines(width);
    for (DrawnPlan plan : plans) {
      lines.add("Plan %s (version %s)".formatted(plan.plan(), plan.version()));
      plan.curves().forEach((name, curve) -> curve(lines, name, curve));
      plan.refusals()
          .forEach(
              (name, why) -> {
                lines.title(name);
                lines.add("cannot be drawn: " + why);
              });
      lines.add("");
    }
    return lines.all();
  }

  private static void curve(Lines lines, String name, PayoutCurve curve) {
    TextTable table = new TextTable(1, "sold", "just below", "pays", "just above", "then per unit");
    for (PayoutCurve.Breakpoint point : curve.breakpoints()) {
      table.row(
          amount(point.level()),
          amount(point.before()),
          amount(point.pay()),
          amount(point.after()),
          rate(point.rate()));
    }
    lines.table(name, table);
    lines.add(
        curve
            .maximum()
            .map(most -> "Pays at most %s.".formatted(amount(most)))
            .orElse("Has no upper bound."));
    if (!curve.neverFalls()) {
      lines.add("Falls as more is sold.");
    }
  }

  // to the minor unit, as it would be paid
  private static String amount(Quantity quantity) {
    return quantity.isMoney()
        ? quantity.rounded(RoundingMode.HALF_UP).toString()
        : quantity.toString();
  }

  private static String rate(Fraction rate) {
    BigDecimal decimal =
        rate.toBigDecimal(RATE_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return decimal.setScale(Math.max(0, decimal.scale())).toPlainString();
  }
}
