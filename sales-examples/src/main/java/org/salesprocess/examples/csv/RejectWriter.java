package org.salesprocess.examples.csv;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes rejected rows as a CSV file of the same separator and characters: four columns that say
 * where a row stood and which rule it breaks, then its own fields.
 *
 * <p>Once its rows are corrected, the file can be read with the same mapping.
 */
public final class RejectWriter {
  static final ImmutableList<String> REASON_COLUMNS =
      ImmutableList.of("reject_line", "reject_column", "reject_value", "reject_rule");

  private RejectWriter() {}

  /**
   * Writes the rejected rows of an import, by line; only the header if there are none.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(PipelineImport pipeline, Path file) throws IOException {
    write(pipeline.mapping().format(), pipeline.header(), pipeline.rejects(), file);
  }

  /**
   * Writes the rejected rows of events, by line; only the header if there are none.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(EventImport events, Path file) throws IOException {
    write(events.format(), events.header(), events.rejects(), file);
  }

  /**
   * Writes rows of a file of transactions, in their order; only the header if there are none.
   *
   * @param transactions what came of reading the file
   * @param rows the rows: those that were rejected, and others of the file that pay nobody
   * @param file where to
   * @throws IOException if the file cannot be written
   */
  public static void write(
      TransactionImport transactions, ImmutableList<RejectedRow> rows, Path file)
      throws IOException {
    write(transactions.format(), transactions.header(), rows, file);
  }

  private static void write(
      CsvFormat format, ImmutableList<String> header, ImmutableList<RejectedRow> rejects, Path file)
      throws IOException {
    try (Writer characters = new OutputStreamWriter(Files.newOutputStream(file), format.charset());
        CsvWriter writer =
            CsvWriter.builder()
                .fieldSeparator(format.separator())
                .lineDelimiter(LineDelimiter.LF)
                .build(characters)) {
      writer.writeRecord(joined(REASON_COLUMNS, header));
      for (RejectedRow row : rejects) {
        writer.writeRecord(
            joined(
                ImmutableList.of(
                    Long.toString(row.line()),
                    row.column().orElse(""),
                    row.value().orElse(""),
                    row.rule()),
                row.fields()));
      }
    }
  }

  private static ImmutableList<String> joined(
      ImmutableList<String> first, ImmutableList<String> second) {
    return ImmutableList.<String>builder().addAll(first).addAll(second).build();
  }
}
