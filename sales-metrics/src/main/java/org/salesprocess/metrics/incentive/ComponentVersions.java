package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PlanAssignment;
import org.salesprocess.core.time.SalesPeriod;

/**
 * The same component in the versions of one seller's plans: which of them pays what is paid once,
 * and what the earlier ones leave to a bound of the later.
 */
final class ComponentVersions {

  private static final Comparator<SellerEarnings.Source> IN_TIME =
      Comparator.comparing(SellerEarnings.Source::period)
          .thenComparing(source -> source.plan().from());

  private final SellerEarnings earnings;
  private @Nullable ImmutableListMultimap<Key, SellerEarnings.Source> sources;

  ComponentVersions(SellerEarnings earnings) {
    this.earnings = earnings;
  }

  private record Key(PlanId plan, ComponentId component) {}

  /** Returns a component in each version of a plan that has it in a period, in order of time. */
  ImmutableList<SellerEarnings.Source> of(PlanId plan, ComponentId component, SalesPeriod period) {
    return all(plan, component).stream()
        .filter(source -> source.period().equals(period))
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<SellerEarnings.Source> all(PlanId plan, ComponentId component) {
    ImmutableListMultimap<Key, SellerEarnings.Source> known = sources;
    if (known == null) {
      known =
          Multimaps.index(
              ImmutableList.sortedCopyOf(IN_TIME, earnings.worked()),
              source -> new Key(source.plan().id(), source.component().id()));
      sources = known;
    }
    return known.get(new Key(plan, component));
  }

  private Stream<SellerEarnings.Source> before(SellerEarnings.Source source) {
    return all(source.plan().id(), source.component().id()).stream()
        .filter(each -> IN_TIME.compare(each, source) < 0);
  }

  /** Returns what earlier versions came to in the same period, before and after a bound. */
  Bounded boundedBefore(SellerEarnings.Source source, int index) {
    return before(source)
        .filter(each -> each.period().equals(source.period()))
        .map(each -> bounded(each, source, index))
        .reduce(Bounded.unchanged(SharedAmount.nothing(earnings.zero())), Bounded::plus);
  }

  // of a version without such a bound all that it comes to counts
  private Bounded bounded(SellerEarnings.Source earlier, SellerEarnings.Source source, int index) {
    ComponentResult result = earnings.result(earlier);
    OptionalInt same = same(earlier, source, index);
    Bounded bounded =
        same.isPresent() ? result.bounded().get(same.getAsInt(), Optional.empty()) : null;
    return bounded == null ? Bounded.unchanged(result.shared()) : bounded;
  }

  /**
   * Returns what each deal came to in earlier periods and by earlier versions, before and after a
   * bound of each deal, where they have such a bound.
   */
  Map<DealId, Bounded> dealsBoundedBefore(SellerEarnings.Source source, int index) {
    Map<DealId, Bounded> deals = new HashMap<>();
    before(source)
        .forEach(
            earlier ->
                same(earlier, source, index)
                    .ifPresent(
                        same ->
                            earnings
                                .result(earlier)
                                .bounded()
                                .row(same)
                                .forEach(
                                    (deal, bounded) ->
                                        deals.merge(deal.orElseThrow(), bounded, Bounded::plus))));
    return deals;
  }

  // the first cap of a deal is compared with the first cap of a deal, and so on
  private static OptionalInt same(
      SellerEarnings.Source earlier, SellerEarnings.Source source, int index) {
    List<Integer> bounds = like(source, source.component().modifiers().get(index));
    List<Integer> ofEarlier = like(earlier, source.component().modifiers().get(index));
    int number = bounds.indexOf(index);
    return number < ofEarlier.size() ? OptionalInt.of(ofEarlier.get(number)) : OptionalInt.empty();
  }

  private static List<Integer> like(SellerEarnings.Source source, Modifier modifier) {
    ImmutableList<Modifier> all = source.component().modifiers();
    return IntStream.range(0, all.size())
        .filter(i -> all.get(i).getClass() == modifier.getClass())
        .filter(i -> level(all.get(i)).equals(level(modifier)))
        .boxed()
        .toList();
  }

  private static Optional<Modifier.Level> level(Modifier modifier) {
    return modifier.match(
        gate -> Optional.empty(),
        multiplier -> Optional.empty(),
        floor -> Optional.of(floor.level()),
        cap -> Optional.of(cap.level()));
  }

  /**
   * Says whether a version pays by its formula: what is paid once in a period is paid by the last
   * of all plans and versions that pay this component once and that the seller was on.
   */
  boolean pays(SellerEarnings.Source source) {
    return !isPaidOnce(source.component().formula())
        || earnings.agreements().program().assignments(earnings.seller()).stream()
            .map(PlanAssignment::plan)
            .distinct()
            .flatMap(plan -> versions(plan, source).stream())
            .filter(version -> isPaidOnce(find(version, source).orElseThrow().formula()))
            .max(Comparator.comparing(version -> end(version, source).orElseThrow()))
            .filter(source.plan()::equals)
            .isPresent();
  }

  private static boolean isPaidOnce(Formula formula) {
    return formula.match(
        rated -> !rated.isByCredit() && isOfNoVersion(rated.base()),
        fixedAmount -> !fixedAmount.prorated(),
        goals -> isOfNoVersion(goals.target()),
        spiff -> false);
  }

  // a target incentive is prorated, and each version has a result of its own
  private static boolean isOfNoVersion(Input base) {
    return !base.needsTargetIncentive() && base.resultNeeded().isEmpty();
  }

  /** Says whether a version pays the least amount of a period: none of the plan comes later. */
  boolean paysLeast(SellerEarnings.Source source) {
    return versions(source.plan().id(), source).reverse().stream()
        .findFirst()
        .filter(last -> !source.plan().from().isBefore(last.from()))
        .isPresent();
  }

  private ImmutableList<CommissionPlan> versions(PlanId plan, SellerEarnings.Source source) {
    return earnings.agreements().program().versions(plan).stream()
        .filter(version -> end(version, source).isPresent())
        .collect(ImmutableList.toImmutableList());
  }

  // where the seller's days on a version on which the component is in force end
  private Optional<LocalDate> end(CommissionPlan version, SellerEarnings.Source source) {
    Optional<SalesPeriod> window =
        find(version, source).flatMap(each -> SellerEarnings.window(each, source.period()));
    return window.flatMap(
        days ->
            earnings.agreements().tenure(earnings.seller(), version, days).stream()
                .map(SalesPeriod::end)
                .max(Comparator.naturalOrder()));
  }

  private static Optional<Component> find(CommissionPlan version, SellerEarnings.Source source) {
    return version
        .find(source.component().id())
        .filter(each -> each.calendar().equals(source.component().calendar()));
  }
}
