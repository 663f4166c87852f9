package org.salesprocess.examples.pay;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.salesprocess.core.basics.ClosingId;
import org.salesprocess.core.incentive.PlanAssignment;
import org.salesprocess.core.time.SalesCalendar;
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
 * @param periods the pay periods to pay, one after another; at least one
 */
public record Payroll(
    PayCalculation calculation, PayFacts facts, ImmutableList<SalesPeriod> periods) {

  /** Checks that nothing is missing. */
  public Payroll {
    requireNonNull(calculation, "calculation");
    requireNonNull(facts, "facts");
    checkArgument(!periods.isEmpty(), "payroll: periods must not be empty");
  }

  /**
   * Returns what pays one pay period: that one, and before it every one from the first in which
   * somebody is on a plan.
   *
   * @param last the pay period
   */
  public static Payroll until(SalesPeriod last, PayCalculation calculation, PayFacts facts) {
    SalesCalendar calendar = calculation.program().payCalendar();
    ImmutableList<SalesPeriod> periods =
        calculation.program().assignments().stream()
            .map(PlanAssignment::from)
            .min(Comparator.naturalOrder())
            .filter(first -> first.isBefore(last.start()))
            .map(first -> calendar.over(SalesPeriod.of(first, last.end())))
            .orElse(ImmutableList.of(last));
    return new Payroll(calculation, facts, periods);
  }

  /** Returns the last moment of the last pay period. */
  public Instant end() {
    return endOf(last());
  }

  /**
   * Pays every period and closes it before the next, each by what was known at its last moment.
   *
   * @return each period as it was closed, in order
   */
  public ImmutableList<OpenPayPeriod> pay() {
    return pay(end());
  }

  /**
   * Pays every period and closes it before the next, each by what was known at its last moment but
   * for the last.
   *
   * @param asOf until when what is known counts for the last
   * @return each period as it was closed, in order
   * @throws IllegalArgumentException if that is before the end of the one before the last
   */
  public ImmutableList<OpenPayPeriod> pay(Instant asOf) {
    ImmutableList.Builder<OpenPayPeriod> paid = ImmutableList.builder();
    Ledger ledger = Ledger.empty(calculation.program().currency());
    for (SalesPeriod period : periods) {
      Instant known = period.equals(last()) ? asOf : endOf(period);
      OpenPayPeriod open = calculation.open(ledger, facts, period, known);
      paid.add(open);
      ledger = open.close(ClosingId.of("until " + period.end()));
    }
    return paid.build();
  }

  private SalesPeriod last() {
    return periods.get(periods.size() - 1);
  }

  private Instant endOf(SalesPeriod period) {
    return period
        .end()
        .atStartOfDay(calculation.program().zone())
        .toInstant()
        .minus(1, ChronoUnit.MICROS);
  }
}
