package org.salesprocess.metrics;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

  /**
   * Returns the adjusted p-values, each in the place of its own; what is empty was not tested,
   * stays empty, and does not count.
   */
  static ImmutableList<Optional<Double>> adjusted(List<Optional<Double>> pValues) {
    List<Integer> smallestFirst =
        IntStream.range(0, pValues.size())
            .filter(place -> pValues.get(place).isPresent())
            .boxed()
            .sorted(Comparator.comparing(place -> pValues.get(place).orElseThrow()))
            .toList();
    List<Optional<Double>> adjusted = new ArrayList<>(pValues);
    double least = 0;
    int left = smallestFirst.size();
    for (int place : smallestFirst) {
      least = Math.max(least, Math.min(1, left * pValues.get(place).orElseThrow()));
      adjusted.set(place, Optional.of(least));
      left--;
    }
    return ImmutableList.copyOf(adjusted);
  }
}
