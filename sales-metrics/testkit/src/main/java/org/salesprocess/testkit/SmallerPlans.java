package org.salesprocess.testkit;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ShrinkingDistance;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PayableRule;
import org.salesprocess.core.incentive.PaymentTerms;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.incentive.Rounding;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.time.Proration;

/**
 * Plans that shrink part by part, as people would take a plan apart: one component less, one
 * modifier less, a choice at its default, a simpler formula. What the draws behind a generated plan
 * shrink to is seldom a simpler plan.
 */
final class SmallerPlans {

  private static final Formula SIMPLEST = Formula.flatRate(Fraction.of(1, 10), Measure.BOOKED);

  private SmallerPlans() {}

  /** Returns the same plans, which shrink to smaller ones of the same id, version and days. */
  static Arbitrary<CommissionPlan> shrinking(Arbitrary<CommissionPlan> plans) {
    return SmallerParts.of(plans, SmallerPlans::of, SmallerPlans::distance);
  }

  /** Returns how far a plan is from the simplest: by its parts and choices, then by their text. */
  static ShrinkingDistance distance(CommissionPlan plan) {
    return ShrinkingDistance.of(parts(plan), text(plan));
  }

  /** Returns how many parts and choices that are not the usual ones a plan has. */
  static int parts(CommissionPlan plan) {
    int parts =
        plan.limits().size()
            + count(!plan.payment().equals(PaymentTerms.of(plan.currency())))
            + plan.payment().draws().size()
            + count(!plan.rounding().equals(Rounding.STANDARD))
            + count(plan.proration() != Proration.ACTUAL);
    for (Component each : plan.components()) {
      parts +=
          1
              + each.modifiers().size()
              + count(each.timing() != Component.Timing.TO_DATE)
              + count(each.from().isPresent())
              + count(each.until().isPresent())
              + count(!each.returns().equals(remeasured()))
              + count(!each.payable().equals(PayableRule.atOnce()));
    }
    return parts;
  }

  private static int count(boolean isSo) {
    return isSo ? 1 : 0;
  }

  /** Returns how long the rules of a plan are as text. */
  static long text(CommissionPlan plan) {
    return plan.components().stream()
            .mapToLong(
                each -> each.formula().toString().length() + each.modifiers().toString().length())
            .sum()
        + plan.limits().toString().length();
  }

  private static ReturnPolicy remeasured() {
    return ReturnPolicy.of(ReturnPolicy.Kind.REMEASURE);
  }

  /** Returns the plans that are one step smaller, those with a component less first. */
  static Stream<CommissionPlan> of(CommissionPlan plan) {
    ShrinkingDistance distance = distance(plan);
    return Stream.of(withFewerComponents(plan), withPlainTerms(plan), withSimplerComponents(plan))
        .flatMap(candidates -> candidates)
        .flatMap(SmallerPlans::possible)
        .filter(smaller -> distance(smaller).compareTo(distance) < 0);
  }

  /** Returns a candidate, or nothing if it cannot be, as without a part that another needs. */
  static <T> Stream<T> possible(Supplier<T> candidate) {
    try {
      return Stream.of(candidate.get());
    } catch (IllegalArgumentException impossible) {
      return Stream.of();
    }
  }

  private static Stream<Supplier<CommissionPlan>> withFewerComponents(CommissionPlan plan) {
    ImmutableList<Component> all = plan.components();
    if (all.size() == 1) {
      return Stream.of();
    }
    return Stream.concat(
        all.stream().map(only -> () -> rebuilt(plan, List.of(only))),
        IntStream.range(0, all.size()).mapToObj(i -> () -> rebuilt(plan, without(all, i))));
  }

  private static Stream<Supplier<CommissionPlan>> withPlainTerms(CommissionPlan plan) {
    return Stream.of(
        () -> rebuilt(plan, plan.components(), List.of()),
        () -> plan.toBuilder().payment(PaymentTerms.of(plan.currency())).build(),
        () -> plan.toBuilder().rounding(Rounding.STANDARD).build(),
        () -> plan.toBuilder().proration(Proration.ACTUAL).build());
  }

