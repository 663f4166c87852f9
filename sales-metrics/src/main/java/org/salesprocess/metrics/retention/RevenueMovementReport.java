package org.salesprocess.metrics.retention;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Optional;
import java.util.stream.Collectors;
import org.salesprocess.core.time.SalesPeriod;

/**
 * The movements of revenue, period by period; the end of one is the start of the next.
 *
 * @param question what was asked, with every choice
 * @param periods those that are over, in order; there is one at least
 * @since 0.1
 */
public record RevenueMovementReport(
    RevenueMovements question, ImmutableList<PeriodMovements> periods) implements Serializable {

  /** Checks that nothing is missing. */
  public RevenueMovementReport {
    requireNonNull(question, "question");
    requireNonNull(periods, "periods");
  }

  /** Returns the movements of one of the periods, or empty if it is none of them. */
  public Optional<PeriodMovements> of(SalesPeriod period) {
    return periods.stream().filter(each -> each.period().equals(period)).findFirst();
  }

  /** Returns the choices, and then the periods, one to a line. */
  @Override
  public String toString() {
    return question + periods.stream().map(period -> "\n" + period).collect(Collectors.joining());
  }
}
