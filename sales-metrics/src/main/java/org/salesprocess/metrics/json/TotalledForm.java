package org.salesprocess.metrics.json;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.json.ObjectForm;

/**
 * An object with totals beside its parts: they are written for whoever reads the JSON, need not be
 * given, and are refused where they are not what the parts come to.
 */
abstract class TotalledForm<T> extends ObjectForm<T> {

  private final String thing;
  private final List<Total<?>> totals = new ArrayList<>();

  TotalledForm(String thing, Class<T> type) {
    super(thing, type);
    this.thing = thing;
  }

  /** Names a field for what the parts come to. */
  final <V> void total(String name, JsonForm<V> form, Function<T, V> of) {
    optionalTotal(name, form, value -> Optional.of(of.apply(value)));
  }

  /** Names a field for what the parts come to, if they come to anything. */
  final <V> void optionalTotal(String name, JsonForm<V> form, Function<T, Optional<V>> of) {
    totals.add(new Total<>(name, optional(name, form, of), of));
  }

  /** Makes the value of its parts. */
  abstract T of(Values given);

  @Override
  protected final T build(Values given) {
    T value = of(given);
    totals.forEach(total -> total.check(value, given));
    return value;
  }

  private final class Total<V> {
    private final String name;
    private final Field<Optional<V>> field;
    private final Function<T, Optional<V>> of;

    private Total(String name, Field<Optional<V>> field, Function<T, Optional<V>> of) {
      this.name = name;
      this.field = field;
      this.of = of;
    }

    private void check(T value, Values given) {
      Optional<V> told = given.get(field);
      Optional<V> found = of.apply(value);
      checkArgument(
          told.isEmpty() || told.equals(found),
          "%s: %s must be %s as its parts come to, was %s",
          thing,
          name,
          found.<Object>map(each -> each).orElse("left out"),
          told.orElse(null));
    }
  }
}
