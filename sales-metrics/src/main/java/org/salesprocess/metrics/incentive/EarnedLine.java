package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.joda.money.Money;
import org.salesprocess.core.incentive.Rounding;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.quota.Quantity;

/**
 * What one part of a component comes to, as far as is known: exactly, and as posted.
 *
 * @param key which line it is
 * @param credit the credit behind it, if it is one's part
 * @param returns what makes that credit count for less than it was given for, in order
 * @param working how the exact amount came about; a deduction counts it negative
 * @param exact the exact amount; below zero for what is taken
 * @param roundedWith the exact total of the lines that are rounded together, up to this one
 * @param rounding where and how it is rounded
 * @param amount the rounded total so far less what the lines before it carry
 * @since 0.1
 */
public record EarnedLine(
    LineKey key,
    Optional<Credit> credit,
    ImmutableList<NettedReturn> returns,
    Working working,
    Quantity exact,
    Quantity roundedWith,
    Rounding rounding,
    Money amount)
    implements Serializable {

  /** Checks that nothing is missing. */
  public EarnedLine {
    requireNonNull(key, "key");
    requireNonNull(credit, "credit");
    requireNonNull(returns, "returns");
    requireNonNull(working, "working");
    requireNonNull(exact, "exact");
    requireNonNull(roundedWith, "roundedWith");
    requireNonNull(rounding, "rounding");
    requireNonNull(amount, "amount");
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Returns such as {@code commission .. = USD 8.00}. */
  @Override
  public String toString() {
    return key + " = " + amount;
  }
}
