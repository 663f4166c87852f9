package org.salesprocess.core.column;

import java.util.Arrays;

/**
 * Keys that a {@link KeyTable} is to code together: it takes all of a stripe at once.
 *
 * <p>A look-up mostly waits for memory, as a large table is in no cache. Of several in a row that
 * need nothing of each other, the processor lets some wait at the same time.
 */
public final class KeyBatch {

  /** How many keys a batch holds. */
  public static final int MOST = 1 << 12;

  private static final int MOST_BYTES = 1 << 18; // some more with the last key

  private final TextPool keys = new TextPool();
  private final int[] hashes = new int[MOST];
  private final int[] order = new int[MOST];
  private final int[] read = new int[MOST];
  private final int[] ends = new int[KeyTable.STRIPES];

  /** Adds a key, for which there must be room. */
  public void add(Utf8Text key) {
    hashes[keys.size()] = key.hash();
    keys.add(key);
  }

  /** Says whether there is no room for another key. */
  public boolean isFull() {
    return keys.size() == MOST || keys.length() >= MOST_BYTES;
  }

  /** Returns how many keys there are. */
  public int size() {
    return keys.size();
  }

  /** Forgets all keys. */
  public void clear() {
    keys.clear();
  }

  TextPool keys() {
    return keys;
  }

  int hash(int index) {
    return hashes[index];
  }

  /** Orders the keys by their stripes, and those of one as they came. */
  void sort() {
    Arrays.fill(ends, 0);
    for (int i = 0; i < size(); i++) {
      ends[KeyTable.stripeOf(hashes[i])]++;
    }
    int before = 0;
    for (int stripe = 0; stripe < ends.length; stripe++) {
      int count = ends[stripe];
      ends[stripe] = before;
      before += count;
    }
    for (int i = 0; i < size(); i++) {
      order[ends[KeyTable.stripeOf(hashes[i])]++] = i;
    }
  }

  /** Returns which key is at a place in the order. */
  int at(int place) {
    return order[place];
  }

  /** Returns room for a number of each key, which nobody needs any more. */
  int[] read() {
    return read;
  }

  /** Returns the place after the last key of a stripe in the order. */
  int end(int stripe) {
    return ends[stripe];
  }
}
