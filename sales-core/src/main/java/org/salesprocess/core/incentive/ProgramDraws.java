package org.salesprocess.core.incentive;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.DrawId;

/** Checks the draws of a program's plans and assignments against each other. */
final class ProgramDraws {

  private final CurrencyUnit currency;
  private final Map<DrawId, Draw> known = new TreeMap<>();

  private ProgramDraws(CurrencyUnit currency) {
    this.currency = currency;
  }

  /**
   * Checks that every draw has one kind wherever it is agreed, that assignments have none of their
   * plan's, and that all are in the program's currency.
   */
  static void check(
      CurrencyUnit currency, List<CommissionPlan> plans, List<PlanAssignment> assignments) {
    ProgramDraws draws = new ProgramDraws(currency);
    for (CommissionPlan plan : plans) {
      plan.payment()
          .draws()
          .forEach(draw -> draws.add("plan " + plan.id() + " version " + plan.version(), draw));
    }
    for (PlanAssignment assignment : assignments) {
      String thing =
          "assignment of %s to plan %s".formatted(assignment.seller(), assignment.plan());
      for (Draw draw : assignment.draws()) {
        draws.add(thing, draw);
        checkArgument(
            plans.stream()
                .filter(plan -> plan.id().equals(assignment.plan()))
                .noneMatch(plan -> plan.payment().find(draw.id()).isPresent()),
            "%s: draw %s must be none of the plan's",
            thing,
            draw.id());
      }
    }
  }

  // what is outstanding is known by the draw's id alone
  private void add(String thing, Draw draw) {
    checkArgument(
        draw.amount().getCurrencyUnit().equals(currency),
        "%s: draw %s must be in %s, was %s",
        thing,
        draw.id(),
        currency,
        draw.amount());
    Draw other = known.putIfAbsent(draw.id(), draw);
    checkArgument(
        other == null || other.kind() == draw.kind(),
        "%s: draw %s must be %s as elsewhere in the program, was %s",
        thing,
        draw.id(),
        other == null ? null : other.kind(),
        draw.kind());
  }
}
