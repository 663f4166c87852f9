package org.salesprocess.core.basics;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.column.Chunks;
import org.salesprocess.core.column.LongColumn;

/**
 * Moves the rows of all appenders to the partition of their owner.
 *
 * <p>A partition is of owners with neighbouring numbers, so few that its rows can be sorted in the
 * cache of a core, as long as owners have as many rows as each other. It is a counting sort: what
 * each chunk of the columns puts where is counted first, so that chunks can be moved at once.
 */
final class AmountScatter {

  // their keys and amounts, and what is made of these, stay in the second cache
  private static final int ROWS_OF_PARTITION = 1 << 14;
  private static final int MOST_PARTITIONS = 1 << 11; // as many pages as the processor can find

  private final boolean inParallel;
  private final ImmutableList<Chunk> chunks;
  private final NumberedOwners owners;
  private final int shift;
  private final int[] starts; // of each partition, and at the end how many rows there are
  private final int[][] counts; // by chunk and partition; then the place of its next row there
  private final long[] dated;
  private final long[] minors;
  private final long @Nullable [] sequences;
  private final int @Nullable [] places;

  /** A chunk of the columns of an appender, and the place of its first row in order of arrival. */
  private record Chunk(AmountColumns part, int number, int rows, int first) {}

  AmountScatter(NumberedOwners owners, List<AmountColumns> parts, boolean inParallel) {
    this.inParallel = inParallel;
    this.owners = owners;
    chunks = chunks(parts);
    int rows = parts.stream().mapToInt(AmountColumns::size).sum();
    shift = shift(rows);
    int partitions = (owners.size() + (1 << shift) - 1) >>> shift;
    starts = new int[partitions + 1];
    counts = new int[chunks.size()][partitions];
    dated = new long[rows];
    minors = new long[rows];
    boolean sequenced = parts.stream().anyMatch(part -> part.sequences() != null);
    sequences = sequenced ? new long[rows] : null;
    boolean named = parts.stream().anyMatch(part -> part.ids().size() > 0);
    places = named ? new int[rows] : null;
  }

  private static ImmutableList<Chunk> chunks(List<AmountColumns> parts) {
    ImmutableList.Builder<Chunk> chunks = ImmutableList.builder();
    int first = 0;
    for (AmountColumns part : parts) {
      for (int from = 0; from < part.size(); from += Chunks.LENGTH) {
        int rows = Math.min(Chunks.LENGTH, part.size() - from);
        chunks.add(new Chunk(part, from >>> Chunks.BITS, rows, first));
        first += rows;
      }
    }
    return chunks.build();
  }

  // how far the number of an owner is shifted to get that of its partition
  private int shift(int rows) {
    int partitions = Math.min(MOST_PARTITIONS, rows / ROWS_OF_PARTITION + 1);
    int ownersOfOne = Math.max(0, owners.size() - 1) / partitions;
    return Integer.SIZE - Integer.numberOfLeadingZeros(ownersOfOne);
  }

  /** Moves the rows. */
  void scatter() {
    forEach(chunks.size(), this::count);
    int place = 0;
    for (int partition = 0; partition < partitions(); partition++) {
      for (int[] ofChunk : counts) {
        int count = ofChunk[partition];
        ofChunk[partition] = place;
        place += count;
      }
      starts[partition + 1] = place;
    }
    forEach(chunks.size(), this::move);
  }

  /** Does something for every number below a bound, where it may be on several threads. */
  void forEach(int bound, IntConsumer action) {
    IntStream numbers = IntStream.range(0, bound);
    (inParallel ? numbers.parallel() : numbers).forEach(action);
  }

  private void count(int number) {
    Chunk chunk = chunks.get(number);
    int[] codes = chunk.part.owners().chunk(chunk.number);
    int[] count = counts[number];
    for (int i = 0; i < chunk.rows; i++) {
      count[owners.number(codes[i]) >>> shift]++;
    }
  }

  private void move(int number) {
    Chunk chunk = chunks.get(number);
    int[] codes = chunk.part.owners().chunk(chunk.number);
    int[] days = chunk.part.days().chunk(chunk.number);
    long[] amounts = chunk.part.minors().chunk(chunk.number);
    LongColumn column = chunk.part.sequences();
    long[] order = column == null ? null : column.chunk(chunk.number);
    int[] next = counts[number];
    for (int i = 0; i < chunk.rows; i++) {
      int owner = owners.number(codes[i]);
      int at = next[owner >>> shift]++;
      dated[at] = ((long) days[i] << Integer.SIZE) | owner;
      minors[at] = amounts[i];
      if (sequences != null && order != null) {
        sequences[at] = order[i];
      }
      if (places != null) {
        places[at] = chunk.first + i;
      }
    }
  }

  NumberedOwners owners() {
    return owners;
  }

  int partitions() {
    return starts.length - 1;
  }

  /** Returns the first owner of a partition; of the number of all, how many owners there are. */
  int firstOwner(int partition) {
    return (int) Math.min(owners.size(), (long) partition << shift);
  }

  /** Returns the first row of a partition; of the number of all, how many rows there are. */
  int start(int partition) {
    return starts[partition];
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
