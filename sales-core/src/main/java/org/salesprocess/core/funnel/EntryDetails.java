package org.salesprocess.core.funnel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.column.IntColumn;
import org.salesprocess.core.column.LongColumn;
import org.salesprocess.core.column.TextPool;
import org.salesprocess.core.column.Utf8Text;

/** The columns of a log that few sources fill; one that nothing was put into takes no room. */
final class EntryDetails {

  private @Nullable LongColumn sequences;
  private @Nullable LongColumn recordedAt;
  private @Nullable IntColumn by;
  private @Nullable IntColumn reasons;
  private @Nullable TextPool ids;
  private final List<IntColumn> attributes = new ArrayList<>();

  /** Says whether no column was put anything into. */
  boolean isEmpty() {
    return sequences == null
        && recordedAt == null
        && by == null
        && reasons == null
        && ids == null
        && attributes.isEmpty();
  }

  void setSequence(int row, long value) {
    if (sequences == null) {
      sequences = new LongColumn();
    }
    sequences.addAt(row, value, 0);
  }

  long sequence(int row) {
    return sequences == null ? 0 : sequences.getOr(row, 0);
  }

  boolean hasSequences() {
    return sequences != null;
  }

  void setRecordedAt(int row, long micros) {
    if (recordedAt == null) {
      recordedAt = new LongColumn();
    }
    recordedAt.addAt(row, micros, StageLog.NO_TIME);
  }

  /** Returns the microseconds, or {@link StageLog#NO_TIME}. */
  long recordedAt(int row) {
    return recordedAt == null ? StageLog.NO_TIME : recordedAt.getOr(row, StageLog.NO_TIME);
  }

  boolean hasRecordedAt() {
    return recordedAt != null;
  }

  void setBy(int row, int seller) {
    if (by == null) {
      by = new IntColumn();
    }
    by.addAt(row, seller, 0);
  }

  /** Returns the code of the seller; zero for none. */
  int by(int row) {
    return by == null ? 0 : by.getOr(row, 0);
  }

  void setReason(int row, int reason) {
    if (reasons == null) {
      reasons = new IntColumn();
    }
    reasons.addAt(row, reason, 0);
  }

  /** Returns the code of the loss reason; zero for none. */
  int reason(int row) {
    return reasons == null ? 0 : reasons.getOr(row, 0);
  }

  void setId(int row, Utf8Text id) {
    if (ids == null) {
      ids = new TextPool();
    }
    if (ids.size() < row) {
      Utf8Text none = new Utf8Text();
      while (ids.size() < row) {
        ids.add(none);
      }
    }
    ids.add(id);
  }

  /** Returns the id; empty for none. */
  String id(int row) {
    return ids == null || row >= ids.size() ? "" : ids.get(row);
  }

  /** Returns a hash of the id that hardly any other has. */
  long hashOfId(int row) {
    return ids == null || row >= ids.size() ? 0 : ids.longHash(row);
  }

  /** Says whether some row has an id. */
  boolean hasIds() {
    return ids != null;
  }

  void setAttribute(int column, int row, int value) {
    while (attributes.size() <= column) {
      attributes.add(new IntColumn());
    }
    attributes.get(column).addAt(row, value, 0);
  }

  /** Returns the code of the value; zero for none. */
  int attribute(int column, int row) {
    return column < attributes.size() ? attributes.get(column).getOr(row, 0) : 0;
  }
}
