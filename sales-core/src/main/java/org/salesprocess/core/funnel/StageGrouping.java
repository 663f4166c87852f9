package org.salesprocess.core.funnel;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.FactLog;
import org.salesprocess.core.basics.SubjectKind;
import org.salesprocess.core.column.Chunks;
import org.salesprocess.core.column.KeyTable;

/**
 * Puts the rows of a log together by subject: first into partitions that a processor's cache can
 * hold, each of neighbouring subjects, then within each partition by subject and time.
 */
final class StageGrouping {

  private static final int ROWS_OF_PARTITION = 1 << 14;
  private static final int PARTITIONS_AT_ONCE = 16;

  private final SubjectKind kind;
  private final KeyTable subjects;
  private final List<StageColumns> parts;
  private final boolean inParallel;
  private final Arrivals arrivals;
  private final int[] firsts;
  private final int[] firstOfStripe = new int[KeyTable.STRIPES + 1];
  private final int blocks;
  private final int shift;
  private final int[] numbers;
  private final long[] times;
  private final char[] kinds;
  private final int @Nullable [] places;
  private final @Nullable BitSet left; // rows that do not count, by arrival
  private final Queue<FactLog.Conflict<JourneyEntry>> conflicts = new ConcurrentLinkedQueue<>();

  StageGrouping(
      SubjectKind kind,
      KeyTable subjects,
      LogWords words,
      List<StageColumns> parts,
      boolean inParallel) {
    this.kind = kind;
    this.subjects = subjects;
    this.parts = parts;
    this.inParallel = inParallel;
    firsts = new int[parts.size() + 1];
    for (int i = 0; i < parts.size(); i++) {
      firsts[i + 1] = firsts[i] + parts.get(i).size();
    }
    arrivals =
        new Arrivals(
            LoggedWords.of(words),
            parts.stream().map(part -> part.details).collect(ImmutableList.toImmutableList()),
            firsts);
    int largest = 0;
    for (int i = 0; i < KeyTable.STRIPES; i++) {
      firstOfStripe[i + 1] = firstOfStripe[i] + subjects.size(i);
      largest = Math.max(largest, subjects.size(i));
    }
    MovedIds moved = new MovedIds(kind, subjects, parts, arrivals, inParallel);
    conflicts.addAll(moved.conflicts());
    left = moved.left();
    int rows = firsts[parts.size()] - (left == null ? 0 : left.cardinality());
    int wanted = Math.max(1, rows / (ROWS_OF_PARTITION * KeyTable.STRIPES));
    shift = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, largest - 1) / wanted);
    blocks = ((Math.max(1, largest) - 1) >>> shift) + 1;
    numbers = new int[rows];
    times = new long[rows];
    kinds = new char[rows];
    places = arrivals.isEmpty() ? null : new int[rows];
  }

  /** Some rows of one appender that lie in one chunk of its columns. */
  private record Run(int part, int chunk) {}

  StageLog log() {
    int[] ends = partition();
    int[] starts = new int[firstOfStripe[KeyTable.STRIPES] + 1];
    TieOrder ties = new TieOrder(arrivals);
    int tasks = (ends.length + PARTITIONS_AT_ONCE - 1) / PARTITIONS_AT_ONCE;
    range(tasks)
        .forEach(
            task -> {
              PartitionSort sort =
                  new PartitionSort(this, numbers, times, kinds, places, arrivals, ties, conflicts);
              int last = Math.min(ends.length, (task + 1) * PARTITIONS_AT_ONCE);
              for (int i = task * PARTITIONS_AT_ONCE; i < last; i++) {
                sort.sort(i == 0 ? 0 : ends[i - 1], ends[i], firstNumber(i), sizes(i), starts);
              }
            });
    int kept = compact(ends, starts);
    boolean isWhole = kept == times.length;
    GroupedRows grouped =
        new GroupedRows(
            subjects,
            firstOfStripe,
            starts,
            isWhole ? times : Arrays.copyOf(times, kept),
            isWhole ? kinds : Arrays.copyOf(kinds, kept),
            isWhole || places == null ? places : Arrays.copyOf(places, kept),
            arrivals,
            present(starts));
    return new StageLog(kind, grouped, inOrder(conflicts));
  }

  // a subject that was only told of by entries that do not count is none
  private int @Nullable [] present(int[] starts) {
    int[] present = new int[starts.length - 1];
    int found = 0;
    for (int number = 0; number < present.length; number++) {
      if (starts[number] < starts[number + 1] || subjects.isMarked(code(number))) {
        present[found++] = number;
      }
    }
    return found == present.length ? null : Arrays.copyOf(present, found);
  }

  private static ImmutableList<FactLog.Conflict<JourneyEntry>> inOrder(
      Iterable<FactLog.Conflict<JourneyEntry>> conflicts) {
    return ImmutableList.sortedCopyOf(
        Comparator.comparing((FactLog.Conflict<JourneyEntry> conflict) -> conflict.id().value())
            .thenComparing(conflict -> conflict.first().subject()),
        conflicts);
  }

  private IntStream range(int end) {
    IntStream range = IntStream.range(0, end);
    return inParallel ? range.parallel() : range;
  }

  /** Returns where each partition ends. */
  private int[] partition() {
    List<Run> runs = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      for (int row = 0; row < parts.get(part).size(); row += Chunks.LENGTH) {
        runs.add(new Run(part, row >>> Chunks.BITS));
      }
    }
    int[][] next = new int[runs.size()][];
    range(runs.size()).forEach(run -> next[run] = count(runs.get(run)));
    int[] ends = new int[KeyTable.STRIPES * blocks];
    int row = 0;
    for (int partition = 0; partition < ends.length; partition++) {
      for (int[] ofRun : next) {
        int count = ofRun[partition];
        ofRun[partition] = row;
        row += count;
      }
      ends[partition] = row;
    }
    range(runs.size()).forEach(run -> scatter(runs.get(run), next[run]));
    return ends;
  }

  private int partitionOf(int subject) {
    return (subject & (KeyTable.STRIPES - 1)) * blocks
        + (subject >>> KeyTable.STRIPE_BITS >>> shift);
  }

  private int rows(Run run) {
    return Math.min(Chunks.LENGTH, parts.get(run.part).size() - (run.chunk << Chunks.BITS));
  }

  private int arrivalOf(Run run) {
    return firsts[run.part] + (run.chunk << Chunks.BITS);
  }

  private int[] count(Run run) {
    int[] counts = new int[KeyTable.STRIPES * blocks];
    int[] codes = parts.get(run.part).subjects.chunk(run.chunk);
    int rows = rows(run);
    int arrival = arrivalOf(run);
    for (int i = 0; i < rows; i++) {
      if (left == null || !left.get(arrival + i)) {
        counts[partitionOf(codes[i])]++;
      }
    }
    return counts;
  }

  private void scatter(Run run, int[] next) {
    StageColumns part = parts.get(run.part);
    int[] codes = part.subjects.chunk(run.chunk);
    long[] at = part.times.chunk(run.chunk);
    char[] what = part.kinds.chunk(run.chunk);
    int arrival = arrivalOf(run);
    int rows = rows(run);
    for (int i = 0; i < rows; i++) {
      if (left != null && left.get(arrival + i)) {
        continue;
      }
      int code = codes[i];
      int row = next[partitionOf(code)]++;
      numbers[row] = firstOfStripe[code & (KeyTable.STRIPES - 1)] + (code >>> KeyTable.STRIPE_BITS);
      times[row] = at[i];
      kinds[row] = what[i];
      if (places != null) {
        places[row] = arrival + i;
      }
    }
  }

  /** Returns the number of the first subject of a partition. */
  private int firstNumber(int partition) {
    int stripe = partition / blocks;
    int first = (partition % blocks) << shift;
    return Math.min(firstOfStripe[stripe] + first, firstOfStripe[stripe + 1]);
  }

  /** Returns how many subjects a partition has. */
  private int sizes(int partition) {
    int stripe = partition / blocks;
    int end =
        partition % blocks + 1 == blocks ? firstOfStripe[stripe + 1] : firstNumber(partition + 1);
    return end - firstNumber(partition);
  }

  SubjectKind kind() {
    return kind;
  }

  /** Returns the text of a subject's id. */
  String text(int number) {
    return subjects.text(code(number));
  }

  private int code(int number) {
    int stripe = 0;
    while (number >= firstOfStripe[stripe + 1]) {
      stripe++;
    }
    return ((number - firstOfStripe[stripe]) << KeyTable.STRIPE_BITS) | stripe;
  }

  /**
   * Makes starts of the sizes of all subjects, and closes the gaps that rows have left which do not
   * count; returns how many are left.
   */
  private int compact(int[] ends, int[] starts) {
    int row = 0;
    for (int partition = 0; partition < ends.length; partition++) {
      int from = partition == 0 ? 0 : ends[partition - 1];
      int first = firstNumber(partition);
      int kept = 0;
      for (int number = first; number < first + sizes(partition); number++) {
        int size = starts[number];
        starts[number] = row + kept;
        kept += size;
      }
      if (row != from) {
        System.arraycopy(times, from, times, row, kept);
        System.arraycopy(kinds, from, kinds, row, kept);
        if (places != null) {
          System.arraycopy(places, from, places, row, kept);
        }
      }
      row += kept;
    }
    starts[starts.length - 1] = row;
    return row;
  }
}
