package org.salesprocess.core.quota;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.salesprocess.core.basics.QuotaId;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.time.SalesPeriod;

/**
 * How much of a measure somebody is to reach in a period.
 *
 * <p>The target of a measure whose values are added is for the whole period, of which a shorter one
 * takes a part. That of a measure whose values are averaged is a level: it holds in every part of
 * the period undivided.
 *
 * @param id its id
 * @param scope whose results count
 * @param measure what is counted
 * @param improvementOn one's own past by which the target is to be exceeded, if it is an
 *     improvement; otherwise what is counted is held against the target itself
 * @param period the days it is set for, such as a year
 * @param target how much, above zero: money for a measure in money, else a number. Who has no quota
 *     is given none, rather than one of zero, which every result would exceed by any factor
 * @since 0.1
 */
@Value.Builder
public record Quota(
    QuotaId id,
    QuotaScope scope,
    Measure measure,
    Optional<Baseline> improvementOn,
    SalesPeriod period,
    Quantity target)
    implements WithQuota, Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the target breaks its rule above
   */
  public Quota {
    requireNonNull(id, "id");
    requireNonNull(scope, "scope");
    requireNonNull(measure, "measure");
    requireNonNull(improvementOn, "improvementOn");
    requireNonNull(period, "period");
    checkArgument(
        measure.measures(target),
        "quota %s: target of %s must be %s, was %s",
        id,
        measure,
        measure.kind() == Measure.Kind.AMOUNT ? "an amount of money" : "a plain number",
        target);
    checkArgument(target.isPositive(), "quota %s: target must be above zero, was %s", id, target);
  }

  /** Returns a builder; all but the improvement is required. */
  public static Builder builder() {
    return new Builder();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Builds a quota. */
  public static final class Builder extends QuotaBuilder {
    Builder() {}
  }
}
