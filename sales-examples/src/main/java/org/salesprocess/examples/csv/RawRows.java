package org.salesprocess.examples.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;

/**
 * Collects the fields of each record; texts that repeat in a column are mostly kept once, so that a
 * large file whose columns have few values takes little room.
 */
final class RawRows extends AbstractBaseCsvCallbackHandler<RawRow> {

  private String[] fields = new String[16];
  private SharedTexts[] columns = new SharedTexts[0];
  private int size;
  private long line = 1;

  /** Returns the line on which the record begins that is being read or was read last. */
  long line() {
    return line;
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    line = startingLineNumber;
    size = 0;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    if (index == fields.length) {
      fields = Arrays.copyOf(fields, 2 * index);
    }
    fields[index] =
        index < columns.length
            ? columns[index].text(buffer, offset, length)
            : new String(buffer, offset, length);
    size = index + 1;
  }

  @Override
  protected RawRow buildRecord() {
    if (columns.length == 0) { // the header says how many there are
      columns = new SharedTexts[size];
      Arrays.setAll(columns, column -> new SharedTexts());
    }
    return RawRow.of(line, Arrays.copyOf(fields, size));
  }
}
