package org.salesprocess.core.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class KeyPartitionsTest {

  private static KeyTable table(int keys) {
    KeyTable table = new KeyTable("keys");
    Utf8Text text = new Utf8Text();
    for (int key = 0; key < keys; key++) {
      text.set("key-" + key);
      int unused = table.code(text);
    }
    return table;
  }

  private static List<IntColumn> rows(KeyNumbers keys, SplittableRandom random, int... sizes) {
    List<IntColumn> parts = new ArrayList<>();
    for (int size : sizes) {
      IntColumn part = new IntColumn();
      for (int row = 0; row < size; row++) {
        part.add(keys.code(random.nextInt(keys.size())));
      }
      parts.add(part);
    }
    return parts;
  }

  // where every row went: the places in the order of arrival, by their new ones
  private static int[] moved(
      KeyPartitions partitions, KeyNumbers keys, List<IntColumn> parts, @Nullable BitSet left) {
    int rows = parts.stream().mapToInt(IntColumn::size).sum();
    int[] arrivals = new int[rows - (left == null ? 0 : left.cardinality())];
    Arrays.fill(arrivals, -1);
    partitions.move(
        (chunk, next) -> {
          int[] codes = parts.get(chunk.part()).chunk(chunk.number());
          for (int i = 0; i < chunk.rows(); i++) {
            if (left == null || !left.get(chunk.first() + i)) {
              arrivals[next[partitions.of(keys.number(codes[i]))]++] = chunk.first() + i;
            }
          }
        });
    return arrivals;
  }

  private static int code(List<IntColumn> parts, int arrival) {
    int first = 0;
    for (IntColumn part : parts) {
      if (arrival < first + part.size()) {
        return part.get(arrival - first);
      }
      first += part.size();
    }
    throw new AssertionError(arrival);
  }

  @Property(tries = 20)
  void every_row_that_is_not_left_goes_to_the_partition_of_its_key_in_the_order_of_arrival(
      @ForAll @IntRange(min = 1, max = 3_000) int size,
      @ForAll @IntRange(min = 0, max = 150_000) int one,
      @ForAll @IntRange(min = 0, max = 150_000) int other,
      @ForAll boolean leavesSome,
      @ForAll boolean inParallel,
      @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    KeyNumbers keys = new KeyNumbers(table(size));
    List<IntColumn> parts = rows(keys, random, one, other);
    BitSet left = leavesSome ? BitSet.valueOf(random.ints(1_000).asLongStream().toArray()) : null;
    if (left != null && left.length() > one + other) {
      left.clear(one + other, left.length());
    }
    KeyPartitions partitions = new KeyPartitions(keys, parts, left, inParallel);
    int[] arrivals = moved(partitions, keys, parts, left);
    assertThat(partitions.firstKey(0)).isZero();
    assertThat(partitions.firstKey(partitions.size())).isEqualTo(size);
    assertThat(partitions.start(partitions.size())).isEqualTo(arrivals.length);
    for (int partition = 0; partition < partitions.size(); partition++) {
      int before = -1;
      for (int row = partitions.start(partition); row < partitions.start(partition + 1); row++) {
        int key = keys.number(code(parts, arrivals[row]));
        if (key < partitions.firstKey(partition)
            || key >= partitions.firstKey(partition + 1)
            || arrivals[row] <= before
            || (left != null && left.get(arrivals[row]))) {
          throw new AssertionError("row " + row + " of partition " + partition);
        }
        before = arrivals[row];
      }
    }
  }

  @Test
  void many_rows_of_many_keys_make_partitions_that_fit_a_cache() {
    KeyNumbers keys = new KeyNumbers(table(50_000));
    List<IntColumn> parts = rows(keys, new SplittableRandom(7), 400_000);
    KeyPartitions partitions = new KeyPartitions(keys, parts, null, true);
    assertThat(moved(partitions, keys, parts, null)).doesNotContain(-1);
    assertThat(partitions.size()).isGreaterThan(7);
    for (int partition = 0; partition < partitions.size(); partition++) {
      assertThat(partitions.start(partition + 1) - partitions.start(partition)).isLessThan(1 << 16);
    }
  }

  @Test
  void no_keys_make_no_partition() {
    KeyNumbers keys = new KeyNumbers(table(0));
    KeyPartitions partitions = new KeyPartitions(keys, List.of(), null, true);
    assertThat(moved(partitions, keys, List.of(), null)).isEmpty();
    assertThat(partitions.size()).isZero();
  }
}
