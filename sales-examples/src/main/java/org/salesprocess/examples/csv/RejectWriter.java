package org.salesprocess.examples.csv;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes rejected rows as a CSV file of the same separator and characters: four columns that say
 * where a row stood and which rule it breaks, then its own fields.
 *
 * <p>Once its rows are corrected, the file can be read with the same mapping.
 */
public final class RejectWriter implements Closeable {
  static final ImmutableList<String> REASON_COLUMNS =
      ImmutableList.of("reject_line", "reject_column", "reject_value", "reject_rule");

  private final CsvWriter writer;

  private RejectWriter(CsvWriter writer) {
    this.writer = writer;
  }

  /**
   * Begins a file with its header, for rows that are not all known yet.
   *
   * @throws IOException if the file cannot be written
   */
  static RejectWriter open(CsvFormat format, ImmutableList<String> header, Path file)
      throws IOException {
    Writer characters = new OutputStreamWriter(Files.newOutputStream(file), format.charset());
    CsvWriter writer =
        CsvWriter.builder()
            .fieldSeparator(format.separator())
            .lineDelimiter(LineDelimiter.LF)
            .build(characters);
    RejectWriter rejects = new RejectWriter(writer);
    rejects.write(REASON_COLUMNS, header);
    return rejects;
  }

  /**
   * Writes the next row.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  void write(RejectedRow row) {
    write(
        ImmutableList.of(
            Long.toString(row.line()), row.column().orElse(""), row.value().orElse(""), row.rule()),
        row.fields());
  }

  private void write(ImmutableList<String> reason, ImmutableList<String> fields) {
    writer.writeRecord(ImmutableList.<String>builder().addAll(reason).addAll(fields).build());
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  /**
   * Writes the rejected rows of an import, by line; only the header if there are none.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(PipelineImport pipeline, Path file) throws IOException {
    write(pipeline.mapping().format(), pipeline.header(), pipeline.rejects(), file);
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
    try (RejectWriter writer = open(format, header, file)) {
      rejects.forEach(writer::write);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