  private static Stream<Supplier<CommissionPlan>> withSimplerComponents(CommissionPlan plan) {
    return IntStream.range(0, plan.components().size())
        .boxed()
        .flatMap(
            i ->
                simpler(plan.components().get(i))
                    .map(
                        simpler ->
                            () -> rebuilt(plan, replaced(plan.components(), i, simpler.get()))));
  }

  private static CommissionPlan rebuilt(CommissionPlan plan, List<Component> components) {
    return rebuilt(plan, components, plan.limits());
  }

  private static CommissionPlan rebuilt(
      CommissionPlan plan, List<Component> components, List<PlanLimit> limits) {
    CommissionPlan.Builder rebuilt =
        CommissionPlan.builder(plan.id().value(), plan.currency())
            .version(plan.version())
            .name(plan.name())
            .from(plan.from())
            .rounding(plan.rounding())
            .proration(plan.proration())
            .payment(plan.payment());
    plan.until().ifPresent(rebuilt::until);
    components.forEach(rebuilt::component);
    limits.forEach(rebuilt::limit);
    return rebuilt.build();
  }

  // -- components

  private static Stream<Supplier<Component>> simpler(Component component) {
    ImmutableList<Modifier> modifiers = component.modifiers();
    Stream<Supplier<Component>> withFewerModifiers =
        IntStream.range(0, modifiers.size())
            .mapToObj(
                i -> () -> rebuilt(component, component.formula(), without(modifiers, i), true));
    Stream<Supplier<Component>> plain =
        Stream.of(
            () -> rebuilt(component, component.formula(), modifiers, false),
            () -> component.toBuilder().timing(Component.Timing.TO_DATE).build(),
            () -> component.toBuilder().returns(remeasured()).build(),
            () -> component.toBuilder().payable(PayableRule.atOnce()).build());
    Stream<Supplier<Component>> withSimplerFormula =
        Stream.concat(Stream.of(SIMPLEST), SimplerFormulas.of(component.formula()))
            .map(formula -> () -> component.toBuilder().formula(formula).build());
    Stream<Supplier<Component>> withSimplerModifiers =
        IntStream.range(0, modifiers.size())
            .boxed()
            .flatMap(
                i ->
                    SimplerFormulas.of(modifiers.get(i))
                        .map(
                            simpler ->
                                () ->
                                    rebuilt(
                                        component,
                                        component.formula(),
                                        replaced(modifiers, i, simpler),
                                        true)));
    return Stream.of(withFewerModifiers, plain, withSimplerFormula, withSimplerModifiers)
        .flatMap(candidates -> candidates);
  }

  private static Component rebuilt(
      Component component, Formula formula, List<Modifier> modifiers, boolean keepsDays) {
    Component.Builder rebuilt =
        Component.builder(component.id().value())
            .name(component.name())
            .sign(component.sign())
            .calendar(component.calendar())
            .timing(component.timing())
            .formula(formula)
            .returns(component.returns())
            .payable(component.payable());
    component.from().filter(any -> keepsDays).ifPresent(rebuilt::from);
    component.until().filter(any -> keepsDays).ifPresent(rebuilt::until);
    modifiers.forEach(rebuilt::modifier);
    return rebuilt.build();
  }

  /** Returns a list without one of its elements. */
  static <T> ImmutableList<T> without(List<T> all, int place) {
    List<T> rest = new ArrayList<>(all);
    rest.remove(place);
    return ImmutableList.copyOf(rest);
  }

  /** Returns a list with another element at a place. */
  static <T> ImmutableList<T> replaced(List<T> all, int place, T other) {
    List<T> changed = new ArrayList<>(all);
    changed.set(place, other);
    return ImmutableList.copyOf(changed);
  }
}
