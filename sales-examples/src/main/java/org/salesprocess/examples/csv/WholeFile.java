package org.salesprocess.examples.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;

/** Reads files that count only as a whole: a bad row in one makes it unreadable. */
public final class WholeFile {

  private WholeFile() {}

  /**
   * Returns the rows of a file of UTF-8 with commas between fields, days such as 2026-01-31 and
   * numbers such as 1234.56, in the order of the file.
   *
   * @param needed the columns that it must have, each once
   * @throws UnreadableInputException if it cannot be read, lacks a column, or has a row of another
   *     number of fields
   */
  public static ImmutableList<WholeRow> read(Path file, String... needed) {
    return read(file, CsvFormat.plain(','), needed);
  }

  /**
   * Returns the rows of a file, in its order.
   *
   * @param format how its texts are written
   * @param needed the columns that it must have, each once
   * @throws UnreadableInputException if it cannot be read, lacks a column, or has a row of another
   *     number of fields
   */
  public static ImmutableList<WholeRow> read(Path file, CsvFormat format, String... needed) {
    try (CsvTable table = CsvTable.open(file, format, ImmutableSet.copyOf(needed))) {
      ImmutableList.Builder<WholeRow> rows = ImmutableList.builder();
      table.readAll(
          Layout.of(format, table.header()),
          ReadProgress.silent(),
          row -> rows.add(new WholeRow(table.name(), row)));
      return rows.build();
    }
  }
}
