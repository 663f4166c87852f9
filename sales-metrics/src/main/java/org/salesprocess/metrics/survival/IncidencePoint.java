package org.salesprocess.metrics.survival;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import org.salesprocess.core.basics.Fraction;

/**
 * To how many one thing happened at an age, and to what share it has happened from then on.
 *
 * @param age the age
 * @param events to how many it happened at this age; above zero
 * @param incidence the share to whom it has happened by this age (Aalen-Johansen), from 0 to 1
 * @param standardError the standard error of {@code incidence} (Greenwood type)
 * @since 0.1
 */
public record IncidencePoint(long age, Fraction events, double incidence, double standardError)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the incidence is not a share, or it happened to nobody
   */
  public IncidencePoint {
    checkArgument(
        events.isPositive(), "incidence at %s: events must be above %s, was %s", age, 0, events);
    checkArgument(
        incidence >= 0 && incidence <= 1,
        "incidence at %s: must lie between %s and 1, was %s",
        age,
        0,
        incidence);
  }
}
