package org.salesprocess.metrics.incentive.review;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import java.util.TreeSet;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.metrics.incentive.PayoutCurve;

/**
 * The breakpoints of a curve, and levels beside them that can be sold.
 *
 * @param unit what is sold at least: a minor unit of money, or one
 */
record Levels(ImmutableList<PayoutCurve.Breakpoint> points, Quantity unit) {

  /** The most places of which sums are looked at: the work grows with their cube. */
  static final int MOST_PLACES = 150;

  static Levels of(ReviewedPlan part, PayoutCurve curve) {
    Quantity nothing = part.nothing();
    Fraction unit =
        nothing
            .currency()
            .map(currency -> Fraction.of(1, LongMath.pow(10, currency.getDecimalPlaces())))
            .orElse(Fraction.ONE);
    return new Levels(curve.breakpoints(), new Quantity(nothing.currency(), unit));
  }

  /** Returns the place of a breakpoint. */
  int placeOf(Quantity level) {
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i).level().equals(level)) {
        return i;
      }
    }
    throw new IllegalStateException("%s is no breakpoint of %s".formatted(level, points));
  }

  /**
   * Returns a level one unit below, or half way to the breakpoint before where that is nearer; zero
   * has none below.
   */
  Quantity below(int place) {
    Quantity level = points.get(place).level();
    return place == 0
        ? level
        : level.minus(min(unit, half(level.minus(points.get(place - 1).level()))));
  }

  /** Returns a level one unit above, or half way to the next breakpoint where that is nearer. */
  Quantity above(int place) {
    Quantity level = points.get(place).level();
    return place + 1 == points.size()
        ? level.plus(unit)
        : level.plus(min(unit, half(points.get(place + 1).level().minus(level))));
  }

  /** Returns the breakpoints, and beside a jump what is nearest to it, in order. */
  ImmutableList<Fraction> places() {
    TreeSet<Fraction> places = new TreeSet<>();
    for (int i = 0; i < points.size(); i++) {
      PayoutCurve.Breakpoint point = points.get(i);
      places.add(point.level().value());
      if (!point.before().equals(point.pay())) {
        places.add(below(i).value());
      }
      if (!point.pay().equals(point.after())) {
        places.add(above(i).value());
      }
    }
    return ImmutableList.copyOf(places);
  }

  /** Returns the sums of two places, in order. */
  ImmutableList<Fraction> sums() {
    ImmutableList<Fraction> places = places();
    TreeSet<Fraction> sums = new TreeSet<>();
    for (Fraction one : places) {
      for (Fraction other : places) {
        sums.add(one.plus(other));
      }
    }
    return ImmutableList.copyOf(sums);
  }

  private static Quantity half(Quantity gap) {
    return gap.times(Fraction.HALF);
  }

  static Quantity min(Quantity one, Quantity other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  static Quantity max(Quantity one, Quantity other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
