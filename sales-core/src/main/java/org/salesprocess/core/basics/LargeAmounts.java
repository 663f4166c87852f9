package org.salesprocess.core.basics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Amounts in minor units, each in a {@code long}: most as they are; those that do not fit are kept
 * aside, and the lowest {@code long}s refer to them.
 *
 * <p>Several threads may add at once; once all are added, they are read without locks.
 */
final class LargeAmounts {

  /** The least amount that stands for itself; every number of an amount aside lies below it. */
  static final long LEAST = Long.MIN_VALUE + (1L << 31);

  private static final BigInteger LEAST_EXACT = BigInteger.valueOf(LEAST);

  private final List<BigInteger> aside = new ArrayList<>();

  /** Says whether a value stands for itself. */
  static boolean isPlain(long value) {
    return value >= LEAST;
  }

  /** Returns the value that stands for an amount. */
  long valueOf(BigInteger amount) {
    return amount.bitLength() < Long.SIZE && amount.compareTo(LEAST_EXACT) >= 0
        ? amount.longValue()
        : keep(amount);
  }

  /** Returns the value that stands for an amount. */
  long valueOf(long amount) {
    return isPlain(amount) ? amount : keep(BigInteger.valueOf(amount));
  }

  // there are no more than rows, so that the number always lies below
  private synchronized long keep(BigInteger amount) {
    aside.add(amount);
    return Long.MIN_VALUE + aside.size() - 1;
  }

  /** Returns the amount that a value stands for. */
  BigInteger exact(long value) {
    return isPlain(value) ? BigInteger.valueOf(value) : aside.get((int) (value - Long.MIN_VALUE));
  }

  /** Says whether every amount stands for itself. */
  boolean isEmpty() {
    return aside.isEmpty();
  }

  /** Says whether the amount that a value stands for is one that a {@code long} can be. */
  boolean isLong(long value) {
    return isPlain(value) || exact(value).bitLength() < Long.SIZE;
  }

  /** Sorts some values by the amounts that they stand for. */
  void sort(long[] values, int start, int end) {
    if (isEmpty()) {
      Arrays.sort(values, start, end);
      return;
    }
    Long[] sorted = new Long[end - start];
    Arrays.setAll(sorted, i -> values[start + i]);
    Arrays.sort(sorted, this::compare);
    for (int i = start; i < end; i++) {
      values[i] = sorted[i - start];
    }
  }

  /** Compares the amounts that two values stand for. */
  int compare(long one, long other) {
    return isPlain(one) && isPlain(other)
        ? Long.compare(one, other)
        : exact(one).compareTo(exact(other));
  }
}
