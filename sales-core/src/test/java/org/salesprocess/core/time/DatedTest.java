package org.salesprocess.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatedTest {
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
  private static final SalesPeriod SPRING = SalesPeriod.of(MARCH, JUNE);

  @Test
  void a_value_is_in_force_from_its_first_day_to_the_day_before_the_end() {
    Dated<String> dated = Dated.during(SPRING, "a");
    assertThat(dated.at(MARCH.minusDays(1))).isEmpty();
    assertThat(dated.at(MARCH)).contains("a");
    assertThat(dated.at(JUNE.minusDays(1))).contains("a");
    assertThat(dated.at(JUNE)).isEmpty();
    assertThat(dated).hasToString("{2026-03-01/2026-06-01=a}");
  }

  @Test
  void always_is_every_day_and_never_is_none() {
    assertThat(Dated.always("a").at(LocalDate.MIN)).contains("a");
    assertThat(Dated.always("a").at(LocalDate.MAX)).contains("a");
    assertThat(Dated.always("a").isEver()).isTrue();
    assertThat(Dated.always("a")).hasToString("{../..=a}");
    assertThat(Dated.never().at(JANUARY)).isEmpty();
    assertThat(Dated.never().isEver()).isFalse();
    assertThat(Dated.never()).hasToString("{}");
  }

  @Test
  void another_value_from_a_day_on_replaces_what_was_planned_after_it() {
    Dated<String> dated = Dated.from(JANUARY, "a").with(JUNE, "c").with(MARCH, "b");
    assertThat(dated.values()).containsExactly("a", "b");
    assertThat(dated).hasToString("{2026-01-01/2026-03-01=a, 2026-03-01/..=b}");
  }

  @Test
  void the_original_stays_as_it_was() {
    Dated<String> original = Dated.from(JANUARY, "a");
    Dated<String> changed = original.with(MARCH, "b").until(JUNE);
    assertThat(changed.values()).containsExactly("a", "b");
    assertThat(original).isEqualTo(Dated.from(JANUARY, "a"));
  }

  @Test
  void until_ends_the_value_on_that_day() {
    Dated<String> dated = Dated.from(JANUARY, "a").until(MARCH);
    assertThat(dated).isEqualTo(Dated.during(SalesPeriod.of(JANUARY, MARCH), "a"));
    assertThat(Dated.from(JANUARY, "a").until(JANUARY).isEver()).isFalse();
  }

  @Test
  void a_period_is_cut_into_the_spans_of_its_values() {
    Dated<String> dated =
        Dated.<String>builder().from(JUNE, "c").from(JANUARY, Optional.of(MARCH), "a").build();
    assertThat(dated.within(SalesPeriod.of(JANUARY.plusDays(9), JUNE.plusDays(1))))
        .containsExactly(
            new Dated.Span<>(SalesPeriod.of(JANUARY.plusDays(9), MARCH), "a"),
            new Dated.Span<>(SalesPeriod.ofDay(JUNE), "c"));
    assertThat(dated.within(SPRING)).isEmpty();
  }

  @Test
  void an_empty_end_means_for_good() {
    assertThat(Dated.builder().from(JANUARY, Optional.empty(), "a").build())
        .isEqualTo(Dated.from(JANUARY, "a"));
  }

  @Test
  void a_second_value_for_a_day_is_refused_and_the_days_taken_are_named() {
    Dated.Builder<String> builder = Dated.<String>builder().during(SPRING, "a");
    assertThatThrownBy(() -> builder.from(JUNE.minusDays(1), "b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "dated value b: one value for a day, but [[2026-05-31..2026-06-01)] has one already");
    assertThat(builder.from(JUNE, "b").build().values()).containsExactly("a", "b");
  }

  @Test
  void a_span_that_ends_before_it_starts_is_refused() {
    assertThatThrownBy(() -> Dated.builder().from(JUNE, Optional.of(MARCH), "a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("period from 2026-06-01: end must be after start, was 2026-03-01");
  }

  @Test
  void equality_looks_at_values_and_days() {
    assertThat(Dated.from(JANUARY, "a")).isEqualTo(Dated.from(JANUARY, "a"));
    assertThat(Dated.from(JANUARY, "a")).hasSameHashCodeAs(Dated.from(JANUARY, "a"));
    assertThat(Dated.from(JANUARY, "a")).isNotEqualTo(Dated.from(JANUARY, "b"));
    assertThat(Dated.from(JANUARY, "a")).isNotEqualTo(Dated.from(MARCH, "a"));
  }

  @Test
  void the_same_value_on_the_same_days_is_equal_however_it_was_written() {
    Dated<String> whole = Dated.from(JANUARY, "a");
    assertThat(whole.with(MARCH, "a")).isEqualTo(whole).hasSameHashCodeAs(whole);
    assertThat(Dated.builder().from(JUNE, "a").during(SPRING, "a").build())
        .isEqualTo(Dated.from(MARCH, "a"));
    assertThat(whole.with(MARCH, "b").map(value -> "c")).isEqualTo(Dated.from(JANUARY, "c"));
    assertThat(whole.with(MARCH, "a").values()).containsExactly("a");
    assertThat(whole.with(MARCH, "a").within(SPRING))
        .containsExactly(new Dated.Span<>(SPRING, "a"));
  }

  @Test
  void a_day_that_has_the_same_value_already_is_refused_too() {
    assertThatThrownBy(() -> Dated.builder().during(SPRING, "a").from(MARCH, "a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "dated value a: one value for a day, but [[2026-03-01..2026-06-01)] has one already");
  }

  @Test
  void the_steps_have_an_end_only_where_there_is_one() {
    Dated<String> dated = Dated.<String>always("a").until(MARCH).with(JUNE, "b");
    assertThat(dated.steps())
        .containsExactly(
            new Dated.Step<>(Optional.empty(), Optional.of(MARCH), "a"),
            new Dated.Step<>(Optional.of(JUNE), Optional.empty(), "b"));
    assertThat(Dated.always("a").steps())
        .containsExactly(new Dated.Step<>(Optional.empty(), Optional.empty(), "a"));
    assertThat(Dated.during(SPRING, "a").steps())
        .containsExactly(new Dated.Step<>(Optional.of(MARCH), Optional.of(JUNE), "a"));
    assertThat(Dated.never().steps()).isEmpty();
  }

  @Test
  void a_step_that_ends_before_it_starts_or_with_it_is_refused() {
    for (LocalDate end : List.of(MARCH.minusDays(1), MARCH)) {
      assertThatThrownBy(() -> new Dated.Step<>(Optional.of(MARCH), Optional.of(end), "a"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("dated value a: must end after its start 2026-03-01, was " + end);
    }
  }

  @Test
  void steps_that_have_a_day_in_common_are_refused() {
    Dated.Builder<String> builder =
        Dated.<String>builder()
            .step(new Dated.Step<>(Optional.empty(), Optional.of(MARCH), "a"))
            .step(new Dated.Step<>(Optional.of(JUNE), Optional.empty(), "c"));
    assertThatThrownBy(
            () ->
                builder.step(
                    new Dated.Step<>(Optional.of(MARCH.minusDays(1)), Optional.of(JUNE), "b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "dated value b: one value for a day, but [[2026-02-28..2026-03-01)] has one already");
    builder.step(new Dated.Step<>(Optional.of(MARCH), Optional.of(JUNE), "b"));
    assertThat(builder.build().values()).containsExactly("a", "b", "c");
  }
}
