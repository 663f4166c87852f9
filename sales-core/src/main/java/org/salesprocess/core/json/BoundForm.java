package org.salesprocess.core.json;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.salesprocess.core.incentive.Bound;
import org.salesprocess.core.quota.Quantity;

/** Where two tiers meet: {@code {"from": "0.5"}}, or {@code {"above": "0.5"}}. */
final class BoundForm extends ObjectForm<Bound> {

  private static final JsonForm<Quantity> QUANTITY = new QuantityForm();

  private final Field<Optional<Quantity>> from =
      optional("from", QUANTITY, bound -> at(bound, Bound.Side.UPPER));
  private final Field<Optional<Quantity>> above =
      optional("above", QUANTITY, bound -> at(bound, Bound.Side.LOWER));

  BoundForm() {
    super("bound", Bound.class);
  }

  /** Returns where a bound is, if its value belongs to that side. */
  static Optional<Quantity> at(Bound bound, Bound.Side side) {
    return bound.side() == side ? Optional.of(bound.at()) : Optional.empty();
  }

  /** Returns the bound at one of two levels; empty if neither is given. */
  static Optional<Bound> bound(Optional<Quantity> upper, Optional<Quantity> lower) {
    checkArgument(
        upper.isEmpty() || lower.isEmpty(),
        "bound: must be at one level, was at %s and at %s",
        upper.orElse(null),
        lower.orElse(null));
    return upper.map(Bound::of).or(() -> lower.map(at -> new Bound(at, Bound.Side.LOWER)));
  }

  @Override
  protected Bound build(Values given) {
    return bound(given.get(from), given.get(above))
        .orElseThrow(
            () -> new IllegalArgumentException("bound: must have one of from and above, had none"));
  }
}
