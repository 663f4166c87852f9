package org.salesprocess.metrics.velocity;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.metrics.Ratio;
import org.salesprocess.metrics.survival.SurvivalCurve;

/**
 * Who has been in one stage for long.
 *
 * @param stage the stage
 * @param times how long subjects stay there; running for those that are there now
 * @param limit the age above which a subject is overdue: the one by which the share that was asked
 *     for has left; empty if so many are not known to leave, and then none is called overdue
 * @param oldest those that have been there for the longest, the oldest first and of one age the
 *     smaller id; as many as were asked for at most
 * @since 0.1
 */
public record StageAgeing(
    Stage stage, DurationReport times, Optional<Duration> limit, ImmutableList<AgedSubject> oldest)
    implements Serializable {

  /** Checks that nothing is missing. */
  public StageAgeing {
    requireNonNull(stage, "stage");
    requireNonNull(times, "times");
    requireNonNull(limit, "limit");
    requireNonNull(oldest, "oldest");
  }

  static StageAgeing of(
      Stage stage, DurationReport times, Fraction quantile, Collection<Ageing.Aged> oldest) {
    SurvivalCurve curve = times.curve();
    Optional<Long> limit = curve.quantile(quantile);
    boolean hasHistory = times.completed().size() > 0;
    return new StageAgeing(
        stage,
        times,
        limit.map(DurationDistribution::ofMicros),
        oldest.stream()
            .map(
                each ->
                    new AgedSubject(
                        each.subject(),
                        DurationDistribution.ofMicros(each.micros()),
                        hasHistory ? curve.survivalAt(each.micros()) : Optional.empty(),
                        limit.filter(most -> each.micros() > most).isPresent()))
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * Returns how many are overdue of all that are there and whose age is known, listed or not; empty
   * if there is no limit, as then nobody can say.
   */
  public Optional<Ratio> overdue() {
    long open = times.running().size();
    return limit.map(most -> Ratio.of(open - times.running().within(most), open));
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
