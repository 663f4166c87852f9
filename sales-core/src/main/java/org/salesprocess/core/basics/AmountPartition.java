package org.salesprocess.core.basics;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.column.KeyPartitions;

/**
 * Puts the rows of some owners in order and leaves out what is repeated or contradicted.
 *
 * <p>A row is sorted as one {@code long}, its key: the day in the upper half, in the lower its
 * place in the partition; then all columns follow the keys.
 */
final class AmountPartition {

  private static final long DAY = -1L << Integer.SIZE;
  private static final int FEW = 16; // that are sorted without an object for each

  private final AmountLogBuilder builder;
  private final AmountScatter rows;
  private final AmountIds ids;
  private final int from;
  private final int firstOwner;
  private final int[] ends; // of the rows of each owner, among the keys
  private final long[] keys;
  private final long[] minors; // these and the next two as they came
  private final long @Nullable [] sequences;
  private final int @Nullable [] places;
  private final ImmutableList.Builder<AmountLog.Conflict> conflicts = ImmutableList.builder();

  AmountPartition(AmountLogBuilder builder, AmountScatter rows, int number, AmountIds ids) {
    this.builder = builder;
    this.rows = rows;
    this.ids = ids;
    KeyPartitions partitions = rows.partitions();
    from = partitions.start(number);
    int to = partitions.start(number + 1);
    firstOwner = partitions.firstKey(number);
    ends = new int[partitions.firstKey(number + 1) - firstOwner];
    keys = new long[to - from];
    minors = Arrays.copyOfRange(rows.minors(), from, to);
    sequences = rows.sequences() == null ? null : Arrays.copyOfRange(rows.sequences(), from, to);
    places = rows.places() == null ? null : Arrays.copyOfRange(rows.places(), from, to);
  }

  /**
   * How many rows of a partition count, which then come first in it, and which are contradicted.
   */
  record Sorted(int kept, ImmutableList<AmountLog.Conflict> conflicts) {}

  /**
   * Sorts the rows.
   *
   * @param days where the days go
   * @param starts where the first row of each owner goes
   */
  Sorted sort(int[] days, int[] starts) {
    int longest = groupByOwner();
    DaySort byDay = new DaySort(longest);
    int kept = 0;
    int start = 0;
    for (int owner = 0; owner < ends.length; owner++) {
      starts[firstOwner + owner] = from + kept;
      int end = ends[owner];
      byDay.sort(keys, start, end);
      int count = end - start;
      if (sequences != null || places != null) {
        orderEachDay(start, end);
      }
      if (places != null && mayHaveRepeats(start, end)) {
        AmountRepeats repeats =
            new AmountRepeats(builder, ids, keys, minors, sequences, places, start, end);
        count = repeats.leaveOut();
        conflicts.addAll(repeats.conflicts(rows.owners().text(firstOwner + owner)));
      }
      move(start, from + kept, count, days);
      if (sequences == null && places == null) {
        orderAmounts(from + kept, from + kept + count, days);
      }
      kept += count;
      start = end;
    }
    return new Sorted(kept, conflicts.build());
  }

  private boolean mayHaveRepeats(int start, int end) {
    for (int i = start; places != null && i < end; i++) {
      if (ids.mayBeRepeated(places[(int) keys[i]])) {
        return true;
      }
    }
    return false;
  }

  // a counting sort; returns how many rows an owner has at most
  private int groupByOwner() {
    long[] dated = rows.dated();
    for (int i = 0; i < keys.length; i++) {
      ends[(int) dated[from + i] - firstOwner]++;
    }
    int start = 0;
    int longest = 0;
    for (int owner = 0; owner < ends.length; owner++) {
      int count = ends[owner];
      longest = Math.max(longest, count);
      ends[owner] = start;
      start += count;
    }
    for (int i = 0; i < keys.length; i++) {
      long each = dated[from + i];
      keys[ends[(int) each - firstOwner]++] = (each & DAY) | i;
    }
    return longest;
  }

  static int day(long key) {
    return (int) (key >> Integer.SIZE);
  }

  private void orderEachDay(int start, int end) {
    int first = start;
    for (int i = start + 1; i <= end; i++) {
      if (i == end || day(keys[i]) != day(keys[first])) {
        if (i - first > 1) {
          orderDay(first, i);
        }
        first = i;
      }
    }
  }

  private void orderDay(int start, int end) {
    if (end - start < FEW) {
      insertionSort(start, end);
      return;
    }
    Long[] sorted = new Long[end - start];
    Arrays.setAll(sorted, i -> keys[start + i]);
    Arrays.sort(sorted, this::compare);
    for (int i = start; i < end; i++) {
      keys[i] = sorted[i - start];
    }
  }

  private void insertionSort(int start, int end) {
    for (int i = start + 1; i < end; i++) {
      long key = keys[i];
      int place = i;
      while (place > start && compare(keys[place - 1], key) > 0) {
        keys[place] = keys[place - 1];
        place--;
      }
      keys[place] = key;
    }
  }

  private int compare(long one, long other) {
    int first = (int) one;
    int second = (int) other;
    int order = sequences == null ? 0 : Long.compare(sequences[first], sequences[second]);
    if (order == 0 && places != null) {
      order = ids.compare(places[first], places[second]);
    }
    return order != 0 ? order : builder.large().compare(minors[first], minors[second]);
  }

  // rows without ids and sequences that are alike in owner and day differ in the amount alone
  private void orderAmounts(int start, int end, int[] days) {
    int first = start;
    for (int i = start + 1; i <= end; i++) {
      if (i == end || days[i] != days[first]) {
        if (i - first > 1) {
          builder.large().sort(rows.minors(), first, i);
        }
        first = i;
      }
    }
  }

  private void move(int start, int to, int count, int[] days) {
    for (int i = 0; i < count; i++) {
      long key = keys[start + i];
      days[to + i] = day(key);
      rows.minors()[to + i] = minors[(int) key];
    }
    long[] newSequences = rows.sequences();
    if (newSequences != null && sequences != null) {
      for (int i = 0; i < count; i++) {
        newSequences[to + i] = sequences[(int) keys[start + i]];
      }
    }
    int[] newPlaces = rows.places();
    if (newPlaces != null && places != null) {
      for (int i = 0; i < count; i++) {
        newPlaces[to + i] = places[(int) keys[start + i]];
      }
    }
  }
}
