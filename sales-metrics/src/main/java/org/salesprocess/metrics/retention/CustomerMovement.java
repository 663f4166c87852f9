package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.io.Serializable;
import java.util.Map;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.time.SalesPeriod;

/**
 * How the revenue of one customer came from that at the start of a period to that at its end.
 *
 * @param period which period
 * @param start the revenue before; zero or more
 * @param movements by how much it became more or less for which reason, each above zero; empty if
 *     it stayed the same
 * @param end the revenue after: the start, plus all gains, minus all losses; zero or more
 * @param belowZero by how much more went back in the period than was bought; zero or less, and no
 *     part of {@code end}
 * @since 0.1
 */
public record CustomerMovement(
    SalesPeriod period,
    Fraction start,
    ImmutableSortedMap<MovementKind, Fraction> movements,
    Fraction end,
    Fraction belowZero)
    implements Serializable {

  /**
   * Checks the sum.
   *
   * @throws IllegalArgumentException if a part breaks its rule above
   */
  public CustomerMovement {
    requireNonNull(period, "period");
    checkArgument(
        !start.isNegative() && !end.isNegative() && !belowZero.isPositive(),
        "movement in %s: start and end must not be negative nor belowZero positive, were %s, %s"
            + " and %s",
        period,
        start,
        end,
        belowZero);
    movements.forEach(
        (kind, amount) ->
            checkArgument(
                amount.isPositive(),
                "movement in %s: %s must be above zero, was %s",
                period,
                kind,
                amount));
    checkReconciled(period, start, movements, end);
  }

  static void checkReconciled(
      SalesPeriod period, Fraction start, Map<MovementKind, Fraction> movements, Fraction end) {
    Fraction sum = start;
    for (Map.Entry<MovementKind, Fraction> each : movements.entrySet()) {
      sum = each.getKey().isGain() ? sum.plus(each.getValue()) : sum.minus(each.getValue());
    }
    checkArgument(
        sum.equals(end),
        "movements in %s: end must be start and movements summed, %s, was %s",
        period,
        sum,
        end);
  }

  /** Returns the amount of one kind of movement; zero if there was none. */
  public Fraction of(MovementKind kind) {
    return movements.getOrDefault(kind, Fraction.ZERO);
  }
}
