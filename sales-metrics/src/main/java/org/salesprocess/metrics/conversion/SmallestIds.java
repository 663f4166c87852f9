package org.salesprocess.metrics.conversion;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.SubjectId;

/** The smallest ids that were added, so many at most: the same whatever the order. */
final class SmallestIds implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final int most;
  private final TreeSet<SubjectId> ids = new TreeSet<>();
  private @Nullable SubjectId greatest; // once there are as many as can be

  SmallestIds(int most) {
    this.most = most;
  }

  // hardly any id of many is among the smallest: compared before they are made, they take an
  // eighth of the time
  void add(AttemptFigures attempt) {
    if (most > 0 && (greatest == null || attempt.isSubjectBefore(greatest))) {
      add(attempt.subject());
    }
  }

  private void add(SubjectId id) {
    ids.add(id);
    if (ids.size() > most) {
      ids.pollLast();
    }
    greatest = ids.size() == most ? ids.last() : null;
  }

  void addAll(SmallestIds other) {
    other.ids.forEach(this::add);
  }

  ImmutableList<SubjectId> result() {
    return ImmutableList.copyOf(ids);
  }
}
