package org.salesprocess.core.incentive;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.salesprocess.core.quota.Quantity;

/**
 * Where one tier ends and the next begins; it is stored once, so that there can be no gap and no
 * overlap.
 *
 * @param at the value between the two
 * @param side which of the two the value itself belongs to
 * @since 0.1
 */
public record Bound(Quantity at, Side side) implements Serializable {

  /** Checks that nothing is missing. */
  public Bound {
    requireNonNull(at, "at");
    requireNonNull(side, "side");
  }

  /** Returns a bound whose value belongs to the upper tier. */
  public static Bound of(Quantity at) {
    return new Bound(at, Side.UPPER);
  }

  /** Says whether a value lies in the upper tier. */
  public boolean isReachedBy(Quantity value) {
    int order = value.compareTo(at);
    return order > 0 || (order == 0 && side == Side.UPPER);
  }

  /** Returns the bound, such as {@code from USD 100.00} or {@code above USD 100.00}. */
  @Override
  public String toString() {
    return (side == Side.UPPER ? "from " : "above ") + at;
  }

  /** Which tier a value on a bound belongs to. */
  public enum Side {
    /** The tier that begins there. */
    UPPER,
    /** The tier that ends there. */
    LOWER
  }
}
