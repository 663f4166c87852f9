package org.salesprocess.core.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.primitives.Ints;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyTableTest {

  private static Utf8Text text(String value) {
    Utf8Text text = new Utf8Text();
    text.set(value);
    return text;
  }

  @Test
  void a_key_has_one_code_which_leads_back_to_its_text() {
    KeyTable table = new KeyTable("keys");
    Map<String, Integer> codes = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      codes.put("key-" + i, table.code(text("key-" + i)));
    }

    assertThat(codes.values()).doesNotHaveDuplicates();
    codes.forEach(
        (key, code) -> {
          assertThat(table.text(code)).isEqualTo(key);
          assertThat(table.code(text(key))).isEqualTo(code);
          assertThat(table.find(text(key))).isEqualTo(code);
        });
    assertThat(IntStream.range(0, KeyTable.STRIPES).map(table::size).sum()).isEqualTo(50_000);
    assertThat(IntStream.range(0, KeyTable.STRIPES).map(table::size).min().orElseThrow())
        .isGreaterThan(0);
    assertThat(table.find(text("key-50000"))).isEqualTo(-1);
    assertThat(table.find(text(""))).isEqualTo(-1);
  }

  @Test
  void codes_of_a_stripe_count_from_zero_and_end_with_the_number_of_the_stripe() {
    KeyTable table = new KeyTable("keys");
    Map<Integer, Integer> next = new HashMap<>();
    for (int i = 0; i < 2_000; i++) {
      int code = table.code(text("k" + i));
      int stripe = code & (KeyTable.STRIPES - 1);
      assertThat(code >>> KeyTable.STRIPE_BITS).isEqualTo(next.getOrDefault(stripe, 0));
      next.merge(stripe, 1, Integer::sum);
    }
  }

  @Test
  void values_are_zero_until_the_first_one_is_put_which_stays() {
    KeyTable table = new KeyTable("keys");
    int one = table.code(text("one"));
    int two = table.code(text("two"));

    assertThat(table.value(0, one)).isZero();
    assertThat(table.putIfAbsent(2, one, 7)).isEqualTo(7);
    assertThat(table.putIfAbsent(2, one, 8)).isEqualTo(7);
    assertThat(table.value(2, one)).isEqualTo(7);
    assertThat(table.value(0, one)).isZero();
    assertThat(table.value(2, two)).isZero();
    assertThat(table.value(3, two)).isZero();
  }

  @Test
  void values_of_several_columns_are_put_together_or_not_at_all() {
    KeyTable table = new KeyTable("keys");
    int key = table.code(text("one"));
    int[] columns = {4, 0, 2};

    assertThat(table.putAllIfAgreed(key, columns, new int[] {1, 2, 3}, 2)).isEqualTo(-1);
    assertThat(table.putAllIfAgreed(key, columns, new int[] {1, 9, 3}, 3)).isEqualTo(1);
    assertThat(table.putAllIfAgreed(key, columns, new int[] {9, 9, 3}, 3)).isZero();
    assertThat(table.value(2, key)).isZero();
    assertThat(table.putAllIfAgreed(key, columns, new int[] {1, 2, 3}, 3)).isEqualTo(-1);
    assertThat(table.value(4, key)).isEqualTo(1);
    assertThat(table.value(0, key)).isEqualTo(2);
    assertThat(table.value(2, key)).isEqualTo(3);
    assertThat(table.value(1, key)).isZero();
  }

  @Test
  void every_key_keeps_its_values_as_the_table_grows() {
    KeyTable table = new KeyTable("keys");
    int[] codes = new int[10_000];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = table.code(text("k" + i));
      if (i % 3 == 0) {
        assertThat(table.putIfAbsent(i % 2, codes[i], i + 1)).isEqualTo(i + 1);
      }
    }
    for (int i = 0; i < codes.length; i++) {
      assertThat(table.value(i % 2, codes[i])).isEqualTo(i % 3 == 0 ? i + 1 : 0);
      assertThat(table.value(1 - i % 2, codes[i])).isZero();
    }
  }

  @Test
  void a_column_is_taken_stripe_by_stripe_in_the_order_of_codes() {
    KeyTable table = new KeyTable("keys");
    int[] codes = new int[1_000];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = table.code(text("k" + i));
      assertThat(table.putIfAbsent(1, codes[i], i + 1)).isEqualTo(i + 1);
    }
    List<Integer> expected =
        IntStream.range(0, codes.length)
            .boxed()
            .sorted(
                Comparator.comparing((Integer i) -> codes[i] & (KeyTable.STRIPES - 1))
                    .thenComparing(i -> codes[i]))
            .map(i -> i + 1)
            .toList();

    assertThat(Ints.asList(table.takeColumn(1))).isEqualTo(expected);
    assertThat(Ints.asList(table.takeColumn(0))).hasSize(1_000).containsOnly(0);
    assertThat(Ints.asList(table.takeColumn(7))).hasSize(1_000).containsOnly(0);
    assertThat(table.value(1, codes[0])).isZero();
  }

  @Test
  void more_keys_in_a_stripe_than_codes_are_refused_and_known_ones_still_coded() {
    KeyTable table = new KeyTable("stage log: subjects", 1);
    Map<Integer, String> first = new HashMap<>();
    Set<String> refused = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      String key = "k" + i;
      try {
        first.put(table.code(text(key)), key);
      } catch (IllegalArgumentException e) {
        refused.add(key);
      }
    }

    assertThat(first).hasSize(KeyTable.STRIPES);
    assertThat(refused).hasSize(1_000 - KeyTable.STRIPES);
    first.forEach((code, key) -> assertThat(table.code(text(key))).isEqualTo(code));
    String one = refused.iterator().next();
    assertThatThrownBy(() -> table.code(text(one)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "stage log: subjects: at most 1 different ones with the same first 6 bits of their"
                + " hash can be coded");
    assertThat(table.find(text(one))).isEqualTo(-1);
  }

  @Test
  void threads_that_ask_at_once_get_the_same_codes() {
    KeyTable table = new KeyTable("keys");
    List<Integer> codes =
        IntStream.range(0, 40_000)
            .parallel()
            .mapToObj(
                i -> {
                  int code = table.code(text("k" + i % 5_000));
                  int value = table.putIfAbsent(0, code, i % 5_000 + 1);
                  return value == i % 5_000 + 1 ? code : -1;
                })
            .toList();

    for (int i = 0; i < codes.size(); i++) {
      assertThat(codes.get(i)).isEqualTo(codes.get(i % 5_000)).isGreaterThanOrEqualTo(0);
      assertThat(table.text(codes.get(i))).isEqualTo("k" + i % 5_000);
    }
    assertThat(IntStream.range(0, KeyTable.STRIPES).map(table::size).sum()).isEqualTo(5_000);
  }
}
