package org.salesprocess.bench;

import static org.joda.money.CurrencyUnit.USD;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.AmountAppender;
import org.salesprocess.core.basics.AmountLog;
import org.salesprocess.core.basics.AmountLogBuilder;
import org.salesprocess.core.incentive.Rounding;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.metrics.incentive.CommissionLines;
import org.salesprocess.metrics.incentive.TieredCommission;

/**
 * Commission by the library's {@link AmountLog} and {@link TieredCommission}: filled in the order
 * of arrival, then sealed, which groups and sorts it, and paid.
 *
 * <p>Its answer keeps the {@link CommissionLines}, whose every line can be explained. The number of
 * a booking is the sequence of its row, as it is a number for the others too.
 */
final class LibraryCommission implements Engine<CommissionWorkload, CommissionAnswer> {

  @Override
  public Loaded<CommissionAnswer> load(CommissionWorkload workload, int threads) {
    return new Filled(workload, threads);
  }

  private static AmountLogBuilder filled(CommissionWorkload workload) {
    int start = (int) CommissionWorkload.START.toEpochDay();
    AmountLogBuilder log = AmountLog.builder(USD);
    try (AmountAppender rows = log.appender()) {
      for (int i = 0; i < workload.size(); i++) {
        rows.owner("S" + workload.seller(i))
            .day(start + workload.day(i))
            .minor(workload.cents(i))
            .sequence(i)
            .append();
      }
    }
    return log;
  }

  /** Returns the totals, summed from the lines, and the lines. */
  private static CommissionAnswer answer(CommissionWorkload workload, CommissionLines lines) {
    AmountLog log = lines.log();
    long[] totals = CommissionAnswer.nothing(workload);
    IntStream owners = IntStream.range(0, log.owners());
    (Parallel.isRunning() ? owners.parallel() : owners)
        .forEach(
            owner -> {
              int seller = Integer.parseInt(log.owner(owner).substring(1));
              lines
                  .totals(owner)
                  .forEach(
                      (period, total) -> {
                        int quarter = CommissionWorkload.quarterOf(period.start());
                        totals[CommissionAnswer.place(seller, quarter)] =
                            total.getAmountMinorLong();
                      });
            });
    return CommissionAnswer.of(totals, () -> byBooking(lines));
  }

  private static long[] byBooking(CommissionLines lines) {
    long[] byBooking = new long[lines.size()];
    for (int line = 0; line < lines.size(); line++) {
      byBooking[(int) lines.log().sequence(line)] = lines.postedMinor(line);
    }
    return byBooking;
  }

  /** A log that is not sealed yet; as that happens once, each answer takes one of its own. */
  private static final class Filled implements Loaded<CommissionAnswer> {
    private final CommissionWorkload workload;
    private final int threads;
    private final TieredCommission commission =
        new TieredCommission(
            LibraryPlanCommission.rates(), SalesCalendar.quarters(), Rounding.STANDARD);
    private @Nullable AmountLogBuilder next;

    Filled(CommissionWorkload workload, int threads) {
      this.workload = workload;
      this.threads = threads;
      next = filled(workload);
    }

    @Override
    public void prepare() {
      if (next == null) {
        next = filled(workload);
        System.gc(); // what filling it left behind is not to be collected while it answers
      }
    }

    @Override
    public CommissionAnswer ask() {
      AmountLogBuilder log = Loaded.prepared(next);
      next = null;
      return threads == 1
          ? answer(workload, commission.of(log.seal()))
          : Parallel.call(
              threads, () -> answer(workload, commission.inParallelOf(log.sealInParallel())));
    }
  }
}
