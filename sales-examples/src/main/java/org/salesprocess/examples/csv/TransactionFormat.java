package org.salesprocess.examples.csv;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.ZoneId;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.quota.Measure;

/**
 * What a file of deals, invoices, payments and returns looks like, and what it may name.
 *
 * <p>A column that is no field is the value of a measure, if it is called such as {@code
 * measure:points}, or else an attribute of the transaction by its name: text, or what the name ends
 * with, which is {@code :number}, {@code :date} or {@code :flag}.
 *
 * @param columns the columns of fields that are not called by their usual names
 * @param csv how its texts are written
 * @param currency of amounts without a currency
 * @param zone of days, and of times without an offset
 * @param measures the measures that may have a column, beside those that fields give
 * @param products the products there are; empty for any
 * @param territories the territories there are; empty for any
 */
@Value.Builder
public record TransactionFormat(
    ImmutableMap<TransactionField, String> columns,
    CsvFormat csv,
    CurrencyUnit currency,
    ZoneId zone,
    ImmutableSet<Measure> measures,
    Optional<ImmutableSet<ProductId>> products,
    Optional<ImmutableSet<TerritoryId>> territories) {

  private static final ImmutableList<TransactionField> NEEDED =
      ImmutableList.of(TransactionField.ID, TransactionField.DATE, TransactionField.AMOUNT);

  /**
   * Checks that each column is one field.
   *
   * @throws IllegalArgumentException if one is named for two
   */
  public TransactionFormat {
    ColumnNames.check(columns);
    requireNonNull(csv, "csv");
    requireNonNull(currency, "currency");
    requireNonNull(zone, "zone");
    requireNonNull(measures, "measures");
    requireNonNull(products, "products");
    requireNonNull(territories, "territories");
  }

  /**
   * Returns a builder; currency and zone are required. Unless it is told otherwise, columns have
   * their usual names, and texts are written as {@link CsvFormat#plain} says, with commas.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the column of a field, if the file has it. */
  Optional<String> column(TransactionField field) {
    return ColumnNames.column(columns, field, field.key());
  }

  /** Returns the columns that a file must have. */
  ImmutableSet<String> neededColumns() {
    ImmutableSet.Builder<String> needed = ImmutableSet.builder();
    NEEDED.forEach(field -> needed.add(column(field).orElse(field.key())));
    return needed.addAll(columns.values()).build();
  }

  /** Builds a format. */
  public static final class Builder extends TransactionFormatBuilder {
    Builder() {
      columns(ImmutableMap.of());
      csv(CsvFormat.plain(','));
    }
  }
}
