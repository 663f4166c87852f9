package org.salesprocess.core.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class KeyNumbersTest {

  private final Utf8Text text = new Utf8Text();

  private KeyTable table(int keys) {
    KeyTable table = new KeyTable("keys");
    for (int key = 0; key < keys; key++) {
      text.set("key-" + key);
      int unused = table.code(text);
    }
    return table;
  }

  @Test
  void every_key_has_a_number_of_its_own_below_their_count() {
    KeyTable table = table(5_000);
    KeyNumbers numbers = new KeyNumbers(table);
    assertThat(numbers.size()).isEqualTo(5_000);
    assertThat(
            IntStream.range(0, 5_000)
                .map(key -> numbers.find("key-" + key).orElseThrow())
                .sorted()
                .toArray())
        .isEqualTo(IntStream.range(0, 5_000).toArray());
  }

  @Test
  void a_number_leads_to_its_code_and_text_and_back() {
    KeyTable table = table(5_000);
    KeyNumbers numbers = new KeyNumbers(table);
    for (int number = 0; number < numbers.size(); number++) {
      assertThat(numbers.number(numbers.code(number))).isEqualTo(number);
      assertThat(numbers.find(numbers.text(number))).hasValue(number);
    }
  }

  @Test
  void values_of_a_column_stand_at_the_numbers_of_their_keys() {
    KeyTable table = table(1_000);
    text.set("key-7");
    int unused = table.putIfAbsent(0, table.code(text), 42);
    KeyNumbers numbers = new KeyNumbers(table);
    int[] values = numbers.takeColumn(0);
    assertThat(values).hasSize(1_000);
    assertThat(values[numbers.find("key-7").orElseThrow()]).isEqualTo(42);
    assertThat(IntStream.of(values).filter(value -> value != 0).count()).isEqualTo(1);
  }

  @Test
  void a_mark_is_told_by_number() {
    KeyTable table = table(100);
    text.set("key-7");
    table.mark(table.code(text));
    KeyNumbers numbers = new KeyNumbers(table);
    assertThat(IntStream.range(0, 100).filter(numbers::isMarked).mapToObj(numbers::text))
        .containsExactly("key-7");
  }

  @Test
  void what_is_no_key_has_no_number() {
    KeyNumbers numbers = new KeyNumbers(table(10));
    assertThat(numbers.find("key-10")).isEmpty();
    assertThat(numbers.find("half a pair \uD800")).isEmpty();
    assertThatThrownBy(() -> numbers.code(10)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> new KeyNumbers(table(0)).text(0))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
