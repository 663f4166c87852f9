package org.salesprocess.core.funnel;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.FactLog;
import org.salesprocess.core.basics.SubjectKind;
import org.salesprocess.core.column.KeyTable;

/**
 * The ids under which entries of several subjects were told: a correction may move an entry from
 * one subject to another, and what no correction settles is a conflict.
 */
final class MovedIds {

  private final SubjectKind kind;
  private final KeyTable subjects;
  private final List<StageColumns> parts;
  private final Arrivals arrivals;
  private final boolean inParallel;
  private final BitSet left = new BitSet();
  private final List<FactLog.Conflict<JourneyEntry>> conflicts = new ArrayList<>();

  MovedIds(
      SubjectKind kind,
      KeyTable subjects,
      List<StageColumns> parts,
      Arrivals arrivals,
      boolean inParallel) {
    this.kind = kind;
    this.subjects = subjects;
    this.parts = parts;
    this.arrivals = arrivals;
    this.inParallel = inParallel;
    if (arrivals.hasIds()) {
      settle();
    }
  }

  /** Returns the rows that do not count, by their place in the order of arrival; null if none. */
  @Nullable BitSet left() {
    return left.isEmpty() ? null : left;
  }

  /** Returns the contradictions. */
  ImmutableList<FactLog.Conflict<JourneyEntry>> conflicts() {
    return ImmutableList.copyOf(conflicts);
  }

  private void settle() {
    long[] repeated = repeatedHashes();
    if (repeated.length == 0) {
      return;
    }
    int[] firstSubject = new int[repeated.length];
    Arrays.fill(firstSubject, -1);
    BitSet moved = new BitSet();
    forEachRow(
        (part, row, arrival) -> {
          int place = Arrays.binarySearch(repeated, part.details.hashOfId(row));
          if (place >= 0) {
            int subject = part.subjects.get(row);
            if (firstSubject[place] < 0) {
              firstSubject[place] = subject;
            } else if (firstSubject[place] != subject) {
              moved.set(place);
            }
          }
        });
    Map<String, List<Integer>> byId = new TreeMap<>();
    if (!moved.isEmpty()) {
      forEachRow(
          (part, row, arrival) -> {
            int place = Arrays.binarySearch(repeated, part.details.hashOfId(row));
            if (place >= 0 && moved.get(place)) {
              byId.computeIfAbsent(arrivals.id(arrival), id -> new ArrayList<>()).add(arrival);
            }
          });
    }
    byId.values().forEach(this::settle);
  }

  // different ids seldom have the same hash: then nothing changes here that would not later
  private void settle(List<Integer> rowsOfId) {
    IdentityHashMap<JourneyEntry, Integer> rows = new IdentityHashMap<>();
    List<JourneyEntry> entries = new ArrayList<>();
    for (int arrival : rowsOfId) {
      JourneyEntry entry = entry(arrival);
      entries.add(entry);
      rows.put(entry, arrival);
      left.set(arrival);
    }
    FactLog<JourneyEntry> log = FactLog.of(entries);
    conflicts.addAll(log.conflicts());
    log.facts().stream().map(rows::get).forEach(left::clear);
  }

  private JourneyEntry entry(int arrival) {
    int place = arrival;
    int part = 0;
    while (place >= parts.get(part).size()) {
      place -= parts.get(part++).size();
    }
    StageColumns columns = parts.get(part);
    return arrivals.entry(
        kind.id(subjects.text(columns.subjects.get(place))),
        arrivals.id(arrival),
        columns.kinds.get(place),
        columns.times.get(place),
        arrival);
  }

  /** Returns the hashes that more than one row has, in order. */
  private long[] repeatedHashes() {
    long[] hashes = new long[parts.stream().mapToInt(StageColumns::size).sum()];
    forEachRow((part, row, arrival) -> hashes[arrival] = part.details.hashOfId(row));
    if (inParallel) {
      Arrays.parallelSort(hashes);
    } else {
      Arrays.sort(hashes);
    }
    int found = 0;
    for (int i = 1; i < hashes.length; i++) {
      if (hashes[i] == hashes[i - 1] && (found == 0 || hashes[found - 1] != hashes[i])) {
        hashes[found++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, found);
  }

  private interface RowReader {
    void read(StageColumns part, int row, int arrival);
  }

  private void forEachRow(RowReader reader) {
    int arrival = 0;
    for (StageColumns part : parts) {
      for (int row = 0; row < part.size(); row++) {
        reader.read(part, row, arrival++);
      }
    }
  }
}
