package org.salesprocess.examples.pay;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import org.salesprocess.core.basics.FactLog;
import org.salesprocess.core.incentive.PayHold;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.metrics.incentive.PayFacts;

/**
 * What was sold and what is held, in every version that was told.
 *
 * @param transactions in any order; they may repeat
 * @param holds in any order; they may repeat
 */
public record SalesFacts(ImmutableList<Transaction> transactions, ImmutableList<PayHold> holds) {

  /** Checks that nothing is missing. */
  public SalesFacts {
    requireNonNull(transactions, "transactions");
    requireNonNull(holds, "holds");
  }

  /** Returns these transactions and no holds. */
  public static SalesFacts of(Iterable<Transaction> transactions) {
    return new SalesFacts(ImmutableList.copyOf(transactions), ImmutableList.of());
  }

  /**
   * Returns the facts that pay depends on at a moment: there each transaction knows of its deal
   * what was known of it by then, unless it says so itself.
   */
  public PayFacts at(Instant moment) {
    KnownDeals deals = KnownDeals.of(FactLog.of(transactions).asKnownOn(moment).facts());
    return PayFacts.builder()
        .transactions(transactions.stream().map(deals::complete).collect(toImmutableList()))
        .holds(holds)
        .build();
  }
}
