package org.salesprocess.metrics;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.ObjLongConsumer;

/**
 * Decimals with how often each occurs.
 *
 * @param counts without zeros at the end of a value; each above zero
 * @param size how many there are in all
 */
record CountedDecimals(ImmutableSortedMap<BigDecimal, Long> counts, long size)
    implements OrderedValues {

  CountedDecimals(ImmutableSortedMap<BigDecimal, Long> counts) {
    this(counts, counts.values().stream().reduce(0L, Math::addExact));
  }

  @Override
  public BigDecimal at(long place) {
    if (place == size - 1) {
      return counts.lastKey();
    }
    long seen = 0;
    for (Map.Entry<BigDecimal, Long> entry : counts.entrySet()) {
      seen += entry.getValue();
      if (place < seen) {
        return entry.getKey();
      }
    }
    throw new IndexOutOfBoundsException(place);
  }

  @Override
  public BigDecimal sum() {
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<BigDecimal, Long> entry : counts.entrySet()) {
      sum = sum.add(entry.getKey().multiply(BigDecimal.valueOf(entry.getValue())));
    }
    return sum;
  }

  @Override
  public void forEach(ObjLongConsumer<BigDecimal> action) {
    counts.forEach(action::accept);
  }

  @Override
  public Distribution checked() {
    return Distribution.of(counts);
  }
}
