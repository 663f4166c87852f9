package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.salesprocess.core.basics.QuotaPlanId;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.Quota;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.time.SalesPeriod;

/**
 * What was achieved in a period against every quota of a plan that has a day in it.
 *
 * <p>The achieved is that of the whole period, also where a quota is agreed for a part of it only;
 * it is what a plan's components read whose returns and rounding the {@link Achievements} have.
 *
 * @param plan the plan
 * @param period the days
 * @param attainments one for each scope, measure and improvement, in that order
 * @param unplaced which credits of the period name a product or territory that is not known, in
 *     their order: what they would add to a product line or territory is missing
 * @since 0.1
 */
public record AttainmentReport(
    QuotaPlanId plan,
    SalesPeriod period,
    ImmutableList<Attainment> attainments,
    ImmutableList<Credit.Key> unplaced)
    implements Serializable {

  /** Checks that nothing is missing. */
  public AttainmentReport {
    requireNonNull(plan, "plan");
    requireNonNull(period, "period");
    requireNonNull(attainments, "attainments");
    requireNonNull(unplaced, "unplaced");
  }

  /**
   * Returns the report.
   *
   * @throws IllegalArgumentException if a credit that counts is in another currency than the quota;
   *     the text names both
   */
  public static AttainmentReport of(Quotas quotas, Achievements achievements, SalesPeriod period) {
    Map<Subject, Attainment> attainments = new LinkedHashMap<>();
    for (Quota quota : quotas.plan().quotas()) {
      if (quota.period().overlaps(period)) {
        attainments.computeIfAbsent(
            new Subject(quota.scope(), quota.measure(), quota.improvementOn()),
            subject -> subject.attainment(quotas, achievements, period));
      }
    }
    return new AttainmentReport(
        quotas.plan().id(),
        period,
        ImmutableList.copyOf(attainments.values()),
        achievements.unplaced(period).stream()
            .map(Credit::key)
            .collect(ImmutableList.toImmutableList()));
  }

  /** What attainment is reported for. */
  private record Subject(QuotaScope scope, Measure measure, Optional<Baseline> improvementOn) {

    Attainment attainment(Quotas quotas, Achievements achievements, SalesPeriod period) {
      Measurement measurement = new Measurement(measure, quotas.plan().currencyOf(measure));
      Optional<Quantity> achieved =
          improvementOn.isPresent()
              ? achievements.improvement(scope, measurement, improvementOn.get(), period)
              : achievements.of(scope, measurement, period).value();
      return new Attainment(
          scope,
          measure,
          improvementOn,
          period,
          achieved,
          quotas.resolve(scope, measure, improvementOn, period));
    }
  }

  /** Returns the attainments, one on a line. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("attainment of %s in %s".formatted(plan, period));
    attainments.forEach(attainment -> text.append('\n').append(attainment));
    if (!unplaced.isEmpty()) {
      text.append("\nof unknown product or territory: ").append(unplaced);
    }
    return text.toString();
  }
}
