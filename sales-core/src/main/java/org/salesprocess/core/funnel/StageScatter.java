package org.salesprocess.core.funnel;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.column.IntColumn;
import org.salesprocess.core.column.KeyNumbers;
import org.salesprocess.core.column.KeyPartitions;

/** Moves the rows of all appenders to the partition of their subject. */
final class StageScatter {

  private final ImmutableList<StageColumns> parts;
  private final KeyNumbers subjects;
  private final @Nullable BitSet left;
  private final KeyPartitions partitions;
  private final char[] numbers;
  private final long[] times;
  private final char[] kinds;
  private final int @Nullable [] places;

  /**
   * Moves them.
   *
   * @param left the rows that do not count, by their place in the order of arrival; null for none
   * @param hasDetails whether rows have more than a time and a kind, which is found by their place
   */
  StageScatter(
      KeyNumbers subjects,
      List<StageColumns> parts,
      @Nullable BitSet left,
      boolean hasDetails,
      boolean inParallel) {
    this.parts = ImmutableList.copyOf(parts);
    this.subjects = subjects;
    this.left = left;
    ImmutableList<IntColumn> codes =
        parts.stream().map(part -> part.subjects).collect(ImmutableList.toImmutableList());
    partitions = new KeyPartitions(subjects, codes, left, inParallel);
    int arrived = parts.stream().mapToInt(StageColumns::size).sum();
    int rows = arrived - (left == null ? 0 : left.cardinality());
    numbers = new char[rows];
    times = new long[rows];
    kinds = new char[rows];
    places = hasDetails ? new int[rows] : null;
    partitions.move(this::move);
  }

  private void move(KeyPartitions.Chunk chunk, int[] next) {
    StageColumns part = parts.get(chunk.part());
    int[] codes = part.subjects.chunk(chunk.number());
    long[] at = part.times.chunk(chunk.number());
    char[] what = part.kinds.chunk(chunk.number());
    int arrival = chunk.first();
    for (int i = 0; i < chunk.rows(); i++) {
      if (left != null && left.get(arrival + i)) {
        continue;
      }
      int number = subjects.number(codes[i]);
      int row = next[partitions.of(number)]++;
      numbers[row] = partitions.within(number);
      times[row] = at[i];
      kinds[row] = what[i];
      if (places != null) {
        places[row] = arrival + i;
      }
    }
  }

  KeyPartitions partitions() {
    return partitions;
  }

  /** Returns which of the subjects of its partition each row is of. */
  char[] numbers() {
    return numbers;
  }

  long[] times() {
    return times;
  }

  char[] kinds() {
    return kinds;
  }

  /** Returns the place of each row in the order of arrival, if rows have details. */
  int @Nullable [] places() {
    return places;
  }
}
