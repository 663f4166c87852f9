package org.salesprocess.metrics.incentive.review;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.metrics.incentive.PayoutCurve;
import org.salesprocess.metrics.incentive.review.PlanFinding.Kind;

/**
 * Looks for tiers, rows and points that make no difference: without one, the component pays the
 * same for all sales.
 */
final class TableReview {

  private final ReviewedPlan part;
  private final Component component;
  private final PayoutCurve curve;
  private final List<PlanFinding> findings = new ArrayList<>();

  private TableReview(ReviewedPlan part, Component component, PayoutCurve curve) {
    this.part = part;
    this.component = component;
    this.curve = curve;
  }

  static ImmutableList<PlanFinding> of(ReviewedPlan part) {
    ImmutableList.Builder<PlanFinding> findings = ImmutableList.builder();
    for (Component component : part.plan().components()) {
      PayoutCurve curve = part.curves().get(component.id());
      if (curve != null) {
        TableReview review = new TableReview(part, component, curve);
        review.look();
        findings.addAll(
            PeriodMoveReview.isOfOwnPeriod(component) && !dependsOnDeals(part, component)
                ? review.findings
                : proved(component, review.findings));
      }
    }
    return findings.build();
  }

  // one deal does not tell what several do to it
  private static boolean dependsOnDeals(ReviewedPlan part, Component component) {
    DealPay pay = part.byDeal();
    return pay.isPart(component)
        && !pay.isWhole(component)
        && (!DealPay.isOwn(component) || !DealPay.isOfDealAlone(component.formula()));
  }

  // what makes no difference in a period alone, or to one deal, may make one after others
  private static ImmutableList<PlanFinding> proved(
      Component component, List<PlanFinding> findings) {
    ImmutableList<PlanFinding> proved =
        findings.stream()
            .filter(finding -> finding.kind() == Kind.DUPLICATE_TIER)
            .collect(ImmutableList.toImmutableList());
    return proved.size() == findings.size()
        ? proved
        : ImmutableList.<PlanFinding>builder()
            .addAll(proved)
            .add(
                PlanFinding.of(
                    Kind.NOT_PROVED,
                    Optional.of(component.id()),
                    "tables",
                    "component %s also pays by what was sold before, in its period or in others: whether each part of it makes a difference is not known."
                        .formatted(component.id())))
            .build();
  }

  private void look() {
    if (curve.maximum().filter(most -> !most.isPositive()).isPresent()) {
      findings.add(
          PlanFinding.of(
              Kind.NEVER_PAYS,
              Optional.of(component.id()),
              "everywhere",
              "component %s comes to nothing, whatever is sold.".formatted(component.id())));
      return; // no tier of it can make a difference
    }
    component
        .formula()
        .match(rated -> rated(rated), fixed -> true, goals -> goals(goals), spiff -> true);
    for (int i = 0; i < component.modifiers().size(); i++) {
      if (component.modifiers().get(i) instanceof Modifier.Multiplier multiplier) {
        int place = i;
        look(
            "factors",
            multiplier.factors(),
            multiplier.level(),
            table ->
                ComponentVariants.with(
                    component, place, Modifier.multiplier(table, multiplier.level())));
      }
    }
  }

  private boolean rated(Formula.Rated rated) {
    if (rated.table() instanceof RateTable.Grid grid) {
      grid(rated, grid);
    } else {
      look(
          "table",
          rated.table(),
          rated.level(),
          table ->
              ComponentVariants.with(
                  component, Formula.Rated.of(table, rated.level(), rated.base())));
    }
    return true;
  }

  private void grid(Formula.Rated rated, RateTable.Grid grid) {
    Input second = rated.second().orElseThrow();
    Function<RateTable.Grid, Component> variant =
        table ->
            ComponentVariants.with(
                component, new Formula.Rated(table, rated.level(), rated.second(), rated.base()));
    if (isFixed(second)) {
      return; // a row that is not reached here is by another value of it
    }
    for (int i = 0; i < grid.rows().size(); i++) {
      boolean isDuplicate = i > 0 && grid.rows().get(i).equals(grid.rows().get(i - 1));
      boolean isTwin = i == 0 && grid.rows().get(0).equals(grid.rows().get(1));
      if (grid.bounds().size() > 1 && !isTwin) {
        judge(
            "row " + (i + 1),
            isDuplicate,
            variant.apply(
                new RateTable.Grid(
                    ComponentVariants.listWithout(grid.bounds(), Math.max(0, i - 1)),
                    ComponentVariants.listWithout(grid.rows(), i))));
      }
    }
    for (int i = 0; i < grid.rows().size(); i++) {
      int row = i;
      look(
          "row " + (i + 1),
          grid.rows().get(i),
          rated.level(),
          table -> {
            ImmutableList.Builder<RateTable> rows = ImmutableList.builder();
            for (int j = 0; j < grid.rows().size(); j++) {
              rows.add(j == row ? table : grid.rows().get(j));
            }
            return variant.apply(new RateTable.Grid(grid.bounds(), rows.build()));
          });
    }
  }

  private boolean goals(Formula.Goals goals) {
    goals
        .curve()
        .ifPresent(
            table ->
                look(
                    "curve",
                    table,
                    Input.constant(Quantity.of(0)),
                    other ->
                        ComponentVariants.with(
                            component,
                            new Formula.Goals(goals.goals(), Optional.of(other), goals.target()))));
    for (int i = 0; i < goals.goals().size(); i++) {
      Formula.Goal goal = goals.goals().get(i);
      int place = i;
      goal.curve()
          .ifPresent(
              table ->
                  look(
                      "curve of goal " + goal.name(),
                      table,
                      goal.level(),
                      other -> withGoal(goals, place, other)));
    }
    return true;
  }

