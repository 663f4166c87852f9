package org.salesprocess.core.incentive;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSetMultimap;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.PlanId;

/** Which components need the results of which others. */
final class ComponentNeeds {

  private final PlanId plan;
  private final ImmutableSetMultimap<ComponentId, ComponentId> needs;

  private ComponentNeeds(PlanId plan, Stream<Component> components) {
    this.plan = plan;
    needs =
        components.collect(
            ImmutableSetMultimap.flatteningToImmutableSetMultimap(
                Component::id, ComponentNeeds::of));
  }

  /**
   * Checks that no component of a plan, in one version or in several, depends on its own result.
   *
   * @throws IllegalArgumentException if one does
   */
  static void checkNoCircle(PlanId plan, Stream<Component> components) {
    ComponentNeeds needs = new ComponentNeeds(plan, components);
    needs.needs.keySet().forEach(needs::checkNoCircle);
  }

  private static Stream<ComponentId> of(Component component) {
    return Stream.concat(
        ComponentInputs.of(component).stream().flatMap(input -> input.resultNeeded().stream()),
        component.modifiers().stream()
            .filter(Modifier.Gate.class::isInstance)
            .flatMap(gate -> ((Modifier.Gate) gate).otherwise().stream()));
  }

  private void checkNoCircle(ComponentId start) {
    Deque<ComponentId> next = new ArrayDeque<>(needs.get(start));
    Set<ComponentId> seen = new HashSet<>();
    while (!next.isEmpty()) {
      ComponentId needed = next.remove();
      checkArgument(
          !needed.equals(start),
          "plan %s: component %s: depends on its own result in a circle, by way of %s",
          plan,
          start,
          needs.get(start));
      if (seen.add(needed)) {
        next.addAll(needs.get(needed));
      }
    }
  }
}
