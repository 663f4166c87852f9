package org.salesprocess.core.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributesTest {

  @Test
  void values_are_ordered_by_kind_and_then_as_they_compare() {
    AttributeValue no = AttributeValue.of(false);
    AttributeValue day = AttributeValue.of(LocalDate.of(2026, 1, 2));
    AttributeValue two = AttributeValue.of(2);
    AttributeValue ten = AttributeValue.of(10);
    AttributeValue text = AttributeValue.of("2");

    assertThat(new TreeSet<>(List.of(no, day, ten, two, text, AttributeValue.of(2))))
        .containsExactly(text, two, ten, day, no);
  }

  @Test
  void values_of_every_kind_are_kept_in_the_order_of_their_names() {
    Attributes attributes =
        Attributes.builder()
            .put("since", LocalDate.of(2026, 1, 2))
            .put("channel", "web")
            .put("score", new BigDecimal("1.50"))
            .put("visits", 3)
            .put("vip", true)
            .build();
    assertThat(attributes)
        .hasToString("{channel=web, score=1.5, since=2026-01-02, vip=yes, visits=3}");
    assertThat(attributes.asMap().keySet())
        .containsExactly("channel", "score", "since", "vip", "visits");
    assertThat(attributes.get("visits")).contains(AttributeValue.of(3));
    assertThat(attributes.get("absent")).isEmpty();
  }

  @Test
  void text_is_given_only_where_the_value_is_text() {
    Attributes attributes = Attributes.builder().put("a", "1").put("b", 1).build();
    assertThat(attributes.text("a")).contains("1");
    assertThat(attributes.text("b")).isEmpty();
    assertThat(attributes.text("c")).isEmpty();
  }

  @Test
  void the_last_value_under_a_name_counts() {
    assertThat(Attributes.builder().put("a", "x").put("a", "y").build())
        .isEqualTo(Attributes.of(ImmutableMap.of("a", AttributeValue.of("y"))));
  }

  @Test
  void a_builder_can_go_on_after_a_build_without_changing_what_was_built() {
    Attributes.Builder builder = Attributes.builder().put("a", "x");
    Attributes first = builder.build();
    builder.put("b", "y");
    assertThat(first).hasToString("{a=x}");
  }

  @Test
  void nothing_put_is_the_same_as_none() {
    assertThat(Attributes.builder().build()).isEqualTo(Attributes.none());
    assertThat(Attributes.none()).hasToString("{}");
  }

  @Test
  void text_seven_is_not_number_seven() {
    assertThat(Attributes.builder().put("a", "7").build())
        .isNotEqualTo(Attributes.builder().put("a", 7).build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " a", "a ", "a\u0000b", "\t"})
  void a_name_that_is_not_text_is_refused(String name) {
    assertThatThrownBy(() -> Attributes.builder().put(name, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("attribute name must be text without outer spaces, was '%s'", name);
    assertThatThrownBy(() -> Attributes.of(ImmutableMap.of(name, AttributeValue.of(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("attribute name must be text without outer spaces, was '%s'", name);
  }

  @Test
  void equal_numbers_are_equal_values_whatever_their_scale() {
    assertThat(AttributeValue.of(new BigDecimal("1.0")))
        .isEqualTo(AttributeValue.of(1))
        .hasSameHashCodeAs(AttributeValue.of(1));
    assertThat(AttributeValue.of(1000)).hasToString("1000");
  }

  @Test
  void values_compare_within_their_kind_only() {
    assertThat(AttributeValue.of("a").compare(AttributeValue.of("b")).orElseThrow()).isNegative();
    assertThat(AttributeValue.of("B").compare(AttributeValue.of("a")).orElseThrow()).isNegative();
    assertThat(AttributeValue.of(10).compare(AttributeValue.of(9)).orElseThrow()).isPositive();
    assertThat(
            AttributeValue.of(LocalDate.of(2026, 1, 2))
                .compare(AttributeValue.of(LocalDate.of(2026, 1, 2))))
        .isEqualTo(OptionalInt.of(0));
    assertThat(AttributeValue.of(false).compare(AttributeValue.of(true)).orElseThrow())
        .isNegative();
    assertThat(AttributeValue.of("1").compare(AttributeValue.of(1))).isEmpty();
    assertThat(AttributeValue.of(1).compare(AttributeValue.of(true))).isEmpty();
    assertThat(AttributeValue.of(true).compare(AttributeValue.of("yes"))).isEmpty();
    assertThat(AttributeValue.of(LocalDate.EPOCH).compare(AttributeValue.of("1970-01-01")))
        .isEmpty();
  }

  @Test
  void a_number_keeps_its_units_whatever_its_scale() {
    assertThat(new AttributeValue.Numeric(new BigDecimal("1E+1")).value().scale()).isZero();
    assertThat(new AttributeValue.Numeric(new BigDecimal("10.00")))
        .isEqualTo(AttributeValue.of(10));
    assertThat(new AttributeValue.Numeric(new BigDecimal("10.00")).value()).hasToString("10");
  }

  @Test
  void a_number_that_cannot_be_written_out_is_refused() {
    for (String text : List.of("1E+2147483647", "1E-2147483647")) {
      assertThatThrownBy(() -> AttributeValue.of(new BigDecimal(text)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("number: exponent must lie between -10000 and 10000, was %s", text);
    }
  }

  @Test
  @SuppressWarnings("NullAway") // what callers without the checker may pass
  void a_value_that_is_missing_is_refused_at_once() {
    Attributes.Builder builder = Attributes.builder();
    assertThatThrownBy(() -> builder.put("a", (AttributeValue) null))
        .isInstanceOf(NullPointerException.class);
  }
}
