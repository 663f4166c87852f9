package org.salesprocess.core.basics;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.column.KeyNumbers;
import org.salesprocess.core.column.KeyPartitions;

/** Makes a log of what all appenders have appended. */
final class AmountGrouping {

  private final AmountLogBuilder builder;
  private final AmountScatter rows;
  private final KeyPartitions partitions;
  private final AmountIds ids;
  private final int[] starts; // of each owner; at first as if nothing were repeated
  private final int[] days;

  AmountGrouping(AmountLogBuilder builder, List<AmountColumns> parts, boolean inParallel) {
    this.builder = builder;
    ids = new AmountIds(parts, inParallel);
    rows = new AmountScatter(new KeyNumbers(builder.owners()), parts, inParallel);
    partitions = rows.partitions();
    parts.forEach(AmountColumns::forgetNumbers);
    starts = new int[rows.owners().size() + 1];
    days = new int[rows.size()];
  }

  /** Returns the log. */
  AmountLog log() {
    AmountPartition.Sorted[] sorted = new AmountPartition.Sorted[partitions.size()];
    partitions.forEach(
        sorted.length,
        number ->
            sorted[number] = new AmountPartition(builder, rows, number, ids).sort(days, starts));
    int size = 0;
    for (int i = 0; i < sorted.length; i++) {
      move(i, sorted[i].kept(), size);
      size += sorted[i].kept();
    }
    starts[rows.owners().size()] = size;
    return new AmountLog(
        builder,
        rows,
        starts,
        days,
        ids,
        Arrays.stream(sorted)
            .flatMap(each -> each.conflicts().stream())
            .sorted(
                Comparator.comparing(AmountLog.Conflict::owner)
                    .thenComparing(AmountLog.Conflict::id))
            .collect(ImmutableList.toImmutableList()));
  }

  // closes the gap that rows which do not count have left before a partition
  private void move(int partition, int count, int to) {
    int from = partitions.start(partition);
    if (from == to) {
      return;
    }
    System.arraycopy(days, from, days, to, count);
    System.arraycopy(rows.minors(), from, rows.minors(), to, count);
    long @Nullable [] sequences = rows.sequences();
    if (sequences != null) {
      System.arraycopy(sequences, from, sequences, to, count);
    }
    int @Nullable [] places = rows.places();
    if (places != null) {
      System.arraycopy(places, from, places, to, count);
    }
    int end = partitions.firstKey(partition + 1);
    for (int owner = partitions.firstKey(partition); owner < end; owner++) {
      starts[owner] -= from - to;
    }
  }
}
