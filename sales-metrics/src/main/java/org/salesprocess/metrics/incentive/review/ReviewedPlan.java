package org.salesprocess.metrics.incentive.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.PayoutCurve;
import org.salesprocess.metrics.incentive.PayoutScenario;
import org.salesprocess.metrics.incentive.PlanTrial;

/**
 * The components of a plan that share a calendar, with the limits of that calendar, and what they
 * pay in what is supposed.
 *
 * @param plan a plan of these alone
 * @param curves the curve of each component that can be drawn
 * @param refusals why a component cannot be drawn
 * @param whole the curve of them together, if all can be drawn
 * @param refusal why there is none although all components can be drawn
 * @param periods two periods of the calendar, in which all of the plan is in force; fewer where
 *     there are none
 */
record ReviewedPlan(
    CommissionPlan plan,
    SalesCalendar calendar,
    PayoutScenario scenario,
    ImmutableMap<ComponentId, PayoutCurve> curves,
    ImmutableMap<ComponentId, String> refusals,
    Optional<PayoutCurve> whole,
    Optional<String> refusal,
    ImmutableList<SalesPeriod> periods) {

  /** Returns the parts of a plan, by the calendars of its components. */
  static ImmutableList<ReviewedPlan> of(CommissionPlan plan, ReviewTerms terms) {
    return plan.components().stream()
        .map(Component::calendar)
        .distinct()
        .map(calendar -> of(only(plan, calendar), calendar, terms.scenario(calendar)))
        .collect(ImmutableList.toImmutableList());
  }

  // a component needs results of its own periods alone
  private static CommissionPlan only(CommissionPlan plan, SalesCalendar calendar) {
    CommissionPlan.Builder part = like(plan);
    plan.components().stream()
        .filter(component -> component.calendar().equals(calendar))
        .forEach(part::component);
    plan.limits().stream().filter(limit -> limit.calendar().equals(calendar)).forEach(part::limit);
    return part.build();
  }

  // without components, limits and draws
  private static CommissionPlan.Builder like(CommissionPlan plan) {
    CommissionPlan.Builder builder =
        CommissionPlan.builder(plan.id().value(), plan.currency())
            .version(plan.version())
            .name(plan.name())
            .from(plan.from())
            .rounding(plan.rounding())
            .proration(plan.proration());
    plan.until().ifPresent(builder::until);
    return builder;
  }

  private static ReviewedPlan of(
      CommissionPlan part, SalesCalendar calendar, PayoutScenario scenario) {
    ImmutableMap.Builder<ComponentId, PayoutCurve> curves = ImmutableMap.builder();
    ImmutableMap.Builder<ComponentId, String> refusals = ImmutableMap.builder();
    Optional<PayoutCurve> whole = Optional.empty();
    for (Component component : part.components()) {
      try {
        curves.put(component.id(), PayoutCurve.of(part, component.id(), scenario));
      } catch (IllegalArgumentException e) {
        refusals.put(component.id(), String.valueOf(e.getMessage()));
      }
    }
    ImmutableMap<ComponentId, String> why = refusals.buildOrThrow();
    Optional<String> refusal = Optional.empty();
    if (why.isEmpty()) {
      try {
        whole = Optional.of(PayoutCurve.of(part, scenario));
      } catch (IllegalArgumentException e) {
        refusal = Optional.of(String.valueOf(e.getMessage())); // a limit is not known
      }
    }
    return new ReviewedPlan(
        part,
        calendar,
        scenario,
        curves.buildOrThrow(),
        why,
        whole,
        refusal,
        periods(part, calendar));
  }

  private static ImmutableList<SalesPeriod> periods(CommissionPlan plan, SalesCalendar calendar) {
    List<SalesPeriod> found = new ArrayList<>();
    Optional<SalesPeriod> next =
        plan.components().stream()
            .flatMap(component -> component.from().stream())
            .reduce((one, other) -> one.isAfter(other) ? one : other)
            .filter(first -> first.isAfter(plan.from()))
            .or(() -> Optional.of(plan.from()))
            .flatMap(calendar::find);
    while (next.isPresent() && found.size() < 2 && !isBeyond(plan, next.get())) {
      if (isInForce(plan, next.get())) {
        found.add(next.get());
      }
      next = calendar.next(next.get());
    }
    return ImmutableList.copyOf(found);
  }

  // from where on not all of the plan is in force any more
  private static boolean isBeyond(CommissionPlan plan, SalesPeriod period) {
    return Stream.concat(
            plan.until().stream(),
            plan.components().stream().flatMap(component -> component.until().stream()))
        .anyMatch(until -> !period.start().isBefore(until));
  }

  private static boolean isInForce(CommissionPlan plan, SalesPeriod period) {
    return plan.validity().contains(period.start())
        && plan.validity().contains(period.end().minusDays(1))
        && plan.components().stream()
            .allMatch(
                component ->
                    component.isInForceOn(period.start())
                        && component.isInForceOn(period.end().minusDays(1)));
  }

  /** Returns which components pay by the deal. */
  DealPay byDeal() {
    return new DealPay(plan);
  }

  /** Says whether a component comes to more than nothing for some deal. */
  boolean paysSomething(ComponentId component) {
    return Optional.ofNullable(curves.get(component))
        .map(curve -> curve.maximum().map(Quantity::isPositive).orElse(true))
        .orElse(false);
  }

  /**
   * Returns a component that pays again for each further deal, without a bound of its own, if there
   * is one.
   */
  Optional<ComponentId> paidForEachDeal() {
    DealPay pay = byDeal();
    return plan.components().stream()
        .filter(component -> paid().contains(component.id()))
        .filter(component -> component.sign() == Component.Sign.EARNING)
        .filter(component -> pay.isWhole(component) && paysSomething(component.id()))
        .map(Component::id)
        .findFirst();
  }

  /** Returns the level of nothing sold, counted as what is sold is. */
  Quantity nothing() {
    return scenario
        .sold()
        .kind(plan.currency())
        .map(currency -> Quantity.of(currency, Fraction.ZERO))
        .orElse(Quantity.of(0));
  }

  /** Returns the ids of components that are paid by themselves. */
  ImmutableSet<ComponentId> paid() {
    return plan.components().stream()
        .map(Component::id)
        .filter(id -> !plan.isOnlyInstead(id))
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * Returns what the engine pays for two ways of selling, or empty if what is supposed cannot be
   * sold, or the plan has no such periods.
   *
   * @param component whose pay counts; empty for that of all
   */
  Optional<PlanExample> run(
      Optional<ComponentId> component,
      ImmutableList<PlanTrial.Sale> one,
      ImmutableList<PlanTrial.Sale> other) {
    if (periods.isEmpty()) {
      return Optional.empty();
    }
    SalesPeriod first = periods.get(0);
    boolean isOfOne =
        Stream.concat(one.stream(), other.stream()).allMatch(sale -> first.contains(sale.day()));
    SalesPeriod span =
        isOfOne ? first : SalesPeriod.of(first.start(), periods.get(periods.size() - 1).end());
    PlanTrial trial;
    try {
      trial = PlanTrial.of(plan, scenario, calendar, span);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // what is supposed is not the seller's own sales
    }
    return Optional.of(
        new PlanExample(
            one, earned(trial, component, one), other, earned(trial, component, other)));
  }

  private static Money earned(
      PlanTrial trial, Optional<ComponentId> component, ImmutableList<PlanTrial.Sale> sales) {
    return component.map(id -> trial.earned(id, sales)).orElseGet(() -> trial.earned(sales));
  }

  /** Returns one sale in the first period; nothing is sold by none. */
  ImmutableList<PlanTrial.Sale> selling(Quantity level) {
    return level.isZero()
        ? ImmutableList.of()
        : ImmutableList.of(new PlanTrial.Sale("one", firstDay(), level));
  }

  /** Returns the first day of the first period. */
  LocalDate firstDay() {
    return periods.isEmpty() ? plan.from() : periods.get(0).start();
  }

  // -- the same plan otherwise

  /** Returns the curve of a component that can be drawn. */
  PayoutCurve curve(ComponentId component) {
    return Optional.ofNullable(curves.get(component)).orElseThrow();
  }

  /** Returns the curve of a component that stands in the place of the one of its id. */
  PayoutCurve curve(Component changed) {
    CommissionPlan.Builder variant = like(plan);
    plan.components()
        .forEach(each -> variant.component(each.id().equals(changed.id()) ? changed : each));
    plan.limits().forEach(variant::limit);
    return PayoutCurve.of(variant.build(), changed.id(), scenario);
  }

  /** Returns the curve of all with one of the limits bounding nothing from above. */
  PayoutCurve withoutMost(int place) {
    CommissionPlan.Builder variant = like(plan);
    plan.components().forEach(variant::component);
    for (int i = 0; i < plan.limits().size(); i++) {
      PlanLimit limit = plan.limits().get(i);
      if (i != place) {
        variant.limit(limit);
      } else if (limit.least().isPresent()) {
        variant.limit(
            new PlanLimit(limit.calendar(), limit.least(), Optional.empty(), limit.excess()));
      }
    }
    return PayoutCurve.of(variant.build(), scenario);
  }
}
