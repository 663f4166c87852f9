package org.salesprocess.core.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.quota.Quantity;

/**
 * What is paid at which level of something: the rates, amounts or factors of a commission plan.
 *
 * <p>A table only says values; the {@link Formula} or {@link Modifier} that uses it names what is
 * looked up in it and what its value is multiplied by. A value is a rate or factor (a number), or
 * an amount of money: for each unit of a base in numbers. It is never below zero; what is to be
 * taken is a component of its own, a {@link Component.Sign#DEDUCTION}.
 *
 * @since 0.1
 */
public sealed interface RateTable extends Serializable {

  /** Returns the answer of the function for this kind of table. */
  default <R> R match(
      Function<Tiers, R> tiers, Function<Points, R> points, Function<Grid, R> grid) {
    if (this instanceof Tiers it) {
      return tiers.apply(it);
    }
    if (this instanceof Points it) {
      return points.apply(it);
    }
    return grid.apply((Grid) this);
  }

  /** Returns every value in the table, in order. */
  ImmutableList<Quantity> values();

  /** Returns every level at which the value may change by the first input, in order. */
  ImmutableList<Quantity> levels();

  /** Says whether a base is cut into slices, each with a rate of its own. */
  default boolean isMarginal() {
    return match(
        tiers -> tiers.application() == Application.MARGINAL && !tiers.bounds().isEmpty(),
        points -> false,
        grid -> grid.rows().stream().anyMatch(RateTable::isMarginal));
  }

  /** Returns a table of one rate at every level. */
  static Tiers flat(Fraction rate) {
    return flat(Quantity.of(rate));
  }

  /** Returns a table of one value at every level. */
  static Tiers flat(Quantity value) {
    return new Tiers(Application.WHOLE, ImmutableList.of(), ImmutableList.of(value));
  }

  /**
   * Returns a builder of tiers each of which has its own rate for the slice of what is reached that
   * lies in it: {@code marginal(0.08).from(USD 100000, 0.12)} pays 9,200 for 110,000.
   *
   * @param first the rate below the first bound
   */
  static TiersBuilder marginal(Quantity first) {
    return new TiersBuilder(Application.MARGINAL, first);
  }

  /**
   * Returns a builder of tiers of which the one that is reached holds for all: {@code
   * whole(0.08).from(USD 100000, 0.12)} pays 13,200 for 110,000.
   *
   * @param first the value below the first bound
   */
  static TiersBuilder whole(Quantity first) {
    return new TiersBuilder(Application.WHOLE, first);
  }

  /**
   * Returns a builder of tiers each of which is earned in proportion to the part of it that is
   * reached: {@code proportional().upTo(0.5, USD 200).upTo(1, USD 800)} is USD 600 at 0.75.
   */
  static ProportionalBuilder proportional() {
    return new ProportionalBuilder();
  }

  /**
   * Returns a curve straight between points, that holds its last value above them; at a jump, the
   * upper value.
   *
   * @param points at least one, by level
   */
  static Points points(Point... points) {
    return new Points(ImmutableList.copyOf(points), Beyond.HOLD, Bound.Side.UPPER);
  }

  /**
   * A table of tiers, from the lowest up.
   *
   * <p>Except for {@code PROPORTIONAL} there is one value more than bounds: the first is for
   * everything below the first bound. A proportional table has a value for each bound: what is
   * earned by going from the bound before it, or from zero, up to it.
   *
   * @param application how the tiers are applied
   * @param bounds where tiers meet; of one kind and increasing; for a proportional table at least
   *     one, and above zero
   * @param values the value of each tier; of one kind, zero or more
   */
  record Tiers(Application application, ImmutableList<Bound> bounds, ImmutableList<Quantity> values)
      implements RateTable {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part breaks its rule above
     */
    public Tiers {
      requireNonNull(application, "application");
      requireIncreasing(bounds, "bounds");
      requireValues(values, "values");
      boolean proportional = application == Application.PROPORTIONAL;
      int needed = bounds.size() + (proportional ? 0 : 1);
      checkArgument(
          values.size() == needed,
          "rate table: %s with %s bounds must have %s values, had %s",
          application,
          bounds.size(),
          needed,
          values.size());
      checkArgument(
          !proportional || (!bounds.isEmpty() && bounds.get(0).at().isPositive()),
          "rate table: PROPORTIONAL needs bounds above zero, were %s",
          bounds);
    }

    @Override
    public ImmutableList<Quantity> levels() {
      return bounds.stream().map(Bound::at).collect(ImmutableList.toImmutableList());
    }

    /** Returns the index of the tier in which a level lies, from zero. */
    public int tierOf(Quantity level) {
      int tier = 0;
      while (tier < bounds.size() && bounds.get(tier).isReachedBy(level)) {
        tier++;
      }
      return tier;
    }
  }

