package org.salesprocess.core.basics;

import java.util.Arrays;

/**
 * Sorts keys with the day in the upper half; where days are equal, the order of what is in the
 * lower half must be that of the keys already.
 */
final class DaySort {

  // below it, what a radix sort does for every day there may be takes longer than comparing
  private static final int LEAST_BY_RADIX = 64;
  private static final int DIGIT_BITS = 11; // so many counts stay in the first cache
  private static final int DIGITS = 1 << DIGIT_BITS;

  private final long[] spare;
  private final int[] next = new int[DIGITS];

  /**
   * Makes it.
   *
   * @param most how many keys are sorted at once at most
   */
  DaySort(int most) {
    spare = new long[most];
  }

  /** Sorts some of the keys; by radix it takes a quarter of the time of comparing a thousand. */
  void sort(long[] keys, int start, int end) {
    if (end - start < LEAST_BY_RADIX) {
      Arrays.sort(keys, start, end);
      return;
    }
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (int i = start; i < end; i++) {
      int day = AmountPartition.day(keys[i]);
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
    for (int shift = 0; (last - first) >>> shift != 0; shift += DIGIT_BITS) {
      sortByDigit(keys, start, end, first, shift, Math.min(DIGITS - 1, (last - first) >>> shift));
    }
  }

  private void sortByDigit(long[] keys, int start, int end, int first, int shift, int most) {
    Arrays.fill(next, 0, most + 1, 0);
    for (int i = start; i < end; i++) {
      next[digit(keys[i], first, shift)]++;
    }
    int place = 0;
    for (int digit = 0; digit <= most; digit++) {
      int count = next[digit];
      next[digit] = place;
      place += count;
    }
    for (int i = start; i < end; i++) {
      spare[next[digit(keys[i], first, shift)]++] = keys[i];
    }
    System.arraycopy(spare, 0, keys, start, end - start);
  }

  private static int digit(long key, int first, int shift) {
    return ((AmountPartition.day(key) - first) >>> shift) & (DIGITS - 1);
  }
}
