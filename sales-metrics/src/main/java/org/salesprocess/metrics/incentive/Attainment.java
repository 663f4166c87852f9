package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.math.RoundingMode;
import java.util.Optional;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.time.SalesPeriod;

/**
 * What was achieved in a period against what was asked.
 *
 * @param scope whose results they are
 * @param measure what is counted
 * @param improvementOn one's own past that the achieved exceeds, if an improvement is asked for
 * @param period the days
 * @param achieved how much, or by how much more than before; empty where nothing can be said, as of
 *     a mean of no values or an improvement on a past without data
 * @param quota what was asked, if anything was
 * @since 0.1
 */
public record Attainment(
    QuotaScope scope,
    Measure measure,
    Optional<Baseline> improvementOn,
    SalesPeriod period,
    Optional<Quantity> achieved,
    Optional<ResolvedQuota> quota)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the quota is for another scope, measure, improvement or
   *     period, or in another currency
   */
  public Attainment {
    requireNonNull(scope, "scope");
    requireNonNull(measure, "measure");
    requireNonNull(improvementOn, "improvementOn");
    requireNonNull(period, "period");
    requireNonNull(achieved, "achieved");
    if (quota.isPresent()) {
      ResolvedQuota asked = quota.get();
      checkArgument(
          asked.scope().equals(scope)
              && asked.measure().equals(measure)
              && asked.improvementOn().equals(improvementOn)
              && asked.period().equals(period),
          "attainment of %s on %s in %s: quota must be for the same, was for %s on %s in %s",
          scope,
          measure,
          period,
          asked.scope(),
          asked.measure(),
          asked.period());
      checkArgument(
          achieved.map(asked.target()::isLike).orElse(true),
          "attainment of %s on %s in %s: achieved must be in the currency of the quota %s, was %s",
          scope,
          measure,
          period,
          asked.target(),
          achieved.orElse(null));
    }
  }

  /**
   * Returns the achieved over the quota: one is exactly reached, more is possible, and less than
   * zero where more was taken back than achieved.
   *
   * @return empty if nothing can be said of the achieved, or nothing or zero was asked
   */
  public Optional<Fraction> fraction() {
    return target()
        .filter(Quantity::isPositive)
        .flatMap(asked -> achieved.map(reached -> reached.dividedBy(asked)));
  }

  /**
   * Returns what is missing to the quota; below zero if it was exceeded.
   *
   * @return empty if nothing can be said of the achieved, or nothing was asked
   */
  public Optional<Quantity> gap() {
    return target().flatMap(asked -> achieved.map(asked::minus));
  }

  private Optional<Quantity> target() {
    return quota.map(ResolvedQuota::target);
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Returns a line such as {@code seller ana, booked: USD 90000.00 of USD 120000.00 (75.0 %)}. */
  @Override
  public String toString() {
    return "%s, %s: %s of %s%s"
        .formatted(
            scope,
            measure,
            achieved.map(Quantity::toString).orElse("no data"),
            target().map(Quantity::toString).orElse("no quota"),
            fraction().map(share -> " (" + percent(share) + " %)").orElse(""));
  }

  private static String percent(Fraction share) {
    return share.times(Fraction.of(100)).toBigDecimal(1, RoundingMode.HALF_UP).toPlainString();
  }
}