  /**
   * A curve through points, straight between them; two points at one level are a jump. Below the
   * first point its value holds.
   *
   * @param points at least one; levels never fall, and no three are equal; levels are of one kind,
   *     and values too; these are zero or more
   * @param beyond what holds above the last point
   * @param side which of the two values a jump has at its own level
   */
  record Points(ImmutableList<Point> points, Beyond beyond, Bound.Side side) implements RateTable {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part breaks its rule above, or the curve is to go on
     *     straight from less than two points, from a jump, or downwards, where it would come below
     *     zero
     */
    public Points {
      requireNonNull(side, "side");
      checkArgument(!points.isEmpty(), "rate table: points must not be empty");
      for (int i = 1; i < points.size(); i++) {
        Quantity before = points.get(i - 1).level();
        Quantity level = points.get(i).level();
        checkArgument(
            before.isLike(level) && before.compareTo(level) <= 0,
            "rate table: levels of points must not fall and be of one kind, %s came after %s",
            level,
            before);
        checkArgument(
            i < 2 || !points.get(i - 2).level().equals(level),
            "rate table: at most two points at one level, %s had three",
            level);
      }
      requireValues(points.stream().map(Point::value).toList(), "values of points");
      int last = points.size() - 1;
      checkArgument(
          beyond == Beyond.HOLD
              || (last >= 1 && !points.get(last).level().equals(points.get(last - 1).level())),
          "rate table: points that EXTEND need two levels at the end, were %s",
          points);
      checkArgument(
          beyond == Beyond.HOLD
              || points.get(last - 1).value().compareTo(points.get(last).value()) <= 0,
          "rate table: points that EXTEND must not fall at the end, were %s",
          points);
    }

    @Override
    public ImmutableList<Quantity> values() {
      return points.stream().map(Point::value).collect(ImmutableList.toImmutableList());
    }

    @Override
    public ImmutableList<Quantity> levels() {
      return points.stream().map(Point::level).collect(ImmutableList.toImmutableList());
    }
  }

  /**
   * A table of two dimensions: a second input chooses the row, and the row is a table of the first.
   *
   * @param bounds where rows meet, by the second input; of one kind and increasing; at least one
   * @param rows one more than bounds; no grids themselves, of one kind of levels, values and
   *     application
   */
  record Grid(ImmutableList<Bound> bounds, ImmutableList<RateTable> rows) implements RateTable {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part breaks its rule above
     */
    public Grid {
      requireIncreasing(bounds, "bounds of rows");
      checkArgument(
          !bounds.isEmpty() && rows.size() == bounds.size() + 1,
          "rate table: a grid of %s bounds must have at least one bound and a row more, had %s",
          bounds.size(),
          rows.size());
      for (RateTable row : rows) {
        checkArgument(!(row instanceof Grid), "rate table: a row must not be a grid, was %s", row);
        checkArgument(
            applicationOf(row).equals(applicationOf(rows.get(0))),
            "rate table: rows must be applied alike, were %s and %s",
            applicationOf(rows.get(0)),
            applicationOf(row));
      }
      requireLike(rows.stream().flatMap(row -> row.values().stream()).toList(), "values of rows");
      requireLike(rows.stream().flatMap(row -> row.levels().stream()).toList(), "levels of rows");
    }

    private static String applicationOf(RateTable row) {
      return row instanceof Tiers tiers ? tiers.application().name() : "POINTS";
    }

    @Override
    public ImmutableList<Quantity> values() {
      return rows.stream()
          .flatMap(row -> row.values().stream())
          .collect(ImmutableList.toImmutableList());
    }

    @Override
    public ImmutableList<Quantity> levels() {
      return rows.stream()
          .flatMap(row -> row.levels().stream())
          .sorted()
          .distinct()
          .collect(ImmutableList.toImmutableList());
    }

