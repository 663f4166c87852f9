package org.salesprocess.metrics.internal;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How often each of some whole numbers occurs; the same whatever the order they came in.
 *
 * <p>Numbers are kept as they come for as long as most of them differ, and are counted otherwise:
 * an eighth of the memory of a sorted map where all differ, and little where few do.
 */
public final class LongCounts implements Serializable {
  @Serial private static final long serialVersionUID = 2L;
  private static final int FIRST = 16;
  private static final int FEW = 1024; // that are kept as they come, whatever they are
  private static final long GOLDEN = 0x9e3779b97f4a7c15L; // spreads numbers over the upper bits

  private long[] listed = new long[0];
  private int size;
  private int judged; // of the listed ones, those before this place mostly differ
  private long[] different = new long[0]; // those counted, in order
  private long[] counts = new long[0];

  /** Counts a number once more. */
  public void add(long value) {
    if (size == listed.length) {
      makeRoom(1);
    }
    listed[size++] = value;
  }

  /** Counts all numbers of another one too; the other says the same afterwards. */
  public void addAll(LongCounts other) {
    if (other.size > listed.length - size) {
      makeRoom(other.size);
    }
    System.arraycopy(other.listed, 0, listed, size, other.size);
    size += other.size;
    if (other.different.length > 0) {
      merge(other.different, other.counts, other.different.length);
    }
  }

  private void makeRoom(int more) {
    if (size - judged >= Math.max(FEW, different.length)) {
      judge();
    }
    int least = Math.addExact(size, more);
    if (least > listed.length) {
      long twice = Math.min(2L * size, Integer.MAX_VALUE - 8);
      listed = Arrays.copyOf(listed, (int) Math.max(FIRST, Math.max(least, twice)));
    }
  }

  private void judge() {
    if (different.length == 0 && mostlyDiffer(listed, judged, size)) {
      judged = size;
    } else {
      LongSort.sort(listed, judged, size);
      countFrom(judged);
    }
  }

  // a fifth of the time of sorting them, by linear counting (K.-Y. Whang, B. Vander-Zanden, H.
  // Taylor, 1990): with four bits for each
  // number, different ones set nine bits for ten of them, and half as many different ones half
  private static boolean mostlyDiffer(long[] numbers, int from, int to) {
    int shift = Long.numberOfLeadingZeros(4L * (to - from)) + 1;
    long[] isMet = new long[(int) (1L << (Long.SIZE - shift)) / Long.SIZE];
    for (int i = from; i < to; i++) {
      int place = (int) ((numbers[i] * GOLDEN) >>> shift);
      isMet[place >> 6] |= 1L << place;
    }
    int met = 0;
    for (long bits : isMet) {
      met += Long.bitCount(bits);
    }
    return 2L * met > to - from;
  }

  /** Says whether no number was counted, so that {@link #listed} has them all. */
  public boolean isListed() {
    return different.length == 0;
  }

  /** Returns the numbers that were not counted, each as often as it was added, in any order. */
  public long[] listed() {
    return Arrays.copyOf(listed, size);
  }

  /** Returns the different numbers, in order. */
  public long[] different() {
    countAll();
    return different.clone();
  }

  /** Returns how often each of the different numbers occurs, in their order. */
  public long[] counts() {
    countAll();
    return counts.clone();
  }

  /** Returns how often each number occurs. */
  public NavigableMap<Long, Long> toMap() {
    countAll();
    NavigableMap<Long, Long> map = new TreeMap<>();
    for (int i = 0; i < different.length; i++) {
      map.put(different[i], counts[i]);
    }
    return map;
  }

  private void countAll() {
    LongSort.sort(listed, 0, size);
    countFrom(0);
    listed = new long[0];
  }

  // those listed from there on are in order
  private void countFrom(int from) {
    long[] values = new long[size - from];
    long[] often = new long[size - from];
    int last = -1;
    for (int i = from; i < size; i++) {
      if (last < 0 || values[last] != listed[i]) {
        values[++last] = listed[i];
      }
      often[last]++;
    }
    size = from;
    judged = from;
    merge(values, often, last + 1);
  }

  private void merge(long[] others, long[] otherCounts, int length) {
    long[] merged = new long[different.length + length];
    long[] sums = new long[merged.length];
    int at = 0;
    int one = 0;
    int other = 0;
    while (one < different.length || other < length) {
      boolean takesOne =
          other == length || (one < different.length && different[one] <= others[other]);
      boolean takesOther =
          one == different.length || (other < length && others[other] <= different[one]);
      merged[at] = takesOne ? different[one] : others[other];
      sums[at] = Math.addExact(takesOne ? counts[one++] : 0, takesOther ? otherCounts[other++] : 0);
      at++;
    }
    different = Arrays.copyOf(merged, at);
    counts = Arrays.copyOf(sums, at);
  }
}
