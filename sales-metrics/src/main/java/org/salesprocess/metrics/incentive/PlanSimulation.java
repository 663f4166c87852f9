package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import org.salesprocess.core.basics.ClosingId;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.PeriodClosing;
import org.salesprocess.core.time.SalesPeriod;

/**
 * Runs a proposed way of paying over facts that there are, such as last year's, beside the present
 * one.
 *
 * <p>Both go through the engine that pays, period after period, so draws, caps and late facts have
 * their effect. What the simulation cannot know is what sellers would have done otherwise.
 *
 * @since 0.1
 */
public final class PlanSimulation {

  private PlanSimulation() {}

  /**
   * Returns what the facts cost by both, each pay period closed by what was known at its closing.
   * The first period takes in what was earned before it too.
   *
   * @param closings in order, of pay periods that both have
   * @throws IllegalArgumentException if a calculation refuses a closing, or currencies differ
   */
  public static PlanComparison replay(
      PayCalculation present,
      PayCalculation proposed,
      PayFacts facts,
      Iterable<PeriodClosing> closings) {
    return PlanComparison.of(present.replay(facts, closings), proposed.replay(facts, closings));
  }

  /**
   * Returns closings of all pay periods of a program in a span, each at the moment its period ends.
   * A fact that was recorded later than it happened is then known at a later closing, or at none:
   * where it is to count all the same, close later.
   *
   * @param span begins and ends with pay periods
   * @throws IllegalArgumentException if it does not
   */
  public static ImmutableList<PeriodClosing> closings(IncentiveProgram program, SalesPeriod span) {
    ImmutableList<SalesPeriod> periods = program.payCalendar().over(span);
    checkArgument(
        !periods.isEmpty()
            && periods.get(0).start().equals(span.start())
            && periods.get(periods.size() - 1).end().equals(span.end()),
        "simulation: span must begin and end with pay periods, was %s",
        span);
    return periods.stream()
        .map(
            period ->
                new PeriodClosing(
                    ClosingId.of(period.toString()),
                    period,
                    period.end().atStartOfDay(program.zone()).toInstant()))
        .collect(ImmutableList.toImmutableList());
  }
}