    /** Returns the index of the row in which a value of the second input lies, from zero. */
    public int rowOf(Quantity second) {
      int row = 0;
      while (row < bounds.size() && bounds.get(row).isReachedBy(second)) {
        row++;
      }
      return row;
    }
  }

  /**
   * One point of a curve.
   *
   * @param level where
   * @param value what is paid there
   */
  record Point(Quantity level, Quantity value) implements Serializable {
    /** Checks that nothing is missing. */
    public Point {
      requireNonNull(level, "level");
      requireNonNull(value, "value");
    }

    /** Returns a point of plain numbers, such as attainment and factor. */
    public static Point of(String level, String value) {
      return new Point(Quantity.parse(level), Quantity.parse(value));
    }
  }

  /** How tiers are applied; {@link Points} are always straight between their points. */
  enum Application {
    /** Each slice of what is reached has its own rate. */
    MARGINAL,
    /** The value of the tier that is reached holds for all. */
    WHOLE,
    /** A tier's value is earned in proportion to the part of the tier that is reached. */
    PROPORTIONAL
  }

  /** What a curve does above its last point. */
  enum Beyond {
    /** It keeps the last value. */
    HOLD,
    /** It goes on straight, as between the last two points. */
    EXTEND
  }

  private static void requireIncreasing(List<Bound> bounds, String field) {
    for (int i = 1; i < bounds.size(); i++) {
      Quantity before = bounds.get(i - 1).at();
      Quantity next = bounds.get(i).at();
      checkArgument(
          before.isLike(next) && before.compareTo(next) < 0,
          "rate table: %s must increase and be of one kind, %s came after %s",
          field,
          next,
          before);
    }
  }

  private static void requireValues(List<Quantity> values, String field) {
    requireLike(values, field);
    for (Quantity each : values) {
      checkArgument(!each.isNegative(), "rate table: %s must not be negative, was %s", field, each);
    }
  }

  private static void requireLike(List<Quantity> quantities, String field) {
    for (Quantity each : quantities) {
      checkArgument(
          each.isLike(quantities.get(0)),
          "rate table: %s must be of one kind, were %s and %s",
          field,
          quantities.get(0),
          each);
    }
  }

  /** Collects the tiers of a table applied MARGINAL or WHOLE, from the lowest up. */
  final class TiersBuilder {
    private final Application application;
    private final ImmutableList.Builder<Bound> bounds = ImmutableList.builder();
    private final ImmutableList.Builder<Quantity> values = ImmutableList.builder();

    private TiersBuilder(Application application, Quantity first) {
      this.application = application;
      values.add(first);
    }

    /** Adds a tier that begins at a level; the level itself belongs to it. */
    @CanIgnoreReturnValue
    public TiersBuilder from(Quantity level, Quantity value) {
      return next(Bound.of(level), value);
    }

    /** Adds a tier that begins above a level; the level itself belongs to the tier below. */
    @CanIgnoreReturnValue
    public TiersBuilder above(Quantity level, Quantity value) {
      return next(new Bound(level, Bound.Side.LOWER), value);
    }

    @CanIgnoreReturnValue
    private TiersBuilder next(Bound bound, Quantity value) {
      bounds.add(bound);
      values.add(value);
      return this;
    }

    /**
     * Returns the table.
     *
     * @throws IllegalArgumentException if {@link Tiers} refuses the parts
     */
    public Tiers build() {
      return new Tiers(application, bounds.build(), values.build());
    }
  }

  /** Collects the tiers of a table applied PROPORTIONAL, from the lowest up. */
  final class ProportionalBuilder {
    private final ImmutableList.Builder<Bound> bounds = ImmutableList.builder();
    private final ImmutableList.Builder<Quantity> values = ImmutableList.builder();

    private ProportionalBuilder() {}

    /** Adds a tier: what is earned by going from the level before, or from zero, up to this one. */
    @CanIgnoreReturnValue
    public ProportionalBuilder upTo(Quantity level, Quantity value) {
      bounds.add(Bound.of(level));
      values.add(value);
      return this;
    }

    /**
     * Returns the table.
     *
     * @throws IllegalArgumentException if {@link Tiers} refuses the parts
     */
    public Tiers build() {
      return new Tiers(Application.PROPORTIONAL, bounds.build(), values.build());
    }
  }
}
