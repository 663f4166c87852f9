package org.salesprocess.core.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.math.RoundingMode;

/**
 * Where pay is rounded to the minor unit, and how.
 *
 * @param place where
 * @param mode how; not {@code UNNECESSARY}
 * @since 0.1
 */
public record Rounding(Place place, RoundingMode mode) implements Serializable {

  /** Once for each component, plan version and period, half up. */
  public static final Rounding STANDARD = new Rounding(Place.RESULT, RoundingMode.HALF_UP);

  /**
   * Checks the mode.
   *
   * @throws IllegalArgumentException if it would refuse to round
   */
  public Rounding {
    requireNonNull(place, "place");
    checkArgument(mode != RoundingMode.UNNECESSARY, "rounding: mode must round, was %s", mode);
  }

  /** Where pay is rounded. */
  public enum Place {
    /**
     * What a component of a plan version comes to in a period. A line carries the rounded total so
     * far less what the lines before it carry, so that the lines sum to the rounded total and
     * splitting a deal moves no cent. Where the plan changes within a period, each version is
     * rounded by itself.
     */
    RESULT,
    /** What each deal comes to; the component is their sum. */
    DEAL,
    /** What each credit comes to; the component is their sum. */
    CREDIT,
    /**
     * The value of each credit, at every level of the hierarchy, before anything is paid on it; the
     * component is rounded as by {@code RESULT} after that.
     */
    HIERARCHY_LEVEL
  }
}
