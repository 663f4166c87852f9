package org.salesprocess.metrics.survival;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.salesprocess.core.basics.Fraction;

/**
 * What happened at one age, and where the curve stands from then on.
 *
 * @param age the age at which somebody's event happened or watching ended
 * @param atRisk how many were watched just before; above zero
 * @param events to how many of them it happened
 * @param censored of how many the watching ended without it
 * @param survival the share to whom it has not happened yet (Kaplan-Meier), from 0 to 1
 * @param standardError the standard error of {@code survival} (Greenwood)
 * @param hazard the cumulative hazard (Nelson-Aalen), zero or more
 * @param hazardError the standard error of {@code hazard} (Aalen)
 * @since 0.1
 */
public record SurvivalPoint(
    long age,
    Fraction atRisk,
    Fraction events,
    Fraction censored,
    double survival,
    double standardError,
    double hazard,
    double hazardError)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the survival is not a share, or more subjects left than
   *     were at risk
   */
  public SurvivalPoint {
    requireNonNull(events, "events");
    requireNonNull(censored, "censored");
    checkArgument(
        survival >= 0 && survival <= 1,
        "survival at %s: must lie between %s and 1, was %s",
        age,
        0,
        survival);
    checkArgument(
        atRisk.compareTo(events.plus(censored)) >= 0,
        "survival at %s: %s at risk must hold the %s events and %s censored",
        age,
        atRisk,
        events,
        censored);
  }
}
