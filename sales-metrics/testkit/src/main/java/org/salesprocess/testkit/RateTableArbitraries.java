package org.salesprocess.testkit;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.Bound;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.RateTable.Application;
import org.salesprocess.core.incentive.RateTable.Beyond;
import org.salesprocess.core.quota.Quantity;

/**
 * Generators of rate tables of every application.
 *
 * <p>Levels and values are above zero and small, so that levels are met and passed; a number is at
 * most 3, an amount at most 3,000. Some are thirds.
 *
 * @since 0.1
 */
public final class RateTableArbitraries {

  private static final int MOST_BOUNDS = 3;
  private static final int MOST_PARTS = 300;
  private static final long AMOUNT = 1_000;

  private RateTableArbitraries() {}

  /**
   * Generates tables of one dimension.
   *
   * @param application how tiers are applied; empty for points
   * @param levels the currency of levels; empty for numbers
   * @param values the currency of values; empty for numbers
   */
  public static Arbitrary<RateTable> tables(
      Optional<Application> application,
      Optional<CurrencyUnit> levels,
      Optional<CurrencyUnit> values) {
    return application
        .map(each -> tiers(each, levels, values))
        .orElseGet(() -> points(levels, values));
  }

  private static Arbitrary<RateTable> tiers(
      Application application, Optional<CurrencyUnit> levels, Optional<CurrencyUnit> values) {
    return switch (application) {
      case MARGINAL, WHOLE ->
          bounds(levels, 0).flatMap(bounds -> tiers(application, bounds, values, 1));
      case PROPORTIONAL ->
          bounds(levels, 1).flatMap(bounds -> tiers(application, bounds, values, 0));
    };
  }

  /**
   * Generates grids, whose rows are tables of one dimension.
   *
   * @param application how the tiers of a row are applied; empty for points
   * @param second the currency of the levels that choose a row; empty for numbers
   */
  public static Arbitrary<RateTable> grids(
      Optional<Application> application,
      Optional<CurrencyUnit> second,
      Optional<CurrencyUnit> levels,
      Optional<CurrencyUnit> values) {
    return bounds(second, 1)
        .flatMap(
            bounds ->
                tables(application, levels, values)
                    .list()
                    .ofSize(bounds.size() + 1)
                    .map(rows -> new RateTable.Grid(bounds, ImmutableList.copyOf(rows))));
  }

  /** Generates quantities above zero. */
  static Arbitrary<Quantity> quantities(Optional<CurrencyUnit> currency) {
    return Combinators.combine(parts(), wholes())
        .as((part, whole) -> quantity(currency, part, whole));
  }

  private static Arbitrary<RateTable> tiers(
      Application application,
      ImmutableList<Bound> bounds,
      Optional<CurrencyUnit> values,
      int more) {
    return quantities(values)
        .list()
        .ofSize(bounds.size() + more)
        .map(each -> new RateTable.Tiers(application, bounds, ImmutableList.copyOf(each)));
  }

  private static Arbitrary<ImmutableList<Bound>> bounds(Optional<CurrencyUnit> levels, int least) {
    Arbitrary<List<Tuple2<Integer, Bound.Side>>> increasing =
        Combinators.combine(parts(), Arbitraries.of(Bound.Side.class))
            .as(Tuple::of)
            .list()
            .uniqueElements(Tuple2::get1)
            .ofMinSize(least)
            .ofMaxSize(MOST_BOUNDS);
    return Combinators.combine(increasing, wholes())
        .as(
            (each, whole) ->
                each.stream()
                    .sorted(Comparator.comparing(Tuple2::get1))
                    .map(at -> new Bound(quantity(levels, at.get1(), whole), at.get2()))
                    .collect(ImmutableList.toImmutableList()));
  }

  // one value at a level, or two for a jump
  private static Arbitrary<RateTable> points(
      Optional<CurrencyUnit> levels, Optional<CurrencyUnit> values) {
    Arbitrary<List<Tuple2<Integer, List<Quantity>>>> corners =
        Combinators.combine(parts(), quantities(values).list().ofMinSize(1).ofMaxSize(2))
            .as(Tuple::of)
            .list()
            .uniqueElements(Tuple2::get1)
            .ofMinSize(1)
            .ofMaxSize(MOST_BOUNDS);
    return Combinators.combine(
            corners, wholes(), Arbitraries.of(Beyond.class), Arbitraries.of(Bound.Side.class))
        .as((each, whole, beyond, side) -> points(levels, each, whole, beyond, side));
  }

  private static RateTable points(
      Optional<CurrencyUnit> levels,
      List<Tuple2<Integer, List<Quantity>>> corners,
      int whole,
      Beyond beyond,
      Bound.Side side) {
    List<Tuple2<Integer, List<Quantity>>> sorted =
        corners.stream().sorted(Comparator.comparing(Tuple2::get1)).toList();
    ImmutableList<RateTable.Point> points =
        sorted.stream()
            .flatMap(
                corner ->
                    corner.get2().stream()
                        .map(
                            value ->
                                new RateTable.Point(quantity(levels, corner.get1(), whole), value)))
            .collect(ImmutableList.toImmutableList());
    int last = points.size() - 1;
    boolean goesOn =
        sorted.size() > 1
            && sorted.get(sorted.size() - 1).get2().size() == 1
            && points.get(last - 1).value().compareTo(points.get(last).value()) <= 0;
    return new RateTable.Points(points, goesOn ? beyond : Beyond.HOLD, side);
  }

  private static Arbitrary<Integer> parts() {
    return Arbitraries.integers().between(1, MOST_PARTS);
  }

  private static Arbitrary<Integer> wholes() {
    return Arbitraries.of(100, 100, 300);
  }

  private static Quantity quantity(Optional<CurrencyUnit> currency, int part, int whole) {
    Fraction number = Fraction.of(part, whole);
    return currency
        .map(unit -> Quantity.of(unit, number.times(Fraction.of(AMOUNT))))
        .orElseGet(() -> Quantity.of(number));
  }
}
