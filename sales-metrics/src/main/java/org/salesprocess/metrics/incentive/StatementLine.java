package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Optional;
import org.joda.money.Money;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.internal.SerialForm;

/**
 * One posting to a seller's pay: by how much a line moved in a pay period, from one state to what
 * it comes to now.
 *
 * @param state what is posted: that it is forecast, earned, or payable
 * @param key which line
 * @param before what was posted of it in earlier pay periods
 * @param amount what is posted now; not zero
 * @param line how it comes to what it is; empty if what it was made of is known no more
 * @param causes which transactions became known since the last closing and bear on it, if it moved
 *     after it was posted or in a period that was closed; empty if what moved it is an agreement
 * @since 0.1
 */
public record StatementLine(
    State state,
    LineKey key,
    Money before,
    Money amount,
    Optional<EarnedLine> line,
    ImmutableList<TransactionId> causes)
    implements Comparable<StatementLine>, Serializable {

  private static final Comparator<StatementLine> ORDER =
      Comparator.comparing(StatementLine::state)
          .thenComparing(StatementLine::key, LineKey.BY_SOURCE)
          .thenComparing(
              StatementLine::credit, Comparators.emptiesLast(Comparator.<Credit>naturalOrder()))
          .thenComparing(StatementLine::key);

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if nothing is posted
   */
  public StatementLine {
    requireNonNull(state, "state");
    requireNonNull(key, "key");
    requireNonNull(before, "before");
    requireNonNull(line, "line");
    requireNonNull(causes, "causes");
    checkArgument(!amount.isZero(), "statement line %s: amount must not be zero", key);
  }

  private Optional<Credit> credit() {
    return line.flatMap(EarnedLine::credit);
  }

  /** Returns what is posted of it in all. */
  public Money after() {
    return before.plus(amount);
  }

  /**
   * Compares by state, then by what earns it, then by the order of credits: that in which tiers
   * fill. What is known no more comes after what is, by key.
   */
  @Override
  public int compareTo(StatementLine other) {
    return ORDER.compare(this, other);
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Returns such as {@code EARNED commission .. USD 8.00}. */
  @Override
  public String toString() {
    return state + " " + key + " " + amount;
  }

  /** The states that pay goes through before it is paid. */
  public enum State {
    /** It would be earned if what is expected happened. */
    FORECAST,
    /** It is earned. */
    EARNED,
    /** It is earned and payable. */
    PAYABLE
  }
}
