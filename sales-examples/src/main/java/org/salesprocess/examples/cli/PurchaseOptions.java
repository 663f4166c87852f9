package org.salesprocess.examples.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.salesprocess.examples.csv.LineField;
import org.salesprocess.examples.csv.LinesFormat;
import org.salesprocess.examples.csv.PurchaseField;
import org.salesprocess.examples.csv.PurchaseFormat;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The CSV file of what customers bought. */
final class PurchaseOptions {

  @Option(
      names = "--transactions",
      required = true,
      paramLabel = "FILE",
      description = "A CSV file with one row for each purchase.")
  @SuppressWarnings("NullAway.Init") // required
  private Path transactions;

  @Option(
      names = "--currency",
      required = true,
      paramLabel = "CODE",
      description = "The currency of all amounts, such as EUR.")
  @SuppressWarnings("NullAway.Init") // required
  private String currency;

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "FIELD=COLUMN",
      description = "What columns are called: customer=CustomerID,date=Ordered,amount=Total.")
  private @Nullable Map<String, String> columns;

  @Option(
      names = "--lines",
      paramLabel = "FILE",
      description =
          "A CSV file with the lines of each purchase, by its id: their amount, or their price, "
              + "quantity and perhaps discount (0 to 1).")
  private @Nullable Path lines;

  @Option(
      names = "--line-columns",
      split = ",",
      paramLabel = "FIELD=COLUMN",
      description = "What columns of the lines are called: id=order,price=unit_price.")
  private @Nullable Map<String, String> lineColumns;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "The zone whose days count where times are given; UTC unless named.")
  private @Nullable String zone;

  @ArgGroup(exclusive = false)
  private CsvOptions csv = new CsvOptions();

  Path file() {
    return transactions;
  }

  /** Returns the files that are read. */
  ImmutableList<Path> files() {
    return lines == null ? ImmutableList.of(transactions) : ImmutableList.of(transactions, lines);
  }

  Optional<Path> rejects() {
    return csv.rejects();
  }

  /**
   * Returns what the file has to look like.
   *
   * @throws IllegalArgumentException if an option cannot be understood, or columns of lines are
   *     named without a file of lines
   */
  PurchaseFormat format() {
    if (lines == null && lineColumns != null) {
      throw new IllegalArgumentException("--line-columns: needs --lines beside it");
    }
    return new PurchaseFormat(
        CsvOptions.columns(PurchaseField.class, columns),
        csv.format(),
        QuestionWords.parsed("--currency", currency, CurrencyUnit::of),
        zone == null ? ZoneOffset.UTC : QuestionWords.parsed("--zone", zone, QuestionWords::zone),
        Optional.ofNullable(lines)
            .map(file -> new LinesFormat(file, CsvOptions.columns(LineField.class, lineColumns))));
  }
}
