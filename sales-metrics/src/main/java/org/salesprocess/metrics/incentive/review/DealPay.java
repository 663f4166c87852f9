package org.salesprocess.metrics.incentive.review;

import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.RateTable;

/**
 * Which components pay by the deal, so that what they pay for one deal, which is what a curve
 * tells, is not yet what they pay for several.
 */
final class DealPay {

  private final CommissionPlan plan;

  DealPay(CommissionPlan plan) {
    this.plan = plan;
  }

  /** Says whether something of a component, or of one that it needs, is by the deal. */
  boolean isPart(Component component) {
    return isPart(component, new HashSet<>());
  }

  private boolean isPart(Component component, Set<ComponentId> seen) {
    return seen.add(component.id())
        && (isOwn(component)
            || needed(component).stream()
                .flatMap(id -> plan.components().stream().filter(each -> each.id().equals(id)))
                .anyMatch(each -> isPart(each, seen)));
  }

  /** Says whether something of a component itself is by the deal. */
  static boolean isOwn(Component component) {
    return component.inputs().stream().anyMatch(Input::isPerDeal)
        || component.modifiers().stream().anyMatch(DealPay::isOwn)
        || (component.formula() instanceof Formula.Spiff spiff
            && spiff.per() == Formula.Spiff.Per.DEAL);
  }

  /** Says whether a modifier is by the deal. */
  static boolean isOwn(Modifier modifier) {
    return modifier.match(
        gate -> gate.input().isPerDeal(),
        multiplier -> multiplier.level().isPerDeal(),
        floor -> floor.level() == Modifier.Level.DEAL,
        cap -> cap.level() == Modifier.Level.DEAL);
  }

  /** Says whether what a formula pays for a deal depends on that deal alone. */
  static boolean isOfDealAlone(Formula formula) {
    return formula.match(
        rated ->
            isOfDeal(rated.table(), rated.level())
                && rated.second().map(Input::isPerDeal).orElse(true),
        fixed -> false,
        goals -> false,
        spiff -> true);
  }

  private static boolean isOfDeal(RateTable table, Input level) {
    return level.isPerDeal()
        || (table instanceof RateTable.Tiers tiers && tiers.bounds().isEmpty());
  }

  /**
   * Says whether all of a component is by the deal and nothing of it by the period, so that what it
   * pays is the sum of what it pays for each deal, whenever that is told.
   */
  boolean isWhole(Component component) {
    return isOwn(component)
        && isOfDealAlone(component.formula())
        && !isLimited(component.formula())
        && component.modifiers().stream().allMatch(DealPay::isOwn)
        && needed(component).isEmpty();
  }

  /** Says whether a SPIFF pays only so often, or only so much, in a period. */
  static boolean isLimited(Formula formula) {
    return formula instanceof Formula.Spiff spiff
        && (spiff.mostTimes().isPresent() || spiff.mostAmount().isPresent());
  }

  private static ImmutableSet<ComponentId> needed(Component component) {
    return Stream.concat(
            component.inputs().stream().flatMap(input -> input.resultNeeded().stream()),
            component.modifiers().stream()
                .flatMap(
                    modifier ->
                        modifier instanceof Modifier.Gate gate
                            ? gate.otherwise().stream()
                            : Stream.<ComponentId>empty()))
        .collect(ImmutableSet.toImmutableSet());
  }
}
