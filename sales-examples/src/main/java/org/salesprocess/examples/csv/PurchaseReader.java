package org.salesprocess.examples.csv;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.salesprocess.core.basics.AmountAppender;
import org.salesprocess.core.basics.AmountLog;
import org.salesprocess.core.basics.AmountLogBuilder;

/**
 * Reads a CSV file of transactions with customers into logs, one row for each, without keeping the
 * rows.
 *
 * <p>Rows may come in any order. The same transaction told twice under one id counts once; in a
 * file without ids each row is one of its own.
 */
public final class PurchaseReader {

  /** How many of the rows that cannot be used an import keeps. */
  public static final int MOST_REJECTS_KEPT = 20;

  /** How many decimals an amount may have, as prices times quantities less discounts do. */
  public static final int MOST_DECIMALS = 6;

  private final PurchaseFormat format;
  private final ReadProgress progress;

  private PurchaseReader(PurchaseFormat format, ReadProgress progress) {
    this.format = requireNonNull(format, "format");
    this.progress = requireNonNull(progress, "progress");
  }

  /** Returns a reader of files that look so. */
  public static PurchaseReader of(PurchaseFormat format) {
    return new PurchaseReader(format, ReadProgress.silent());
  }

  /** Returns this reader with somebody who hears how far it has come. */
  public PurchaseReader reportingTo(ReadProgress listener) {
    return new PurchaseReader(format, listener);
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableInputException if the file as a whole cannot be used
   */
  public PurchaseImport read(Path file) {
    try (CsvTable table = CsvTable.open(file, format.csv(), format.neededColumns())) {
      return read(table, reject -> {});
    }
  }

  /**
   * Reads a file and writes the rows that it cannot use to another as it comes upon them. Lines
   * that cannot be used are not among them, as they have other columns; their orders are.
   *
   * @throws UnreadableInputException if the file as a whole cannot be used
   * @throws IOException if the rows that cannot be used cannot be written
   */
  public PurchaseImport read(Path file, Path rejects) throws IOException {
    try (CsvTable table = CsvTable.open(file, format.csv(), format.neededColumns());
        RejectWriter writer = RejectWriter.open(format.csv(), table.header(), rejects)) {
      return read(table, writer::write);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private PurchaseImport read(CsvTable table, Consumer<RejectedRow> writer) {
    Layout layout = Layout.of(format.csv(), table.header());
    Optional<OrderLines> lines = format.lines().map(each -> OrderLines.read(each, format.csv()));
    AmountLogBuilder bought = AmountLog.builder(format.currency(), MOST_DECIMALS);
    AmountLogBuilder back = AmountLog.builder(format.currency(), MOST_DECIMALS);
    Rejects rejects = new Rejects(writer);
    lines.ifPresent(each -> each.rejects().forEach(rejects::keep));
    long rowsRead;
    try (AmountAppender purchases = bought.appender();
        AmountAppender returns = back.appender()) {
      PurchaseRows rows = new PurchaseRows(format, layout, lines, purchases, returns);
      rowsRead =
          table.readAll(
              layout,
              progress,
              row -> {
                if (!rows.append(row)) {
                  rejects.reject(row.rejected(table.name(), row.fault().orElseThrow()));
                }
              });
    }
    return new PurchaseImport(
        bought.sealInParallel(),
        back.seal(),
        rowsRead,
        rejects.count,
        ImmutableList.copyOf(rejects.first));
  }

  /** What is left out, all written and the first kept. */
  private static final class Rejects {
    private final Consumer<RejectedRow> writer;
    private final List<RejectedRow> first = new ArrayList<>();
    private long count;

    Rejects(Consumer<RejectedRow> writer) {
      this.writer = writer;
    }

    void reject(RejectedRow row) {
      writer.accept(row);
      keep(row);
    }

    void keep(RejectedRow row) {
      count++;
      if (first.size() < MOST_REJECTS_KEPT) {
        first.add(row);
      }
    }
  }
}
