package org.salesprocess.core.funnel;

import org.salesprocess.core.column.CharColumn;
import org.salesprocess.core.column.IntColumn;
import org.salesprocess.core.column.LongColumn;

/** The rows that one appender has appended, in the order of their arrival. */
final class StageColumns {

  final IntColumn subjects = new IntColumn();
  final CharColumn kinds = new CharColumn();
  final LongColumn times = new LongColumn();
  final EntryDetails details = new EntryDetails();
  private int withId;

  int size() {
    return kinds.size();
  }

  /** Adds a row; its subject goes into its own column, perhaps later. */
  void add(int kind, long at) {
    kinds.add((char) kind);
    times.add(at);
  }

  void countId() {
    withId++;
  }

  /** Returns how many rows have an id. */
  int withId() {
    return withId;
  }
}
