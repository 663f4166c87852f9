package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.quota.Quantity;

/**
 * An amount and the part of it that is each credit's.
 *
 * @param amount how much; what of it is no part is no credit's
 * @param parts how much of it is each credit's
 */
record SharedAmount(Quantity amount, ImmutableMap<Credit, Quantity> parts) {

  SharedAmount {
    requireNonNull(amount, "amount");
    requireNonNull(parts, "parts");
  }

  static SharedAmount nothing(Quantity zero) {
    return new SharedAmount(zero, ImmutableMap.of());
  }

  SharedAmount plus(SharedAmount more) {
    Map<Credit, Quantity> merged = new LinkedHashMap<>(parts);
    more.parts.forEach((credit, part) -> merged.merge(credit, part, Quantity::plus));
    return new SharedAmount(amount.plus(more.amount), ImmutableMap.copyOf(merged));
  }

  SharedAmount minus(SharedAmount other) {
    return plus(other.times(Fraction.ONE.negated()));
  }

  private SharedAmount times(Fraction factor) {
    ImmutableMap.Builder<Credit, Quantity> changed = ImmutableMap.builder();
    parts.forEach((credit, part) -> changed.put(credit, part.times(factor)));
    return new SharedAmount(amount.times(factor), changed.buildOrThrow());
  }

  /**
   * Returns another amount of which every part has changed in proportion, but none beyond nothing:
   * what turns an amount round, such as a floor above a negative one, is no credit's, and neither
   * is what comes of nothing.
   */
  SharedAmount changedTo(Quantity other) {
    if (amount.isZero()) {
      return new SharedAmount(other, parts);
    }
    Fraction factor = other.dividedBy(amount);
    ImmutableMap<Credit, Quantity> changed =
        times(factor.isNegative() ? Fraction.ZERO : factor).parts;
    return new SharedAmount(other, changed);
  }
}
