package org.salesprocess.examples.report;

import java.util.Optional;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.PlanComparison;

/**
 * What was sold, paid by two plans.
 *
 * @param title where it is told what was sold
 * @param span the pay periods that were paid
 * @param rows what became of the rows, if there are rows
 * @param isAllCounted whether none was left out
 * @param comparison what each seller costs by both
 */
public record PlanReplay(
    String title,
    SalesPeriod span,
    Optional<TransactionSummary> rows,
    boolean isAllCounted,
    PlanComparison comparison) {

  /** Says whether everything counted, and each seller costs the same by both. */
  public boolean isTheSame() {
    return isAllCounted && comparison.gainers().isEmpty() && comparison.losers().isEmpty();
  }
}
