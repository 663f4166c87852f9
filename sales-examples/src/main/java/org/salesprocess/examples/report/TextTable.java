package org.salesprocess.examples.report;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import java.util.ArrayList;
import java.util.List;

/** A table of text that fits a width: names give way, figures never do. */
final class TextTable {

  private static final int LEAST_TEXT_WIDTH = 8;
  private static final int PADDING = 2; // the library puts a space on either side of each cell

  private final String[] header;
  private final int textColumns;
  private final List<String[]> rows = new ArrayList<>();

  /**
   * Makes a table without rows.
   *
   * @param textColumns how many columns, from the left, hold text; the others hold figures
   */
  TextTable(int textColumns, String... header) {
    this.textColumns = textColumns;
    this.header = header;
  }

  void row(String... cells) {
    if (cells.length != header.length) {
      throw new IllegalArgumentException(
          "table: a row needs %d cells, has %d".formatted(header.length, cells.length));
    }
    rows.add(cells);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Returns the lines, without spaces at their ends and none longer than a width if it can be. */
  List<String> lines(int width) {
    Column[] columns = new Column[header.length];
    for (int i = 0; i < header.length; i++) {
      HorizontalAlign align = i < textColumns ? HorizontalAlign.LEFT : HorizontalAlign.RIGHT;
      columns[i] = new Column().header(header[i]).headerAlign(align).dataAlign(align);
    }
    int[] widths = widths(width);
    for (int i = 0; i < header.length; i++) {
      columns[i].maxWidth(widths[i] + PADDING, OverflowBehaviour.CLIP_RIGHT);
    }
    String[][] cells = rows.stream().map(row -> cut(row, widths)).toArray(String[][]::new);
    String table =
        AsciiTable.builder()
            .border(AsciiTable.NO_BORDERS)
            .lineSeparator("\n")
            .data(columns, cells)
            .asString();
    return table.lines().map(String::stripTrailing).filter(line -> !line.isEmpty()).toList();
  }

  // the widest column of text gives way first, so that no name is cut while another has room
  private int[] widths(int width) {
    int[] widths = new int[header.length];
    int line = 0;
    for (int i = 0; i < widths.length; i++) {
      widths[i] = widest(i);
      line += widths[i] + PADDING;
    }
    for (; line > width; line--) {
      int most = 0;
      for (int i = 1; i < textColumns; i++) {
        most = widths[i] > widths[most] ? i : most;
      }
      if (widths[most] <= LEAST_TEXT_WIDTH) {
        break;
      }
      widths[most]--;
    }
    return widths;
  }

  private static String[] cut(String[] row, int[] widths) {
    String[] cut = row.clone();
    for (int i = 0; i < cut.length; i++) {
      if (cut[i].length() > widths[i]) {
        int end = widths[i] - 1;
        cut[i] =
            cut[i].substring(0, Character.isHighSurrogate(cut[i].charAt(end - 1)) ? end - 1 : end)
                + "\u2026";
      }
    }
    return cut;
  }

  private int widest(int column) {
    return rows.stream()
        .mapToInt(row -> row[column].length())
        .reduce(header[column].length(), Math::max);
  }
}
