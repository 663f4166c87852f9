package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.salesprocess.core.internal.SerialForm;

/**
 * What a customer is taken for who has revenue again after periods without.
 *
 * @param newAfter after how many whole periods without revenue a customer is {@link
 *     MovementKind#NEW} again, one or more; one who was away for less is a {@link
 *     MovementKind#REACTIVATION}. Empty if nobody is ever new again
 * @since 0.1
 */
public record ReturningCustomers(Optional<Integer> newAfter) implements Serializable {

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if it is below one
   */
  public ReturningCustomers {
    checkArgument(
        newAfter.isEmpty() || newAfter.get() >= 1,
        "returning customers: newAfter must be 1 period or more, was %s",
        newAfter.orElse(null));
  }

  /** Takes every customer who returns for reactivated, however long they were away. */
  public static ReturningCustomers reactivated() {
    return new ReturningCustomers(Optional.empty());
  }

  /**
   * Takes a customer who returns for new after so many periods away, else for reactivated.
   *
   * @throws IllegalArgumentException if the number is below one; after one, everybody is new
   */
  public static ReturningCustomers newAfter(int periods) {
    return new ReturningCustomers(Optional.of(periods));
  }

  MovementKind kind(long periodsAway) {
    return newAfter.isPresent() && periodsAway >= newAfter.get()
        ? MovementKind.NEW
        : MovementKind.REACTIVATION;
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Returns such as {@code reactivated, but new after 6 periods away}. */
  @Override
  public String toString() {
    return "reactivated"
        + newAfter
            .map(
                periods ->
                    ", but new after %s %s away"
                        .formatted(periods, periods == 1 ? "period" : "periods"))
            .orElse("");
  }
}
