package org.salesprocess.core.column;

import static com.google.common.base.Preconditions.checkArgument;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** An append-only column of texts, kept as the bytes of their UTF-8 form. */
public final class TextPool {

  private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

  private byte[] bytes = new byte[64];
  private int[] ends = new int[8];
  private int size;

  /** Appends a text. */
  public void add(Utf8Text text) {
    int start = grow(text.length());
    text.copyTo(bytes, start);
  }

  /** Appends a text of another pool. */
  void add(TextPool other, int otherIndex) {
    int otherStart = other.start(otherIndex);
    int length = other.ends[otherIndex] - otherStart;
    int start = grow(length);
    System.arraycopy(other.bytes, otherStart, bytes, start, length);
  }

  // makes room for a text, and returns where it starts
  private int grow(int length) {
    int start = length();
    long end = (long) start + length;
    checkArgument(
        end <= MOST_BYTES, "texts: must be at most %s bytes together, were %s", MOST_BYTES, end);
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, grown(bytes.length, (int) end));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, grown(ends.length, size + 1));
    }
    ends[size++] = (int) end;
    return start;
  }

  private static int grown(int length, int least) {
    return (int) Math.max(least, Math.min(MOST_BYTES, length + (long) (length >> 1)));
  }

  /** Returns how many texts there are. */
  public int size() {
    return size;
  }

  /** Returns the place of the first byte of a text. */
  int start(int index) {
    return index == 0 ? 0 : ends[index - 1];
  }

  /** Returns the byte at a place, or another one behind the last. */
  byte byteAt(int place) {
    return bytes[Math.min(place, bytes.length - 1)];
  }

  /** Returns how many bytes all texts have together. */
  int length() {
    return start(size);
  }

  /** Forgets all texts and keeps their room. */
  void clear() {
    size = 0;
  }

  /** Returns a text. */
  public String get(int index) {
    int start = start(index);
    return new String(bytes, start, ends[index] - start, UTF_8);
  }

  /** Says whether a text is empty. */
  public boolean isEmpty(int index) {
    return start(index) == ends[index];
  }

  boolean isEqual(int index, Utf8Text text) {
    return text.isEqualTo(bytes, start(index), ends[index]);
  }

  /** Says whether a text of this pool and one of another are the same. */
  public boolean isEqual(int index, TextPool other, int otherIndex) {
    return Arrays.equals(
        bytes,
        start(index),
        ends[index],
        other.bytes,
        other.start(otherIndex),
        other.ends[otherIndex]);
  }

  /** Compares a text of this pool and one of another as {@link String#compareTo} does. */
  public int compare(int index, TextPool other, int otherIndex) {
    int start = start(index);
    int otherStart = other.start(otherIndex);
    int same =
        Arrays.mismatch(bytes, start, ends[index], other.bytes, otherStart, other.ends[otherIndex]);
    if (same < 0) {
      return 0;
    }
    if (start + same == ends[index]) {
      return -1;
    }
    return otherStart + same == other.ends[otherIndex]
        ? 1
        : Integer.compare(rank(bytes[start + same]), rank(other.bytes[otherStart + same]));
  }

  // in UTF-16 the pairs, which begin with F0 and above, stand before what begins with EE and EF
  private static int rank(byte each) {
    int value = each & 0xFF;
    return value == 0xEE || value == 0xEF ? value + 0x10 : value;
  }

  /** Returns a hash of a text, all of whose bits are mixed. */
  public int hash(int index) {
    return Utf8Text.hashOf(bytes, start(index), ends[index]);
  }

  /** Returns a hash of so many bits that different texts hardly ever have the same. */
  public long longHash(int index) {
    return Utf8Text.longHashOf(bytes, start(index), ends[index]);
  }
}
