package org.salesprocess.metrics.velocity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.time.Instant;
import java.util.Optional;
import org.salesprocess.core.funnel.Handoff;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.time.BusinessTime;
import org.salesprocess.metrics.Metric;

/**
 * How long hand-offs wait for an answer, whether they are then accepted or returned.
 *
 * <p>Those that wait at the as-of instant are running; an answer after it has not been given yet,
 * and a hand-off that is offered after it is ignored. {@link DurationReport#within} tells how well
 * a promise is kept; group by {@link org.salesprocess.metrics.conversion.HandoffRoute}.
 *
 * @param time which time counts
 * @param asOf the instant at which unanswered hand-offs are looked at; whole microseconds
 * @since 0.1
 */
public record HandoffTime(BusinessTime time, Instant asOf)
    implements Metric<Handoff, DurationReport> {

  /**
   * Checks the instant.
   *
   * @throws IllegalArgumentException if it is finer than a microsecond
   */
  public HandoffTime {
    requireNonNull(time, "time");
    Checks.micros("hand-off", "time", "as-of", asOf);
  }

  @Override
  public State<Handoff, DurationReport> start() {
    return new Waits(this);
  }

  private static final class Waits implements State<Handoff, DurationReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final HandoffTime metric;
    private final DurationTally tally = new DurationTally();

    Waits(HandoffTime metric) {
      this.metric = metric;
    }

    @Override
    public void add(Handoff handoff) {
      Instant asOf = metric.asOf;
      if (handoff.offeredAt().isAfter(asOf)) {
        return;
      }
      Optional<Instant> answered = handoff.answer().at().filter(at -> !at.isAfter(asOf));
      long micros = metric.time.microsBetween(handoff.offeredAt(), answered.orElse(asOf));
      if (answered.isPresent()) {
        tally.addCompleted(micros);
      } else {
        tally.addRunning(micros);
      }
    }

    @Override
    public void merge(State<Handoff, DurationReport> other) {
      Waits that = (Waits) other;
      checkArgument(
          metric.equals(that.metric), "hand-off time: must be %s, was %s", metric, that.metric);
      tally.merge(that.tally);
    }

    @Override
    public DurationReport result() {
      return tally.result();
    }
  }
}
