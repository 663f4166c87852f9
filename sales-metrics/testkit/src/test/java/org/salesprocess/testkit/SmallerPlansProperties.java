package org.salesprocess.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.ReturnPolicy;

class SmallerPlansProperties {

  @Property(tries = 100)
  void every_step_is_smaller_and_of_the_same_plan(@ForAll CommissionPlan plan) {
    assertThat(SmallerPlans.of(plan))
        .allSatisfy(
            smaller -> {
              assertThat(SmallerPlans.distance(smaller)).isLessThan(SmallerPlans.distance(plan));
              assertThat(smaller.id()).isEqualTo(plan.id());
              assertThat(smaller.version()).isEqualTo(plan.version());
              assertThat(smaller.validity()).isEqualTo(plan.validity());
            });
  }

  /** Takes the first step that still fails, as a search for the smallest value that fails does. */
  static <T> T smallest(T value, Function<T, Stream<T>> smaller, Predicate<T> fails) {
    T smallest = value;
    Optional<T> next = Optional.of(value);
    while (next.isPresent()) {
      smallest = next.get();
      next = smaller.apply(smallest).filter(fails).findFirst();
    }
    return smallest;
  }

  private static CommissionPlan smallest(CommissionPlan plan, Predicate<CommissionPlan> fails) {
    return smallest(plan, SmallerPlans::of, fails);
  }

  @Property(tries = 100)
  void any_plan_shrinks_to_one_rate_of_what_is_booked(@ForAll CommissionPlan plan) {
    CommissionPlan smallest = smallest(plan, any -> true);

    assertThat(smallest.components())
        .singleElement()
        .satisfies(
            component -> {
              assertThat(component.modifiers()).isEmpty();
              assertThat(component.returns())
                  .isEqualTo(ReturnPolicy.of(ReturnPolicy.Kind.REMEASURE));
            });
    assertThat(smallest.limits()).isEmpty();
    assertThat(smallest.payment().draws()).isEmpty();
  }

  @Property(tries = 100)
  void what_a_modifier_does_is_found_in_a_plan_of_one_component_with_one(
      @ForAll CommissionPlan plan) {
    Predicate<CommissionPlan> fails =
        each -> each.components().stream().anyMatch(part -> !part.modifiers().isEmpty());
    if (!fails.test(plan)) {
      return;
    }
    CommissionPlan smallest = smallest(plan, fails);

    assertThat(smallest.limits()).isEmpty();
    assertThat(smallest.components().stream().mapToInt(component -> component.modifiers().size()))
        .containsOnlyOnce(1);
    // another component stays only where the modifier needs it
    assertThat(smallest.components()).hasSizeLessThanOrEqualTo(2);
  }

  @Property(tries = 100)
  void what_a_grid_does_is_found_in_a_plan_of_one_small_grid(@ForAll CommissionPlan plan) {
    Predicate<CommissionPlan> fails =
        each -> each.components().stream().anyMatch(SmallerPlansProperties::hasGrid);
    if (!fails.test(plan)) {
      return;
    }
    CommissionPlan smallest = smallest(plan, fails);

    Component component =
        smallest.components().stream()
            .filter(SmallerPlansProperties::hasGrid)
            .findFirst()
            .orElseThrow();
    RateTable.Grid grid = (RateTable.Grid) ((Formula.Rated) component.formula()).table();
    assertThat(component.modifiers()).isEmpty();
    assertThat(grid.bounds()).hasSize(1);
    assertThat(grid.rows()).hasSize(2).allSatisfy(row -> assertThat(row.values()).hasSize(1));
  }

  private static boolean hasGrid(Component component) {
    return component.formula() instanceof Formula.Rated rated
        && rated.table() instanceof RateTable.Grid;
  }
}
