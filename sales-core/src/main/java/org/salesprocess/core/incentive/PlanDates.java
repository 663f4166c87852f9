package org.salesprocess.core.incentive;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;

/** How the days and periods in a plan must meet; each refusal names plan, part and days. */
record PlanDates(CommissionPlan plan) {

  // calendars of a plan without an end are compared over so long
  private static final int YEARS = 3;

  /**
   * Checks the plan.
   *
   * @throws IllegalArgumentException if parts of it never meet
   */
  void check() {
    plan.components().forEach(this::checkInForce);
    plan.components().forEach(this::checkFilled);
    plan.payment().draws().forEach(this::checkDraw);
    plan.limits().forEach(this::checkLimit);
  }

  private void checkInForce(Component component) {
    checkArgument(
        component.validity().overlaps(plan.validity()),
        "plan %s: component %s: must be in force on a day of the plan (%s), was %s",
        plan.id(),
        component.id(),
        plan.validity(),
        component.validity());
  }

  // a credit of the period that is outside of the span would fill no tier
  private void checkFilled(Component component) {
    if (component.formula() instanceof Formula.Rated rated && rated.table().isMarginal()) {
      spanOf(rated.level())
          .flatMap(PlanDates::calendarOf)
          .flatMap(calendar -> cut(component.calendar(), calendar))
          .ifPresent(
              period -> {
                throw new IllegalArgumentException(
                    "plan %s: component %s: level of a MARGINAL table must be over a span that holds"
                            .formatted(plan.id(), component.id())
                        + " each whole period of the component, did not hold %s, was %s"
                            .formatted(period, rated.level()));
              });
    }
  }

  private static Optional<Span> spanOf(Input level) {
    if (level instanceof Input.Scaled scaled) {
      return spanOf(scaled.of());
    }
    if (level instanceof Input.Attained attained) {
      return Optional.of(attained.of().span());
    }
    return level instanceof Input.Measured measured
        ? Optional.of(measured.span())
        : Optional.empty();
  }

  private static Optional<SalesCalendar> calendarOf(Span span) {
    return span.match(Optional::empty, Optional::empty, Optional::of, Optional::of);
  }

  // a draw that has ended may still be recovered by a later version
  private void checkDraw(Draw draw) {
    checkArgument(
        plan.until().map(draw.start()::isBefore).orElse(true),
        "plan %s: draw %s: must start before the plan has ended (%s), was from %s",
        plan.id(),
        draw.id(),
        plan.validity(),
        draw.start());
  }

  private void checkLimit(PlanLimit limit) {
    for (Component component : plan.components()) {
      Optional<SalesPeriod> cut = cut(component.calendar(), limit.calendar());
      checkArgument(
          cut.isEmpty(),
          "plan %s: limit: its periods, %s, must hold each whole period of component %s, did not"
              + " hold %s",
          plan.id(),
          limit.calendar(),
          component.id(),
          cut.orElse(null));
    }
  }

  /** Returns the first of these periods that lies partly in a period of another calendar. */
  private Optional<SalesPeriod> cut(SalesCalendar periods, SalesCalendar by) {
    if (periods.equals(by)) {
      return Optional.empty();
    }
    LocalDate end = plan.until().orElseGet(() -> plan.from().plusYears(YEARS));
    return periods.over(SalesPeriod.of(plan.from(), end)).stream()
        .filter(
            period -> by.find(period.start()).filter(whole -> !whole.encloses(period)).isPresent())
        .findFirst();
  }
}
