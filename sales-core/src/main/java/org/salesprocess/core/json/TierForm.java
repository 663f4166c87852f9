package org.salesprocess.core.json;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.salesprocess.core.incentive.Bound;
import org.salesprocess.core.quota.Quantity;

/**
 * A tier of a table, or a row of a grid, with its bound: where it begins ({@code from} the level
 * itself, or {@code above} it), or for a proportional tier where it ends ({@code below} the level,
 * or {@code upTo} it and with it).
 */
final class TierForm<V> extends ObjectForm<TierForm.Tier<V>> {

  private static final JsonForm<Quantity> QUANTITY = new QuantityForm();

  private final Field<Optional<Quantity>> from =
      optional("from", QUANTITY, tier -> at(tier.start(), Bound.Side.UPPER));
  private final Field<Optional<Quantity>> above =
      optional("above", QUANTITY, tier -> at(tier.start(), Bound.Side.LOWER));
  private final Field<Optional<Quantity>> below =
      optional("below", QUANTITY, tier -> at(tier.end(), Bound.Side.UPPER));
  private final Field<Optional<Quantity>> upTo =
      optional("upTo", QUANTITY, tier -> at(tier.end(), Bound.Side.LOWER));
  private final Field<V> value;

  /**
   * Makes a form.
   *
   * @param name what the field of the value is called
   */
  TierForm(String thing, String name, JsonForm<V> values) {
    super(thing, Tier.class);
    value = required(name, values, Tier::value);
  }

  /** A value with the bound at its start or at its end. */
  record Tier<V>(Optional<Bound> start, Optional<Bound> end, V value) {}

  private static Optional<Quantity> at(Optional<Bound> bound, Bound.Side side) {
    return bound.flatMap(each -> BoundForm.at(each, side));
  }

  @Override
  protected Tier<V> build(Values given) {
    return new Tier<>(
        BoundForm.bound(given.get(from), given.get(above)),
        BoundForm.bound(given.get(below), given.get(upTo)),
        given.get(value));
  }

  /** Returns tiers of which each but the first has the bound where it begins. */
  static <V> ImmutableList<Tier<V>> fromBounds(ImmutableList<Bound> bounds, List<V> values) {
    return IntStream.range(0, values.size())
        .mapToObj(
            place ->
                new Tier<>(
                    place == 0 ? Optional.empty() : Optional.of(bounds.get(place - 1)),
                    Optional.empty(),
                    values.get(place)))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns tiers of which each has the bound where it ends. */
  static <V> ImmutableList<Tier<V>> toBounds(ImmutableList<Bound> bounds, List<V> values) {
    return IntStream.range(0, values.size())
        .mapToObj(
            place ->
                new Tier<>(Optional.empty(), Optional.of(bounds.get(place)), values.get(place)))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the bounds where all but the first begin. */
  static <V> ImmutableList<Bound> starts(String thing, List<Tier<V>> tiers) {
    ImmutableList.Builder<Bound> bounds = ImmutableList.builder();
    for (int place = 0; place < tiers.size(); place++) {
      Tier<V> tier = tiers.get(place);
      checkArgument(
          tier.end().isEmpty() && tier.start().isPresent() == (place > 0),
          "rate table: %s %s must have %s, %s",
          thing,
          place + 1,
          place == 0 ? "no bound" : "from or above and no other bound",
          had(tier));
      tier.start().ifPresent(bounds::add);
    }
    return bounds.build();
  }

  /** Returns the bounds where all end. */
  static <V> ImmutableList<Bound> ends(String thing, List<Tier<V>> tiers) {
    ImmutableList.Builder<Bound> bounds = ImmutableList.builder();
    for (int place = 0; place < tiers.size(); place++) {
      Tier<V> tier = tiers.get(place);
      checkArgument(
          tier.start().isEmpty() && tier.end().isPresent(),
          "rate table: %s %s must have below or upTo and no other bound, %s",
          thing,
          place + 1,
          had(tier));
      tier.end().ifPresent(bounds::add);
    }
    return bounds.build();
  }

  private static String had(Tier<?> tier) {
    return tier.start()
        .map(start -> "began " + start)
        .or(() -> tier.end().map(end -> "ended at " + end.at()))
        .orElse("had none");
  }

  /** Returns the values. */
  static <V> ImmutableList<V> values(List<Tier<V>> tiers) {
    return tiers.stream().map(Tier::value).collect(ImmutableList.toImmutableList());
  }
}
