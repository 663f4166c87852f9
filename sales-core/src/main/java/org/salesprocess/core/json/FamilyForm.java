package org.salesprocess.core.json;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A family of values as objects that are told apart by their fields: each kind has some that must
 * be there and some that may be left out.
 *
 * @param <T> the type of the values
 * @since 0.1
 */
@SuppressWarnings("exports") // whoever uses this package has Jackson
public abstract class FamilyForm<T> extends ObjectForm<T> {

  private final String thing;
  private final List<Kind> kinds = new ArrayList<>();

  /**
   * Makes a form without fields and kinds yet.
   *
   * @param thing what a value is called in messages
   * @param type its class, for the path in messages
   */
  protected FamilyForm(String thing, Class<? super T> type) {
    super(thing, type);
    this.thing = thing;
  }

  /** Names a field that values of a kind always have. */
  protected final <K extends T, V> Field<Optional<V>> part(
      Class<K> kind, String name, JsonForm<V> form, Function<K, V> of) {
    return optionalPart(kind, name, form, value -> Optional.of(of.apply(value)));
  }

  /** Names a field that values of a kind may have. */
  protected final <K extends T, V> Field<Optional<V>> optionalPart(
      Class<K> kind, String name, JsonForm<V> form, Function<K, Optional<V>> of) {
    return optional(
        name,
        form,
        value -> kind.isInstance(value) ? of.apply(kind.cast(value)) : Optional.empty());
  }

  /** Names a field that values of a kind have if it is not the usual. */
  protected final <K extends T, V> Field<Optional<V>> usualPart(
      Class<K> kind, String name, JsonForm<V> form, V usual, Function<K, V> of) {
    return optionalPart(
        kind, name, form, value -> Optional.of(of.apply(value)).filter(v -> !v.equals(usual)));
  }

  /**
   * Names a kind, after all fields.
   *
   * @param must the fields by which it is known
   * @param may the fields that may be left out
   * @param of makes the value of what was read
   */
  protected final void kind(
      ImmutableSet<String> must, ImmutableSet<String> may, Function<Values, T> of) {
    kinds.add(new Kind(must, may, of));
  }

  @Override
  protected final T build(Values given) {
    for (Kind kind : kinds) {
      if (kind.has(given.names())) {
        return kind.of.apply(given);
      }
    }
    throw new IllegalArgumentException(
        "%s: fields must be %s, were %s".formatted(thing, rule(), given.names()));
  }

  private String rule() {
    return kinds.stream().map(Kind::toString).collect(Collectors.joining("; or "));
  }

  private final class Kind {
    private final ImmutableSet<String> must;
    private final ImmutableSet<String> may;
    private final Function<Values, T> of;

    private Kind(ImmutableSet<String> must, ImmutableSet<String> may, Function<Values, T> of) {
      this.must = must;
      this.may = may;
      this.of = of;
    }

    private boolean has(ImmutableSet<String> names) {
      return names.containsAll(must)
          && names.stream().allMatch(name -> must.contains(name) || may.contains(name));
    }

    @Override
    public String toString() {
      return String.join(" and ", must)
          + (may.isEmpty() ? "" : " and perhaps " + String.join(", ", may));
    }
  }
}
