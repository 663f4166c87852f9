package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.time.LocalDate;
import java.util.Optional;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.survival.KaplanMeier;
import org.salesprocess.metrics.survival.SurvivalCurve;
import org.salesprocess.metrics.survival.TimeToEvent;

/**
 * How long customers stay: the share that was not lost yet, by days since they became customers.
 * Those who are there still are censored. A customer who came back after a loss was lost.
 *
 * @param rule when a customer is lost
 * @param asOf the last day that is known in full; whoever was no customer by then is left out
 * @since 0.1
 */
public record CustomerSurvival(ChurnRule rule, LocalDate asOf)
    implements Metric<CustomerHistory, SurvivalCurve> {

  static final String LOST = "lost";

  /** Checks that nothing is missing. */
  public CustomerSurvival {
    requireNonNull(rule, "rule");
    requireNonNull(asOf, "asOf");
  }

  /**
   * Returns how many days it took from the first day of a customer to the first loss, or has taken
   * so far; empty for whoever was no customer by then.
   */
  public Optional<TimeToEvent> time(CustomerHistory history) {
    return rule.since(history, asOf)
        .map(since -> time(since, rule.losses(history, asOf).stream().findFirst(), asOf));
  }

  static TimeToEvent time(LocalDate since, Optional<LocalDate> lostOn, LocalDate asOf) {
    return lostOn
        .map(day -> TimeToEvent.ended(day.toEpochDay() - since.toEpochDay(), LOST))
        .orElseGet(() -> TimeToEvent.censored(asOf.toEpochDay() - since.toEpochDay()));
  }

  @Override
  public State<CustomerHistory, SurvivalCurve> start() {
    return new Times(this);
  }

  private static final class Times implements State<CustomerHistory, SurvivalCurve> {
    @Serial private static final long serialVersionUID = 1L;
    private final CustomerSurvival metric;
    private final State<TimeToEvent, SurvivalCurve> curve = new KaplanMeier().start();

    Times(CustomerSurvival metric) {
      this.metric = metric;
    }

    @Override
    public void add(CustomerHistory history) {
      metric.time(history).ifPresent(curve::add);
    }

    @Override
    public void merge(State<CustomerHistory, SurvivalCurve> other) {
      Times that = (Times) other;
      checkArgument(
          metric.equals(that.metric), "customer survival: must be %s, was %s", metric, that.metric);
      curve.merge(that.curve);
    }

    @Override
    public SurvivalCurve result() {
      return curve.result();
    }
  }
}
