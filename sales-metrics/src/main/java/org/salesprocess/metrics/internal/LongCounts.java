package org.salesprocess.metrics.internal;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How often each of some whole numbers occurs; the same whatever the order they came in.
 *
 * <p>Numbers are kept as they come and put together now and then, which takes a tenth of the memory
 * of a sorted map where most differ.
 */
public final class LongCounts implements Serializable {
  @Serial private static final long serialVersionUID = 1L;
  private static final int FIRST = 64;

  private long[] values = new long[0]; // different ones, in order
  private long[] counts = new long[0];
  private long[] fresh = new long[0];
  private int size;

  /** Counts a number once more. */
  public void add(long value) {
    if (size == fresh.length) {
      if (size >= Math.max(FIRST, values.length)) {
        settle();
      }
      if (size == fresh.length) {
        fresh = Arrays.copyOf(fresh, Math.max(FIRST, 2 * size));
      }
    }
    fresh[size++] = value;
  }

  /** Counts all numbers of another one too; the other says the same afterwards. */
  public void addAll(LongCounts other) {
    other.settle();
    settle();
    merge(other.values, other.counts, other.values.length);
  }

  /** Returns how often each number occurs. */
  public NavigableMap<Long, Long> toMap() {
    settle();
    NavigableMap<Long, Long> map = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      map.put(values[i], counts[i]);
    }
    return map;
  }

  private void settle() {
    if (size == 0) {
      return;
    }
    Arrays.sort(fresh, 0, size);
    long[] different = new long[size];
    long[] often = new long[size];
    int last = -1;
    for (int i = 0; i < size; i++) {
      if (last < 0 || different[last] != fresh[i]) {
        different[++last] = fresh[i];
      }
      often[last]++;
    }
    size = 0;
    merge(different, often, last + 1);
  }

  private void merge(long[] others, long[] otherCounts, int length) {
    long[] merged = new long[values.length + length];
    long[] sums = new long[merged.length];
    int at = 0;
    int one = 0;
    int other = 0;
    while (one < values.length || other < length) {
      boolean takesOne = other == length || (one < values.length && values[one] <= others[other]);
      boolean takesOther = one == values.length || (other < length && others[other] <= values[one]);
      merged[at] = takesOne ? values[one] : others[other];
      sums[at] = Math.addExact(takesOne ? counts[one++] : 0, takesOther ? otherCounts[other++] : 0);
      at++;
    }
    values = Arrays.copyOf(merged, at);
    counts = Arrays.copyOf(sums, at);
  }
}
