package org.salesprocess.metrics.conversion;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.util.TreeSet;
import org.salesprocess.core.basics.SubjectId;

/** The smallest ids that were added, so many at most: the same whatever the order. */
final class SmallestIds implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final int most;
  private final TreeSet<SubjectId> ids = new TreeSet<>();

  SmallestIds(int most) {
    this.most = most;
  }

  void add(AttemptFigures attempt) {
    if (most > 0) {
      add(attempt.subject());
    }
  }

  private void add(SubjectId id) {
    ids.add(id);
    if (ids.size() > most) {
      ids.pollLast();
    }
  }

  void addAll(SmallestIds other) {
    other.ids.forEach(this::add);
  }

  ImmutableList<SubjectId> result() {
    return ImmutableList.copyOf(ids);
  }
}
