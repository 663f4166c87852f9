package org.salesprocess.metrics.economics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Comparator;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.DealId;

/**
 * A deal in which one step from the offer to the money brought another amount than the one before.
 *
 * @param deal the deal
 * @param step the step
 * @param expected what it should have brought
 * @param actual what it brought; another amount
 * @since 0.1
 */
public record PromiseGap(DealId deal, PromiseStep step, BigMoney expected, BigMoney actual)
    implements Serializable, Comparable<PromiseGap> {

  private static final Comparator<PromiseGap> ORDER =
      Comparator.comparing(PromiseGap::deal)
          .thenComparing(PromiseGap::step)
          .thenComparing(PromiseGap::expected)
          .thenComparing(PromiseGap::actual);

  /**
   * Checks that there is a gap.
   *
   * @throws IllegalArgumentException if both amounts are equal or of different currencies
   */
  public PromiseGap {
    requireNonNull(deal, "deal");
    requireNonNull(step, "step");
    requireNonNull(expected, "expected");
    Amounts.requireCurrency(expected.getCurrencyUnit(), actual, "gap of deal " + deal);
    checkArgument(
        !expected.isEqual(actual),
        "gap of deal %s: amounts must differ, were both %s",
        deal,
        actual);
    expected = Amounts.normalised(expected);
    actual = Amounts.normalised(actual);
  }

  /** Returns how much more there is than there should be; negative if less. */
  public BigMoney difference() {
    return Amounts.normalised(actual.minus(expected));
  }

  /** Compares by deal, then step, then amounts, which must be of one currency. */
  @Override
  public int compareTo(PromiseGap other) {
    return ORDER.compare(this, other);
  }

  /** Returns such as {@code d, BOOKED_TO_INVOICED: USD 90.00 instead of USD 100.00}. */
  @Override
  public String toString() {
    return deal + ", " + step + ": " + actual + " instead of " + expected;
  }
}
