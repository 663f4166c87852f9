package org.salesprocess.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.joda.money.Money;
import org.salesprocess.core.time.SalesPeriod;

/**
 * What a case is to pay: the columns that are compared, and a row for each amount.
 *
 * @param separator what stands between the fields of the file
 * @param columns the columns, in the order of the file
 * @param rows the rows
 */
record GoldenExpectation(
    char separator, ImmutableList<GoldenColumn> columns, ImmutableList<Row> rows) {

  /** Checks that nothing is missing. */
  GoldenExpectation {
    requireNonNull(columns, "columns");
    requireNonNull(rows, "rows");
  }

  /**
   * One row.
   *
   * @param line the line on which it stands
   * @param key what its amounts are of, by the columns that tell it
   * @param period the pay period, if a column tells it
   * @param amounts the amounts that it gives; of a column without one nothing is expected
   * @param written the text of each column as it stands there
   */
  record Row(
      long line,
      ImmutableList<String> key,
      Optional<SalesPeriod> period,
      ImmutableMap<GoldenColumn, Money> amounts,
      ImmutableMap<GoldenColumn, String> written) {

    /** Checks that nothing is missing. */
    Row {
      requireNonNull(key, "key");
      requireNonNull(period, "period");
      requireNonNull(amounts, "amounts");
      requireNonNull(written, "written");
    }

    /** Returns what stands in a column. */
    String text(GoldenColumn column) {
      return written.getOrDefault(column, "");
    }
  }

  /** Returns what a case without such a file expects: nothing, of each component of a seller. */
  static GoldenExpectation none() {
    return new GoldenExpectation(
        GoldenTable.COMMA,
        ImmutableList.of(GoldenColumn.SELLER, GoldenColumn.COMPONENT, GoldenColumn.EARNED),
        ImmutableList.of());
  }

  /** Returns the columns that tell of what amounts are. */
  ImmutableList<GoldenColumn> keys() {
    return columns.stream().filter(GoldenColumn::isKey).collect(ImmutableList.toImmutableList());
  }

  /** Returns the columns of amounts. */
  ImmutableList<GoldenColumn> amounts() {
    return columns.stream().filter(GoldenColumn::isAmount).collect(ImmutableList.toImmutableList());
  }
}
