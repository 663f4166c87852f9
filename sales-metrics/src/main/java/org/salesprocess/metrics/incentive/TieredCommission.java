package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.salesprocess.core.basics.AmountLog;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.Rounding;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesCalendar;

/**
 * Commission on accumulated sales in marginal tiers, for millions of amounts at once: in each
 * period, what an owner is credited for fills the tiers from zero, and each part of it earns the
 * rate of its own tier.
 *
 * <p>It pays what {@link PayCalculation} pays for a plan with one component whose base and level
 * are the same measure, over the component's period: the same exact amounts and the same cents,
 * line by line. What is taken back is an amount below zero in its own period, and walks back down
 * the tiers. A line carries the rounded total of owner and period so far, less what the lines
 * before it carry, so that the lines sum to the rounded total.
 *
 * <p>With 5 % up to USD 1,000 and 8 % above it, amounts of USD 900 and USD 300 earn USD 45, and
 * then 100 x 5 % + 200 x 8 % = USD 21.
 *
 * @param table the tiers: applied {@link RateTable.Application#MARGINAL}, or one rate at every
 *     level; rates are numbers, levels are money
 * @param calendar the periods, in each of which the tiers fill from zero; on a day that none
 *     contains nothing is earned
 * @param rounding how a total is rounded; its place is {@link Rounding.Place#RESULT}
 * @since 0.1
 */
public record TieredCommission(RateTable table, SalesCalendar calendar, Rounding rounding)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part breaks its rule above
   */
  public TieredCommission {
    requireNonNull(calendar, "calendar");
    checkArgument(
        table instanceof RateTable.Tiers tiers
            && (tiers.application() == RateTable.Application.MARGINAL || tiers.bounds().isEmpty()),
        "tiered commission: table must be tiers applied MARGINAL, was %s; PayCalculation pays by"
            + " others",
        table);
    Quantity rate = table.values().get(0);
    checkArgument(
        !rate.isMoney(),
        "tiered commission: rates must be numbers, was %s; PayCalculation pays amounts for units",
        rate);
    for (Quantity level : table.levels()) {
      checkArgument(
          level.isMoney(),
          "tiered commission: levels must be money, was %s; PayCalculation reads other levels",
          level);
    }
    checkArgument(
        rounding.place() == Rounding.Place.RESULT,
        "tiered commission: place of rounding must be RESULT, was %s; PayCalculation has others",
        rounding.place());
  }

  /**
   * Returns what every amount of a log earns.
   *
   * @throws IllegalArgumentException if the levels of the table are in another currency
   */
  public CommissionLines of(AmountLog log) {
    return CommissionLines.of(this, log, false);
  }

  /**
   * Returns what every amount of a log earns, as {@link #of} does, with the threads that a parallel
   * stream would have here.
   *
   * @throws IllegalArgumentException if the levels of the table are in another currency
   */
  public CommissionLines inParallelOf(AmountLog log) {
    return CommissionLines.of(this, log, true);
  }

  /** Returns the tiers. */
  RateTable.Tiers tiers() {
    return (RateTable.Tiers) table;
  }
}
