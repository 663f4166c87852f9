package org.salesprocess.metrics.retention;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.util.TreeSet;

/** The smallest ids that were added, so many at most: the same in every order. */
final class Smallest<I extends Comparable<? super I>> implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final int most;
  private final TreeSet<I> ids = new TreeSet<>();

  Smallest(int most) {
    this.most = most;
  }

  void add(I id) {
    boolean isAmongThem = ids.size() < most || (most > 0 && id.compareTo(ids.last()) < 0);
    if (isAmongThem && ids.add(id) && ids.size() > most) {
      ids.pollLast();
    }
  }

  void addAll(Smallest<I> other) {
    other.ids.forEach(this::add);
  }

  ImmutableList<I> result() {
    return ImmutableList.copyOf(ids);
  }
}
