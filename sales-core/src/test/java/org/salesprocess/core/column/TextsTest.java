package org.salesprocess.core.column;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

  // the first and last code point of each length that UTF-8 has, and around the surrogates
  static List<String> texts() {
    return List.of(
        "",
        "a",
        "\u007f",
        "\u0080",
        "\u07ff",
        "\u0800",
        "\ud7ff",
        "\ue000",
        "\uffff",
        "\ud800\udc00",
        "\udbff\udfff",
        "Ž-lead ąčęėįšųūž",
        "заявка №7",
        "領収書",
        "ليد",
        "a👩‍👩‍👧z",
        "x".repeat(1_000),
        "é".repeat(1_000),
        "領".repeat(1_000),
        "😀".repeat(1_000));
  }

  private static Utf8Text text(String value) {
    Utf8Text text = new Utf8Text();
    text.set(value);
    return text;
  }

  @ParameterizedTest
  @MethodSource("texts")
  void the_bytes_are_those_of_the_platform_and_the_hash_is_that_of_the_bytes(String value) {
    byte[] expected = value.getBytes(UTF_8);
    Utf8Text text = text(value);
    byte[] bytes = new byte[text.length() + 1];
    text.copyTo(bytes, 1);

    assertThat(text.length()).isEqualTo(expected.length);
    assertThat(text.isEqualTo(expected, 0, expected.length)).isTrue();
    assertThat(text.isEqualTo(bytes, 1, bytes.length)).isTrue();
    assertThat(text.hash()).isEqualTo(Utf8Text.hashOf(expected, 0, expected.length));
  }

  @Test
  void a_buffer_that_is_used_again_forgets_the_text_before() {
    Utf8Text text = new Utf8Text();
    for (String value : texts()) {
      text.set(value);
      text.set("領a");
      assertThat(text.hash()).isEqualTo(text("領a").hash());
      assertThat(text.length()).isEqualTo(4);
    }
  }

  @Test
  void half_a_surrogate_pair_is_refused() {
    assertThatThrownBy(() -> text("ab\ud83d"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("text: must not hold half of a surrogate pair, was 'ab\ud83d' with one at 2");
    assertThatThrownBy(() -> text("\ude00\ud83d"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("with one at 0");
    assertThatThrownBy(() -> text("é\ud83dx"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("with one at 1");
  }

  @Test
  void a_buffer_is_fine_after_a_refusal() {
    Utf8Text text = new Utf8Text();
    assertThatThrownBy(() -> text.set("éé\ud83d")).isInstanceOf(IllegalArgumentException.class);
    text.set("é");
    assertThat(text.length()).isEqualTo(2);
    assertThat(text.hash()).isEqualTo(text("é").hash());
  }

  @Test
  void a_pool_holds_texts_in_the_order_in_which_they_came() {
    TextPool pool = new TextPool();
    texts().forEach(value -> pool.add(text(value)));

    assertThat(pool.size()).isEqualTo(texts().size());
    for (int i = 0; i < pool.size(); i++) {
      String expected = texts().get(i);
      assertThat(pool.get(i)).isEqualTo(expected);
      assertThat(pool.hash(i)).isEqualTo(text(expected).hash());
      assertThat(pool.isEqual(i, text(expected))).isTrue();
      assertThat(pool.isEqual(i, text(expected + "x"))).isFalse();
      assertThat(pool.isEmpty(i)).isEqualTo(expected.isEmpty());
    }
  }

  @Test
  void texts_of_two_pools_are_compared_by_what_they_say() {
    TextPool one = new TextPool();
    one.add(text("a"));
    one.add(text("bc"));
    TextPool other = new TextPool();
    other.add(text("bc"));
    other.add(text(""));

    assertThat(one.isEqual(1, other, 0)).isTrue();
    assertThat(one.isEqual(0, other, 0)).isFalse();
    assertThat(one.isEqual(0, other, 1)).isFalse();
    assertThat(one.isEqual(0, one, 0)).isTrue();
  }

  @Test
  void texts_with_the_same_hash_have_codes_of_their_own() {
    // among 200,000 texts some two must have one of 2^32 hashes, almost certainly
    Map<Integer, String> byHash = new HashMap<>();
    List<String> alike = new ArrayList<>();
    for (int i = 0; i < 200_000; i++) {
      String other = byHash.put(text("t" + i).hash(), "t" + i);
      if (other != null) {
        alike.addAll(List.of(other, "t" + i));
      }
    }
    assertThat(alike).isNotEmpty().doesNotHaveDuplicates();
    TextCodes codes = new TextCodes();

    List<Integer> inTurn = IntStream.range(0, alike.size()).boxed().toList();

    assertThat(alike.stream().map(each -> codes.code(text(each))).toList()).isEqualTo(inTurn);
    assertThat(alike.stream().map(each -> codes.find(text(each))).toList()).isEqualTo(inTurn);
    assertThat(inTurn.stream().map(codes::text).toList()).isEqualTo(alike);
    assertThat(codes.find(text("other"))).isEqualTo(-1);
  }
}
