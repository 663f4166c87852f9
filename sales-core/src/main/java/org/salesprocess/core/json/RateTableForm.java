package org.salesprocess.core.json;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.salesprocess.core.incentive.Bound;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.quota.Quantity;

/** A rate table: one {@code value}, or {@code tiers}, {@code points} or {@code rows}. */
final class RateTableForm extends FamilyForm<RateTable> {

  private static final JsonForm<Quantity> QUANTITY = new QuantityForm();

  static final JsonForm<RateTable.Point> POINT =
      JsonForm.mapped(
          JsonForm.listOf(QUANTITY),
          point -> ImmutableList.of(point.level(), point.value()),
          RateTableForm::point);

  private final Field<Optional<Quantity>> value =
      optionalPart(
          RateTable.Tiers.class,
          "value",
          QUANTITY,
          table -> Optional.of(table.values().get(0)).filter(first -> isFlat(table)));
  private final Field<Optional<RateTable.Application>> application =
      optionalPart(
          RateTable.Tiers.class,
          "application",
          IncentiveEnumForms.APPLICATION,
          table -> Optional.of(table.application()).filter(each -> !isFlat(table)));
  private final Field<Optional<ImmutableList<TierForm.Tier<Quantity>>>> tiers =
      optionalPart(
          RateTable.Tiers.class,
          "tiers",
          JsonForm.listOf(new TierForm<>("tier", "value", QUANTITY)),
          table -> isFlat(table) ? Optional.empty() : Optional.of(tiersOf(table)));
  private final Field<Optional<ImmutableList<RateTable.Point>>> points =
      part(RateTable.Points.class, "points", JsonForm.listOf(POINT), RateTable.Points::points);
  private final Field<Optional<RateTable.Beyond>> beyond =
      usualPart(
          RateTable.Points.class,
          "beyond",
          IncentiveEnumForms.BEYOND,
          RateTable.Beyond.HOLD,
          RateTable.Points::beyond);
  private final Field<Optional<Bound.Side>> side =
      usualPart(
          RateTable.Points.class,
          "side",
          IncentiveEnumForms.SIDE,
          Bound.Side.UPPER,
          RateTable.Points::side);
  private final Field<Optional<ImmutableList<TierForm.Tier<RateTable>>>> rows =
      part(
          RateTable.Grid.class,
          "rows",
          JsonForm.listOf(new TierForm<>("row", "table", this)),
          grid -> TierForm.fromBounds(grid.bounds(), grid.rows()));

  RateTableForm() {
    super("rate table", RateTable.class);
    kind(
        ImmutableSet.of("value"),
        ImmutableSet.of(),
        given -> RateTable.flat(given.get(value).orElseThrow()));
    kind(
        ImmutableSet.of("application", "tiers"),
        ImmutableSet.of(),
        given -> tiers(given.get(application).orElseThrow(), given.get(tiers).orElseThrow()));
    kind(
        ImmutableSet.of("points"),
        ImmutableSet.of("beyond", "side"),
        given ->
            new RateTable.Points(
                given.get(points).orElseThrow(),
                given.get(beyond).orElse(RateTable.Beyond.HOLD),
                given.get(side).orElse(Bound.Side.UPPER)));
    kind(ImmutableSet.of("rows"), ImmutableSet.of(), given -> grid(given.get(rows).orElseThrow()));
  }

  private static boolean isFlat(RateTable.Tiers table) {
    return table.application() == RateTable.Application.WHOLE && table.bounds().isEmpty();
  }

  private static ImmutableList<TierForm.Tier<Quantity>> tiersOf(RateTable.Tiers table) {
    return table.application() == RateTable.Application.PROPORTIONAL
        ? TierForm.toBounds(table.bounds(), table.values())
        : TierForm.fromBounds(table.bounds(), table.values());
  }

  private static RateTable tiers(
      RateTable.Application application, ImmutableList<TierForm.Tier<Quantity>> tiers) {
    return new RateTable.Tiers(
        application,
        application == RateTable.Application.PROPORTIONAL
            ? TierForm.ends("tier", tiers)
            : TierForm.starts("tier", tiers),
        TierForm.values(tiers));
  }

  private static RateTable grid(ImmutableList<TierForm.Tier<RateTable>> rows) {
    return new RateTable.Grid(TierForm.starts("row", rows), TierForm.values(rows));
  }

  private static RateTable.Point point(ImmutableList<Quantity> parts) {
    checkArgument(parts.size() == 2, "point must be a list of a level and a value, was %s", parts);
    return new RateTable.Point(parts.get(0), parts.get(1));
  }
}
