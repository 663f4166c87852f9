package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.Fraction;

/**
 * An exact function of the numbers from a first one on: straight between its knots and beyond the
 * last one. At a knot it may jump, and its value there need be that of neither side.
 *
 * <p>It has no knots but those it needs, so that functions that say the same are equal.
 */
final class PiecewiseLinear implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private static final Fraction TWO = Fraction.of(2);

  private final ImmutableList<Knot> knots;
  private final Fraction slope; // beyond the last knot

  private PiecewiseLinear(ImmutableList<Knot> knots, Fraction slope) {
    this.knots = knots;
    this.slope = slope;
  }

  /**
   * A place where the function may bend or jump.
   *
   * @param at where
   * @param before the limit from below; of the first knot, the value
   * @param value the value
   * @param after the limit from above
   */
  record Knot(Fraction at, Fraction before, Fraction value, Fraction after)
      implements Serializable {

    boolean isJump() {
      return !before.equals(value) || !value.equals(after);
    }
  }

  /** Returns the function that is the same everywhere. */
  static PiecewiseLinear constant(Fraction from, Fraction value) {
    return line(from, value, Fraction.ZERO);
  }

  /** Returns a straight line. */
  static PiecewiseLinear line(Fraction from, Fraction value, Fraction slope) {
    return new PiecewiseLinear(ImmutableList.of(new Knot(from, value, value, value)), slope);
  }

  /** Returns the function whose value is the number itself. */
  static PiecewiseLinear identity(Fraction from) {
    return line(from, from, Fraction.ONE);
  }

  /**
   * Returns the function that has the values of another one.
   *
   * @param from where it begins
   * @param points where it may bend or jump; those below the beginning are left out
   * @param values its values; straight between the points, and beyond the last
   */
  static PiecewiseLinear through(
      Fraction from, Collection<Fraction> points, UnaryOperator<Fraction> values) {
    TreeSet<Fraction> places = new TreeSet<>(points);
    places.add(from);
    List<Fraction> sorted = ImmutableList.copyOf(places.tailSet(from));
    List<Knot> knots = new ArrayList<>();
    Fraction before = values.apply(from);
    Fraction slope = Fraction.ZERO;
    for (int i = 0; i < sorted.size(); i++) {
      Fraction at = sorted.get(i);
      boolean isLast = i + 1 == sorted.size();
      Fraction end = isLast ? at.plus(Fraction.of(3)) : sorted.get(i + 1);
      Fraction third = end.minus(at).dividedBy(Fraction.of(3));
      Fraction low = values.apply(at.plus(third));
      Fraction step = values.apply(end.minus(third)).minus(low);
      Fraction next = step.dividedBy(third);
      Knot knot = new Knot(at, before, values.apply(at), low.minus(step));
      if (i == 0 || knot.isJump() || !next.equals(slope)) {
        knots.add(knot);
      }
      before = low.plus(step.times(TWO));
      slope = next;
    }
    return new PiecewiseLinear(ImmutableList.copyOf(knots), slope);
  }

  /** Returns the first number that it has a value for. */
  Fraction from() {
    return knots.get(0).at;
  }

  /** Returns where it may bend or jump, in order; first its beginning. */
  ImmutableList<Knot> knots() {
    return knots;
  }

  /** Returns the slope beyond the last knot. */
  Fraction slopeAtEnd() {
    return slope;
  }

  // the last knot at or below a number
  private int knotOf(Fraction x) {
    checkArgument(
        x.compareTo(from()) >= 0, "payout curve: level must be %s or more, was %s", from(), x);
    int low = 0;
    int high = knots.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (knots.get(middle).at.compareTo(x) <= 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Returns the slope between a knot, by its place, and the next one. */
  Fraction slopeAfter(int knot) {
    if (knot == knots.size() - 1) {
      return slope;
    }
    Knot one = knots.get(knot);
    Knot next = knots.get(knot + 1);
    return next.before.minus(one.after).dividedBy(next.at.minus(one.at));
  }

  /** Returns the slope just above a number. */
  Fraction slopeAfter(Fraction x) {
    return slopeAfter(knotOf(x));
  }

  /** Returns the value at a number. */
  Fraction at(Fraction x) {
    int knot = knotOf(x);
    return knots.get(knot).at.equals(x) ? knots.get(knot).value : onPiece(knot, x);
  }

  /** Returns the limit from below; the value where it begins. */
  Fraction before(Fraction x) {
    int knot = knotOf(x);
    return knots.get(knot).at.equals(x) ? knots.get(knot).before : onPiece(knot, x);
  }

  /** Returns the limit from above. */
  Fraction after(Fraction x) {
    return onPiece(knotOf(x), x);
  }

  private Fraction onPiece(int knot, Fraction x) {
    Knot start = knots.get(knot);
    return start.after.plus(slopeAfter(knot).times(x.minus(start.at)));
  }

  // -- where

  /** Returns where its knots are. */
  SortedSet<Fraction> places() {
    TreeSet<Fraction> places = new TreeSet<>();
    knots.forEach(knot -> places.add(knot.at));
    return places;
  }

  /** Returns where its knots are, and where it comes to a value between them. */
  SortedSet<Fraction> placesWith(Fraction value) {
    SortedSet<Fraction> places = places();
    for (int i = 0; i < knots.size(); i++) {
      Fraction rise = slopeAfter(i);
      if (!rise.isZero()) {
        Knot start = knots.get(i);
        Fraction at = start.at.plus(value.minus(start.after).dividedBy(rise));
        boolean isInside =
            at.compareTo(start.at) > 0
                && (i + 1 == knots.size() || at.compareTo(knots.get(i + 1).at) < 0);
        if (isInside) {
          places.add(at);
        }
      }
    }
    return places;
  }

  // -- made of others; all begin at the same number

  /** Returns the sum. */
  PiecewiseLinear plus(PiecewiseLinear other) {
    return through(from(), placesOf(other), x -> at(x).plus(other.at(x)));
  }

  /** Returns the difference. */
  PiecewiseLinear minus(PiecewiseLinear other) {
    return through(from(), placesOf(other), x -> at(x).minus(other.at(x)));
  }

  /** Returns this by a factor. */
  PiecewiseLinear times(Fraction factor) {
    return through(from(), places(), x -> at(x).times(factor));
  }

  /** Returns the function that has this one's values at a share, above zero, of each number. */
  PiecewiseLinear ofShare(Fraction share) {
    checkArgument(
        from().isZero() && share.isPositive(),
        "payout curve: share must be above zero, was %s",
        share);
    SortedSet<Fraction> places = new TreeSet<>();
    places().forEach(place -> places.add(place.dividedBy(share)));
    return through(from(), places, x -> at(x.times(share)));
  }

  /** Returns the product, or null if it is not straight somewhere, as both rise or fall there. */
  @Nullable PiecewiseLinear times(PiecewiseLinear other) {
    SortedSet<Fraction> places = placesOf(other);
    boolean isStraight =
        places.stream().allMatch(x -> slopeAfter(x).isZero() || other.slopeAfter(x).isZero());
    return isStraight ? through(from(), places, x -> at(x).times(other.at(x))) : null;
  }

  /** Returns whichever is less. */
  PiecewiseLinear min(PiecewiseLinear other) {
    return through(
        from(), crossings(other), x -> at(x).compareTo(other.at(x)) <= 0 ? at(x) : other.at(x));
  }

  /** Returns whichever is more. */
  PiecewiseLinear max(PiecewiseLinear other) {
    return through(
        from(), crossings(other), x -> at(x).compareTo(other.at(x)) >= 0 ? at(x) : other.at(x));
  }

  /** Returns this where a function comes to a level or more, and another one where it does not. */
  PiecewiseLinear where(PiecewiseLinear gate, Fraction atLeast, PiecewiseLinear otherwise) {
    SortedSet<Fraction> places = placesOf(otherwise);
    places.addAll(gate.placesWith(atLeast));
    return through(
        from(), places, x -> gate.at(x).compareTo(atLeast) >= 0 ? at(x) : otherwise.at(x));
  }

  private SortedSet<Fraction> placesOf(PiecewiseLinear other) {
    checkArgument(
        from().equals(other.from()),
        "payout curve: both must begin at one level, were %s and %s",
        from(),
        other.from());
    SortedSet<Fraction> places = places();
    places.addAll(other.places());
    return places;
  }

  private SortedSet<Fraction> crossings(PiecewiseLinear other) {
    SortedSet<Fraction> places = placesOf(other);
    places.addAll(minus(other).placesWith(Fraction.ZERO));
    return places;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PiecewiseLinear that
        && knots.equals(that.knots)
        && slope.equals(that.slope);
  }

  @Override
  public int hashCode() {
    return 31 * knots.hashCode() + slope.hashCode();
  }

  /** Returns the knots and the slope at the end. */
  @Override
  public String toString() {
    return "%s, then %s".formatted(knots, slope);
  }
}
