package org.salesprocess.examples.pay;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.IncentiveProgram;

/**
 * A version of a plan in whose place another plan is tried.
 *
 * @param program a program with the version
 * @param version the version, by its plan's id and its own name
 */
public record ReplacedPlan(IncentiveProgram program, CommissionPlan version) {

  /**
   * Finds the version.
   *
   * @throws IllegalArgumentException if the program does not have it
   */
  public ReplacedPlan {
    requireNonNull(version, "version");
    checkArgument(
        program.plans().stream().anyMatch(each -> areOne(each, version)),
        "program: must have plan %s, had %s",
        version,
        program.plans());
  }

  /**
   * Returns the program with a plan in the place of the version: for the same sellers, on the same
   * days.
   *
   * @param other a plan of any id and days
   * @throws IllegalArgumentException if the program cannot have it there
   */
  public IncentiveProgram by(CommissionPlan other) {
    IncentiveProgram.Builder tried =
        IncentiveProgram.builder(program.currency(), program.zone())
            .payCalendar(program.payCalendar())
            .crediting(program.crediting())
            .creditedOn(program.creditedOn())
            .versionOn(program.versionOn());
    program
        .plans()
        .forEach(each -> tried.plan(areOne(each, version) ? inPlaceOf(each, other) : each));
    program.assignments().forEach(tried::assignment);
    return tried.build();
  }

  private static boolean areOne(CommissionPlan one, CommissionPlan other) {
    return one.id().equals(other.id()) && one.version().equals(other.version());
  }

  private static CommissionPlan inPlaceOf(CommissionPlan present, CommissionPlan other) {
    CommissionPlan.Builder builder =
        CommissionPlan.builder(present.id().value(), other.currency())
            .version(present.version())
            .name(other.name())
            .from(present.from())
            .rounding(other.rounding())
            .proration(other.proration())
            .payment(other.payment());
    present.until().ifPresent(builder::until);
    other.components().forEach(builder::component);
    other.limits().forEach(builder::limit);
    return builder.build();
  }
}
