package org.salesprocess.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DatedProperties {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  /** One step of a history: from a day on there is this value, or none. */
  record Step(LocalDate start, Optional<Integer> value) {}

  @Provide
  Arbitrary<List<Step>> histories() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 20).map(FIRST::plusDays),
            Arbitraries.integers().between(0, 3).optional(0.8))
        .as(Step::new)
        .list()
        .ofMaxSize(6);
  }

  private static Dated<Integer> replay(List<Step> history) {
    return replayOn(Dated.never(), history);
  }

  private static Dated<Integer> replayOn(Dated<Integer> start, List<Step> history) {
    Dated<Integer> dated = start;
    for (Step step : history) {
      dated =
          step.value().isPresent()
              ? dated.with(step.start(), step.value().get())
              : dated.until(step.start());
    }
    return dated;
  }

  private static List<LocalDate> daysAround() {
    return FIRST.minusDays(2).datesUntil(FIRST.plusDays(24)).toList();
  }

  @Property(tries = 300)
  void on_each_day_the_last_step_that_reaches_it_counts(@ForAll("histories") List<Step> history) {
    Dated<Integer> dated = replay(history);
    for (LocalDate day : daysAround()) {
      Optional<Integer> expected = Optional.empty();
      for (Step step : history) {
        if (!step.start().isAfter(day)) {
          expected = step.value();
        }
      }
      assertThat(dated.at(day)).isEqualTo(expected);
    }
  }

  @Property(tries = 300)
  void the_spans_of_a_period_say_the_same_as_its_days(
      @ForAll("histories") List<Step> history,
      @ForAll @IntRange(min = 0, max = 12) int start,
      @ForAll @IntRange(min = 1, max = 12) int days) {
    Dated<Integer> dated = replay(history);
    SalesPeriod period =
        SalesPeriod.of(FIRST.plusDays(start), FIRST.plusDays(start).plusDays(days));
    List<Dated.Span<Integer>> spans = dated.within(period);
    for (LocalDate day : daysAround()) {
      List<Integer> found =
          spans.stream()
              .filter(span -> span.period().contains(day))
              .map(Dated.Span::value)
              .toList();
      assertThat(found)
          .isEqualTo(period.contains(day) ? dated.at(day).stream().toList() : List.<Integer>of());
    }
    for (int i = 1; i < spans.size(); i++) {
      assertThat(spans.get(i - 1).period()).isLessThan(spans.get(i).period());
    }
  }

  @Property(tries = 300)
  void mapping_changes_the_values_and_not_the_days(@ForAll("histories") List<Step> history) {
    Dated<Integer> dated = replay(history);
    Dated<String> mapped = dated.map(value -> "v" + value);
    for (LocalDate day : daysAround()) {
      assertThat(mapped.at(day)).isEqualTo(dated.at(day).map(value -> "v" + value));
    }
    assertThat(dated.map(value -> value)).isEqualTo(dated);
    assertThat(mapped.isEver()).isEqualTo(dated.isEver());
    assertThat(mapped.values()).hasSameSizeAs(dated.values());
  }

  @Property(tries = 300)
  void ending_a_value_and_beginning_it_again_that_day_leaves_no_gap(
      @ForAll("histories") List<Step> history, @ForAll @IntRange(min = 0, max = 20) int day) {
    LocalDate start = FIRST.plusDays(day);
    Dated<Integer> dated = replay(history);
    assertThat(dated.until(start).with(start, 7)).isEqualTo(dated.with(start, 7));
  }

  @Property(tries = 300)
  void building_from_the_spans_gives_the_same(@ForAll("histories") List<Step> history) {
    Dated<Integer> bounded = replay(history).until(FIRST.plusDays(30));
    Dated.Builder<Integer> builder = Dated.builder();
    bounded
        .within(SalesPeriod.of(FIRST, FIRST.plusDays(30)))
        .forEach(span -> builder.during(span.period(), span.value()));
    assertThat(builder.build()).isEqualTo(bounded);
  }

  @Property(tries = 300)
  void building_from_the_steps_gives_the_same_without_any_bound(
      @ForAll("histories") List<Step> history, @ForAll boolean isAlways) {
    Dated<Integer> dated = isAlways ? replayOn(Dated.always(9), history) : replay(history);
    Dated.Builder<Integer> builder = Dated.builder();
    dated.steps().reverse().forEach(builder::step);
    assertThat(builder.build()).isEqualTo(dated);
  }

  @Property(tries = 300)
  void what_says_the_same_on_every_day_is_equal(@ForAll("histories") List<Step> history) {
    Dated<Integer> dated = replay(history).until(FIRST.plusDays(30));
    Dated.Builder<Integer> byDay = Dated.builder();
    FIRST
        .datesUntil(FIRST.plusDays(30))
        .forEach(
            day -> dated.at(day).ifPresent(value -> byDay.during(SalesPeriod.ofDay(day), value)));
    assertThat(byDay.build()).isEqualTo(dated).hasSameHashCodeAs(dated);
  }
}
