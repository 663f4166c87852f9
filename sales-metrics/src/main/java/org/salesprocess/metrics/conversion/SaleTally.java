package org.salesprocess.metrics.conversion;

import static java.lang.Math.addExact;

import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.survival.AalenJohansen;
import org.salesprocess.metrics.survival.CumulativeIncidence;
import org.salesprocess.metrics.survival.TimeToEvent;

/** What has become of sales by an instant, and after how many days; adds and merges. */
final class SaleTally implements Serializable {
  @Serial private static final long serialVersionUID = 1L;
  private final AsOf asOf;
  private final OutcomeCounts dated = new OutcomeCounts();
  private final OutcomeCounts undated = new OutcomeCounts();
  private final OutcomeCounts outside = new OutcomeCounts();
  private final Metric.State<TimeToEvent, CumulativeIncidence> times = new AalenJohansen().start();
  private long later;

  SaleTally(AsOf asOf) {
    this.asOf = asOf;
  }

  /** Counts a sale of which nothing was known yet. */
  void addLater() {
    later++;
  }

  /** Counts a sale that has not entered the path of its funnel. */
  void addOutside(Outcome outcome) {
    outside.add(outcome);
  }

  /**
   * Counts a sale by what had become of it.
   *
   * @param reason why it was lost, if it was and anybody said
   * @param end when it was won or lost, if known; not looked at while it is open
   */
  void add(
      Outcome outcome,
      Optional<LossReasonId> reason,
      Optional<Instant> begin,
      Optional<Instant> end) {
    Optional<Instant> watchedTo = outcome == Outcome.OPEN ? Optional.of(asOf.instant()) : end;
    if (begin.isEmpty() || watchedTo.isEmpty()) {
      undated.add(outcome);
      return;
    }
    dated.add(outcome);
    long days = asOf.days(begin.get(), watchedTo.get());
    times.add(
        switch (outcome) {
          case WON -> TimeToEvent.ended(days, EventualWinRateReport.WON);
          case LOST -> TimeToEvent.ended(days, EventualWinRateReport.lost(reason));
          case OPEN -> TimeToEvent.censored(days);
        });
  }

  void merge(SaleTally that) {
    dated.merge(that.dated);
    undated.merge(that.undated);
    outside.merge(that.outside);
    times.merge(that.times);
    later = addExact(later, that.later);
  }

  EventualWinRateReport report() {
    return new EventualWinRateReport(
        asOf.instant(), dated.report(), undated.report(), outside.report(), later, times.result());
  }
}
