package org.salesprocess.metrics.retention;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.time.SalesPeriod;

/** Follows the revenue of one customer from period to period. */
final class MovementCourse {

  private final RevenueMovements question;
  private final CustomerRevenue revenue;
  private ImmutableSortedMap<String, Fraction> parts = ImmutableSortedMap.of();
  private Fraction amount = Fraction.ZERO;
  private boolean hasBeenCustomer;
  private long periodsAway;

  private MovementCourse(RevenueMovements question, CustomerRevenue revenue) {
    this.question = question;
    this.revenue = revenue;
  }

  static ImmutableList<CustomerMovement> of(RevenueMovements question, CustomerRevenue revenue) {
    Optional<LocalDate> since = revenue.since();
    LocalDate last = question.periods().get(question.periods().size() - 1).end();
    if (since.isEmpty() || !since.get().isBefore(last)) {
      return ImmutableList.of();
    }
    LocalDate first = question.periods().get(0).start();
    MovementCourse course = new MovementCourse(question, revenue);
    if (since.get().isBefore(first)) {
      question.calendar().over(SalesPeriod.of(since.get(), first)).forEach(course::next);
    }
    List<SalesPeriod> after =
        question.periods().stream().filter(period -> period.end().isAfter(since.get())).toList();
    return after.stream()
        .map(course::next)
        .filter(MovementCourse::isSomething)
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean isSomething(CustomerMovement movement) {
    return !movement.start().isZero() || !movement.end().isZero() || !movement.belowZero().isZero();
  }

  private CustomerMovement next(SalesPeriod period) {
    ImmutableSortedMap<String, Fraction> told = revenue.in(period, question.currency());
    Fraction belowZero = sum(told.values().stream().filter(Fraction::isNegative).toList());
    ImmutableSortedMap<String, Fraction> now =
        belowZero.isZero() ? told : ImmutableSortedMap.copyOf(withoutNegative(told));
    Fraction end = sum(now.values());
    CustomerMovement movement =
        new CustomerMovement(period, amount, movements(now, end), end, belowZero);
    hasBeenCustomer |= end.isPositive();
    periodsAway = end.isPositive() ? 0 : periodsAway + 1;
    parts = now;
    amount = end;
    return movement;
  }

  private static Map<String, Fraction> withoutNegative(Map<String, Fraction> told) {
    return Maps.filterValues(told, part -> !part.isNegative());
  }

  private static Fraction sum(Iterable<Fraction> amounts) {
    Fraction sum = Fraction.ZERO;
    for (Fraction each : amounts) {
      sum = sum.plus(each);
    }
    return sum;
  }

  private ImmutableSortedMap<MovementKind, Fraction> movements(
      ImmutableSortedMap<String, Fraction> now, Fraction end) {
    if (amount.isZero()) {
      MovementKind kind =
          hasBeenCustomer ? question.returning().kind(periodsAway) : MovementKind.NEW;
      return end.isZero() ? ImmutableSortedMap.of() : ImmutableSortedMap.of(kind, end);
    }
    if (end.isZero()) {
      return ImmutableSortedMap.of(MovementKind.CHURN, amount);
    }
    return question.netting() == MovementNetting.BY_PART
        ? changes(gains(parts, now), gains(now, parts))
        : changes(end.minus(amount), amount.minus(end));
  }

  private static Fraction gains(Map<String, Fraction> before, Map<String, Fraction> after) {
    Fraction gains = Fraction.ZERO;
    for (String part : Sets.union(before.keySet(), after.keySet())) {
      Fraction gain =
          after.getOrDefault(part, Fraction.ZERO).minus(before.getOrDefault(part, Fraction.ZERO));
      gains = gain.isPositive() ? gains.plus(gain) : gains;
    }
    return gains;
  }

  private static ImmutableSortedMap<MovementKind, Fraction> changes(Fraction more, Fraction less) {
    ImmutableSortedMap.Builder<MovementKind, Fraction> changes = ImmutableSortedMap.naturalOrder();
    if (more.isPositive()) {
      changes.put(MovementKind.EXPANSION, more);
    }
    if (less.isPositive()) {
      changes.put(MovementKind.CONTRACTION, less);
    }
    return changes.build();
  }
}
