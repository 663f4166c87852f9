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
 * and a hand-off that was not {@linkplain Handoff#isKnownAsOf known} by then is counted as later. A
 * hand-off whose record was replaced when it was answered was known before in another version; for
 * a moment in the past, give those of {@link org.salesprocess.core.basics.FactLog#asKnownOn}.
 *
 * <p>{@link DurationReport#within} tells how well a promise is kept; group by {@link
 * org.salesprocess.metrics.conversion.HandoffRoute}.
 *
 * @param time which time counts
 * @param asOf the instant at which unanswered hand-offs are looked at; whole microseconds
 * @since 0.1
 */
public record HandoffTime(BusinessTime time, Instant asOf)
    implements Metric<Handoff, HandoffTimeReport> {

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
  public State<Handoff, HandoffTimeReport> start() {
    return new Waits(this);
  }

  private static final class Waits implements State<Handoff, HandoffTimeReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final HandoffTime metric;
    private final DurationTally tally = new DurationTally();
    private long later;

    Waits(HandoffTime metric) {
      this.metric = metric;
    }

    @Override
    public void add(Handoff handoff) {
      Instant asOf = metric.asOf;
      if (!handoff.isKnownAsOf(asOf)) {
        later++;
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
    public void merge(State<Handoff, HandoffTimeReport> other) {
      Waits that = (Waits) other;
      checkArgument(
          metric.equals(that.metric), "hand-off time: must be %s, was %s", metric, that.metric);
      tally.merge(that.tally);
      later = Math.addExact(later, that.later);
    }

    @Override
    public HandoffTimeReport result() {
      return new HandoffTimeReport(tally.result(), later);
    }
  }
}
