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
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.HoldId;
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
 * @param formerDeal the deal that it was of when it was last posted, where there is no line to say
 *     so any more; empty for what was of no deal
 * @param payable what the payable share rests on, where the pay of a credit, or of a period by
 *     itself, becomes payable; all else is payable as what it is made of
 * @param causes which transactions bear on it that count since the last closing, or count no more,
 *     if it moved after it was posted, or in a period that was over then, or another line had been
 *     posted of its transaction: for what is earned the sale, its returns, and the credits that
 *     move its level, base or modifiers; for what becomes payable the bookings, invoices, payments
 *     and what takes them back, or else what moved the earned line
 * @param holds which holds began or ended since and bear on what becomes payable. Where it moved
 *     and there are neither causes nor holds, an agreement was changed, or time made it due: an
 *     instalment, or an amount at the end of a period
 * @since 0.1
 */
public record StatementLine(
    State state,
    LineKey key,
    Money before,
    Money amount,
    Optional<EarnedLine> line,
    Optional<DealId> formerDeal,
    Optional<Payable> payable,
    ImmutableList<TransactionId> causes,
    ImmutableList<HoldId> holds)
    implements Comparable<StatementLine>, Serializable {

  private static final Comparator<Optional<Credit>> BY_CREDIT =
      Comparators.emptiesLast(Comparator.<Credit>naturalOrder());

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if nothing is posted, or there is a former deal beside a line
   */
  public StatementLine {
    requireNonNull(state, "state");
    requireNonNull(key, "key");
    requireNonNull(before, "before");
    requireNonNull(line, "line");
    requireNonNull(formerDeal, "formerDeal");
    requireNonNull(payable, "payable");
    requireNonNull(causes, "causes");
    requireNonNull(holds, "holds");
    checkArgument(!amount.isZero(), "statement line %s: amount must not be zero", key);
    checkArgument(
        line.isEmpty() || formerDeal.isEmpty(),
        "statement line %s: formerDeal must be empty beside a line, was %s",
        key,
        formerDeal);
  }

  /** Returns the same with what its payable share rests on. */
  StatementLine because(Optional<Payable> share) {
    return new StatementLine(state, key, before, amount, line, formerDeal, share, causes, holds);
  }

  private Optional<Credit> credit() {
    return line.flatMap(EarnedLine::credit);
  }

  /** Returns the deal that its credit is of, or was of when it was last posted, if one is known. */
  Optional<DealId> dealOfCredit() {
    return credit().flatMap(credit -> credit.transaction().deal()).or(() -> formerDeal);
  }

  /** Returns what is posted of it in all. */
  public Money after() {
    return before.plus(amount);
  }

  /** Returns how it comes to its amount, from the credit to the cent, as its statement says it. */
  public Explanation explain() {
    return StatementExplanation.of(this);
  }

  /**
   * Compares by state, then by what earns it, then by the order of credits: that in which tiers
   * fill. What is known no more comes after what is, by key.
   */
  @Override
  public int compareTo(StatementLine other) {
    int order = state.compareTo(other.state);
    order = order != 0 ? order : LineKey.BY_SOURCE.compare(key, other.key);
    order = order != 0 ? order : BY_CREDIT.compare(credit(), other.credit());
    return order != 0 ? order : key.compareTo(other.key);
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
