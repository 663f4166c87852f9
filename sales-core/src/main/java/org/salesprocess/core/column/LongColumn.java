package org.salesprocess.core.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An append-only column of {@code long}s that grows without copying what it holds. */
public final class LongColumn {

  private final List<long[]> chunks = new ArrayList<>();
  private long[] last = new long[Chunks.FIRST];
  private int place;

  /** Makes an empty column. */
  public LongColumn() {
    chunks.add(last);
  }

  /** Appends a value. */
  public void add(long value) {
    if (place == last.length) {
      grow();
    }
    last[place++] = value;
  }

  private void grow() {
    if (place < Chunks.LENGTH) {
      last = Arrays.copyOf(last, place << 1);
      chunks.set(0, last);
    } else {
      last = new long[Chunks.LENGTH];
      chunks.add(last);
      place = 0;
    }
  }

  /** Returns the value at an index below {@link #size}. */
  public long get(int index) {
    return chunks.get(index >>> Chunks.BITS)[index & Chunks.MASK];
  }

  /** Sets the value at an index that has none yet, and another one where none was set before. */
  public void addAt(int index, long value, long before) {
    while (size() < index) {
      add(before);
    }
    add(value);
  }

  /** Returns the value at an index, or another one where none was set. */
  public long getOr(int index, long other) {
    return index < size() ? get(index) : other;
  }

  /** Returns how many values there are. */
  public int size() {
    return (chunks.size() - 1) * Chunks.LENGTH + place;
  }

  /** Returns the values of a chunk; the last one may be longer than what it holds. */
  public long[] chunk(int chunk) {
    return chunks.get(chunk);
  }
}
