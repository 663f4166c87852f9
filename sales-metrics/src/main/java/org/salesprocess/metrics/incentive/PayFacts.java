package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import org.salesprocess.core.basics.FactLog;
import org.salesprocess.core.incentive.PayHold;
import org.salesprocess.core.incentive.Transaction;

/**
 * The facts that pay depends on, in all the versions that are known of each: transactions and
 * holds.
 *
 * @since 0.1
 */
public final class PayFacts {

  private final FactLog<Transaction> transactions;
  private final FactLog<PayHold> holds;

  private PayFacts(FactLog<Transaction> transactions, FactLog<PayHold> holds) {
    this.transactions = transactions;
    this.holds = holds;
  }

  /** Returns a builder without facts yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns these transactions and no holds; they may come in any order and repeat. */
  public static PayFacts of(Iterable<Transaction> transactions) {
    return builder().transactions(transactions).build();
  }

  /** Returns the transactions; repeats count once, and contradictions stand apart. */
  public FactLog<Transaction> transactions() {
    return transactions;
  }

  /** Returns the holds. */
  public FactLog<PayHold> holds() {
    return holds;
  }

  /** Returns what was known at a moment, the moment included. */
  public PayFacts asKnownOn(Instant moment) {
    return new PayFacts(transactions.asKnownOn(moment), holds.asKnownOn(moment));
  }

  /** Returns how many facts there are. */
  @Override
  public String toString() {
    return "%s transactions and %s holds"
        .formatted(transactions.facts().size(), holds.facts().size());
  }

  /** Collects facts. */
  public static final class Builder {
    private final ImmutableList.Builder<Transaction> transactions = ImmutableList.builder();
    private final ImmutableList.Builder<PayHold> holds = ImmutableList.builder();

    private Builder() {}

    /** Adds transactions. */
    @CanIgnoreReturnValue
    public Builder transactions(Iterable<Transaction> more) {
      transactions.addAll(more);
      return this;
    }

    /** Adds holds. */
    @CanIgnoreReturnValue
    public Builder holds(Iterable<PayHold> more) {
      holds.addAll(more);
      return this;
    }

    /** Returns the facts. */
    public PayFacts build() {
      return new PayFacts(FactLog.of(transactions.build()), FactLog.of(holds.build()));
    }
  }
}
