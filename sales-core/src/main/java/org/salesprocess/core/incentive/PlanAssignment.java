package org.salesprocess.core.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.time.Validity;

/**
 * That a seller is paid by a plan from one day until another.
 *
 * @param seller who
 * @param plan by which plan
 * @param from the first day
 * @param until the first day no more; empty while it lasts; after {@code from}
 * @param target the seller's target incentive, if the plan asks for one
 * @param draws draws and guarantees of this seller alone, beside those of the plan; may be empty.
 *     They pay and are recovered after the plan's
 * @since 0.1
 */
@Value.Builder
public record PlanAssignment(
    SellerId seller,
    PlanId plan,
    LocalDate from,
    Optional<LocalDate> until,
    Optional<TargetIncentive> target,
    ImmutableList<Draw> draws)
    implements WithPlanAssignment, Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if it ends before it starts, or on the same day
   */
  public PlanAssignment {
    requireNonNull(seller, "seller");
    requireNonNull(plan, "plan");
    requireNonNull(from, "from");
    requireNonNull(target, "target");
    requireNonNull(draws, "draws");
    Checks.endsAfter(
        "assignment of", seller + " to plan " + plan, "from", Optional.of(from), "until", until);
  }

  /** Returns an assignment that lasts, without a target incentive. */
  public static PlanAssignment since(LocalDate from, SellerId seller, PlanId plan) {
    return builder().seller(seller).plan(plan).from(from).build();
  }

  /** Returns the days on which it is in force. */
  public Validity validity() {
    return Validity.of(from, until);
  }

  /** Says whether it is in force on a day. */
  public boolean isInForceOn(LocalDate day) {
    return validity().contains(day);
  }

  /** Returns a builder; seller, plan and first day are required. */
  public static Builder builder() {
    return new Builder();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Builds an assignment. */
  public static final class Builder extends PlanAssignmentBuilder {
    Builder() {}
  }
}
