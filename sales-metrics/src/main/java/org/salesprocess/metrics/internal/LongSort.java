package org.salesprocess.metrics.internal;

import java.util.Arrays;

/**
 * Sorts whole numbers digit by digit, the lowest first: a thousand or more of them two to three
 * times as fast as {@link Arrays#sort(long[])}.
 */
public final class LongSort {

  private static final int FEW = 1 << 10; // which the library sorts as fast
  private static final int MOST_BITS = 11; // of a digit, so that its counts stay in the cache

  private LongSort() {}

  /** Sorts the numbers from a place, included, to another, which is not. */
  public static void sort(long[] numbers, int from, int to) {
    if (to - from < FEW) {
      Arrays.sort(numbers, from, to);
      return;
    }
    long least = numbers[from];
    long greatest = least;
    boolean isSorted = true;
    for (int i = from + 1; i < to; i++) {
      long number = numbers[i];
      isSorted &= numbers[i - 1] <= number;
      least = Math.min(least, number);
      greatest = Math.max(greatest, number);
    }
    if (!isSorted) {
      sort(numbers, from, to, least, Long.SIZE - Long.numberOfLeadingZeros(greatest - least));
    }
  }

  // the difference of two longs, read without a sign, is exact however far they are apart
  private static void sort(long[] numbers, int from, int to, long least, int bits) {
    int digits = (bits + MOST_BITS - 1) / MOST_BITS;
    int width = (bits + digits - 1) / digits;
    int mask = (1 << width) - 1;
    int[][] places = places(numbers, from, to, least, digits, width);
    long[] source = Arrays.copyOfRange(numbers, from, to);
    long[] target = new long[source.length];
    for (int digit = 0; digit < digits; digit++) {
      int shift = digit * width;
      int[] next = places[digit];
      for (long number : source) {
        target[next[(int) ((number - least) >>> shift) & mask]++] = number;
      }
      long[] sorted = target;
      target = source;
      source = sorted;
    }
    System.arraycopy(source, 0, numbers, from, source.length);
  }

  // by digit and its value: how many numbers have a smaller one there
  private static int[][] places(
      long[] numbers, int from, int to, long least, int digits, int width) {
    int mask = (1 << width) - 1;
    int[][] counts = new int[digits][mask + 1];
    for (int i = from; i < to; i++) {
      long rest = numbers[i] - least;
      for (int[] ofDigit : counts) {
        ofDigit[(int) rest & mask]++;
        rest >>>= width;
      }
    }
    for (int[] ofDigit : counts) {
      int place = 0;
      for (int value = 0; value <= mask; value++) {
        int count = ofDigit[value];
        ofDigit[value] = place;
        place += count;
      }
    }
    return counts;
  }
}
