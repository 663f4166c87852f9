package org.salesprocess.core.funnel;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.FactLog;
import org.salesprocess.core.basics.SubjectKind;
import org.salesprocess.core.column.KeyNumbers;
import org.salesprocess.core.column.RepeatedHashes;

/**
 * The ids that several rows have. Where these rows are of several subjects, it settles which count:
 * a correction may move an entry from one subject to another, and what no correction settles is a
 * conflict. Those of one subject are left to the sorting of its rows.
 */
final class RepeatedIds {

  private final SubjectKind kind;
  private final KeyNumbers subjects;
  private final List<StageColumns> parts;
  private final Arrivals arrivals;
  private final RepeatedHashes repeated;
  private final BitSet left = new BitSet();
  private final List<FactLog.Conflict<JourneyEntry>> conflicts = new ArrayList<>();

  RepeatedIds(
      SubjectKind kind,
      KeyNumbers subjects,
      List<StageColumns> parts,
      Arrivals arrivals,
      boolean inParallel) {
    this.kind = kind;
    this.subjects = subjects;
    this.parts = parts;
    this.arrivals = arrivals;
    IntStream rows = IntStream.range(0, arrivals.hasIds() ? arrivals.size() : 0);
    repeated =
        RepeatedHashes.among(
            (inParallel ? rows.parallel() : rows).mapToLong(arrivals::hashOfId).toArray());
    settleMoved();
  }

  /** Says whether there is any. */
  boolean hasAny() {
    return repeated.size() > 0;
  }

  /** Says whether a row has an id that another one has, by its place in the order of arrival. */
  boolean isRepeated(int arrival) {
    return repeated.isAt(arrival);
  }

  /** Returns the rows that do not count, by their place in the order of arrival; null if none. */
  @Nullable BitSet left() {
    return left.isEmpty() ? null : left;
  }

  /** Returns the contradictions between subjects. */
  ImmutableList<FactLog.Conflict<JourneyEntry>> conflicts() {
    return ImmutableList.copyOf(conflicts);
  }

  private void settleMoved() {
    BitSet moved = moved();
    Map<String, List<Integer>> byId = new TreeMap<>();
    repeated
        .places()
        .filter(arrival -> moved.get(numberOfId(arrival)))
        .forEach(
            arrival ->
                byId.computeIfAbsent(arrivals.id(arrival), id -> new ArrayList<>()).add(arrival));
    byId.values().forEach(this::settle);
  }

  // of the repeated hashes, those that rows of several subjects have
  private BitSet moved() {
    int[] firstSubject = new int[repeated.size()];
    Arrays.fill(firstSubject, -1);
    BitSet moved = new BitSet();
    repeated
        .places()
        .forEach(
            arrival -> {
              int id = numberOfId(arrival);
              int subject = subject(arrival);
              if (firstSubject[id] < 0) {
                firstSubject[id] = subject;
              } else if (firstSubject[id] != subject) {
                moved.set(id);
              }
            });
    return moved;
  }

  private int numberOfId(int arrival) {
    return repeated.find(arrivals.hashOfId(arrival));
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

  private int subject(int arrival) {
    int part = arrivals.part(arrival);
    return subjects.number(parts.get(part).subjects.get(arrival - arrivals.first(part)));
  }

  private JourneyEntry entry(int arrival) {
    int part = arrivals.part(arrival);
    int row = arrival - arrivals.first(part);
    return arrivals.entry(
        kind.id(subjects.text(subject(arrival))),
        arrivals.id(arrival),
        parts.get(part).kinds.get(row),
        parts.get(part).times.get(row),
        arrival);
  }
}
