package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.Fraction;

/**
 * What some customers have in common in a period: how many they are, and for how much.
 *
 * @param customers how many; zero or more
 * @param amount for how much in all, in whole units of the currency of the report
 * @param smallest the smallest of their ids, as many as were asked for at most
 * @since 0.1
 */
public record MovementSum(long customers, Fraction amount, ImmutableList<CustomerId> smallest)
    implements Serializable {

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if there are more ids than customers
   */
  public MovementSum {
    requireNonNull(amount, "amount");
    checkArgument(
        smallest.size() <= customers,
        "movement: customers must not be fewer than their %s ids, were %s",
        smallest.size(),
        customers);
  }
}
