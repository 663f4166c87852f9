package org.salesprocess.examples.csv;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import org.joda.money.CurrencyUnit;

/**
 * What a file of deals, invoices, payments and returns looks like.
 *
 * <p>A column that is no field is an attribute of the transaction by its name: text, or what the
 * name ends with, which is {@code :number}, {@code :date} or {@code :flag}.
 *
 * @param separator what stands between two fields
 * @param currency of amounts without a currency
 * @param zone of days, and of times without an offset
 */
public record TransactionFormat(char separator, CurrencyUnit currency, ZoneId zone) {

  /** Checks that nothing is missing. */
  public TransactionFormat {
    requireNonNull(currency, "currency");
    requireNonNull(zone, "zone");
  }
}
