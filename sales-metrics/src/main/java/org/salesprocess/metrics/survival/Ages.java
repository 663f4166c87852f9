package org.salesprocess.metrics.survival;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Finds the place of an age among points in the order of ages. */
final class Ages {

  private Ages() {}

  /** Returns the last point at or before an age; empty before the first. */
  static <P> Optional<P> lastUpTo(ImmutableList<P> points, ToLongFunction<P> ageOf, long age) {
    int low = 0;
    int high = points.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ageOf.applyAsLong(points.get(middle)) <= age) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? Optional.empty() : Optional.of(points.get(low - 1));
  }
}
