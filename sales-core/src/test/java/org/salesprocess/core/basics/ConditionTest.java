package org.salesprocess.core.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConditionTest {
  private static final Attributes WEB =
      Attributes.builder().put("channel", "web").put("score", 7).build();
  private static final Attributes FAIR = Attributes.builder().put("channel", "fair").build();

  private static boolean holds(Condition condition, Attributes attributes) {
    return condition.holds(() -> attributes);
  }

  @Test
  void a_value_is_one_of_several() {
    Condition condition =
        Condition.in(
            "channel", ImmutableList.of(AttributeValue.of("web"), AttributeValue.of("shop")));
    assertThat(holds(condition, WEB)).isTrue();
    assertThat(holds(condition, FAIR)).isFalse();
    assertThat(condition).hasToString("channel in [web, shop]");
  }

  @Test
  void a_range_includes_its_start_and_excludes_its_end() {
    assertThat(holds(Condition.atLeast("score", AttributeValue.of(7)), WEB)).isTrue();
    assertThat(holds(Condition.atLeast("score", AttributeValue.of(8)), WEB)).isFalse();
    assertThat(holds(Condition.below("score", AttributeValue.of(7)), WEB)).isFalse();
    assertThat(holds(Condition.below("score", AttributeValue.of(8)), WEB)).isTrue();
    Condition between = Condition.between("score", AttributeValue.of(5), AttributeValue.of(8));
    assertThat(holds(between, WEB)).isTrue();
    assertThat(between).hasToString("5 <= score < 8");
  }

  @Test
  void a_value_of_another_kind_is_in_no_range_and_equal_to_nothing() {
    assertThat(holds(Condition.below("score", AttributeValue.of("9")), WEB)).isFalse();
    assertThat(holds(Condition.atLeast("score", AttributeValue.of("0")), WEB)).isFalse();
    assertThat(holds(Condition.equal("score", "7"), WEB)).isFalse();
    assertThat(holds(Condition.equal("score", AttributeValue.of(7)), WEB)).isTrue();
  }

  @Test
  void an_attribute_is_present_whatever_its_value() {
    assertThat(holds(Condition.present("score"), WEB)).isTrue();
    assertThat(holds(Condition.present("score"), FAIR)).isFalse();
    assertThat(Condition.present("score")).hasToString("score is present");
  }

  @Test
  void all_of_none_is_true_and_any_of_none_is_false() {
    assertThat(holds(Condition.and(), WEB)).isTrue();
    assertThat(holds(Condition.or(), WEB)).isFalse();
  }

  @Test
  void occurrences_are_counted_from_one_among_those_that_hold() {
    List<Attributes> events = List.of(WEB, FAIR, WEB, WEB);
    Condition second = Condition.nthOccurrence(2, Condition.equal("channel", "web"));
    assertThat(second.holdsAt(events, 0)).isFalse();
    assertThat(second.holdsAt(events, 1)).isFalse();
    assertThat(second.holdsAt(events, 2)).isTrue();
    assertThat(second.holdsAt(events, 3)).isFalse();
    assertThat(second).hasToString("occurrence 2 of (channel = web)");
  }

  @Test
  void a_plain_filter_refuses_to_count_occurrences_at_once_however_deep() {
    Condition deep =
        Condition.not(
            Condition.and(
                Condition.or(
                    Condition.present("a"), Condition.nthOccurrence(1, Condition.present("b")))));
    String message =
        "condition not (all of [any of [a is present, occurrence 1 of (b is present)]]):"
            + " counting occurrences needs a subject's ordered events";
    assertThatThrownBy(deep::filter)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> holds(deep, WEB))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void a_filter_answers_as_the_condition_does() {
    SerializablePredicate<HasAttributes> filter = Condition.equal("channel", "web").filter();
    assertThat(filter.test(() -> WEB)).isTrue();
    assertThat(filter.test(() -> FAIR)).isFalse();
  }

  @Test
  void conditions_in_java_are_equal_by_name() {
    Condition one = Condition.named("big", attributes -> attributes.get("score").isPresent());
    Condition same = Condition.named("big", attributes -> false);
    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).hasToString("big");
    assertThat(one).isNotEqualTo(Condition.named("small", attributes -> true));
    assertThat(holds(one, WEB)).isTrue();
    assertThat(holds(one, FAIR)).isFalse();
  }

  @Test
  void conditions_lie_no_more_than_a_hundred_deep() {
    Condition deepest = Condition.present("a");
    for (int i = 1; i < 100; i++) {
      deepest = i % 2 == 0 ? Condition.not(deepest) : Condition.nthOccurrence(1, deepest);
    }
    Condition hundred = deepest;
    String rule = "condition: others must lie no more than 100 deep in it";

    assertThat(hundred.needsOrder()).isTrue();
    assertThatThrownBy(() -> Condition.not(hundred))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(rule);
    assertThatThrownBy(() -> Condition.and(Condition.present("b"), hundred)).hasMessage(rule);
    assertThatThrownBy(() -> Condition.or(Condition.present("b"), hundred)).hasMessage(rule);
    assertThatThrownBy(() -> Condition.nthOccurrence(2, hundred)).hasMessage(rule);
  }

  // two to the 60th conditions, if each were looked at wherever it is used
  @Test
  void a_condition_that_is_used_again_and_again_is_looked_at_once() {
    Condition twice = Condition.present("a");
    for (int i = 0; i < 60; i++) {
      twice = Condition.and(twice, twice);
    }
    assertThat(twice).isInstanceOf(Condition.And.class);
  }

  @Test
  void conditions_that_cannot_be_are_refused() {
    assertThatThrownBy(() -> Condition.in("channel", ImmutableList.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("condition on channel: values must not be empty");
    assertThatThrownBy(() -> new Condition.Range("score", Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("condition on score: a range needs a bound");
    assertThatThrownBy(() -> Condition.between("score", AttributeValue.of(3), AttributeValue.of(3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "condition on score: range must end above its start 3 and be of its kind, was 3");
    assertThatThrownBy(
            () -> Condition.between("score", AttributeValue.of(3), AttributeValue.of("4")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "condition on score: range must end above its start 3 and be of its kind, was 4");
    assertThatThrownBy(() -> Condition.nthOccurrence(0, Condition.present("a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("condition on the n-th occurrence: n must be 1 or more, was 0");
    assertThatThrownBy(() -> Condition.present(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("attribute name must be text without outer spaces, was ' '");
  }
}
