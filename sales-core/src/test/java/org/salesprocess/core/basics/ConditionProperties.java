package org.salesprocess.core.basics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ConditionProperties {

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of("a", "b", "c");
  }

  @Provide
  Arbitrary<AttributeValue> values() {
    return Arbitraries.oneOf(
        Arbitraries.of("x", "y", "").map(AttributeValue::of),
        Arbitraries.longs().between(0, 3).map(AttributeValue::of),
        Arbitraries.of(true, false).map(AttributeValue::of));
  }

  @Provide
  Arbitrary<Attributes> attributes() {
    return Arbitraries.maps(names(), values()).map(Attributes::of);
  }

  @Provide
  Arbitrary<List<Attributes>> events() {
    return attributes().list().ofMinSize(1).ofMaxSize(8);
  }

  private Arbitrary<Condition> comparisons() {
    return Arbitraries.oneOf(
        Combinators.combine(names(), values()).as(Condition::equal),
        Combinators.combine(names(), values()).as(Condition::atLeast),
        Combinators.combine(names(), values()).as(Condition::below),
        Combinators.combine(names(), values().list().ofMinSize(1).ofMaxSize(3)).as(Condition::in),
        names().map(Condition::present));
  }

  @Provide
  Arbitrary<Condition> conditions() {
    return conditions(2);
  }

  private Arbitrary<Condition> conditions(int depth) {
    if (depth == 0) {
      return comparisons();
    }
    Arbitrary<Condition> inner = conditions(depth - 1);
    return Arbitraries.oneOf(
        comparisons(),
        inner.map(Condition::not),
        Combinators.combine(inner, inner).as((a, b) -> Condition.and(a, b)),
        Combinators.combine(inner, inner).as((a, b) -> Condition.or(a, b)),
        Combinators.combine(Arbitraries.integers().between(1, 3), inner)
            .as(Condition::nthOccurrence));
  }

  private static List<Boolean> answers(Condition condition, List<Attributes> events) {
    List<Boolean> answers = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      answers.add(condition.holdsAt(events, i));
    }
    return answers;
  }

  @Property(tries = 300)
  void not_turns_every_answer_round_and_twice_back(
      @ForAll("conditions") Condition condition, @ForAll("events") List<Attributes> events) {
    assertThat(answers(Condition.not(condition), events))
        .isEqualTo(answers(condition, events).stream().map(answer -> !answer).toList());
    assertThat(answers(Condition.not(Condition.not(condition)), events))
        .isEqualTo(answers(condition, events));
  }

  @Property(tries = 300)
  void not_of_all_is_any_of_nots_and_the_other_way_round(
      @ForAll("conditions") Condition a,
      @ForAll("conditions") Condition b,
      @ForAll("events") List<Attributes> events) {
    assertThat(answers(Condition.not(Condition.and(a, b)), events))
        .isEqualTo(answers(Condition.or(Condition.not(a), Condition.not(b)), events));
    assertThat(answers(Condition.not(Condition.or(a, b)), events))
        .isEqualTo(answers(Condition.and(Condition.not(a), Condition.not(b)), events));
  }

  @Property(tries = 300)
  void all_and_any_commute_and_absorb(
      @ForAll("conditions") Condition a,
      @ForAll("conditions") Condition b,
      @ForAll("events") List<Attributes> events) {
    assertThat(answers(Condition.and(a, b), events))
        .isEqualTo(answers(Condition.and(b, a), events));
    assertThat(answers(Condition.or(a, b), events)).isEqualTo(answers(Condition.or(b, a), events));
    assertThat(answers(Condition.or(a, Condition.and(a, b)), events)).isEqualTo(answers(a, events));
  }

  @Property(tries = 300)
  void a_comparison_with_a_missing_attribute_is_false(
      @ForAll("names") String name,
      @ForAll("values") AttributeValue value,
      @ForAll("attributes") Attributes attributes) {
    Attributes.Builder others = Attributes.builder();
    attributes.asMap().forEach((key, kept) -> others.put(key.equals(name) ? "z" : key, kept));
    HasAttributes without = others::build;
    assertThat(Condition.equal(name, value).holds(without)).isFalse();
    assertThat(Condition.in(name, List.of(value)).holds(without)).isFalse();
    assertThat(Condition.atLeast(name, value).holds(without)).isFalse();
    assertThat(Condition.below(name, value).holds(without)).isFalse();
    assertThat(Condition.present(name).holds(without)).isFalse();
    assertThat(Condition.not(Condition.equal(name, value)).holds(without)).isTrue();
  }

  @Property(tries = 300)
  void below_and_at_least_split_the_values_of_their_kind(
      @ForAll("names") String name,
      @ForAll("values") AttributeValue bound,
      @ForAll("attributes") Attributes attributes) {
    boolean sameKind =
        attributes.get(name).filter(value -> value.compare(bound).isPresent()).isPresent();
    boolean below = Condition.below(name, bound).holds(() -> attributes);
    boolean atLeast = Condition.atLeast(name, bound).holds(() -> attributes);
    assertThat(below && atLeast).isFalse();
    assertThat(below || atLeast).isEqualTo(sameKind);
  }

  @Property(tries = 300)
  void between_is_at_least_and_below(
      @ForAll @IntRange(min = 0, max = 2) int from,
      @ForAll @IntRange(min = 3, max = 4) int to,
      @ForAll("attributes") Attributes attributes) {
    AttributeValue start = AttributeValue.of(from);
    AttributeValue end = AttributeValue.of(to);
    assertThat(Condition.between("a", start, end).holds(() -> attributes))
        .isEqualTo(
            Condition.and(Condition.atLeast("a", start), Condition.below("a", end))
                .holds(() -> attributes));
  }

  @Property(tries = 300)
  void the_nth_occurrence_is_one_place_if_there_are_so_many_and_none_if_not(
      @ForAll @IntRange(min = 1, max = 5) int n,
      @ForAll("conditions") Condition condition,
      @ForAll("events") List<Attributes> events) {
    int[] places =
        IntStream.range(0, events.size()).filter(i -> condition.holdsAt(events, i)).toArray();
    int[] nth =
        IntStream.range(0, events.size())
            .filter(i -> Condition.nthOccurrence(n, condition).holdsAt(events, i))
            .toArray();
    assertThat(nth).isEqualTo(places.length >= n ? new int[] {places[n - 1]} : new int[0]);
  }

  @Property(tries = 300)
  void a_condition_that_needs_no_order_answers_for_a_fact_alone_as_for_it_among_others(
      @ForAll("conditions") Condition condition, @ForAll("events") List<Attributes> events) {
    if (condition.needsOrder()) {
      assertThat(condition.toString()).contains("occurrence");
      return;
    }
    for (int i = 0; i < events.size(); i++) {
      Attributes event = events.get(i);
      assertThat(condition.holds(() -> event)).isEqualTo(condition.holdsAt(events, i));
    }
  }
}
