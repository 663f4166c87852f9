package org.salesprocess.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongCountsTest {

  @ParameterizedTest
  @CsvSource({"0, 5", "1, 5", "64, 5", "65, 5", "1000, 7", "1000, 1000000", "20000, 100"})
  void counts_as_a_sorted_map_does_whatever_the_order_and_the_parts(int numbers, int different) {
    Random random = new Random(numbers);
    TreeMap<Long, Long> expected = new TreeMap<>();
    LongCounts whole = new LongCounts();
    LongCounts left = new LongCounts();
    LongCounts right = new LongCounts();
    for (int i = 0; i < numbers; i++) {
      long number = random.nextInt(different) - different / 2L;
      expected.merge(number, 1L, Long::sum);
      whole.add(number);
      (random.nextBoolean() ? left : right).add(number);
    }
    left.addAll(right);

    assertThat(whole.toMap()).isEqualTo(expected);
    assertThat(left.toMap()).isEqualTo(expected);
    left.add(1);
    expected.merge(1L, 1L, Long::sum);
    assertThat(left.toMap()).isEqualTo(expected);
  }
}
