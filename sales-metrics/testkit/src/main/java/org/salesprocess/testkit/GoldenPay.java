package org.salesprocess.testkit;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.salesprocess.core.basics.ClosingId;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.PlanAssignment;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.Ledger;
import org.salesprocess.metrics.incentive.OpenPayPeriod;
import org.salesprocess.metrics.incentive.PayCalculation;
import org.salesprocess.metrics.incentive.PayFacts;

/**
 * Pays a case: every pay period from the first in which somebody is on a plan to the last in which
 * something happens or becomes known, or which the case names. Each is closed as soon as it is
 * over, so that what becomes known later is posted later.
 */
final class GoldenPay {

  private static final int MOST_PERIODS = 600;

  private final PayCalculation calculation;
  private final PayFacts facts;

  GoldenPay(PayCalculation calculation, PayFacts facts) {
    this.calculation = requireNonNull(calculation, "calculation");
    this.facts = requireNonNull(facts, "facts");
  }

  /**
   * Returns the pay periods as they are closed, in order.
   *
   * @param named the pay periods that the case names
   * @throws IllegalArgumentException if nothing says which is the last, the pay calendar does not
   *     reach it, these are more than 600, or the program cannot be paid by
   */
  ImmutableList<OpenPayPeriod> pay(Iterable<SalesPeriod> named) {
    ImmutableList.Builder<OpenPayPeriod> paid = ImmutableList.builder();
    Ledger ledger = Ledger.empty(program().currency());
    for (SalesPeriod period : periods(last(named))) {
      Instant end = period.at(program().zone()).getEnd().minus(1, ChronoUnit.MICROS);
      OpenPayPeriod open = calculation.open(ledger, facts, period, end);
      paid.add(open);
      ledger = open.close(ClosingId.of("until " + period.end()));
    }
    return paid.build();
  }

  private IncentiveProgram program() {
    return calculation.program();
  }

  private SalesPeriod last(Iterable<SalesPeriod> named) {
    Stream<SalesPeriod> ofFacts =
        times()
            .map(time -> LocalDate.ofInstant(time, program().zone()))
            .map(program().payCalendar()::periodOf);
    return Stream.concat(ofFacts, ImmutableList.copyOf(named).stream())
        .max(Comparator.naturalOrder())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "pay periods: nothing happens in this case, so that a column period of "
                        + GoldenFiles.EXPECTED
                        + " must say which is paid"));
  }

  private Stream<Instant> times() {
    return Stream.of(
            facts.transactions().facts().stream()
                .flatMap(sold -> Stream.of(sold.at(), sold.recordedAt())),
            facts.holds().facts().stream()
                .flatMap(hold -> Stream.of(hold.at(), hold.recordedAt(), hold.releasedAt())))
        .flatMap(times -> times)
        .flatMap(Optional::stream);
  }

  private ImmutableList<SalesPeriod> periods(SalesPeriod last) {
    LocalDate first =
        program().assignments().stream()
            .map(PlanAssignment::from)
            .filter(last.start()::isAfter)
            .min(Comparator.naturalOrder())
            .orElse(last.start());
    ImmutableList<SalesPeriod> periods =
        program().payCalendar().over(SalesPeriod.of(first, last.end()));
    checkArgument(
        periods.size() <= MOST_PERIODS,
        "pay periods: must be %s or fewer, were %s from %s, the first day of anybody on a plan, to %s",
        MOST_PERIODS,
        periods.size(),
        first,
        last);
    return periods;
  }
}
