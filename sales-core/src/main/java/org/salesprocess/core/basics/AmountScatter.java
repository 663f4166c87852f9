package org.salesprocess.core.basics;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.column.IntColumn;
import org.salesprocess.core.column.KeyNumbers;
import org.salesprocess.core.column.KeyPartitions;
import org.salesprocess.core.column.LongColumn;

/** Moves the rows of all appenders to the partition of their owner. */
final class AmountScatter {

  private final ImmutableList<AmountColumns> parts;
  private final KeyNumbers owners;
  private final KeyPartitions partitions;
  private final long[] dated;
  private final long[] minors;
  private final long @Nullable [] sequences;
  private final int @Nullable [] places;

  AmountScatter(KeyNumbers owners, List<AmountColumns> parts, boolean inParallel) {
    this.parts = ImmutableList.copyOf(parts);
    this.owners = owners;
    ImmutableList<IntColumn> codes =
        parts.stream().map(AmountColumns::owners).collect(ImmutableList.toImmutableList());
    partitions = new KeyPartitions(owners, codes, null, inParallel);
    int rows = parts.stream().mapToInt(AmountColumns::size).sum();
    dated = new long[rows];
    minors = new long[rows];
    boolean sequenced = parts.stream().anyMatch(part -> part.sequences() != null);
    sequences = sequenced ? new long[rows] : null;
    boolean named = parts.stream().anyMatch(part -> part.ids().size() > 0);
    places = named ? new int[rows] : null;
    partitions.move(this::move);
  }

  private void move(KeyPartitions.Chunk chunk, int[] next) {
    AmountColumns part = parts.get(chunk.part());
    int[] codes = part.owners().chunk(chunk.number());
    int[] days = part.days().chunk(chunk.number());
    long[] amounts = part.minors().chunk(chunk.number());
    LongColumn column = part.sequences();
    long[] order = column == null ? null : column.chunk(chunk.number());
    for (int i = 0; i < chunk.rows(); i++) {
      int owner = owners.number(codes[i]);
      int at = next[partitions.of(owner)]++;
      dated[at] = ((long) days[i] << Integer.SIZE) | owner;
      minors[at] = amounts[i];
      if (sequences != null && order != null) {
        sequences[at] = order[i];
      }
      if (places != null) {
        places[at] = chunk.first() + i;
      }
    }
  }

  KeyNumbers owners() {
    return owners;
  }

  KeyPartitions partitions() {
    return partitions;
  }

  /** Returns how many rows there are. */
  int size() {
    return dated.length;
  }

  /** Returns the day of each row, in the upper half, and its owner. */
  long[] dated() {
    return dated;
  }

  long[] minors() {
    return minors;
  }

  long @Nullable [] sequences() {
    return sequences;
  }

  /** Returns the place of each row in the order of arrival, if rows have ids. */
  int @Nullable [] places() {
    return places;
  }
}
