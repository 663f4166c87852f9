package org.salesprocess.core.funnel;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.FactLog;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.basics.SubjectKind;
import org.salesprocess.core.column.KeyNumbers;
import org.salesprocess.core.column.KeyPartitions;
import org.salesprocess.core.column.KeyTable;

/**
 * Puts the rows of a log together by subject: first into partitions that a processor's cache can
 * hold, each of neighbouring subjects, then within each partition by subject and time.
 */
final class StageGrouping {

  private static final int PARTITIONS_AT_ONCE = 16; // sorted in the same columns

  private final SubjectKind kind;
  private final KeyNumbers subjects;
  private final boolean inParallel;
  private final Arrivals arrivals;
  private final RepeatedIds ids;
  private final StageScatter rows;
  private final KeyPartitions partitions;
  private final int[] starts; // of each subject; at first as if every row counted
  private final Queue<FactLog.Conflict<JourneyEntry>> conflicts = new ConcurrentLinkedQueue<>();
  private volatile boolean hasUntimed;

  StageGrouping(
      SubjectKind kind,
      KeyTable keys,
      LogWords words,
      List<StageColumns> parts,
      boolean inParallel) {
    this.kind = kind;
    this.inParallel = inParallel;
    subjects = new KeyNumbers(keys);
    int[] firsts = new int[parts.size() + 1];
    for (int i = 0; i < parts.size(); i++) {
      firsts[i + 1] = firsts[i] + parts.get(i).size();
    }
    arrivals =
        new Arrivals(
            LoggedWords.of(words),
            parts.stream().map(part -> part.details).collect(ImmutableList.toImmutableList()),
            firsts);
    ids = new RepeatedIds(kind, subjects, parts, arrivals, inParallel);
    conflicts.addAll(ids.conflicts());
    rows = new StageScatter(subjects, parts, ids.left(), !arrivals.isEmpty(), inParallel);
    partitions = rows.partitions();
    starts = new int[subjects.size() + 1];
  }

  StageLog log() {
    int[] kept = new int[partitions.size()];
    TieOrder ties = new TieOrder(arrivals);
    int tasks = (kept.length + PARTITIONS_AT_ONCE - 1) / PARTITIONS_AT_ONCE;
    partitions.forEach(
        tasks,
        task -> {
          PartitionSort sort = new PartitionSort(this, rows, arrivals, ids, ties, starts);
          int last = Math.min(kept.length, (task + 1) * PARTITIONS_AT_ONCE);
          for (int i = task * PARTITIONS_AT_ONCE; i < last; i++) {
            kept[i] = sort.sort(i);
          }
        });
    int size = 0;
    for (int i = 0; i < kept.length; i++) {
      closeGap(i, kept[i], size);
      size += kept[i];
    }
    starts[subjects.size()] = size;
    boolean isWhole = size == rows.times().length;
    int[] places = rows.places();
    GroupedRows grouped =
        new GroupedRows(
            subjects,
            starts,
            isWhole ? rows.times() : Arrays.copyOf(rows.times(), size),
            isWhole ? rows.kinds() : Arrays.copyOf(rows.kinds(), size),
            isWhole || places == null ? places : Arrays.copyOf(places, size),
            arrivals,
            present(),
            !hasUntimed);
    return new StageLog(kind, grouped, inOrder(conflicts));
  }

  // that rows which do not count have left before a partition
  private void closeGap(int partition, int count, int to) {
    int from = partitions.start(partition);
    if (from == to) {
      return;
    }
    System.arraycopy(rows.times(), from, rows.times(), to, count);
    System.arraycopy(rows.kinds(), from, rows.kinds(), to, count);
    int[] places = rows.places();
    if (places != null) {
      System.arraycopy(places, from, places, to, count);
    }
    int end = partitions.firstKey(partition + 1);
    for (int number = partitions.firstKey(partition); number < end; number++) {
      starts[number] -= from - to;
    }
  }

  // a subject that was only told of by entries that do not count is none
  private int @Nullable [] present() {
    IntStream numbers = IntStream.range(0, subjects.size());
    IntStream checked = inParallel ? numbers.parallel() : numbers;
    return checked.allMatch(this::hasRows)
        ? null
        : IntStream.range(0, subjects.size())
            .filter(number -> hasRows(number) || subjects.isMarked(number))
            .toArray();
  }

  private boolean hasRows(int number) {
    return starts[number] < starts[number + 1];
  }

  private static ImmutableList<FactLog.Conflict<JourneyEntry>> inOrder(
      Iterable<FactLog.Conflict<JourneyEntry>> conflicts) {
    return ImmutableList.sortedCopyOf(
        Comparator.comparing((FactLog.Conflict<JourneyEntry> conflict) -> conflict.id().value())
            .thenComparing(conflict -> conflict.first().subject()),
        conflicts);
  }

  /** Returns the subject with a number. */
  SubjectId subject(int number) {
    return kind.id(subjects.text(number));
  }

  /** Takes that there is a row without a time. */
  void tellUntimed() {
    hasUntimed = true;
  }

  /** Takes contradictions that were found in sorting. */
  void tell(List<FactLog.Conflict<JourneyEntry>> found) {
    conflicts.addAll(found);
  }
}
