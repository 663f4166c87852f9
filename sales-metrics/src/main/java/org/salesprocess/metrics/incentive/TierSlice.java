package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.salesprocess.core.incentive.Bound;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.quota.Quantity;

/**
 * The part of one credit that lies in one tier, and what it earns there.
 *
 * @param tier which tier, from zero
 * @param start the bound at which the tier begins, with the side that a level on it belongs to;
 *     empty for the lowest
 * @param from the level at which the part begins
 * @param to the level at which it ends; below {@code from} for what is taken back
 * @param value the tier's rate, or its amount for each unit
 * @param base the part of the base that lies in the tier
 * @since 0.1
 */
public record TierSlice(
    int tier, Optional<Bound> start, Quantity from, Quantity to, Quantity value, Quantity base)
    implements Serializable {

  /** Checks that nothing is missing. */
  public TierSlice {
    requireNonNull(start, "start");
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    requireNonNull(value, "value");
    requireNonNull(base, "base");
  }

  /** Returns what the part earns, exactly. */
  public Quantity amount() {
    return base.times(value);
  }

  /**
   * Returns such as {@code tier 2 (from USD 100.00), USD 100.00 to USD 150.00: USD 50.00 x 8 % =
   * USD 4.00}; levels are in percent if the input is a share.
   */
  String sentence(Input level) {
    return "tier %s%s, %s: %s x %s = %s"
        .formatted(
            tier + 1,
            start.map(bound -> " (" + Wording.bound(level, bound) + ")").orElse(""),
            way(level),
            Wording.of(base),
            Wording.rate(value),
            Wording.of(amount()));
  }

  private String way(Input level) {
    if (from.equals(to)) {
      return "at " + Wording.level(level, from);
    }
    String way = Wording.level(level, from) + " to " + Wording.level(level, to);
    return from.compareTo(to) < 0 ? way : "back from " + way;
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Returns such as {@code tier 1, USD 0.00 to USD 100.00: USD 100.00 x 0.08 = USD 8.00}. */
  @Override
  public String toString() {
    return "tier %s, %s to %s: %s x %s = %s".formatted(tier + 1, from, to, base, value, amount());
  }
}
