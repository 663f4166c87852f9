package org.salesprocess.metrics.survival;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.ConfidenceInterval;

/**
 * The share of subjects to whom an event has not happened yet, as a step function of age.
 *
 * <p>It is 1 before the first point and stays at a point's value until the next. Beyond the last
 * point nothing is known, unless the curve has come down to 0.
 *
 * <p>Up to the last point it counts as known at every age, as is usual, be it at one at which
 * nobody was watched: before the first of those who all entered late, or between the last of some
 * and the entry of others. There it says what it would be if nothing had happened, and once it has
 * come down to 0 it stays there although others entered later.
 *
 * @param points one for each age at which something happened or the watching of somebody ended, by
 *     age; empty if nobody was watched
 * @since 0.1
 */
public record SurvivalCurve(ImmutableList<SurvivalPoint> points) implements Serializable {

  /** Checks that the points are there. */
  public SurvivalCurve {
    requireNonNull(points, "points");
  }

  /** Returns the last point at or before an age; empty before the first. */
  public Optional<SurvivalPoint> pointAt(long age) {
    return Ages.lastUpTo(points, SurvivalPoint::age, age);
  }

  /** Returns the share to whom it has not happened by an age, or empty where that is not known. */
  public Optional<Double> survivalAt(long age) {
    return isKnownAt(age)
        ? Optional.of(pointAt(age).map(SurvivalPoint::survival).orElse(1.0))
        : Optional.empty();
  }

  /**
   * Returns the confidence interval of the share to whom it has not happened by an age.
   *
   * @param confidence the nominal coverage, above 0 and below 1
   * @param scale on which scale it is symmetric
   * @return empty where the share is not known, and where it is 0 or 1, as it has no error there
   * @throws IllegalArgumentException if the confidence is out of bounds
   */
  public Optional<ConfidenceInterval> interval(long age, double confidence, IntervalScale scale) {
    double z = ConfidenceInterval.standardErrors(confidence);
    return pointAt(age)
        .filter(point -> isKnownAt(age) && point.survival() > 0 && point.survival() < 1)
        .map(point -> scale.interval(point.survival(), point.standardError(), z, confidence));
  }

  /** Returns the age by which it has happened to half of the subjects; see {@link #quantile}. */
  public Optional<Long> median() {
    return quantile(Fraction.HALF);
  }

  /**
   * Returns the least age by which it has happened to a share of the subjects.
   *
   * @param share above 0 and below 1
   * @return empty if the curve does not come down that far
   * @throws IllegalArgumentException if the share is out of bounds
   */
  public Optional<Long> quantile(Fraction share) {
    return firstBelow(share, SurvivalPoint::survival);
  }

  /**
   * Returns the interval of a quantile: the ages at which the interval of the curve holds the share
   * that is left.
   *
   * <p>Source: R. Brookmeyer and J. Crowley, "A confidence interval for the median survival time",
   * Biometrics 38 (1982).
   *
   * @param share above 0 and below 1
   * @param confidence the nominal coverage, above 0 and below 1
   * @throws IllegalArgumentException if one of them is out of bounds
   */
  public QuantileInterval quantileInterval(Fraction share, double confidence, IntervalScale scale) {
    return new QuantileInterval(
        firstBelow(
            share,
            point ->
                interval(point.age(), confidence, scale)
                    .map(ConfidenceInterval::lower)
                    .orElse(point.survival())),
        firstBelow(
            share,
            point ->
                interval(point.age(), confidence, scale)
                    .map(ConfidenceInterval::upper)
                    .orElse(point.survival())));
  }

  /**
   * Returns the mean time up to a horizon: the area under the curve from 0 to there. Klein and
   * Moeschberger, section 4.5, give the standard error.
   *
   * @param horizon above zero
   * @return empty if nobody was watched for that long and the curve has not come down to 0
   * @throws IllegalArgumentException if the horizon is not above zero
   */
  public Optional<RestrictedMean> restrictedMean(long horizon) {
    checkArgument(horizon > 0, "restricted mean: horizon must be above zero, was %s", horizon);
    if (!isKnownAt(horizon)) {
      return Optional.empty();
    }
    double variance = 0;
    double areaAfter = 0; // from the point under way to the horizon
    long end = horizon;
    for (SurvivalPoint point : points.reverse()) {
      if (point.age() < horizon) {
        areaAfter += point.survival() * ((double) end - point.age());
        end = point.age();
        variance += areaAfter * areaAfter * greenwoodStep(point);
      }
    }
    return Optional.of(new RestrictedMean(horizon, areaAfter + end, StrictMath.sqrt(variance)));
  }

  private static double greenwoodStep(SurvivalPoint point) {
    Fraction left = point.atRisk().minus(point.events());
    return left.isPositive()
        ? point.events().dividedBy(point.atRisk()).dividedBy(left).toDouble()
        : 0;
  }

  /**
   * Says whether the share at an age is known: not beyond the last point, unless it is 0. Whether
   * anybody was watched at that very age, it does not say.
   */
  boolean isKnownAt(long age) {
    if (points.isEmpty() || age < 0) {
      return false;
    }
    SurvivalPoint last = points.get(points.size() - 1);
    return age <= last.age() || last.survival() == 0;
  }

  private Optional<Long> firstBelow(Fraction share, ToDoubleFunction<SurvivalPoint> value) {
    double least = Quantiles.least(share);
    return points.stream()
        .filter(point -> 1 - value.applyAsDouble(point) >= least)
        .map(SurvivalPoint::age)
        .findFirst();
  }
}
