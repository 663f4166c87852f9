package org.salesprocess.bench;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.SubjectKind;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.StageAppender;
import org.salesprocess.core.funnel.StageLog;
import org.salesprocess.core.funnel.StageLogBuilder;
import org.salesprocess.metrics.conversion.FunnelConversion;

/**
 * The funnel by the library's {@link StageLog}: filled in the order of arrival, then sealed, which
 * groups and sorts it, and asked.
 *
 * @param way what is asked, and when the log is sealed
 */
record LibraryFunnel(Way way) implements Engine<FunnelWorkload, FunnelAnswer> {

  private static final String[] STAGES =
      LibraryFunnelQuestion.STAGES.stream().map(Object::toString).toArray(String[]::new);

  /** What is asked, and when the log is sealed. */
  enum Way {
    /** The counts, of a log that is sealed for it. */
    COUNTS,
    /** The counts, of a log that was sealed before: what a second question costs. */
    SEALED_BEFORE,
    /** Also the times between steps and ten subjects behind each number. */
    FULLER
  }

  @Override
  public Loaded<FunnelAnswer> load(FunnelWorkload workload, int threads) {
    FunnelConversion funnel =
        new FunnelConversion(
            way == Way.FULLER ? LibraryFunnelQuestion.ofMore() : LibraryFunnelQuestion.ofCounts());
    if (way != Way.SEALED_BEFORE) {
      return new Filled(workload, threads, funnel);
    }
    StageLogBuilder filled = filled(workload);
    StageLog log = threads == 1 ? filled.seal() : Parallel.call(threads, filled::sealInParallel);
    return () ->
        threads == 1
            ? answer(log.journeys(), funnel)
            : Parallel.call(threads, () -> answer(log.journeys().parallel(), funnel));
  }

  private static FunnelAnswer answer(Stream<Journey> journeys, FunnelConversion funnel) {
    return LibraryFunnelQuestion.answer(journeys.collect(funnel.collector()));
  }

  private static StageLogBuilder filled(FunnelWorkload workload) {
    StageLogBuilder log = StageLog.builder(SubjectKind.LEAD);
    try (StageAppender rows = log.appender()) {
      for (int i = 0; i < workload.size(); i++) {
        byte segment = workload.segment(i);
        rows.subject("L" + workload.subject(i))
            .stage(STAGES[workload.stage(i)])
            .atMicros(workload.atMicros(i));
        if (segment != FunnelWorkload.NO_SEGMENT) {
          rows.subjectAttribute(
              LibraryFunnelQuestion.SEGMENT, LibraryFunnelQuestion.nameOf(segment));
        }
        rows.append();
      }
    }
    return log;
  }

  /** A log that is not sealed yet; as that happens once, each answer takes one of its own. */
  private static final class Filled implements Loaded<FunnelAnswer> {
    private final FunnelWorkload workload;
    private final int threads;
    private final FunnelConversion funnel;
    private @Nullable StageLogBuilder next;

    Filled(FunnelWorkload workload, int threads, FunnelConversion funnel) {
      this.workload = workload;
      this.threads = threads;
      this.funnel = funnel;
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
    public FunnelAnswer ask() {
      StageLogBuilder log = Loaded.prepared(next);
      next = null;
      return threads == 1
          ? answer(log.seal().journeys(), funnel)
          : Parallel.call(
              threads, () -> answer(log.sealInParallel().journeys().parallel(), funnel));
    }
  }
}
