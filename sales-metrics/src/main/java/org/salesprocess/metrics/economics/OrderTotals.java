package org.salesprocess.metrics.economics;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Amounts;

/**
 * What each step from the offer to the money comes to. {@code bookedOfOffered} and {@code offered}
 * are of the deals that have an offer and a booking, so that they can be held against each other;
 * all else is of all deals.
 *
 * @param offered the price of each deal's last offer
 * @param bookedOfOffered what was booked by the deals that had an offer
 * @param booked what was booked
 * @param cancelledUnbilled what was cancelled of it before it was invoiced
 * @param invoiced what was invoiced
 * @param paid what was paid
 * @param takenBack what came back or was credited after it was invoiced
 * @param writtenOff what was given up
 * @since 0.1
 */
public record OrderTotals(
    BigMoney offered,
    BigMoney bookedOfOffered,
    BigMoney booked,
    BigMoney cancelledUnbilled,
    BigMoney invoiced,
    BigMoney paid,
    BigMoney takenBack,
    BigMoney writtenOff)
    implements Serializable {

  /**
   * Brings the amounts into their one form.
   *
   * @throws IllegalArgumentException if their currencies differ
   */
  public OrderTotals {
    CurrencyUnit currency = requireNonNull(offered, "offered").getCurrencyUnit();
    offered = checked(currency, offered);
    bookedOfOffered = checked(currency, bookedOfOffered);
    booked = checked(currency, booked);
    cancelledUnbilled = checked(currency, cancelledUnbilled);
    invoiced = checked(currency, invoiced);
    paid = checked(currency, paid);
    takenBack = checked(currency, takenBack);
    writtenOff = checked(currency, writtenOff);
  }

  private static BigMoney checked(CurrencyUnit currency, BigMoney amount) {
    Amounts.requireCurrency(currency, amount, "totals of orders");
    return Amounts.normalised(amount);
  }

  /** Returns totals of zero. */
  static OrderTotals zero(CurrencyUnit currency) {
    BigMoney zero = BigMoney.zero(currency);
    return new OrderTotals(zero, zero, zero, zero, zero, zero, zero, zero);
  }

  /** Returns the sums of both. */
  OrderTotals plus(OrderTotals other) {
    return new OrderTotals(
        offered.plus(other.offered),
        bookedOfOffered.plus(other.bookedOfOffered),
        booked.plus(other.booked),
        cancelledUnbilled.plus(other.cancelledUnbilled),
        invoiced.plus(other.invoiced),
        paid.plus(other.paid),
        takenBack.plus(other.takenBack),
        writtenOff.plus(other.writtenOff));
  }

  /** Returns what should be invoiced: what was booked less what was cancelled before. */
  public BigMoney toInvoice() {
    return Amounts.normalised(booked.minus(cancelledUnbilled));
  }

  /** Returns what was paid, taken back and written off together. */
  public BigMoney settled() {
    return Amounts.normalised(paid.plus(takenBack).plus(writtenOff));
  }
}
