package org.salesprocess.core.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodesTest {

  @Test
  void new_values_have_the_next_code_from_one_and_known_ones_keep_theirs() {
    Codes<String> codes = new Codes<>("stages", 10);
    assertThat(codes.code("new")).isEqualTo(1);
    assertThat(codes.code("won")).isEqualTo(2);
    assertThat(codes.code("new")).isEqualTo(1);

    assertThat(codes.size()).isEqualTo(2);
    assertThat(codes.values()).containsExactly("new", "won");
    assertThat(codes.value(2)).isEqualTo("won");
  }

  @Test
  void more_values_than_codes_are_refused_and_known_ones_still_coded() {
    Codes<String> codes = new Codes<>("stages", 2);
    assertThat(List.of(codes.code("a"), codes.code("b"))).containsExactly(1, 2);

    assertThatThrownBy(() -> codes.code("c"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("stages: at most 2 different ones can be coded, c would be one more");
    assertThat(codes.code("b")).isEqualTo(2);
    assertThat(codes.values()).containsExactly("a", "b");
  }

  @Test
  void threads_that_ask_at_once_get_the_same_codes() {
    Codes<Integer> codes = new Codes<>("numbers", 1_000);
    Map<Integer, Integer> expected = new HashMap<>();
    List<int[]> asked =
        IntStream.range(0, 20_000)
            .parallel()
            .mapToObj(i -> new int[] {i % 1_000, codes.code(i % 1_000)})
            .toList();

    for (int[] each : asked) {
      assertThat(expected.computeIfAbsent(each[0], key -> each[1])).isEqualTo(each[1]);
    }
    assertThat(codes.size()).isEqualTo(1_000);
    assertThat(expected.values()).doesNotHaveDuplicates();
  }
}
