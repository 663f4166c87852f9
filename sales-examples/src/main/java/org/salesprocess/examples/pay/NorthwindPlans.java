package org.salesprocess.examples.pay;

import static org.joda.money.CurrencyUnit.USD;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.incentive.CreditRule;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.CreditingRules;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.PlanAssignment;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesCalendar;

/**
 * How we let Northwind pay, for each quarter.
 *
 * <ul>
 *   <li>Everybody has 2 % of the own orders up to USD 10,000, 3 % of what is above and 4 % of what
 *       is above USD 20,000, and USD 5 for each order with seafood in it.
 *   <li>Who has no one reporting to them has USD 1,200 at most.
 *   <li>A manager also has 0.5 % of the orders of those who report to the manager.
 * </ul>
 */
final class NorthwindPlans {

  private static final PlanId REPRESENTATIVES = PlanId.of("representatives");
  private static final PlanId MANAGERS = PlanId.of("managers");
  private static final ProductLineId SEAFOOD = ProductLineId.of("8");
  private static final CreditFilter OWN = only(CreditShare.Kind.DIRECT);
  private static final CreditFilter OF_REPORTS = only(CreditShare.Kind.OVERLAY);

  private NorthwindPlans() {}

  static IncentiveProgram program(
      List<Employee> employees, SalesCalendar quarters, LocalDate start) {
    IncentiveProgram.Builder program =
        IncentiveProgram.builder(USD, Northwind.ZONE)
            .payCalendar(quarters)
            .crediting(crediting())
            .plan(
                plan(REPRESENTATIVES, quarters, start)
                    .limit(PlanLimit.cap(quarters, Input.constant(Quantity.parse("USD 1200"))))
                    .build())
            .plan(plan(MANAGERS, quarters, start).component(override(quarters)).build());
    ImmutableSet<SellerId> managers = Employee.managers(employees);
    for (Employee employee : employees) {
      program.assignment(
          PlanAssignment.since(
              start, employee.id(), managers.contains(employee.id()) ? MANAGERS : REPRESENTATIVES));
    }
    return program.build();
  }

  private static CreditingRules crediting() {
    return CreditingRules.of(
        List.of(
            AdventureWorksPlans.toOwner(),
            CreditRule.builder()
                .id(CreditRuleId.of("manager"))
                .addShare(
                    CreditShare.overlay(
                        CreditRecipient.manager(Structure.FUNCTION, 1), Fraction.ONE))
                .build()));
  }

  private static CommissionPlan.Builder plan(PlanId id, SalesCalendar quarters, LocalDate start) {
    Input sold = Input.of(Measure.BOOKED).where(OWN);
    RateTable rates =
        RateTable.marginal(Quantity.parse("0.02"))
            .from(Quantity.parse("USD 10000"), Quantity.parse("0.03"))
            .from(Quantity.parse("USD 20000"), Quantity.parse("0.04"))
            .build();
    CreditFilter seafood = OWN.withProductLine(SEAFOOD);
    return CommissionPlan.builder(id.value(), USD)
        .from(start)
        .component(
            Component.builder("commission")
                .calendar(quarters)
                .formula(Formula.Rated.of(rates, sold, sold))
                .build())
        .component(
            Component.builder("seafood")
                .calendar(quarters)
                .formula(Formula.Spiff.perDeal(BigMoney.parse("USD 5"), Measure.BOOKED, seafood))
                .build());
  }

  private static Component override(SalesCalendar quarters) {
    Input sold = Input.of(Measure.BOOKED).where(OF_REPORTS);
    return Component.builder("override")
        .calendar(quarters)
        .formula(Formula.Rated.of(RateTable.flat(Fraction.parse("0.005")), sold, sold))
        .build();
  }

  private static CreditFilter only(CreditShare.Kind kind) {
    return CreditFilter.builder().kinds(ImmutableSet.of(kind)).build();
  }
}
