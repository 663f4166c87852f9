package org.salesprocess.metrics.incentive.review;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.Serial;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.metrics.incentive.PayoutCurve;
import org.salesprocess.metrics.incentive.PayoutCurve.Breakpoint;

/**
 * What two plans pay for the same sales of a period, by a component of both or by all components of
 * the same periods, at every level of sales and not at samples of them.
 *
 * <p>What a deduction takes counts below zero.
 *
 * @param component the component; empty for all of these periods together, within their limits
 * @param calendar the periods
 * @param present what the present plan pays; nothing if it has no such component
 * @param proposed what the proposed plan pays; nothing if it has no such component
 * @param expected what both pay at the attainments that are expected, if that is known
 * @since 0.1
 */
public record PayDifference(
    Optional<ComponentId> component,
    SalesCalendar calendar,
    PayoutCurve present,
    PayoutCurve proposed,
    Optional<PayDifference.Expected> expected)
    implements Serializable {

  /**
   * Checks the curves.
   *
   * @throws IllegalArgumentException if they pay in different currencies, or sales are counted
   *     otherwise
   */
  public PayDifference {
    requireNonNull(component, "component");
    requireNonNull(calendar, "calendar");
    PayoutCurve unused = proposed.minus(present);
    requireNonNull(expected, "expected");
  }

  /** How what the proposed plan pays stands to what the present one does. */
  public enum Change {
    /** It pays less. */
    LESS,
    /** It pays the same. */
    SAME,
    /** It pays more. */
    MORE;

    static Change of(Fraction difference) {
      return difference.isZero() ? SAME : difference.isNegative() ? LESS : MORE;
    }

    /** Returns the word for it, such as {@code more}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Levels of sales at which pay changes alike.
   *
   * @param change how it changes
   * @param from the level at which they begin
   * @param includesFrom whether that level is one of them
   * @param until the level at which they end, or empty if they do not
   * @param includesUntil whether that level is one of them
   */
  public record Stretch(
      Change change,
      Quantity from,
      boolean includesFrom,
      Optional<Quantity> until,
      boolean includesUntil)
      implements Serializable {

    /** Checks that nothing is missing. */
    public Stretch {
      requireNonNull(change, "change");
      requireNonNull(from, "from");
      requireNonNull(until, "until");
    }

    /**
     * Says whether a level is one of them.
     *
     * @throws IllegalArgumentException if the level is not counted as these are
     */
    public boolean contains(Quantity level) {
      int fromStart = level.compareTo(from);
      boolean isBelowEnd =
          until
              .map(
                  end -> {
                    int fromEnd = level.compareTo(end);
                    return fromEnd < 0 || (includesUntil && fromEnd == 0);
                  })
              .orElse(true);
      return isBelowEnd && (fromStart > 0 || (includesFrom && fromStart == 0));
    }

    /** Says whether it is one level alone. */
    public boolean isOneLevel() {
      return until.filter(from::equals).isPresent();
    }

    /** Returns the levels, such as {@code from USD 0.00 to below USD 100.00}. */
    public String levels() {
      if (isOneLevel()) {
        return "at " + from;
      }
      String start = (includesFrom ? "from " : "above ") + from;
      return until
          .map(end -> "%s to %s%s".formatted(start, includesUntil ? "" : "below ", end))
          .orElseGet(() -> includesFrom ? start + " up" : start);
    }

    /** Returns the levels, and how pay changes there. */
    @Override
    public String toString() {
      return "%s pays %s".formatted(levels(), change == Change.SAME ? "the same" : change.id());
    }

    @Serial
    private Object writeReplace() {
      return SerialForm.of(this);
    }
  }

  /** On which side of a level something is. */
  public enum Side {
    /** Just below it, and not there: as near as one likes, without being reached. */
    BELOW,
    /** There. */
    AT,
    /** Just above it, and not there: as near as one likes, without being reached. */
    ABOVE
  }

  /**
   * The greatest amount by which pay changes.
   *
   * @param amount how much; above zero
   * @param level the lowest level at or beside which it is so much
   * @param side where of the level
   */
  public record Extreme(Quantity amount, Quantity level, Side side) implements Serializable {
    /** Checks that nothing is missing. */
    public Extreme {
      requireNonNull(amount, "amount");
      requireNonNull(level, "level");
      requireNonNull(side, "side");
    }

    /** Returns such as {@code USD 2000.00 just below USD 100000.00}. */
    @Override
    public String toString() {
      String where = side == Side.AT ? "at" : "just " + side.name().toLowerCase(Locale.ROOT);
      return "%s %s %s".formatted(ReviewWords.amount(amount), where, level);
    }
  }

  /**
   * Who gains and who loses of the sellers that are expected, in a period.
   *
   * @param gain how many are paid more by the proposed plan
   * @param lose how many are paid less
   * @param same how many are paid the same
   * @param present what the present plan pays all of them, exactly
   * @param proposed what the proposed plan pays all of them, exactly
   */
  public record Expected(long gain, long lose, long same, Quantity present, Quantity proposed)
      implements Serializable {
    /** Checks that nothing is missing. */
    public Expected {
      requireNonNull(present, "present");
      requireNonNull(proposed, "proposed");
    }

    /** Returns how much more the proposed plan pays; below zero if less. */
    public Quantity difference() {
      return proposed.minus(present);
    }

    /** Returns such as {@code USD 900.00 instead of USD 800.00: 2 gain, 1 loses, 0 the same}. */
    @Override
    public String toString() {
      return "%s instead of %s: %s %s, %s %s, %s the same"
          .formatted(
              ReviewWords.amount(proposed),
              ReviewWords.amount(present),
              gain,
              gain == 1 ? "gains" : "gain",
              lose,
              lose == 1 ? "loses" : "lose",
              same);
    }
  }

  /** Says whether both pay the same at every level. */
  public boolean isNone() {
    return present.equals(proposed);
  }

  /** Returns how much more the proposed plan pays, at every level. */
  public PayoutCurve curve() {
    return proposed.minus(present);
  }

  /**
   * Returns the levels at which the proposed plan pays less, the same, and more, from the lowest
   * up: every level from zero on is in just one of them, and no two neighbours are alike.
   */
  public ImmutableList<Stretch> stretches() {
    Stretches stretches = new Stretches();
    ImmutableList<Breakpoint> points = curve().breakpoints();
    for (int i = 0; i < points.size(); i++) {
      Breakpoint point = points.get(i);
      stretches.at(point.level(), Change.of(point.pay().value()));
      Change slope = Change.of(point.rate());
      Change start = Change.of(point.after().value());
      stretches.above(point.level(), start == Change.SAME ? slope : start);
      if (start != Change.SAME && slope != Change.SAME && slope != start) {
        Quantity zero =
            new Quantity(
                point.level().currency(),
                point.level().value().minus(point.after().value().dividedBy(point.rate())));
        boolean isReached = i + 1 == points.size() || zero.compareTo(points.get(i + 1).level()) < 0;
        if (isReached) {
          stretches.at(zero, Change.SAME);
          stretches.above(zero, slope);
        }
      }
    }
    return stretches.all();
  }

  /** Collects stretches: a level and what is above it, in turn. */
  private static final class Stretches {
    private final ImmutableList.Builder<Stretch> found = ImmutableList.builder();
    private Optional<Stretch> last = Optional.empty();

    void at(Quantity level, Change change) {
      next(change, level, true);
    }

    void above(Quantity level, Change change) {
      next(change, level, false);
    }

    private void next(Change change, Quantity from, boolean includesFrom) {
      if (last.filter(open -> open.change == change).isEmpty()) {
        last.ifPresent(
            open ->
                found.add(
                    new Stretch(
                        open.change,
                        open.from,
                        open.includesFrom,
                        Optional.of(from),
                        !includesFrom)));
        last = Optional.of(new Stretch(change, from, includesFrom, Optional.empty(), false));
      }
    }

    ImmutableList<Stretch> all() {
      last.ifPresent(found::add);
      return found.build();
    }
  }

  /**
   * Returns the levels at which the proposed plan comes to pay more where it paid less below, or
   * less where it paid more, in order. Where both pay the same over more than one level in between,
   * none of these is such a level.
   */
  public ImmutableList<Quantity> crossings() {
    ImmutableSet.Builder<Quantity> crossings = ImmutableSet.builder(); // one may be both ways
    Change below = Change.SAME;
    for (Stretch stretch : stretches()) {
      if (!(stretch.change == Change.SAME && stretch.isOneLevel())) {
        if (below != Change.SAME && stretch.change != Change.SAME && stretch.change != below) {
          crossings.add(stretch.from);
        }
        below = stretch.change;
      }
    }
    return crossings.build().asList();
  }

  /**
   * Returns the most that the proposed plan pays more, and at which level; empty if it pays more at
   * no level, or {@linkplain #gainsWithoutBound without bound}.
   */
  public Optional<Extreme> greatestGain() {
    return greatest(curve());
  }

  /**
   * Returns the most that the proposed plan pays less, above zero, and at which level; empty if it
   * pays less at no level, or {@linkplain #losesWithoutBound without bound}.
   */
  public Optional<Extreme> greatestLoss() {
    return greatest(present.minus(proposed));
  }

  /** Says whether the proposed plan pays any amount more, if only enough is sold. */
  public boolean gainsWithoutBound() {
    return curve().maximum().isEmpty();
  }

  /** Says whether the proposed plan pays any amount less, if only enough is sold. */
  public boolean losesWithoutBound() {
    return present.minus(proposed).maximum().isEmpty();
  }

  private static Optional<Extreme> greatest(PayoutCurve curve) {
    return curve
        .maximum()
        .filter(Quantity::isPositive)
        .map(
            most ->
                curve.breakpoints().stream()
                    .flatMap(point -> side(point, most).stream())
                    .findFirst()
                    .orElseThrow());
  }

  private static Optional<Extreme> side(Breakpoint point, Quantity most) {
    if (point.pay().equals(most)) {
      return Optional.of(new Extreme(most, point.level(), Side.AT));
    }
    if (point.before().equals(most)) {
      return Optional.of(new Extreme(most, point.level(), Side.BELOW));
    }
    return point.after().equals(most)
        ? Optional.of(new Extreme(most, point.level(), Side.ABOVE))
        : Optional.empty();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
