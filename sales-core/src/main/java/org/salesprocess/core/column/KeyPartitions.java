package org.salesprocess.core.column;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of several appenders go when those of each key are put together.
 *
 * <p>A partition is of keys with neighbouring numbers, so few that its rows can be sorted in the
 * cache of a core, as long as keys have as many rows as each other. It is a counting sort: what
 * each chunk of the columns puts where is counted first, so that chunks can be moved at once.
 */
public final class KeyPartitions {

  // more of them and a row is moved more slowly, fewer and it is sorted more slowly
  private static final int ROWS_OF_PARTITION = 3 << 13;
  private static final int MOST_PARTITIONS = 1 << 11; // as many pages as the processor can find
  private static final int MOST_KEYS = 1 << Character.SIZE; // of a partition, so that a char tells

  private final KeyNumbers keys;
  private final ImmutableList<IntColumn> parts;
  private final @Nullable BitSet left;
  private final boolean inParallel;
  private final ImmutableList<Chunk> chunks;
  private final int shift;
  private final int[] starts; // of each partition, and at the end how many rows there are

  /**
   * Some rows of an appender that lie in one chunk of its columns.
   *
   * @param part the place of the appender
   * @param number the chunk of its columns
   * @param rows how many
   * @param first the place of the first in the order of arrival, over all appenders
   */
  public record Chunk(int part, int number, int rows, int first) {}

  /** Moves the rows of a chunk to their partitions. */
  public interface Mover {
    /**
     * Moves them.
     *
     * @param next where the next row of each partition goes; to be counted up
     */
    void move(Chunk chunk, int[] next);
  }

  /**
   * Prepares to move rows.
   *
   * @param parts the codes of the keys of the rows, by appender
   * @param left the rows that are not moved, by their place in the order of arrival; null for none
   * @param inParallel whether with the threads that a parallel stream would have here
   */
  public KeyPartitions(
      KeyNumbers keys, List<IntColumn> parts, @Nullable BitSet left, boolean inParallel) {
    this.keys = keys;
    this.parts = ImmutableList.copyOf(parts);
    this.left = left;
    this.inParallel = inParallel;
    chunks = chunks(this.parts);
    int rows = parts.stream().mapToInt(IntColumn::size).sum();
    int wanted =
        Math.max(
            Math.min(MOST_PARTITIONS, rows / ROWS_OF_PARTITION + 1), keys.size() / MOST_KEYS + 1);
    int keysOfOne = Math.max(0, keys.size() - 1) / wanted;
    shift = Integer.SIZE - Integer.numberOfLeadingZeros(keysOfOne);
    int partitions = (int) ((keys.size() + (1L << shift) - 1) >>> shift);
    starts = new int[partitions + 1];
  }

  private static ImmutableList<Chunk> chunks(ImmutableList<IntColumn> parts) {
    ImmutableList.Builder<Chunk> chunks = ImmutableList.builder();
    int first = 0;
    for (int part = 0; part < parts.size(); part++) {
      int size = parts.get(part).size();
      for (int from = 0; from < size; from += Chunks.LENGTH) {
        int rows = Math.min(Chunks.LENGTH, size - from);
        chunks.add(new Chunk(part, from >>> Chunks.BITS, rows, first));
        first += rows;
      }
    }
    return chunks.build();
  }

  /** Has the rows of all chunks moved; afterwards {@link #start} says where each partition is. */
  public void move(Mover mover) {
    int[][] counts = new int[chunks.size()][];
    forEach(counts.length, chunk -> counts[chunk] = count(chunks.get(chunk)));
    int row = 0;
    for (int partition = 0; partition < size(); partition++) {
      for (int[] ofChunk : counts) {
        int count = ofChunk[partition];
        ofChunk[partition] = row;
        row += count;
      }
      starts[partition + 1] = row;
    }
    forEach(counts.length, chunk -> mover.move(chunks.get(chunk), counts[chunk]));
  }

  private int[] count(Chunk chunk) {
    int[] counts = new int[size()];
    int[] codes = parts.get(chunk.part).chunk(chunk.number);
    for (int i = 0; i < chunk.rows; i++) {
      if (left == null || !left.get(chunk.first + i)) {
        counts[of(keys.number(codes[i]))]++;
      }
    }
    return counts;
  }

  /** Does something for every number below a bound, where it may be on several threads. */
  public void forEach(int bound, IntConsumer action) {
    IntStream numbers = IntStream.range(0, bound);
    (inParallel ? numbers.parallel() : numbers).forEach(action);
  }

  /** Returns how many partitions there are. */
  public int size() {
    return starts.length - 1;
  }

  /** Returns the partition of the key with a number. */
  public int of(int number) {
    return number >>> shift;
  }

  /** Returns which of the keys of its partition the key with a number is, from zero. */
  public char within(int number) {
    return (char) (number & ((1 << shift) - 1));
  }

  /** Returns the first key of a partition; of the number of all, how many keys there are. */
  public int firstKey(int partition) {
    return (int) Math.min(keys.size(), (long) partition << shift);
  }

  /** Returns the first row of a partition; of the number of all, how many rows there are. */
  public int start(int partition) {
    return starts[partition];
  }
}
