package org.salesprocess.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongCountsListingTest {

  @Test
  void numbers_most_of_which_differ_are_listed() {
    LongCounts counts = new LongCounts();
    LongStream.range(0, 9_000).map(i -> i % 10 == 0 ? 0 : -i * 1_000_003).forEach(counts::add);

    assertThat(counts.isListed()).isTrue();
    assertThat(counts.listed()).hasSize(9_000).contains(0, -1_000_003);
  }

  @Test
  void numbers_that_repeat_are_counted() {
    LongCounts counts = new LongCounts();
    LongStream.range(0, 9_000).map(i -> i % 100).forEach(counts::add);

    assertThat(counts.isListed()).isFalse();
    assertThat(counts.different()).isEqualTo(LongStream.range(0, 100).toArray());
    assertThat(counts.counts()).hasSize(100).containsOnly(90);
  }

  // first some that repeat and then many that differ, the other way round, and a mixture
  @ParameterizedTest
  @CsvSource({"5000, 20, 5000", "0, 1, 20000", "20000, 500, 0", "3000, 3000, 3000", "900, 2, 900"})
  void parts_say_the_same_in_whatever_grouping_they_are_put_together(
      int repeating, int different, int differing) {
    Random random = new Random(repeating + differing);
    List<LongCounts> parts = new ArrayList<>();
    TreeMap<Long, Long> expected = new TreeMap<>();
    for (int part = 0; part < 4; part++) {
      LongCounts counts = new LongCounts();
      for (int i = 0; i < repeating + differing; i++) {
        boolean isRepeating = part % 2 == 0 ? i < repeating : i >= differing;
        long number = isRepeating ? random.nextInt(different) : random.nextLong();
        expected.merge(number, 1L, Long::sum);
        counts.add(number);
      }
      parts.add(counts);
    }
    LongCounts fromLeft = new LongCounts();
    parts.forEach(fromLeft::addAll);
    LongCounts fromRight = new LongCounts();
    for (int part = 3; part >= 0; part--) {
      fromRight.addAll(parts.get(part));
    }
    LongCounts pairs = sum(sum(parts.get(0), parts.get(2)), sum(parts.get(1), parts.get(3)));

    assertThat(asMap(fromLeft)).isEqualTo(expected);
    assertThat(asMap(fromRight)).isEqualTo(expected);
    assertThat(asMap(pairs)).isEqualTo(expected);
    assertThat(pairs.toMap()).isEqualTo(expected);
  }

  private static LongCounts sum(LongCounts one, LongCounts other) {
    LongCounts sum = new LongCounts();
    sum.addAll(one);
    sum.addAll(other);
    return sum;
  }

  private static NavigableMap<Long, Long> asMap(LongCounts counts) {
    TreeMap<Long, Long> map = new TreeMap<>();
    if (counts.isListed()) {
      LongStream.of(counts.listed()).forEach(number -> map.merge(number, 1L, Long::sum));
    } else {
      long[] different = counts.different();
      long[] often = counts.counts();
      for (int i = 0; i < different.length; i++) {
        map.put(different[i], often[i]);
      }
    }
    return map;
  }
}
