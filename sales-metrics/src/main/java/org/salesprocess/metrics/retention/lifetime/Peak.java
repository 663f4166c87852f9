package org.salesprocess.metrics.retention.lifetime;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where a search ended, and how the surface looks there. */
final class Peak {

  private static final double SETTLED = 1e-5; // in units of log-likelihood, and then one step more
  private static final double ROUNDING = 1e-4;
  private static final double LONGEST_STEP = 2;
  private static final double SHORTEST = 1e-6;
  private static final int MOST_STEPS = 100;
  private static final double SAME_HEIGHT = 1e-3;
  private static final double SAME_PLACE = 1e-3;
  private static final double FLAT = 1e-8; // where a parameter's own curvature is one
  private static final double VAGUE = 10; // standard errors of a logarithm

  private final double[] place;
  private final double height;
  private final @Nullable Curvature curvature;
  private final boolean isSettled;

  private Peak(double[] place, double height, @Nullable Curvature curvature, boolean isSettled) {
    this.place = place;
    this.height = height;
    this.curvature = curvature;
    this.isSettled = isSettled;
  }

  /** Returns a place from which there is nowhere to climb. */
  static Peak nowhere(double[] place) {
    return new Peak(place, Double.NEGATIVE_INFINITY, null, false);
  }

  /** Climbs from a place by steps of Newton, each shortened until it goes up. */
  static Peak climb(LogSurface surface, double[] start) {
    // the first look is with steps that may be far too long or too short
    return climb(surface, start, Curvature.firstSteps(start.length), false);
  }

  /** Goes on climbing on another surface of about the same form. */
  Peak climbedOn(LogSurface surface) {
    return curvature == null
        ? climb(surface, place)
        : climb(surface, place, curvature.betterSteps(), true);
  }

  private static Peak climb(
      LogSurface surface, double[] start, double[] firstSteps, boolean isScaled) {
    double[] place = start.clone();
    double[] steps = firstSteps;
    boolean isTrusted = isScaled;
    for (int step = 0; step < MOST_STEPS; step++) {
      Curvature seen = Curvature.at(surface, place, steps);
      if (seen == null) {
        return nowhere(place);
      }
      double[] ascent = seen.ascent();
      double gain = seen.gain(ascent);
      double[] next = uphill(surface, place, seen.height(), ascent);
      if (isTrusted && (gain < SETTLED || next == null)) {
        double[] last = next == null ? place : next;
        return new Peak(last, surface.at(last), seen, gain < (next == null ? ROUNDING : SETTLED));
      }
      place = next == null ? place : next;
      steps = seen.betterSteps();
      isTrusted = true;
    }
    return new Peak(place, surface.at(place), null, false);
  }

  private static double @Nullable [] uphill(
      LogSurface surface, double[] place, double height, double[] ascent) {
    double longest = Arrays.stream(ascent).map(Math::abs).max().orElse(0);
    double length = Math.min(1, LONGEST_STEP / longest);
    for (; length > SHORTEST; length /= 2) {
      double[] next = new double[place.length];
      for (int i = 0; i < next.length; i++) {
        next[i] = place[i] + length * ascent[i];
      }
      surface.clamp(next);
      if (surface.at(next) > height) {
        return next;
      }
    }
    return null;
  }

  /** Returns the logarithms of the parameters. */
  double[] place() {
    return place.clone();
  }

  /** Says whether nothing that counts is to be gained from going on. */
  boolean isSettled() {
    return isSettled;
  }

  double height() {
    return height;
  }

  /** Returns the standard error of the logarithm of each parameter. */
  double[] standardErrors() {
    return requireNonNull(curvature, "curvature").standardErrors();
  }

  /** Says whether the peak is not one: the data leave some direction open. */
  boolean isFlat() {
    return curvature == null
        || !(curvature.flattest() > FLAT)
        || Arrays.stream(curvature.standardErrors()).max().orElse(0) > VAGUE;
  }

  /** Says whether another search came to the same place, up to a small part of a standard error. */
  boolean isReachedBy(Peak other) {
    if (curvature == null || !(Math.abs(height - other.height) <= SAME_HEIGHT)) {
      return false;
    }
    double[] standardErrors = curvature.standardErrors(); // not a number where it is no peak
    for (int i = 0; i < place.length; i++) {
      if (!(Math.abs(place[i] - other.place[i]) <= SAME_PLACE + standardErrors[i] / 20)) {
        return false;
      }
    }
    return true;
  }
}
