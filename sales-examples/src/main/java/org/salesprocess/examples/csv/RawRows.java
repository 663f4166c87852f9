package org.salesprocess.examples.csv;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.HashMap;
import java.util.Map;

/**
 * Collects the fields of each record; texts that repeat are kept once, so that a large file whose
 * columns have few values takes little room.
 */
final class RawRows extends AbstractBaseCsvCallbackHandler<RawRow> {
  private static final int MOST_SHARED = 1 << 17;

  private final Map<String, String> shared = new HashMap<>();
  private ImmutableList.Builder<String> fields = ImmutableList.builder();
  private long line = 1;

  /** Returns the line on which the record begins that is being read or was read last. */
  long line() {
    return line;
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    line = startingLineNumber;
    fields = ImmutableList.builder();
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    String text = new String(buffer, offset, length);
    String known = shared.get(text);
    if (known == null && shared.size() < MOST_SHARED) {
      shared.put(text, text);
    }
    fields.add(known == null ? text : known);
  }

  @Override
  protected RawRow buildRecord() {
    return new RawRow(line, fields.build(), true);
  }
}
