package org.salesprocess.core.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class RepeatedHashesTest {

  private static void checkAgainstCounting(long[] hashes) {
    Map<Long, Integer> counts = new HashMap<>();
    for (long hash : hashes) {
      counts.merge(hash, 1, Integer::sum);
    }
    RepeatedHashes repeated = RepeatedHashes.among(hashes);
    assertThat(repeated.size())
        .isEqualTo((int) counts.values().stream().filter(count -> count > 1).count());
    assertThat(repeated.places().toArray())
        .isEqualTo(
            IntStream.range(0, hashes.length)
                .filter(place -> counts.getOrDefault(hashes[place], 0) > 1)
                .toArray());
    for (int place = 0; place < hashes.length; place++) {
      boolean isRepeated = counts.getOrDefault(hashes[place], 0) > 1;
      assertThat(repeated.isAt(place)).isEqualTo(isRepeated);
      int number = repeated.find(hashes[place]);
      assertThat(number >= 0).isEqualTo(isRepeated);
      assertThat(number).isLessThan(repeated.size());
    }
  }

  @Property
  void finds_what_counting_finds(
      @ForAll @Size(max = 300) List<@LongRange(min = -40, max = 40) Long> hashes) {
    checkAgainstCounting(hashes.stream().mapToLong(Long::longValue).toArray());
  }

  @Property
  void finds_what_counting_finds_in_hashes_of_any_size(@ForAll @Size(max = 300) List<Long> hashes) {
    checkAgainstCounting(hashes.stream().mapToLong(Long::longValue).toArray());
  }

  @Test
  void finds_the_few_among_many() {
    checkAgainstCounting(
        LongStream.range(0, 50_000).map(i -> i % 10_000 == 0 ? -7 : i * 1_000_003).toArray());
  }

  @Test
  void finds_all_where_all_are_the_same() {
    checkAgainstCounting(new long[5_000]);
  }

  @Test
  void different_hashes_have_different_numbers() {
    RepeatedHashes repeated = RepeatedHashes.among(new long[] {5, 7, 5, 9, 7});
    assertThat(List.of(repeated.find(5), repeated.find(7))).containsExactlyInAnyOrder(0, 1);
    assertThat(repeated.find(9)).isNegative();
  }

  @Test
  void nothing_repeats_in_nothing() {
    assertThat(RepeatedHashes.among(new long[0]).places()).isEmpty();
  }
}
