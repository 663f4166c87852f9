package org.salesprocess.core.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An append-only column of {@code char}s that grows without copying what it holds. */
public final class CharColumn {

  private final List<char[]> chunks = new ArrayList<>();
  private char[] last = new char[Chunks.FIRST];
  private int place;

  /** Makes an empty column. */
  public CharColumn() {
    chunks.add(last);
  }

  /** Appends a value. */
  public void add(char value) {
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
      last = new char[Chunks.LENGTH];
      chunks.add(last);
      place = 0;
    }
  }

  /** Returns the value at an index below {@link #size}. */
  public char get(int index) {
    return chunks.get(index >>> Chunks.BITS)[index & Chunks.MASK];
  }

  /** Returns how many values there are. */
  public int size() {
    return (chunks.size() - 1) * Chunks.LENGTH + place;
  }

  /** Returns the values of a chunk; the last one may be longer than what it holds. */
  public char[] chunk(int chunk) {
    return chunks.get(chunk);
  }
}
