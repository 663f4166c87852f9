package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;

/**
 * For what part of a plan, and for which of its periods, an input is read.
 *
 * @param component the component, unless it is a limit of the plan
 * @param window the days whose credits count
 * @param isWhole whether results and target incentives are those of the whole period, by all
 *     versions of the plan together; else those of this version
 */
record Asking(
    CommissionPlan plan,
    Optional<ComponentId> component,
    ReturnPolicy returns,
    SalesCalendar calendar,
    SalesPeriod period,
    SalesPeriod window,
    boolean isWhole) {

  Asking {
    requireNonNull(plan, "plan");
    requireNonNull(component, "component");
    requireNonNull(returns, "returns");
    requireNonNull(calendar, "calendar");
    requireNonNull(period, "period");
    requireNonNull(window, "window");
  }

  /** Asks for a component, whose credits count in the window: its days in force in the period. */
  static Asking of(
      CommissionPlan plan, Component component, SalesPeriod period, SalesPeriod window) {
    return new Asking(
        plan,
        Optional.of(component.id()),
        component.returns(),
        component.calendar(),
        period,
        window,
        false);
  }

  /** Asks for a limit of the plan; it measures returns again. */
  static Asking of(CommissionPlan plan, PlanLimit limit, SalesPeriod period) {
    ReturnPolicy returns = ReturnPolicy.of(ReturnPolicy.Kind.REMEASURE);
    return new Asking(plan, Optional.empty(), returns, limit.calendar(), period, period, true);
  }

  /** Asks for what the whole period is compared with: a level, gate or bound. */
  Asking whole() {
    return new Asking(plan, component, returns, calendar, period, window, true);
  }

  /** Asks for these days of the window. */
  Asking within(SalesPeriod days) {
    return new Asking(plan, component, returns, calendar, period, days, isWhole);
  }

  /** Returns the days on which a version of the plan has what is asked for, if there are any. */
  Optional<SalesPeriod> window(CommissionPlan version) {
    return component
        .map(id -> version.find(id).flatMap(each -> SellerEarnings.window(each, period)))
        .orElse(Optional.of(period));
  }
}
