package org.salesprocess.core.column;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;

/** The UTF-8 form of one text after another, with its hash, in a buffer that is used again. */
public final class Utf8Text {

  private static final int ONE_BYTE = 0x80;
  private static final int TWO_BYTES = 0x800;
  private static final int MOST_BYTES_PER_CHAR = 3;

  // FNV-1a of 64 bits (G. Fowler, L. C. Noll, K.-P. Vo; RFC 9923)
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private static final int MIX_1 = 0x85ebca6b;
  private static final int MIX_2 = 0xc2b2ae35;

  private byte[] bytes = new byte[64];
  private int length;
  private int hash;

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException if it holds half of a surrogate pair, which UTF-8 cannot say
   */
  public void set(String text) {
    int chars = text.length();
    if (bytes.length < chars * MOST_BYTES_PER_CHAR) {
      bytes = new byte[chars * MOST_BYTES_PER_CHAR];
    }
    byte[] target = bytes;
    long sum = FNV_OFFSET;
    int place = 0;
    while (place < chars) {
      char c = text.charAt(place);
      if (c >= ONE_BYTE) {
        setAny(text);
        return;
      }
      target[place++] = (byte) c;
      sum = (sum ^ c) * FNV_PRIME;
    }
    length = chars;
    hash = mixed(sum);
  }

  /** Says whether UTF-8 can say a text: whether it holds no half of a surrogate pair. */
  public static boolean isWhole(String text) {
    return text.codePoints()
        .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }

  private void setAny(String text) {
    length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ONE_BYTE) {
        put(c);
      } else if (c < TWO_BYTES) {
        put(0xC0 | (c >> 6));
        put(ONE_BYTE | (c & 0x3F));
      } else if (Character.isSurrogate(c)) {
        checkArgument(
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1)),
            "text: must not hold half of a surrogate pair, was '%s' with one at %s",
            text,
            i);
        int point = Character.toCodePoint(c, text.charAt(++i));
        put(0xF0 | (point >> 18));
        put(ONE_BYTE | ((point >> 12) & 0x3F));
        put(ONE_BYTE | ((point >> 6) & 0x3F));
        put(ONE_BYTE | (point & 0x3F));
      } else {
        put(0xE0 | (c >> 12));
        put(ONE_BYTE | ((c >> 6) & 0x3F));
        put(ONE_BYTE | (c & 0x3F));
      }
    }
    hash = hashOf(bytes, 0, length);
  }

  private void put(int value) {
    bytes[length++] = (byte) value;
  }

  /** Returns the hash of the bytes of a text, as {@link #hash} has it. */
  static int hashOf(byte[] bytes, int from, int to) {
    return mixed(longHashOf(bytes, from, to));
  }

  /** Returns a hash of so many bits that different texts hardly ever have the same. */
  static long longHashOf(byte[] bytes, int from, int to) {
    long sum = FNV_OFFSET;
    for (int i = from; i < to; i++) {
      sum = (sum ^ (bytes[i] & 0xFF)) * FNV_PRIME;
    }
    return sum;
  }

  // the finalizer of MurmurHash3 (A. Appleby, public domain): every bit depends on every other
  private static int mixed(long sum) {
    int mixed = Long.hashCode(sum);
    mixed = (mixed ^ (mixed >>> 16)) * MIX_1;
    mixed = (mixed ^ (mixed >>> 13)) * MIX_2;
    return mixed ^ (mixed >>> 16);
  }

  /** Returns a hash all of whose bits are mixed. */
  int hash() {
    return hash;
  }

  int length() {
    return length;
  }

  /** Copies the bytes into another array. */
  void copyTo(byte[] target, int at) {
    System.arraycopy(bytes, 0, target, at, length);
  }

  boolean isEqualTo(byte[] others, int from, int to) {
    return Arrays.equals(bytes, 0, length, others, from, to);
  }
}
