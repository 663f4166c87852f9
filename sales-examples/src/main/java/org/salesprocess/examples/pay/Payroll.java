package org.salesprocess.examples.pay;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.salesprocess.core.basics.ClosingId;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.PeriodClosing;
import org.salesprocess.core.incentive.PlanAssignment;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.Ledger;
import org.salesprocess.metrics.incentive.OpenPayPeriod;
import org.salesprocess.metrics.incentive.PayCalculation;

/**
 * All that pay is worked out from.
 *
 * @param calculation by what is agreed
 * @param facts what was sold
 * @param before what was closed before the first pay period
 * @param periods the pay periods to pay, one after another; at least one
 */
public record Payroll(
    PayCalculation calculation,
    SalesFacts facts,
    Ledger before,
    ImmutableList<SalesPeriod> periods) {

  private static final int MOST_PERIODS = 600;

  /** Checks that nothing is missing. */
  public Payroll {
    requireNonNull(calculation, "calculation");
    requireNonNull(facts, "facts");
    requireNonNull(before, "before");
    checkArgument(!periods.isEmpty(), "payroll: periods must not be empty");
  }

  /** Returns what pays these pay periods as the first ever. */
  public static Payroll of(
      PayCalculation calculation, SalesFacts facts, ImmutableList<SalesPeriod> periods) {
    return new Payroll(calculation, facts, Ledger.empty(calculation.program().currency()), periods);
  }

  /**
   * Returns what pays one pay period: that one, and before it every one from the first in which
   * somebody is on a plan.
   *
   * @param last the pay period
   * @throws IllegalArgumentException if these are more than 600 periods, as a date is mistyped then
   */
  public static Payroll until(SalesPeriod last, PayCalculation calculation, SalesFacts facts) {
    return of(calculation, facts, periods(calculation.program(), last));
  }

  /**
   * Returns what pays one pay period, the next after those that were closed.
   *
   * @param ledger what was closed
   * @param next the pay period
   * @throws IllegalArgumentException if somebody was on a plan more than 600 periods before, as a
   *     date is mistyped then
   */
  public static Payroll after(
      Ledger ledger, SalesPeriod next, PayCalculation calculation, SalesFacts facts) {
    periods(calculation.program(), next);
    return new Payroll(calculation, facts, ledger, ImmutableList.of(next));
  }

  private static ImmutableList<SalesPeriod> periods(IncentiveProgram program, SalesPeriod last) {
    LocalDate first =
        program.assignments().stream()
            .map(PlanAssignment::from)
            .min(Comparator.naturalOrder())
            .filter(last.start()::isAfter)
            .orElse(last.start());
    ImmutableList<SalesPeriod> periods =
        program.payCalendar().over(SalesPeriod.of(first, last.end()));
    checkArgument(
        periods.size() <= MOST_PERIODS,
        "pay periods: must be %s or fewer from the first assignment to a plan, were %s from %s"
            + " until %s",
        MOST_PERIODS,
        periods.size(),
        first,
        last.end().minusDays(1));
    return periods;
  }

  /**
   * Returns until when what is known counts for the last pay period unless somebody says otherwise:
   * its last moment, or that of the last closing if it was closed later.
   */
  public Instant end() {
    Instant end = endOf(last());
    return before
        .last()
        .map(PeriodClosing::closedAt)
        .filter(closed -> periods.size() == 1 && closed.isAfter(end))
        .orElse(end);
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
   * @throws IllegalArgumentException if that is before the end of the one before the last, or the
   *     ledger does not fit
   */
  public ImmutableList<OpenPayPeriod> pay(Instant asOf) {
    ImmutableList.Builder<OpenPayPeriod> paid = ImmutableList.builder();
    Ledger ledger = before;
    for (SalesPeriod period : periods) {
      Instant known = period.equals(last()) ? asOf : endOf(period);
      OpenPayPeriod open = calculation.open(ledger, facts.at(known), period, known);
      paid.add(open);
      ledger = close(open);
    }
    return paid.build();
  }

  /** Returns the ledger with a pay period closed. */
  public static Ledger close(OpenPayPeriod open) {
    return open.close(ClosingId.of("until " + open.period().end()));
  }

  /** Returns the pay periods before the last that are worked out anew, if there are any. */
  public Optional<SalesPeriod> recomputed() {
    return periods.size() == 1
        ? Optional.empty()
        : Optional.of(SalesPeriod.of(periods.get(0).start(), last().start()));
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
