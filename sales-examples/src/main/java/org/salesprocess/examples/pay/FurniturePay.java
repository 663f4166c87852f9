package org.salesprocess.examples.pay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.salesprocess.core.basics.BookingId;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.deal.Booking;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.incentive.CreditRule;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.CreditingRules;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.PlanAssignment;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.incentive.Transactions;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.org.StandardRoles;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.Dated;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.examples.dataset.Dataset;
import org.salesprocess.examples.furniture.FurnitureDepartment;
import org.salesprocess.metrics.incentive.PayCalculation;

/**
 * How the built-in department pays, for each month: a designer has 2 % of the own contracts up to
 * EUR 40,000 and 3 % of what is above; a lead manager has 0.5 % of the contracts that came of the
 * own meetings, on top.
 */
public final class FurniturePay {

  private static final LocalDate START = FurnitureDepartment.FIRST_MONTH.atDay(1);
  private static final PlanId DESIGNERS = PlanId.of("designers");
  private static final PlanId LEAD_MANAGERS = PlanId.of("lead-managers");
  private static final RoleId LEAD_MANAGER = StandardRoles.LEAD_MANAGER.id();
  private static final ImmutableMap<RoleId, PlanId> PLANS =
      ImmutableMap.of(RoleId.of("designer"), DESIGNERS, LEAD_MANAGER, LEAD_MANAGERS);

  private FurniturePay() {}

  /** Returns what is agreed with the people of the department. */
  public static IncentiveProgram program(Dataset department) {
    Input sold = Input.of(Measure.BOOKED);
    IncentiveProgram.Builder program =
        IncentiveProgram.builder(department.currency(), department.zone())
            .payCalendar(SalesCalendar.months())
            .crediting(
                CreditingRules.of(
                    List.of(
                        rule("designer", CreditShare.direct(CreditRecipient.owner(), Fraction.ONE)),
                        rule(
                            "meeting",
                            CreditShare.overlay(
                                CreditRecipient.inRole(LEAD_MANAGER), Fraction.ONE)))))
            .plan(
                plan(
                    department,
                    DESIGNERS,
                    Formula.Rated.of(
                        RateTable.marginal(Quantity.parse("0.02"))
                            .from(Quantity.parse("EUR 40000"), Quantity.parse("0.03"))
                            .build(),
                        sold,
                        sold)))
            .plan(
                plan(
                    department,
                    LEAD_MANAGERS,
                    Formula.flatRate(Fraction.parse("0.005"), Measure.BOOKED)));
    for (Seller seller : department.organization().sellers().values()) {
      seller.role().steps().stream()
          .flatMap(role -> assignment(seller, role).stream())
          .forEach(program::assignment);
    }
    return program.build();
  }

  /** Returns the contracts of the department. */
  public static ImmutableList<Transaction> contracts(Dataset department) {
    return department.deals().stream()
        .filter(deal -> deal.outcome() == Outcome.WON)
        .flatMap(deal -> Transactions.booking(booking(deal)).stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns all that is needed to pay the department. */
  public static PayCalculation calculation(IncentiveProgram program, Dataset department) {
    return PayCalculation.builder(program, department.organization())
        .catalog(department.catalog())
        .territories(department.territories())
        .build();
  }

  private static CreditRule rule(String id, CreditShare share) {
    return CreditRule.builder().id(CreditRuleId.of(id)).addShare(share).build();
  }

  private static CommissionPlan plan(Dataset department, PlanId id, Formula formula) {
    return CommissionPlan.builder(id.value(), department.currency())
        .from(START)
        .component(
            Component.builder("commission")
                .calendar(SalesCalendar.months())
                .formula(formula)
                .build())
        .build();
  }

  // on the days on which the seller has a role that is paid, and works here
  private static Optional<PlanAssignment> assignment(Seller seller, Dated.Step<RoleId> role) {
    Optional<PlanId> plan = Optional.ofNullable(PLANS.get(role.value()));
    LocalDate from =
        Stream.of(Optional.of(START), seller.hiredOn(), role.from())
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder())
            .orElse(START);
    Optional<LocalDate> until =
        Stream.of(seller.leftOn(), role.until())
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder());
    return plan.filter(paid -> until.map(from::isBefore).orElse(true))
        .map(
            paid ->
                PlanAssignment.builder()
                    .seller(seller.id())
                    .plan(paid)
                    .from(from)
                    .until(until)
                    .build());
  }

  private static Booking booking(Deal deal) {
    return Booking.builder()
        .id(BookingId.of(deal.id().value()))
        .deal(deal.id())
        .customer(deal.customer())
        .territory(deal.territory())
        .owner(deal.owner())
        .participations(deal.participations())
        .amount(deal.amount().orElseThrow())
        .bookedAt(deal.closedAt().orElseThrow())
        .build();
  }
}
