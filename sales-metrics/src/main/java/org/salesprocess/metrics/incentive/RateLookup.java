package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.Bound;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.quota.Quantity;

/** The arithmetic of rate tables, exact throughout. */
final class RateLookup {

  private RateLookup() {}

  /** Returns the one value that a table of one dimension has for a level. */
  static Quantity valueAt(RateTable table, Quantity level) {
    return table.match(
        tiers ->
            switch (tiers.application()) {
              case PROPORTIONAL -> proportional(tiers, level);
              default -> tiers.values().get(tiers.bounds().isEmpty() ? 0 : tiers.tierOf(level));
            },
        points -> onCurve(points, level),
        grid -> {
          throw new IllegalStateException("a grid has no value without a row: " + grid);
        });
  }

  // each tier's value by the part of the tier that is reached, added up
  private static Quantity proportional(RateTable.Tiers tiers, Quantity level) {
    Quantity total = tiers.values().get(0).zero();
    Quantity start = level.zero();
    for (int tier = 0; tier < tiers.bounds().size(); tier++) {
      Quantity end = tiers.bounds().get(tier).at();
      if (level.compareTo(start) <= 0) {
        break;
      }
      Quantity reached = level.compareTo(end) < 0 ? level : end;
      Fraction part = reached.minus(start).dividedBy(end.minus(start));
      total = total.plus(tiers.values().get(tier).times(part));
      start = end;
    }
    return total;
  }

  private static Quantity onCurve(RateTable.Points curve, Quantity level) {
    ImmutableList<RateTable.Point> points = curve.points();
    int after = 0; // the first point that lies beyond the level
    while (after < points.size() && isPassed(curve, points, after, level)) {
      after++;
    }
    if (after == 0) {
      return points.get(0).value();
    }
    RateTable.Point before = points.get(after - 1);
    if (before.level().equals(level)) {
      return before.value();
    }
    if (after < points.size()) {
      return between(before, points.get(after), level);
    }
    return curve.beyond() == RateTable.Beyond.HOLD
        ? before.value()
        : between(points.get(after - 2), before, level);
  }

  // at a jump the side says which of its two points counts
  private static boolean isPassed(
      RateTable.Points curve, ImmutableList<RateTable.Point> points, int index, Quantity level) {
    int order = points.get(index).level().compareTo(level);
    boolean isUpperOfJump =
        index > 0 && points.get(index - 1).level().equals(points.get(index).level());
    return order < 0 || (order == 0 && !(isUpperOfJump && curve.side() == Bound.Side.LOWER));
  }

  private static Quantity between(RateTable.Point one, RateTable.Point other, Quantity level) {
    Fraction part = level.minus(one.level()).dividedBy(other.level().minus(one.level()));
    return one.value().plus(other.value().minus(one.value()).times(part));
  }

  /**
   * Cuts the way from one level to another at the bounds of a marginal table, and the base in the
   * same proportion; a base that moves no level lies whole in the tier where it stands.
   */
  static ImmutableList<TierSlice> slices(
      RateTable.Tiers table, Quantity from, Quantity to, Quantity base) {
    if (from.equals(to)) {
      int tier = table.bounds().isEmpty() ? 0 : table.tierOf(from);
      return ImmutableList.of(
          new TierSlice(tier, start(table, tier), from, to, table.values().get(tier), base));
    }
    boolean rises = from.compareTo(to) < 0;
    Quantity low = rises ? from : to;
    Quantity high = rises ? to : from;
    Quantity way = high.minus(low);
    ImmutableList.Builder<TierSlice> slices = ImmutableList.builder();
    for (int tier = 0; tier < table.values().size(); tier++) {
      Quantity start = tier == 0 ? low : max(low, table.bounds().get(tier - 1).at());
      Quantity end =
          tier == table.bounds().size() ? high : min(high, table.bounds().get(tier).at());
      if (start.compareTo(end) < 0) {
        Quantity part = base.times(end.minus(start).dividedBy(way));
        slices.add(
            new TierSlice(
                tier,
                start(table, tier),
                rises ? start : end,
                rises ? end : start,
                table.values().get(tier),
                part));
      }
    }
    return rises ? slices.build() : slices.build().reverse();
  }

  private static Optional<Bound> start(RateTable.Tiers table, int tier) {
    return tier == 0 ? Optional.empty() : Optional.of(table.bounds().get(tier - 1));
  }

  private static Quantity max(Quantity one, Quantity other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Quantity min(Quantity one, Quantity other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
