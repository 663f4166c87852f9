package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Optional;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.Distribution;
import org.salesprocess.metrics.Ratio;
import org.salesprocess.metrics.survival.SurvivalCurve;

/**
 * Who bought again, and when.
 *
 * @param question what was asked, with every choice
 * @param repeating the customers who bought twice or more, of those who bought at all
 * @param repeatingWithin the customers who bought again within the window of their first purchase,
 *     of those who were seen for the whole window
 * @param undecided how many customers who bought were not seen for the whole window yet
 * @param withoutPurchase how many histories have no purchase; no part of anything else
 * @param customerDays how many days customers were seen after the day of their first purchase, in
 *     all
 * @param purchases how many purchases each customer who bought made
 * @param daysBetween how many days lay between a purchase and the next; without the time since the
 *     last one, so that it looks shorter than it is
 * @param untilNext how many days it takes from a purchase to the next, those still open included
 * @param untilSecond the same from the first purchase to the second alone
 * @since 0.1
 */
public record RepeatPurchaseReport(
    RepeatPurchase question,
    Ratio repeating,
    Ratio repeatingWithin,
    long undecided,
    long withoutPurchase,
    long customerDays,
    Distribution purchases,
    Distribution daysBetween,
    SurvivalCurve untilNext,
    SurvivalCurve untilSecond)
    implements Serializable {

  private static final long DAYS_OF_YEAR = 365;

  /**
   * Checks that customers are decided or not.
   *
   * @throws IllegalArgumentException if they do not add up
   */
  public RepeatPurchaseReport {
    requireNonNull(question, "question");
    requireNonNull(purchases, "purchases");
    requireNonNull(daysBetween, "daysBetween");
    requireNonNull(untilNext, "untilNext");
    requireNonNull(untilSecond, "untilSecond");
    checkArgument(
        repeatingWithin.total() + undecided == repeating.total() && withoutPurchase >= 0,
        "repeat purchase: of %s customers %s must be undecided, were %s",
        repeating.total(),
        repeating.total() - repeatingWithin.total(),
        undecided);
  }

  /** Returns the purchase frequency: the mean number of purchases of customers who bought. */
  public Optional<Fraction> frequency() {
    return purchases.mean();
  }

  /**
   * Returns how often customers buy again in a year of 365 days, from their first purchase on: all
   * later purchases over all days seen. Empty if no day was seen.
   */
  public Optional<Fraction> repeatsPerYear() {
    return customerDays == 0
        ? Optional.empty()
        : Optional.of(
            Fraction.of(daysBetween.size()).times(Fraction.of(DAYS_OF_YEAR, customerDays)));
  }

  /** Returns both rates. */
  @Override
  public String toString() {
    return "repeat purchases: %s; within %s days %s, %s undecided"
        .formatted(repeating, question.windowDays(), repeatingWithin, undecided);
  }
}
