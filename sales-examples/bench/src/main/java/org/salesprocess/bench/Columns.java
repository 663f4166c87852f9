package org.salesprocess.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table of text: the first column to the left, the others to the right. */
final class Columns {

  private final List<String[]> rows = new ArrayList<>();

  Columns(String... header) {
    rows.add(header);
  }

  void row(String... cells) {
    rows.add(cells);
  }

  /** Returns the rows, one to a line. */
  @Override
  public String toString() {
    int[] widths =
        IntStream.range(0, rows.get(0).length)
            .map(column -> rows.stream().mapToInt(row -> row[column].length()).max().orElse(0))
            .toArray();
    return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
  }

  private static String line(String[] row, int[] widths) {
    return IntStream.range(0, row.length)
        .mapToObj(
            column ->
                ("%" + (column == 0 ? "-" : "") + widths[column] + "s").formatted(row[column]))
        .collect(Collectors.joining("  "));
  }
}
