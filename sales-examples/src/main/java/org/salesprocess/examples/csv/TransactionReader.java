package org.salesprocess.examples.csv;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.salesprocess.core.incentive.Transaction;

/**
 * Reads a CSV file of deals, invoices, payments and what took back of them, one row for each, and
 * keeps the rows that it cannot use.
 *
 * <p>Rows may come in any order. Each is read by itself: what one says of another, such as a return
 * of what it takes back, depends on what is known when, and is left open. But a return that names
 * another deal than what it takes back is not used.
 */
public final class TransactionReader {

  private final TransactionFormat format;
  private final ReadProgress progress;

  private TransactionReader(TransactionFormat format, ReadProgress progress) {
    this.format = requireNonNull(format, "format");
    this.progress = requireNonNull(progress, "progress");
  }

  /** Returns a reader of files that look so. */
  public static TransactionReader of(TransactionFormat format) {
    return new TransactionReader(format, ReadProgress.silent());
  }

  /** Returns this reader with somebody who hears how far it has come. */
  public TransactionReader reportingTo(ReadProgress listener) {
    return new TransactionReader(format, listener);
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableInputException if the file as a whole cannot be used
   */
  public TransactionImport read(Path file) {
    try (CsvTable table = CsvTable.open(file, format.csv(), format.neededColumns())) {
      Layout layout = Layout.of(format.csv(), table.header());
      TransactionColumns columns = new TransactionColumns(format, table.name(), layout);
      TransactionRows reading = new TransactionRows(format, columns);
      List<TransactionRow> rows = new ArrayList<>();
      List<RejectedRow> rejects = new ArrayList<>();
      table.readAll(
          layout,
          progress,
          row -> {
            reading
                .read(row)
                .ifPresent(transaction -> rows.add(told(table.name(), row, transaction)));
            row.fault().ifPresent(fault -> rejects.add(row.rejected(table.name(), fault)));
          });
      ReturnedDeals deals = ReturnedDeals.of(rows);
      ImmutableList.Builder<TransactionRow> good = ImmutableList.builder();
      for (TransactionRow row : rows) {
        deals
            .fault(row.transaction())
            .ifPresentOrElse(
                rule ->
                    rejects.add(
                        row.rejected(
                            columns.of(TransactionField.DEAL),
                            row.transaction().deal().map(Object::toString),
                            rule)),
                () -> good.add(row));
      }
      rejects.sort(Comparator.comparingLong(RejectedRow::line));
      return new TransactionImport(
          good.build(),
          format.csv(),
          table.header(),
          columns.attributes(),
          ImmutableList.copyOf(rejects));
    }
  }

  private static TransactionRow told(String file, Row row, Transaction transaction) {
    return new TransactionRow(file, row.raw().line(), row.raw().fields(), transaction);
  }
}