  private Component withGoal(Formula.Goals goals, int place, RateTable curveOfGoal) {
    ImmutableList.Builder<Formula.Goal> changed = ImmutableList.builder();
    for (int i = 0; i < goals.goals().size(); i++) {
      Formula.Goal goal = goals.goals().get(i);
      changed.add(
          i == place
              ? new Formula.Goal(goal.name(), goal.weight(), goal.level(), Optional.of(curveOfGoal))
              : goal);
    }
    return ComponentVariants.with(
        component, new Formula.Goals(changed.build(), goals.curve(), goals.target()));
  }

  private boolean isFixed(Input input) {
    return part.scenario().fixed().containsKey(input)
        || (input instanceof Input.Scaled scaled && isFixed(scaled.of()));
  }

  // a tier that is not reached at a value that is supposed may be at another
  private void look(
      String name, RateTable table, Input level, Function<RateTable, Component> variant) {
    if (isFixed(level)) {
      return;
    }
    table.match(
        tiers -> tiers(name, tiers, variant),
        points -> points(name, points, variant),
        grid -> true);
  }

  private boolean tiers(
      String name, RateTable.Tiers tiers, Function<RateTable, Component> variant) {
    boolean isProportional = tiers.application() == RateTable.Application.PROPORTIONAL;
    int least = isProportional ? 1 : 0;
    for (int i = 0; tiers.bounds().size() > least && i < tiers.values().size(); i++) {
      boolean isTwin = i == 0 && isLikeNext(tiers, 0);
      if (!isTwin) {
        judge(
            "%s, tier %s".formatted(name, i + 1),
            i > 0 && isLikeNext(tiers, i - 1),
            variant.apply(isProportional ? joined(tiers, i) : without(tiers, i)));
      }
    }
    return true;
  }

  // the tier below reaches up to where this one ends; of the first, the next one down
  private static RateTable without(RateTable.Tiers tiers, int tier) {
    return new RateTable.Tiers(
        tiers.application(),
        ComponentVariants.listWithout(tiers.bounds(), Math.max(0, tier - 1)),
        ComponentVariants.listWithout(tiers.values(), tier));
  }

  // both are earned by going through both
  private static RateTable joined(RateTable.Tiers tiers, int tier) {
    int lower = Math.max(0, tier - 1);
    List<Quantity> values = new ArrayList<>(tiers.values());
    values.set(lower + 1, values.get(lower).plus(values.get(lower + 1)));
    values.remove(lower);
    return new RateTable.Tiers(
        tiers.application(),
        ComponentVariants.listWithout(tiers.bounds(), lower),
        ImmutableList.copyOf(values));
  }

  private static boolean isLikeNext(RateTable.Tiers tiers, int tier) {
    if (tiers.application() != RateTable.Application.PROPORTIONAL) {
      return tiers.values().get(tier).equals(tiers.values().get(tier + 1));
    }
    return slope(tiers, tier).equals(slope(tiers, tier + 1));
  }

  private static Fraction slope(RateTable.Tiers tiers, int tier) {
    Quantity until = tiers.bounds().get(tier).at();
    Quantity from = tier == 0 ? until.zero() : tiers.bounds().get(tier - 1).at();
    return tiers.values().get(tier).value().dividedBy(until.minus(from).value());
  }

  private boolean points(
      String name, RateTable.Points points, Function<RateTable, Component> variant) {
    ImmutableList<RateTable.Point> all = points.points();
    for (int i = 0; all.size() > 2 && i < all.size(); i++) {
      boolean isEndOfSlope = points.beyond() == RateTable.Beyond.EXTEND && i >= all.size() - 2;
      if (!isEndOfSlope) {
        judge(
            "%s, point %s".formatted(name, i + 1),
            isOnLine(all, i),
            variant.apply(
                new RateTable.Points(
                    ComponentVariants.listWithout(all, i), points.beyond(), points.side())));
      }
    }
    return true;
  }

  private static boolean isOnLine(ImmutableList<RateTable.Point> all, int i) {
    if (i == 0 || i == all.size() - 1) {
      int neighbour = i == 0 ? 1 : i - 1;
      return all.get(i).value().equals(all.get(neighbour).value());
    }
    Fraction rise = all.get(i + 1).value().minus(all.get(i - 1).value()).value();
    Fraction run = all.get(i + 1).level().minus(all.get(i - 1).level()).value();
    Fraction partRise = all.get(i).value().minus(all.get(i - 1).value()).value();
    Fraction partRun = all.get(i).level().minus(all.get(i - 1).level()).value();
    return partRise.times(run).equals(rise.times(partRun));
  }

  private void judge(String place, boolean isDuplicate, Component without) {
    if (!part.curve(without).equals(curve)) {
      return;
    }
    String sentence =
        isDuplicate
            ? "%s of %s pays what is paid beside it, and can be left out."
            : "%s of %s makes no difference, whatever is sold: a bound, gate or cap is in its way.";
    findings.add(
        PlanFinding.of(
            isDuplicate ? Kind.DUPLICATE_TIER : Kind.UNREACHABLE_TIER,
            Optional.of(component.id()),
            place,
            sentence.formatted(place, component.id())));
  }
}
