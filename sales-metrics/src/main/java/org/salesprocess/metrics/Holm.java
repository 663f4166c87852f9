package org.salesprocess.metrics;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * P-values adjusted for how many tests were made, so that calling those below 0.05 more than noise
 * raises an alarm in one family of tests out of twenty where nothing differs, however the tests
 * depend on each other.
 *
 * <p>Source: S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian
 * Journal of Statistics 6 (1979): of m p-values, the smallest is multiplied by m, the next by m - 1
 * and so on; none falls below the one before it, and none rises above one.
 */
final class Holm {

  private Holm() {}

  /** Returns the adjusted p-values, each in the place of its own. */
  static ImmutableList<Double> adjusted(List<Double> pValues) {
    List<Integer> smallestFirst =
        IntStream.range(0, pValues.size())
            .boxed()
            .sorted(Comparator.comparing(pValues::get))
            .toList();
    Double[] adjusted = new Double[pValues.size()];
    double least = 0;
    for (int rank = 0; rank < adjusted.length; rank++) {
      int place = smallestFirst.get(rank);
      least = Math.max(least, Math.min(1, (adjusted.length - rank) * pValues.get(place)));
      adjusted[place] = least;
    }
    return ImmutableList.copyOf(adjusted);
  }
}
