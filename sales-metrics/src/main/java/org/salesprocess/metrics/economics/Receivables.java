package org.salesprocess.metrics.economics;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Amounts;

/**
 * What customers owe on invoices.
 *
 * @param open all that is not settled
 * @param overdue the part of it whose last day to pay has passed
 * @since 0.1
 */
public record Receivables(BigMoney open, BigMoney overdue) implements Serializable {

  /**
   * Brings the amounts into their one form.
   *
   * @throws IllegalArgumentException if their currencies differ
   */
  public Receivables {
    requireNonNull(open, "open");
    Amounts.requireCurrency(open.getCurrencyUnit(), overdue, "receivables");
    open = Amounts.normalised(open);
    overdue = Amounts.normalised(overdue);
  }
}
