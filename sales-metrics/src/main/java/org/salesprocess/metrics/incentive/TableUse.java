package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.salesprocess.core.incentive.Bound;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.quota.Quantity;

/**
 * How a value was taken from a table.
 *
 * @param application how its tiers are applied; empty on a curve of points
 * @param reached the bound at which the tier begins that the level lies in, with the side that a
 *     level on the bound belongs to; empty in the lowest tier and on a curve
 * @since 0.1
 */
public record TableUse(Optional<RateTable.Application> application, Optional<Bound> reached)
    implements Serializable {

  /** Checks that nothing is missing. */
  public TableUse {
    requireNonNull(application, "application");
    requireNonNull(reached, "reached");
  }

  /** Returns how the value at a level was taken; empty from a table of one value at every level. */
  static Optional<TableUse> of(RateTable table, Quantity level) {
    return table.match(
        tiers ->
            tiers.bounds().isEmpty()
                ? Optional.empty()
                : Optional.of(
                    new TableUse(Optional.of(tiers.application()), reached(tiers, level))),
        points -> Optional.of(new TableUse(Optional.empty(), Optional.empty())),
        grid -> {
          throw new IllegalArgumentException("a grid has no value without a row: " + grid);
        });
  }

  private static Optional<Bound> reached(RateTable.Tiers tiers, Quantity level) {
    int tier = tiers.tierOf(level);
    return tier == 0 ? Optional.empty() : Optional.of(tiers.bounds().get(tier - 1));
  }

  /**
   * Returns such as {@code WHOLE: the value of the tier from USD 100.00 holds for all}; levels are
   * in percent if the input is a share.
   */
  String sentence(Input level) {
    String tier =
        reached.map(bound -> "the tier " + Wording.bound(level, bound)).orElse("the lowest tier");
    if (application.isEmpty()) {
      return "POINTS: straight between the points of the curve";
    }
    return switch (application.get()) {
      case MARGINAL -> "MARGINAL: each part at the value of its own tier, here " + tier;
      case WHOLE -> "WHOLE: the value of %s holds for all".formatted(tier);
      case PROPORTIONAL -> "PROPORTIONAL: each tier counts by the part reached, up to " + tier;
    };
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
