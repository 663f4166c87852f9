package org.salesprocess.core.basics;

import org.jspecify.annotations.Nullable;
import org.salesprocess.core.column.IntColumn;
import org.salesprocess.core.column.LongColumn;
import org.salesprocess.core.column.TextPool;
import org.salesprocess.core.column.Utf8Text;

/** What one appender has appended, in the order of arrival. */
final class AmountColumns {

  private IntColumn owners = new IntColumn();
  private IntColumn days = new IntColumn();
  private LongColumn minors = new LongColumn();
  private @Nullable LongColumn sequences; // none while all are zero
  private final TextPool ids = new TextPool();

  /** Appends a row. */
  void add(int owner, int day, long minor, long sequence, @Nullable Utf8Text id) {
    if (id != null) {
      ids.add(id); // may refuse
    }
    if (sequence != 0 && sequences == null) {
      sequences = new LongColumn();
      for (int i = 0; i < size(); i++) {
        sequences.add(0);
      }
    }
    if (sequences != null) {
      sequences.add(sequence);
    }
    owners.add(owner);
    days.add(day);
    minors.add(minor);
  }

  int size() {
    return days.size();
  }

  IntColumn owners() {
    return owners;
  }

  IntColumn days() {
    return days;
  }

  LongColumn minors() {
    return minors;
  }

  @Nullable LongColumn sequences() {
    return sequences;
  }

  /** Returns the ids of those rows that have one. */
  TextPool ids() {
    return ids;
  }

  /** Forgets all but the ids. */
  void forgetNumbers() {
    owners = new IntColumn();
    days = new IntColumn();
    minors = new LongColumn();
    sequences = null;
  }
}
