package org.salesprocess.core.basics;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** Rows of one owner that have the same id: repeats, and contradictions. */
final class AmountRepeats {

  private final AmountLogBuilder builder;
  private final AmountIds ids;
  private final long[] keys;
  private final long[] minors;
  private final long @Nullable [] sequences;
  private final int[] places;
  private final int start;
  private final int end;
  private final Map<String, List<AmountLog.Version>> contradicted = new TreeMap<>();

  /**
   * Makes them of rows in order.
   *
   * @param keys of all rows; those of the owner lie from {@code start} up to {@code end}
   */
  AmountRepeats(
      AmountLogBuilder builder,
      AmountIds ids,
      long[] keys,
      long[] minors,
      long @Nullable [] sequences,
      int[] places,
      int start,
      int end) {
    this.builder = builder;
    this.ids = ids;
    this.keys = keys;
    this.minors = minors;
    this.sequences = sequences;
    this.places = places;
    this.start = start;
    this.end = end;
  }

  /** Moves the keys of rows that count to the front, in order, and returns how many there are. */
  int leaveOut() {
    int[] firsts = firstsOfEachId();
    for (int i = start; i < end; i++) {
      int first = firsts[i - start];
      if (!isSame(i, first) && !contradicted.containsKey(id(i))) {
        contradicted.put(id(i), new ArrayList<>());
      }
    }
    int to = start;
    for (int i = start; i < end; i++) {
      List<AmountLog.Version> versions = contradicted.isEmpty() ? null : contradicted.get(id(i));
      if (versions != null) {
        addIfOther(version(i), versions);
      } else if (firsts[i - start] == i) {
        keys[to++] = keys[i];
      }
    }
    return to - start;
  }

  // of each row, the first row that has its id
  private int[] firstsOfEachId() {
    int mask = (int) Math.min(1 << 30, 4L * Integer.highestOneBit(end - start)) - 1;
    int[] slots = new int[mask + 1]; // one more than the first row of an id, or zero for none
    int[] firsts = new int[end - start];
    for (int i = start; i < end; i++) {
      int slot = ids.hash(place(i)) & mask;
      while (slots[slot] != 0 && !ids.isEqual(place(slots[slot] - 1), place(i))) {
        slot = (slot + 1) & mask;
      }
      if (slots[slot] == 0) {
        slots[slot] = i + 1;
      }
      firsts[i - start] = slots[slot] - 1;
    }
    return firsts;
  }

  private int place(int row) {
    return places[(int) keys[row]];
  }

  private String id(int row) {
    return ids.get(place(row));
  }

  private boolean isSame(int row, int other) {
    return AmountPartition.day(keys[row]) == AmountPartition.day(keys[other])
        && builder.large().compare(minors[(int) keys[row]], minors[(int) keys[other]]) == 0;
  }

  private AmountLog.Version version(int row) {
    int place = (int) keys[row];
    BigDecimal amount = new BigDecimal(builder.large().exact(minors[place]), builder.decimals());
    return new AmountLog.Version(
        LocalDate.ofEpochDay(AmountPartition.day(keys[row])),
        Amounts.normalised(BigMoney.of(builder.currency(), amount)),
        sequences == null ? 0 : sequences[place]);
  }

  private static void addIfOther(AmountLog.Version version, List<AmountLog.Version> versions) {
    if (versions.stream()
        .noneMatch(
            each -> each.day().equals(version.day()) && each.amount().equals(version.amount()))) {
      versions.add(version);
    }
  }

  /** Returns what is contradicted, by its id. */
  ImmutableList<AmountLog.Conflict> conflicts(String owner) {
    return contradicted.entrySet().stream()
        .map(
            each ->
                new AmountLog.Conflict(owner, each.getKey(), ImmutableList.copyOf(each.getValue())))
        .collect(ImmutableList.toImmutableList());
  }
}
