package org.salesprocess.bench;

import static org.joda.money.CurrencyUnit.USD;

import com.google.errorprone.annotations.Immutable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.AmountAppender;
import org.salesprocess.core.basics.AmountLog;
import org.salesprocess.core.basics.AmountLogBuilder;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.retention.CohortCell;
import org.salesprocess.metrics.retention.CohortQuestion;
import org.salesprocess.metrics.retention.CohortReport;
import org.salesprocess.metrics.retention.CohortRetention;
import org.salesprocess.metrics.retention.CustomerHistory;

/**
 * Cohorts by the library's {@link AmountLog} and {@link CohortRetention}: filled in the order of
 * arrival, then sealed, which groups and sorts it, and asked.
 *
 * <p>The number of a purchase is the sequence of its row.
 */
@Immutable
final class LibraryCohorts implements Engine<CohortWorkload, CohortAnswer> {

  private final boolean isSealedBefore;

  LibraryCohorts(boolean isSealedBefore) {
    this.isSealedBefore = isSealedBefore;
  }

  @Override
  public Loaded<CohortAnswer> load(CohortWorkload workload, int threads) {
    if (isSealedBefore) {
      AmountLog log = filled(workload).seal();
      return () -> answer(log, threads);
    }
    return new Filled(workload, threads);
  }

  private static AmountLogBuilder filled(CohortWorkload workload) {
    AmountLogBuilder log = AmountLog.builder(USD);
    try (AmountAppender rows = log.appender()) {
      for (int i = 0; i < workload.size(); i++) {
        rows.owner("C" + workload.customer(i))
            .day((int) workload.day(i).toEpochDay())
            .minor(workload.cents(i))
            .sequence(i)
            .append();
      }
    }
    return log;
  }

  private static CohortRetention retention() {
    SalesPeriod all =
        SalesPeriod.of(
            CohortWorkload.START, CohortWorkload.START.plusMonths(CohortWorkload.MONTHS));
    return new CohortRetention(
        CohortQuestion.builder(SalesCalendar.months(), all, all.end().minusDays(1)).build());
  }

  private static CohortAnswer answer(AmountLog log, int threads) {
    if (threads == 1) {
      return answer(CustomerHistory.of(log));
    }
    return Parallel.call(threads, () -> answer(CustomerHistory.of(log).parallel()));
  }

  private static CohortAnswer answer(Stream<CustomerHistory> histories) {
    CohortReport report = histories.collect(retention().collector());
    long[] customers = CohortAnswer.nothing();
    for (int cohort = 0; cohort < report.cohorts().size(); cohort++) {
      List<CohortCell> cells = report.cohorts().get(cohort).cells();
      for (int cell = 0; cell < cells.size(); cell++) {
        customers[CohortAnswer.place(cohort, cell)] = cells.get(cell).returned();
      }
    }
    return CohortAnswer.of(customers);
  }

  /** A log that is not sealed yet; as that happens once, each answer takes one of its own. */
  private static final class Filled implements Loaded<CohortAnswer> {
    private final CohortWorkload workload;
    private final int threads;
    private @Nullable AmountLogBuilder next;

    Filled(CohortWorkload workload, int threads) {
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
    public CohortAnswer ask() {
      AmountLogBuilder log = Loaded.prepared(next);
      next = null;
      return threads == 1
          ? answer(log.seal(), 1)
          : Parallel.call(
              threads, () -> answer(CustomerHistory.of(log.sealInParallel()).parallel()));
    }
  }
}
