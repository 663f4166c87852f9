package org.salesprocess.examples.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.OpenPayPeriod;
import org.salesprocess.metrics.incentive.Statement;

/**
 * All that is told of the pay of a period.
 *
 * @param open the pay period
 * @param title whose pay it is
 * @param lastClosed the last pay period of the ledger that it goes on from, if there is one
 * @param recomputed the pay periods before that were worked out anew, if there are any
 * @param rows what became of the rows of files, if the facts are from files
 * @param findings what is to be known about single transactions and rows
 * @param seller whose statement alone, if not all
 */
public record PayReport(
    OpenPayPeriod open,
    String title,
    Optional<SalesPeriod> lastClosed,
    Optional<SalesPeriod> recomputed,
    Optional<TransactionSummary> rows,
    ImmutableList<PayFinding> findings,
    Optional<SellerId> seller) {

  /** Checks that nothing is missing. */
  public PayReport {
    requireNonNull(open, "open");
    requireNonNull(title, "title");
    requireNonNull(lastClosed, "lastClosed");
    requireNonNull(recomputed, "recomputed");
    requireNonNull(rows, "rows");
    requireNonNull(findings, "findings");
    requireNonNull(seller, "seller");
  }

  /** Returns the statements that are reported, by seller. */
  ImmutableList<Statement> statements() {
    return open.statements().values().stream()
        .filter(statement -> seller.map(statement.seller()::equals).orElse(true))
        .collect(ImmutableList.toImmutableList());
  }
}
