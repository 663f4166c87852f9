package org.salesprocess.core.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Keys that are coded together get the codes that they would get one by one. */
class KeyBatchProperties {

  private static Utf8Text text(String value) {
    Utf8Text text = new Utf8Text();
    text.set(value);
    return text;
  }

  private static List<Integer> codedTogether(KeyTable table, List<String> keys, int atOnce) {
    List<Integer> all = new ArrayList<>();
    int[] codes = new int[KeyBatch.MOST];
    KeyBatch batch = new KeyBatch();
    for (int i = 0; i < keys.size(); i++) {
      batch.add(text(keys.get(i)));
      if (batch.size() == atOnce || i == keys.size() - 1) {
        table.codeAll(batch, codes);
        IntStream.range(0, batch.size()).forEach(each -> all.add(codes[each]));
        batch.clear();
      }
    }
    return all;
  }

  @Property(tries = 200)
  void batches_of_any_size_give_the_codes_of_single_keys(
      @ForAll @Size(max = 300) List<@IntRange(max = 150) Integer> numbers,
      @ForAll @IntRange(min = 1, max = 301) int atOnce) {
    List<String> keys = numbers.stream().map(n -> n % 7 == 0 ? "é".repeat(n) : "k" + n).toList();
    KeyTable table = new KeyTable("keys");
    List<Integer> single = keys.stream().map(key -> table.code(text(key))).toList();

    assertThat(codedTogether(new KeyTable("keys"), keys, atOnce)).isEqualTo(single);
    assertThat(codedTogether(table, keys, atOnce)).isEqualTo(single);
    single.forEach(
        code ->
            assertThat(table.size(code & (KeyTable.STRIPES - 1)))
                .isGreaterThan(code >>> KeyTable.STRIPE_BITS));
  }

  @Example
  void many_keys_keep_their_codes_while_the_table_grows() {
    List<String> keys = IntStream.range(0, 60_000).mapToObj(i -> "k" + i % 40_000).toList();
    KeyTable table = new KeyTable("keys");
    List<Integer> codes = codedTogether(table, keys, KeyBatch.MOST);

    for (int i = 0; i < keys.size(); i++) {
      assertThat(table.text(codes.get(i))).isEqualTo(keys.get(i));
      assertThat(table.find(text(keys.get(i)))).isEqualTo(codes.get(i));
    }
    assertThat(IntStream.range(0, KeyTable.STRIPES).map(table::size).sum()).isEqualTo(40_000);
  }

  @Example
  void a_batch_is_full_of_keys_or_of_their_bytes() {
    KeyBatch batch = new KeyBatch();
    for (int i = 0; i < KeyBatch.MOST; i++) {
      assertThat(batch.isFull()).isFalse();
      batch.add(text(""));
    }
    assertThat(batch.isFull()).isTrue();
    batch.clear();
    assertThat(batch.isFull()).isFalse();
    assertThat(batch.size()).isZero();
    batch.add(text("x".repeat(300_000)));
    assertThat(batch.isFull()).isTrue();
  }

  @Example
  void a_batch_with_more_keys_than_codes_is_refused_whenever_it_comes() {
    KeyTable table = new KeyTable("keys", 1);
    List<String> keys = IntStream.range(0, 1_000).mapToObj(i -> "k" + i).toList();
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> codedTogether(table, keys, keys.size()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "keys: at most 1 different ones with the same first 6 bits of their hash can be"
                  + " coded");
    }
    assertThat(codedTogether(table, List.of(), 1)).isEmpty();
  }
}
