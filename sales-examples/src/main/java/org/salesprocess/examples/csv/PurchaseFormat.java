package org.salesprocess.examples.csv;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.ZoneId;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * What a file of transactions with customers looks like. A column that is no field means nothing.
 *
 * @param columns the columns of fields that are not called by their usual names
 * @param csv how its texts are written
 * @param currency of all amounts
 * @param zone of days, and of times without an offset
 * @param lines the lines of each transaction, if they and not the file say what it comes to
 */
public record PurchaseFormat(
    ImmutableMap<PurchaseField, String> columns,
    CsvFormat csv,
    CurrencyUnit currency,
    ZoneId zone,
    Optional<LinesFormat> lines) {

  /**
   * Checks that each column is one field.
   *
   * @throws IllegalArgumentException if one is named for two, or one is named for the amount though
   *     lines give it
   */
  public PurchaseFormat {
    ColumnNames.check(columns);
    requireNonNull(csv, "csv");
    requireNonNull(currency, "currency");
    requireNonNull(zone, "zone");
    if (lines.isPresent() && columns.containsKey(PurchaseField.AMOUNT)) {
      throw new IllegalArgumentException(
          "columns: amount must not be named, as the lines say it, was "
              + columns.get(PurchaseField.AMOUNT));
    }
  }

  /** Returns the column of a field. */
  Optional<String> column(PurchaseField field) {
    return ColumnNames.column(columns, field, field.key());
  }

  /** Returns the columns that a file must have. */
  ImmutableSet<String> neededColumns() {
    ImmutableSet.Builder<String> needed = ImmutableSet.builder();
    needed.add(column(PurchaseField.CUSTOMER).orElse(PurchaseField.CUSTOMER.key()));
    needed.add(column(PurchaseField.DATE).orElse(PurchaseField.DATE.key()));
    PurchaseField third = lines.isPresent() ? PurchaseField.ID : PurchaseField.AMOUNT;
    needed.add(column(third).orElse(third.key()));
    return needed.addAll(columns.values()).build();
  }
}
