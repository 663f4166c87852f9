package org.salesprocess.core.json;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.Condition;

/** Conditions, told apart by their fields; of a named one its name alone. */
final class ConditionForm extends ObjectForm<Condition> {

  private static final JsonForm<AttributeValue> VALUE = new AttributeValueForm();

  private final ImmutableMap<String, Condition.Named> known;

  private final Field<Optional<String>> attribute =
      optional("attribute", JsonForm.text("attribute name"), ConditionForm::attributeOf);
  private final Field<Optional<AttributeValue>> equal =
      optional("equals", VALUE, part(Condition.In.class, ConditionForm::onlyValue));
  private final Field<Optional<ImmutableSet<AttributeValue>>> in =
      optional(
          "in",
          JsonForm.setOf(VALUE),
          part(
              Condition.In.class,
              each -> Optional.of(each.values()).filter(values -> values.size() > 1)));
  private final Field<Optional<AttributeValue>> atLeast =
      optional("atLeast", VALUE, part(Condition.Range.class, Condition.Range::from));
  private final Field<Optional<AttributeValue>> below =
      optional("below", VALUE, part(Condition.Range.class, Condition.Range::to));
  private final Field<Optional<String>> present =
      optional(
          "present",
          JsonForm.text("attribute name"),
          part(Condition.Present.class, each -> Optional.of(each.name())));
  private final Field<Optional<ImmutableList<Condition>>> all =
      optional(
          "all", JsonForm.listOf(this), part(Condition.And.class, each -> Optional.of(each.all())));
  private final Field<Optional<ImmutableList<Condition>>> any =
      optional(
          "any", JsonForm.listOf(this), part(Condition.Or.class, each -> Optional.of(each.any())));
  private final Field<Optional<Condition>> not =
      optional("not", this, part(Condition.Not.class, each -> Optional.of(each.negated())));
  private final Field<Optional<Integer>> occurrence =
      optional(
          "occurrence",
          JsonForm.wholeNumberFrom(1, "occurrence"),
          part(Condition.NthOccurrence.class, each -> Optional.of(each.n())));
  private final Field<Optional<Condition>> of =
      optional("of", this, part(Condition.NthOccurrence.class, each -> Optional.of(each.of())));
  private final Field<Optional<String>> named =
      optional(
          "named",
          JsonForm.text("condition name"),
          part(Condition.Named.class, each -> Optional.of(each.name())));

  /** Makes the form that knows these conditions by their names. */
  ConditionForm(ImmutableMap<String, Condition.Named> known) {
    super("condition", Condition.class);
    this.known = known;
  }

  private static <C extends Condition, V> Function<Condition, Optional<V>> part(
      Class<C> kind, Function<C, Optional<V>> of) {
    return condition ->
        kind.isInstance(condition) ? of.apply(kind.cast(condition)) : Optional.empty();
  }

  private static Optional<String> attributeOf(Condition condition) {
    if (condition instanceof Condition.In in) {
      return Optional.of(in.name());
    }
    return condition instanceof Condition.Range range
        ? Optional.of(range.name())
        : Optional.empty();
  }

  private static Optional<AttributeValue> onlyValue(Condition.In in) {
    return in.values().size() == 1 ? Optional.of(in.values().iterator().next()) : Optional.empty();
  }

  @Override
  protected Condition build(Values given) {
    if (given.has(attribute)) {
      return onAttribute(given.get(attribute).orElseThrow(), given);
    }
    if (given.names().equals(Set.of("occurrence", "of"))) {
      return Condition.nthOccurrence(
          given.get(occurrence).orElseThrow(), given.get(of).orElseThrow());
    }
    if (given.names().size() != 1) {
      throw unclear(given);
    }
    return given
        .get(present)
        .map(Condition::present)
        .or(() -> given.get(all).map(Condition.And::new))
        .or(() -> given.get(any).map(Condition.Or::new))
        .or(() -> given.get(not).map(Condition::not))
        .or(() -> given.get(named).map(this::find))
        .orElseThrow(() -> unclear(given));
  }

  private Condition onAttribute(String name, Values given) {
    ImmutableSet<String> names = given.names();
    if (names.equals(Set.of("attribute", "equals"))) {
      return Condition.equal(name, given.get(equal).orElseThrow());
    }
    if (names.equals(Set.of("attribute", "in"))) {
      return new Condition.In(name, given.get(in).orElseThrow());
    }
    if (names.size() > 1 && Set.of("attribute", "atLeast", "below").containsAll(names)) {
      return new Condition.Range(name, given.get(atLeast), given.get(below));
    }
    throw unclear(given);
  }

  private Condition find(String name) {
    Condition found = known.get(name);
    checkArgument(found != null, "condition named %s: must be one of %s", name, known.keySet());
    return found;
  }

  private static IllegalArgumentException unclear(ObjectForm<Condition>.Values given) {
    return new IllegalArgumentException(
        "condition: fields must be attribute with equals, with in, or with atLeast, below or both;"
            + " present, all, any, not or named alone; or occurrence with of; were "
            + given.names());
  }
}
