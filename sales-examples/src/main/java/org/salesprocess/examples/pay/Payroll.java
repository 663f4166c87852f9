package org.salesprocess.examples.pay;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.salesprocess.core.basics.ClosingId;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.Ledger;
import org.salesprocess.metrics.incentive.OpenPayPeriod;
import org.salesprocess.metrics.incentive.PayCalculation;
import org.salesprocess.metrics.incentive.PayFacts;

/**
 * All that pay is worked out from.
 *
 * @param calculation by what is agreed
 * @param facts what was sold
 * @param periods the pay periods to pay, one after another
 */
public record Payroll(
    PayCalculation calculation, PayFacts facts, ImmutableList<SalesPeriod> periods) {

  /** Checks that nothing is missing. */
  public Payroll {
    requireNonNull(calculation, "calculation");
    requireNonNull(facts, "facts");
    requireNonNull(periods, "periods");
  }

  /**
   * Pays every period and closes it before the next, each by what was known at its last moment.
   *
   * @return each period as it was closed, in order
   */
  public ImmutableList<OpenPayPeriod> pay() {
    ImmutableList.Builder<OpenPayPeriod> paid = ImmutableList.builder();
    Ledger ledger = Ledger.empty(calculation.program().currency());
    for (SalesPeriod period : periods) {
      OpenPayPeriod open = calculation.open(ledger, facts, period, endOf(period));
      paid.add(open);
      ledger = open.close(ClosingId.of("until " + period.end()));
    }
    return paid.build();
  }

  private Instant endOf(SalesPeriod period) {
    return period
        .end()
        .atStartOfDay(calculation.program().zone())
        .toInstant()
        .minus(1, ChronoUnit.MICROS);
  }
}
