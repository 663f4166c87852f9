package org.salesprocess.examples.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.CountingInputStream;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A CSV file with a header line that is read row by row, forwards only. */
final class CsvTable implements Closeable {
  private static final int ROWS_AT_ONCE = 4096;

  private final Path file;
  private final long totalBytes;
  private final CountingInputStream bytes;
  private final RawRows rows = new RawRows();
  private final CloseableIterator<RawRow> records;
  private final ImmutableList<String> header;
  private Optional<RawRow> brokenRow = Optional.empty();

  private CsvTable(Path file, CsvFormat format) throws IOException {
    this.file = file;
    totalBytes = Files.size(file);
    bytes = new CountingInputStream(Files.newInputStream(file));
    try {
      records = reader(format).build(rows, bytes, format.charset()).iterator();
      header = records.hasNext() ? records.next().fields() : ImmutableList.of();
    } catch (UncheckedIOException | CsvParseException e) {
      bytes.close();
      throw e;
    }
  }

  /**
   * Opens a file and reads its header.
   *
   * @param needed the columns that it must have, each once
   * @throws UnreadableInputException if it cannot be read, is empty, or lacks a column
   */
  static CsvTable open(Path file, CsvFormat format, ImmutableSet<String> needed) {
    try {
      CsvTable table = new CsvTable(file, format);
      table.checkHeader(needed);
      return table;
    } catch (IOException | UncheckedIOException e) {
      throw UnreadableInputException.of(file, e);
    } catch (CsvParseException e) {
      throw new UnreadableInputException(
          Sentences.nameOf(file), "line 1 must be a header, but its quotation mark never closes");
    }
  }

  /** Returns the name of the file. */
  String name() {
    return Sentences.nameOf(file);
  }

  /** Returns the names of the columns as the file has them. */
  ImmutableList<String> header() {
    return header;
  }

  /**
   * Reads all rows that are left.
   *
   * @return how many there were
   */
  long readAll(Layout layout, ReadProgress progress, Consumer<Row> reader) {
    long rows = 0;
    try (ReadAhead<Batch> ahead = new ReadAhead<>(() -> nextRows(layout))) {
      Batch batch;
      do {
        batch = ahead.next();
        batch.rows().forEach(reader);
        rows += batch.rows().size();
        progress.read(batch.bytesRead(), totalBytes);
      } while (!batch.isLast());
    }
    return rows;
  }

  /** Rows that follow one another, and how many bytes of the file had been read after them. */
  private record Batch(List<Row> rows, long bytesRead) {

    boolean isLast() {
      return rows.size() < ROWS_AT_ONCE;
    }
  }

  private Batch nextRows(Layout layout) {
    List<Row> batch = new ArrayList<>(ROWS_AT_ONCE);
    while (batch.size() < ROWS_AT_ONCE && hasNext()) {
      batch.add(Row.of(next(), layout));
    }
    return new Batch(batch, bytes.getCount());
  }

  private boolean hasNext() {
    try {
      return brokenRow.isEmpty() && records.hasNext();
    } catch (CsvParseException e) {
      brokenRow = Optional.of(RawRow.unreadable(rows.line()));
      return true;
    } catch (UncheckedIOException e) {
      throw UnreadableInputException.of(file, e);
    }
  }

  // the row that hasNext has found; one that cannot be taken apart is the last
  private RawRow next() {
    return brokenRow.isPresent() ? brokenRow.get() : records.next();
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException e) {
      throw UnreadableInputException.of(file, e);
    }
  }

  // without leave for characters after a closing quotation mark, one stray mark would end the
  // reading of the whole file
  @SuppressWarnings("removal")
  private static CsvReader.CsvReaderBuilder reader(CsvFormat format) {
    return CsvReader.builder()
        .fieldSeparator(format.separator())
        .detectBomHeader(true)
        .allowUnclosedQuote(false)
        .allowExtraCharsAfterClosingQuote(true)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE);
  }

  private void checkHeader(ImmutableSet<String> needed) {
    if (header.isEmpty()) {
      close();
      throw new UnreadableInputException(name(), "is empty");
    }
    ImmutableList<String> names =
        header.stream().map(Spaces::stripped).collect(ImmutableList.toImmutableList());
    for (String column : needed) {
      int times = Collections.frequency(names, column);
      if (times != 1) {
        close();
        throw new UnreadableInputException(
            name(),
            "the header line must have the column %s once, had it %s times in %s%s"
                .formatted(
                    column,
                    times,
                    Sentences.shown(String.join(", ", names)),
                    separatorHint(names)));
      }
    }
  }

  // a file of another separator is one column
  private static String separatorHint(ImmutableList<String> names) {
    return names.size() == 1 && names.get(0).matches("(?s).*[;,|\t].*")
        ? "; another sign may stand between its fields, which can be named as the separator"
        : "";
  }
}
