package org.salesprocess.core.funnel;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.FactLog;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.column.KeyPartitions;

/**
 * Sorts the rows of one partition after another by subject, and those of a subject as its journey
 * has them; in columns of its own that stay in the cache.
 */
final class PartitionSort {

  private static final int FEW = 24;

  private final StageGrouping grouping;
  private final KeyPartitions partitions;
  private final char[] numbers;
  private final long[] times;
  private final char[] kinds;
  private final int @Nullable [] places;
  private final Arrivals arrivals;
  private final RepeatedIds ids;
  private final boolean hasRepeats;
  private final TieOrder ties;
  private final int[] starts;
  private int[] next = new int[0];
  private long[] time = new long[0];
  private char[] kind = new char[0];
  private int[] place = new int[0];

  /**
   * Prepares to sort.
   *
   * @param starts takes where the rows of each subject that count begin, by its number
   */
  PartitionSort(
      StageGrouping grouping,
      StageScatter rows,
      Arrivals arrivals,
      RepeatedIds ids,
      TieOrder ties,
      int[] starts) {
    this.grouping = grouping;
    partitions = rows.partitions();
    numbers = rows.numbers();
    times = rows.times();
    kinds = rows.kinds();
    places = rows.places();
    this.arrivals = arrivals;
    this.ids = ids;
    hasRepeats = places != null && ids.hasAny();
    this.ties = ties;
    this.starts = starts;
  }

  /** Sorts the rows of a partition; those that count come first, and it returns how many do. */
  int sort(int partition) {
    int from = partitions.start(partition);
    int to = partitions.start(partition + 1);
    int first = partitions.firstKey(partition);
    int subjects = partitions.firstKey(partition + 1) - first;
    makeRoom(to - from, subjects);
    gather(from, to, subjects);
    int kept = 0;
    int start = 0;
    for (int i = 0; i < subjects; i++) {
      int end = next[i];
      sortRun(start, end);
      int size = needsSettling(start, end) ? settle(first + i, start, end) : end - start;
      if (kept != start) {
        move(start, kept, size);
      }
      starts[first + i] = from + kept;
      kept += size;
      start = end;
    }
    System.arraycopy(time, 0, times, from, kept);
    System.arraycopy(kind, 0, kinds, from, kept);
    if (places != null) {
      System.arraycopy(place, 0, places, from, kept);
    }
    return kept;
  }

  private void makeRoom(int rows, int subjects) {
    if (time.length < rows) {
      time = new long[rows];
      kind = new char[rows];
      place = new int[places == null ? 0 : rows];
    }
    if (next.length < subjects) {
      next = new int[subjects];
    } else {
      Arrays.fill(next, 0, subjects, 0);
    }
  }

  // afterwards next says where each subject's rows end
  private void gather(int from, int to, int subjects) {
    for (int row = from; row < to; row++) {
      next[numbers[row]]++;
    }
    int start = 0;
    for (int i = 0; i < subjects; i++) {
      int size = next[i];
      next[i] = start;
      start += size;
    }
    for (int row = from; row < to; row++) {
      int target = next[numbers[row]]++;
      time[target] = times[row];
      kind[target] = kinds[row];
      if (places != null) {
        place[target] = places[row];
      }
    }
  }

  private void move(int from, int to, int size) {
    System.arraycopy(time, from, time, to, size);
    System.arraycopy(kind, from, kind, to, size);
    if (places != null) {
      System.arraycopy(place, from, place, to, size);
    }
  }

  private int placeOf(int row) {
    return places == null ? 0 : place[row];
  }

  private int compareTied(int one, int other) {
    return ties.compare(placeOf(one), kind[one], placeOf(other), kind[other]);
  }

  private void sortRun(int start, int end) {
    if (end - start > FEW) {
      sortMany(start, end);
      return;
    }
    for (int row = start + 1; row < end; row++) {
      if (time[row - 1] >= time[row]) {
        insert(start, row);
      }
    }
  }

  // moves a row to its place among those before it
  private void insert(int start, int row) {
    long at = time[row];
    char what = kind[row];
    int where = placeOf(row);
    int i = row;
    while (i > start && isAfter(i - 1, at, what, where)) {
      time[i] = time[i - 1];
      kind[i] = kind[i - 1];
      if (places != null) {
        place[i] = place[i - 1];
      }
      i--;
    }
    time[i] = at;
    kind[i] = what;
    if (places != null) {
      place[i] = where;
    }
  }

  private boolean isAfter(int row, long at, char what, int where) {
    return time[row] != at
        ? time[row] > at
        : ties.compare(placeOf(row), kind[row], where, what) > 0;
  }

  private void sortMany(int start, int end) {
    Integer[] order = new Integer[end - start];
    Arrays.setAll(order, i -> start + i);
    Arrays.sort(
        order,
        (one, other) ->
            time[one] != time[other]
                ? Long.compare(time[one], time[other])
                : compareTied(one, other));
    reorder(start, Arrays.asList(order));
  }

  private void reorder(int start, List<Integer> rows) {
    long[] at = new long[rows.size()];
    char[] what = new char[rows.size()];
    int[] where = new int[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      at[i] = time[rows.get(i)];
      what[i] = kind[rows.get(i)];
      where[i] = placeOf(rows.get(i));
    }
    System.arraycopy(at, 0, time, start, at.length);
    System.arraycopy(what, 0, kind, start, at.length);
    if (places != null) {
      System.arraycopy(where, 0, place, start, at.length);
    }
  }

  // rows without a time come first by now
  private boolean needsSettling(int start, int end) {
    return start < end && (time[start] == StageLog.NO_TIME || hasRepeatedIds(start, end));
  }

  private boolean hasRepeatedIds(int start, int end) {
    int found = 0;
    for (int row = start; hasRepeats && row < end && found < 2; row++) {
      if (ids.isRepeated(place[row])) {
        found++;
      }
    }
    return found == 2;
  }

  /** Has the objects of the entries put in order as every journey's are; says how many count. */
  private int settle(int number, int start, int end) {
    if (time[start] == StageLog.NO_TIME) {
      grouping.tellUntimed();
    }
    SubjectId subject = grouping.subject(number);
    IdentityHashMap<JourneyEntry, Integer> rows = new IdentityHashMap<>();
    List<JourneyEntry> entries = new ArrayList<>();
    for (int row = start; row < end; row++) {
      String id = places == null ? "" : arrivals.id(place[row]);
      JourneyEntry entry =
          arrivals.entry(
              subject,
              id.isEmpty() ? StageLog.idOf(subject, row - start, end - start) : id,
              kind[row],
              time[row],
              placeOf(row));
      entries.add(entry);
      rows.put(entry, row);
    }
    FactLog<JourneyEntry> log = FactLog.of(entries);
    grouping.tell(log.conflicts());
    ImmutableList<JourneyEntry> ordered = ListedJourney.inOrder(log.facts());
    reorder(start, ordered.stream().map(rows::get).toList());
    return ordered.size();
  }
}
