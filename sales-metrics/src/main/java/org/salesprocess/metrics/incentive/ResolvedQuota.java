package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import java.util.stream.Collectors;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.time.SalesPeriod;

/**
 * What is asked of somebody in a period, with the steps that lead there.
 *
 * @param scope whose results count; of a seller, the steps may be of quotas in one team or more
 * @param measure what is counted
 * @param improvementOn one's own past by which the target is to be exceeded, if it is an
 *     improvement
 * @param period the days it was asked for
 * @param steps the parts of each quota, one or more, in order of time
 * @since 0.1
 */
public record ResolvedQuota(
    QuotaScope scope,
    Measure measure,
    Optional<Baseline> improvementOn,
    SalesPeriod period,
    ImmutableList<QuotaStep> steps)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if there is no step
   */
  public ResolvedQuota {
    requireNonNull(scope, "scope");
    requireNonNull(measure, "measure");
    requireNonNull(improvementOn, "improvementOn");
    requireNonNull(period, "period");
    checkArgument(!steps.isEmpty(), "quota of %s on %s: needs one step or more", scope, measure);
  }

  /**
   * Returns how much is asked: the sum of the steps. Zero if a quota is agreed but the seller was
   * not in force on any day, or all days fall on a ramp of zero.
   */
  public Quantity target() {
    return steps.stream().map(QuotaStep::amount).reduce(Quantity::plus).orElseThrow();
  }

  /** Returns the steps and their sum, one on a line. */
  public String explain() {
    return steps.stream()
        .map(QuotaStep::toString)
        .collect(
            Collectors.joining(
                "\n", "", "\n%s of %s in %s: %s".formatted(measure, scope, period, target())));
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
