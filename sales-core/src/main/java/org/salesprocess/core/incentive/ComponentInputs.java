package org.salesprocess.core.incentive;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;

/** The inputs of a component and its constant quantities, gathered for the checks of a plan. */
final class ComponentInputs {

  private ComponentInputs() {}

  /** Returns every input that the formula and the modifiers name, in that order. */
  static ImmutableList<Input> of(Component component) {
    return Stream.concat(
            ofFormula(component.formula()),
            component.modifiers().stream().flatMap(ComponentInputs::ofModifier))
        .collect(ImmutableList.toImmutableList());
  }

  private static Stream<Input> ofFormula(Formula formula) {
    return formula.match(
        rated ->
            Stream.of(Stream.of(rated.level()), rated.second().stream(), Stream.of(rated.base()))
                .flatMap(inputs -> inputs),
        fixedAmount -> Stream.of(),
        goals ->
            Stream.concat(
                goals.goals().stream().map(Formula.Goal::level), Stream.of(goals.target())),
        spiff -> Stream.of());
  }

  private static Stream<Input> ofModifier(Modifier modifier) {
    return modifier.match(
        gate -> Stream.of(gate.input()),
        multiplier -> Stream.of(multiplier.level()),
        floor -> Stream.of(floor.least()),
        cap -> Stream.of(cap.most()));
  }
}
