package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.survival.KaplanMeier;
import org.salesprocess.metrics.survival.SurvivalCurve;
import org.salesprocess.metrics.survival.TimeToEvent;

/**
 * How long contracts last: the share that was not lost yet, by days since the start. Those in force
 * still, or within the grace, are censored.
 *
 * @param subject whether what lasts is a contract with its renewals, or the customer
 * @param graceDays how many days without a contract are no loss; zero or more
 * @param asOf the last day that is known in full; what had not begun by then is left out
 * @since 0.1
 */
public record ContractSurvival(Subject subject, long graceDays, LocalDate asOf)
    implements Metric<CustomerContracts, SurvivalCurve> {

  /** What lasts. */
  public enum Subject {
    /** A contract, together with those that renew it. */
    CONTRACT,
    /** A customer, for as long as there is some contract. */
    CUSTOMER
  }

  /**
   * Checks the days.
   *
   * @throws IllegalArgumentException if they are below zero
   */
  public ContractSurvival {
    requireNonNull(subject, "subject");
    requireNonNull(asOf, "asOf");
    checkArgument(
        graceDays >= 0, "contract survival: graceDays must not be negative, was %s", graceDays);
  }

  /** Returns how many days it took from each start to the first loss, or has taken so far. */
  public ImmutableList<TimeToEvent> times(CustomerContracts contracts) {
    List<ImmutableList<ContractStretch>> subjects =
        subject == Subject.CONTRACT
            ? contracts.chains().stream().map(ContractChain::stretches).toList()
            : List.of(
                contracts.chains().stream()
                    .flatMap(chain -> chain.stretches().stream())
                    .collect(ImmutableList.toImmutableList()));
    return subjects.stream()
        .flatMap(stretches -> time(stretches).stream())
        .collect(ImmutableList.toImmutableList());
  }

  private Optional<TimeToEvent> time(List<ContractStretch> stretches) {
    return stretches.stream()
        .map(ContractStretch::start)
        .min(Comparator.naturalOrder())
        .filter(since -> !since.isAfter(asOf))
        .map(
            since ->
                CustomerSurvival.time(
                    since, Coverage.lapses(stretches, graceDays, asOf).stream().findFirst(), asOf));
  }

  @Override
  public State<CustomerContracts, SurvivalCurve> start() {
    return new Times(this);
  }

  private static final class Times implements State<CustomerContracts, SurvivalCurve> {
    @Serial private static final long serialVersionUID = 1L;
    private final ContractSurvival metric;
    private final State<TimeToEvent, SurvivalCurve> curve = new KaplanMeier().start();

    Times(ContractSurvival metric) {
      this.metric = metric;
    }

    @Override
    public void add(CustomerContracts contracts) {
      metric.times(contracts).forEach(curve::add);
    }

    @Override
    public void merge(State<CustomerContracts, SurvivalCurve> other) {
      Times that = (Times) other;
      checkArgument(
          metric.equals(that.metric), "contract survival: must be %s, was %s", metric, that.metric);
      curve.merge(that.curve);
    }

    @Override
    public SurvivalCurve result() {
      return curve.result();
    }
  }
}
