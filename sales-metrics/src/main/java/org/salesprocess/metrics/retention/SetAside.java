package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Collection;
import java.util.TreeSet;
import org.salesprocess.core.basics.Id;

/**
 * Facts that could not be used for one reason, counted, with the first of their ids.
 *
 * @param count how many facts; zero or more
 * @param first the smallest ids by their text; no more than facts
 * @param <I> the kind of id
 * @since 0.1
 */
public record SetAside<I extends Id>(long count, ImmutableList<I> first) implements Serializable {

  /**
   * Checks the count.
   *
   * @throws IllegalArgumentException if there are more ids than facts
   */
  public SetAside {
    checkArgument(
        first.size() <= count,
        "set aside: count must not be below the %s ids, was %s",
        first.size(),
        count);
  }

  static <I extends Id & Comparable<? super I>> SetAside<I> of(Collection<I> ids, int most) {
    return new SetAside<>(
        ids.size(),
        new TreeSet<>(ids).stream().limit(most).collect(ImmutableList.toImmutableList()));
  }

  /** Says whether there are none. */
  public boolean isEmpty() {
    return count == 0;
  }

  /** Returns such as {@code none}, or {@code 3: a, b, ...}; the number alone if no id is known. */
  @Override
  public String toString() {
    if (isEmpty()) {
      return "none";
    }
    if (first.isEmpty()) {
      return String.valueOf(count);
    }
    String ids = String.join(", ", first.stream().map(Id::value).toList());
    return count + ": " + ids + (first.size() < count ? ", ..." : "");
  }
}
