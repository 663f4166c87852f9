package org.salesprocess.metrics;

import com.google.common.collect.ImmutableSortedMap;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.ObjLongConsumer;

/** The values of a distribution, smallest first, each as often as it occurs; none is possible. */
sealed interface OrderedValues extends Serializable permits ScaledLongs, CountedDecimals {

  /**
   * Returns values without zeros at their end: those of a common scale that longs can hold as such
   * longs, so that equal ones are kept alike wherever they come from.
   *
   * @param counts how often each occurs, above zero
   */
  static OrderedValues of(NavigableMap<BigDecimal, Long> counts) {
    int scale = counts.keySet().stream().mapToInt(BigDecimal::scale).max().orElse(0);
    long[] values = new long[counts.size()];
    long[] often = new long[counts.size()];
    int place = 0;
    for (Map.Entry<BigDecimal, Long> entry : counts.entrySet()) {
      if (!ScaledLongs.canHold(entry.getKey(), scale)) {
        return new CountedDecimals(ImmutableSortedMap.copyOfSorted(counts));
      }
      values[place] = entry.getKey().setScale(scale).unscaledValue().longValueExact();
      often[place++] = entry.getValue();
    }
    return ScaledLongs.ofCounts(values, often, scale);
  }

  /** Returns a decimal as it is counted: 100 and not 1E+2, so that whole numbers are found so. */
  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  long size();

  /** Returns the value at a place, counted from zero over all of them. */
  BigDecimal at(long place);

  BigDecimal sum();

  /** Gives each different value, with how often it occurs, in order. */
  void forEach(ObjLongConsumer<BigDecimal> action);

  /** Returns how often each different value occurs. */
  ImmutableSortedMap<BigDecimal, Long> counts();

  /** Returns what was read from a stream, checked as if it were made anew. */
  Distribution checked();
}
