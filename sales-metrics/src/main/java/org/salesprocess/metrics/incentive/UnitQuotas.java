package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import java.util.stream.Stream;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.quota.Quantity;

/**
 * What one unit is asked for against what those directly below it are asked for together.
 *
 * @param unit the unit
 * @param own what it is asked for, or else its head; empty if neither has a quota
 * @param units what each unit directly below is asked for, or, where it has no quota, those below
 *     it together; without those of which nothing is asked at all
 * @param sellers what each of its own members with a quota is asked for
 * @param unitsWithoutQuota which units directly below have no quota, nor has their head
 * @param sellersWithoutQuota which of its own members have none, its heads apart
 * @since 0.1
 */
public record UnitQuotas(
    TeamId unit,
    Optional<Quantity> own,
    ImmutableSortedMap<TeamId, Quantity> units,
    ImmutableSortedMap<SellerId, Quantity> sellers,
    ImmutableSortedSet<TeamId> unitsWithoutQuota,
    ImmutableSortedSet<SellerId> sellersWithoutQuota)
    implements Serializable {

  /** Checks that nothing is missing. */
  public UnitQuotas {
    requireNonNull(unit, "unit");
    requireNonNull(own, "own");
    requireNonNull(units, "units");
    requireNonNull(sellers, "sellers");
    requireNonNull(unitsWithoutQuota, "unitsWithoutQuota");
    requireNonNull(sellersWithoutQuota, "sellersWithoutQuota");
  }

  /** Returns what those directly below are asked for together; empty if nobody is. */
  public Optional<Quantity> assigned() {
    return Stream.concat(units.values().stream(), sellers.values().stream()).reduce(Quantity::plus);
  }

  /**
   * Returns how much more is assigned below than asked of the unit; below zero if less. Empty if
   * either is not known.
   */
  public Optional<Quantity> difference() {
    return own.flatMap(asked -> assigned().map(below -> below.minus(asked)));
  }

  /**
   * Returns the over-assignment, {@code assigned / own - 1}: 1/10 if ten percent more is assigned
   * than asked of the unit; below zero if less.
   *
   * @return empty if either is not known, or nothing is asked of the unit
   */
  public Optional<Fraction> overAssignment() {
    return own.filter(Quantity::isPositive)
        .flatMap(asked -> difference().map(more -> more.dividedBy(asked)));
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
