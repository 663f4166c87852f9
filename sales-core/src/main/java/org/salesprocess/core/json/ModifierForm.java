package org.salesprocess.core.json;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.quota.Quantity;

/** A {@code gate}, a {@code multiplier}, a {@code floor} or a {@code cap}. */
final class ModifierForm extends FamilyForm<Modifier> {

  private static final JsonForm<Input> INPUT = InputForm.form();

  private final Field<Optional<Input>> gate =
      part(Modifier.Gate.class, "gate", INPUT, Modifier.Gate::input);
  private final Field<Optional<Quantity>> atLeast =
      part(Modifier.Gate.class, "atLeast", new QuantityForm(), Modifier.Gate::atLeast);
  private final Field<Optional<ComponentId>> otherwise =
      optionalPart(Modifier.Gate.class, "otherwise", TextForms.COMPONENT, Modifier.Gate::otherwise);
  private final Field<Optional<RateTable>> multiplier =
      part(
          Modifier.Multiplier.class,
          "multiplier",
          new RateTableForm(),
          Modifier.Multiplier::factors);
  private final Field<Optional<Input>> level =
      part(Modifier.Multiplier.class, "level", INPUT, Modifier.Multiplier::level);
  private final Field<Optional<Input>> floor =
      part(Modifier.Floor.class, "floor", INPUT, Modifier.Floor::least);
  private final Field<Optional<Input>> cap =
      part(Modifier.Cap.class, "cap", INPUT, Modifier.Cap::most);
  private final Field<Modifier.Level> per =
      withDefault("per", IncentiveEnumForms.LEVEL, Modifier.Level.RESULT, ModifierForm::levelOf);
  private final Field<Optional<Modifier.Excess>> excess =
      usualPart(
          Modifier.Cap.class,
          "excess",
          IncentiveEnumForms.EXCESS,
          Modifier.Excess.LOST,
          Modifier.Cap::excess);

  ModifierForm() {
    super("modifier", Modifier.class);
    kind(
        ImmutableSet.of("gate", "atLeast"),
        ImmutableSet.of("otherwise"),
        given ->
            new Modifier.Gate(
                given.get(gate).orElseThrow(),
                given.get(atLeast).orElseThrow(),
                given.get(otherwise)));
    kind(
        ImmutableSet.of("multiplier", "level"),
        ImmutableSet.of(),
        given ->
            Modifier.multiplier(
                given.get(multiplier).orElseThrow(), given.get(level).orElseThrow()));
    kind(
        ImmutableSet.of("floor"),
        ImmutableSet.of("per"),
        given -> new Modifier.Floor(given.get(floor).orElseThrow(), given.get(per)));
    kind(
        ImmutableSet.of("cap"),
        ImmutableSet.of("per", "excess"),
        given ->
            new Modifier.Cap(
                given.get(cap).orElseThrow(),
                given.get(per),
                given.get(excess).orElse(Modifier.Excess.LOST)));
  }

  private static Modifier.Level levelOf(Modifier modifier) {
    return modifier.match(
        gate -> Modifier.Level.RESULT,
        multiplier -> Modifier.Level.RESULT,
        Modifier.Floor::level,
        Modifier.Cap::level);
  }
}
