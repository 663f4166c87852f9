package org.salesprocess.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongSortTest {

  private static final int MANY = 3_000;

  // how many bits numbers differ in: one digit, digits of unequal width, and all
  @ParameterizedTest
  @ValueSource(ints = {1, 10, 11, 12, 23, 42, 63, 64})
  void sorts_as_the_library_does(int bits) {
    Random random = new Random(bits);
    long[] numbers =
        random.longs(MANY).map(number -> -7_000 + (number >>> (Long.SIZE - bits))).toArray();
    long[] expected = numbers.clone();
    Arrays.sort(expected);

    LongSort.sort(numbers, 0, MANY);

    assertThat(numbers).isEqualTo(expected);
  }

  @Test
  void the_ends_of_what_a_long_holds_have_their_places() {
    long[] numbers =
        LongStream.range(0, MANY)
            .map(i -> i % 3 == 0 ? Long.MAX_VALUE - i : i % 3 == 1 ? Long.MIN_VALUE + i : i)
            .toArray();
    long[] expected = numbers.clone();
    Arrays.sort(expected);

    LongSort.sort(numbers, 0, MANY);

    assertThat(numbers).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, MANY})
  void what_lies_outside_stays_where_it_is(int many) {
    long[] numbers = LongStream.range(0, many).map(i -> many - i).toArray();

    LongSort.sort(numbers, 2, many - 3);

    assertThat(numbers).startsWith(many, many - 1, 4, 5).endsWith(many - 2, 3, 2, 1);
  }

  @Test
  void equal_numbers_and_sorted_ones_stay_as_they_are() {
    long[] equal = LongStream.range(0, MANY).map(i -> 5).toArray();
    long[] sorted = LongStream.range(0, MANY).toArray();

    LongSort.sort(equal, 0, MANY);
    LongSort.sort(sorted, 0, MANY);

    assertThat(equal).containsOnly(5);
    assertThat(sorted).isEqualTo(LongStream.range(0, MANY).toArray());
  }
}
