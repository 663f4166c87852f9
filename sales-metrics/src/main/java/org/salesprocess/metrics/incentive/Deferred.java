package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.salesprocess.core.quota.Quantity;

/**
 * What the caps of a component put off to its next period.
 *
 * @param amount how much
 * @param parts how much of it is each credit's
 */
record Deferred(Quantity amount, ImmutableMap<Credit, Quantity> parts) {

  Deferred {
    requireNonNull(amount, "amount");
    requireNonNull(parts, "parts");
  }

  static Deferred nothing(Quantity zero) {
    return new Deferred(zero, ImmutableMap.of());
  }

  /** Returns this and what one more cap takes away; the effects are what it changed. */
  Deferred plus(Quantity more, Map<Credit, Quantity> effects) {
    Map<Credit, Quantity> merged = new LinkedHashMap<>(parts);
    effects.forEach((credit, effect) -> merged.merge(credit, effect.negated(), Quantity::plus));
    return new Deferred(amount.plus(more), ImmutableMap.copyOf(merged));
  }
}
