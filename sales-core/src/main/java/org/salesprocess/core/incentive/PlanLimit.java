package org.salesprocess.core.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.time.SalesCalendar;

/**
 * The least and the most that all components of a plan together come to in a period. Where the plan
 * changed within it, the limit of the seller's last version bounds what all versions come to. An
 * amount that lacks a value, as an improvement without a past, is no bound; the statement says so.
 *
 * @param calendar the periods; each period of every component lies within one of them
 * @param least the least, if there is one; below zero it bounds what returns take back
 * @param most the most, if there is one; zero or more
 * @param excess what becomes of what is above the most: lost, or counted in the next period
 * @since 0.1
 */
public record PlanLimit(
    SalesCalendar calendar, Optional<Input> least, Optional<Input> most, Modifier.Excess excess)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if there is neither a least nor a most
   */
  public PlanLimit {
    requireNonNull(calendar, "calendar");
    requireNonNull(excess, "excess");
    checkArgument(
        least.isPresent() || most.isPresent(), "plan limit: must have a least or a most amount");
  }

  /** Returns a cap for each period of a calendar; what is above it is lost. */
  public static PlanLimit cap(SalesCalendar calendar, Input most) {
    return new PlanLimit(calendar, Optional.empty(), Optional.of(most), Modifier.Excess.LOST);
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
