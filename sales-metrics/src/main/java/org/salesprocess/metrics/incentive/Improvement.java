package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.quota.Quantity;

/**
 * What a seller achieves now against the seller's own past.
 *
 * @param seller who
 * @param now what is achieved now, as an amount, a number or an attainment; empty if nothing can be
 *     said
 * @param before what was achieved then, of the same kind; empty if there is no such past
 * @since 0.1
 */
public record Improvement(SellerId seller, Optional<Quantity> now, Optional<Quantity> before)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the two are not of one kind
   */
  public Improvement {
    requireNonNull(seller, "seller");
    requireNonNull(before, "before");
    if (now.isPresent() && before.isPresent()) {
      checkArgument(
          now.get().isLike(before.get()),
          "improvement of %s: both must be of one kind, were %s and %s",
          seller,
          now.get(),
          before.get());
    }
  }

  /** Returns by how much more it is now; below zero if less. Empty if either is not known. */
  public Optional<Quantity> change() {
    return now.flatMap(current -> before.map(current::minus));
  }

  /**
   * Returns the change as a share of the past: 1/2 for half as much again; below zero if it is less
   * now.
   *
   * @return empty if either is not known, or the past is not above zero
   */
  public Optional<Fraction> relative() {
    return before
        .filter(Quantity::isPositive)
        .flatMap(past -> change().map(change -> change.dividedBy(past)));
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Returns such as {@code ana: USD 120.00 against USD 80.00 (50.0 %)}. */
  @Override
  public String toString() {
    return "%s: %s against %s%s"
        .formatted(
            seller,
            now.map(Quantity::toString).orElse("no data"),
            before.map(Quantity::toString).orElse("no past"),
            relative().map(share -> " (" + Percent.of(share) + ")").orElse(""));
  }
}
