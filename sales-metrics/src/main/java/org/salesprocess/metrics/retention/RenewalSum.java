package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import org.salesprocess.core.basics.ContractId;
import org.salesprocess.core.basics.Fraction;

/**
 * How many terms that were due had one outcome, and for how much.
 *
 * @param terms how many; zero or more. A contract may be due several times in a period
 * @param perYear what they came to in a year when they ended, in whole units of the currency
 * @param goingOnPerYear what they come to in a year from their renewal on; zero if not renewed
 * @param smallest the smallest ids of their contracts, as many as were asked for at most
 * @since 0.1
 */
public record RenewalSum(
    long terms, Fraction perYear, Fraction goingOnPerYear, ImmutableList<ContractId> smallest)
    implements Serializable {

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if there are more ids than terms
   */
  public RenewalSum {
    requireNonNull(perYear, "perYear");
    requireNonNull(goingOnPerYear, "goingOnPerYear");
    checkArgument(
        smallest.size() <= terms,
        "renewals: terms must not be fewer than their %s contracts, were %s",
        smallest.size(),
        terms);
  }
}
