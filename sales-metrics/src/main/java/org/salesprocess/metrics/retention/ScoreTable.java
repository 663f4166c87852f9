package org.salesprocess.metrics.retention;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Which score each value has that some customer has. */
final class ScoreTable {

  private final TreeMap<BigDecimal, Integer> scores = new TreeMap<>();

  private ScoreTable() {}

  /**
   * Scores values.
   *
   * @param isLessBetter whether a smaller value is a better one
   */
  static ScoreTable of(RfmScale scale, boolean isLessBetter, List<BigDecimal> values) {
    ScoreTable table = new ScoreTable();
    return scale.match(
        quintiles -> {
          table.rank(isLessBetter, values);
          return table;
        },
        bounds -> {
          values.forEach(value -> table.scores.put(value, byBounds(bounds, isLessBetter, value)));
          return table;
        });
  }

  private void rank(boolean isLessBetter, List<BigDecimal> values) {
    Comparator<BigDecimal> worstFirst =
        isLessBetter ? Comparator.reverseOrder() : Comparator.naturalOrder();
    List<BigDecimal> sorted = values.stream().sorted(worstFirst).toList();
    for (int worse = 0; worse < sorted.size(); worse++) {
      long fifths = (long) RfmScale.BEST * worse / sorted.size();
      scores.putIfAbsent(sorted.get(worse), (int) fifths + 1);
    }
  }

  private static int byBounds(RfmScale.Bounds bounds, boolean isLessBetter, BigDecimal value) {
    return 1
        + (int)
            bounds.ascending().stream()
                .map(value::compareTo)
                .filter(order -> isLessBetter ? order <= 0 : order >= 0)
                .count();
  }

  int score(BigDecimal value) {
    return requireNonNull(scores.get(value));
  }
}
