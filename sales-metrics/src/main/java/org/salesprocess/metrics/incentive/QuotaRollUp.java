package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Optional;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.time.SalesPeriod;

/**
 * Whether the quotas of an organisation add up: for each unit, what it or its head is asked for
 * against what those directly below are asked for together.
 *
 * <p>A unit is asked for the quota of its team; if there is none, for that of whoever heads it, on
 * the days as head, which then is no part of what is assigned below. A member or head is asked for
 * the quota that names both seller and team; if there is none, for the seller's own on the days in
 * the team. Where one is on direct credit alone and another on all credit, the former counts, as a
 * unit counts direct credit alone. Quotas narrowed to a territory or product line, and
 * improvements, do not roll up.
 *
 * @param measure what is counted
 * @param structure by what the units are cut
 * @param period the days
 * @param units one for each unit, those above before those below, then by id
 * @since 0.1
 */
public record QuotaRollUp(
    Measure measure, Structure structure, SalesPeriod period, ImmutableList<UnitQuotas> units)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the measure's values are averaged: levels do not add up
   */
  public QuotaRollUp {
    requireNonNull(structure, "structure");
    requireNonNull(period, "period");
    requireNonNull(units, "units");
    checkArgument(
        measure.aggregation() == Measure.Aggregation.SUM,
        "quota roll-up of %s: values must be added, not averaged, was %s",
        measure,
        measure.aggregation());
  }

  /**
   * Returns the quotas on a measure in a period, rolled up.
   *
   * @throws IllegalArgumentException if the measure's values are averaged
   */
  public static QuotaRollUp of(
      Quotas quotas, Structure structure, Measure measure, SalesPeriod period) {
    return new QuotaRollUp(
        measure, structure, period, new QuotaTree(quotas, measure, period).unitsOf(structure));
  }

  /** Returns what a unit is asked for, or empty if the structure has no such unit. */
  public Optional<UnitQuotas> find(TeamId unit) {
    return units.stream().filter(each -> each.unit().equals(unit)).findFirst();
  }
}
