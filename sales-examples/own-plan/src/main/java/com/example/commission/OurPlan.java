package com.example.commission;

import static org.joda.money.CurrencyUnit.USD;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.incentive.CreditRule;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.CreditingRules;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PlanAssignment;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesCalendar;

/**
 * What our closers earn for each month: 5 % of what they book up to USD 50,000, 8 % of what is
 * above, and at most USD 10,000.
 */
public final class OurPlan {

  private static final LocalDate START = LocalDate.of(2026, 1, 1);

  private OurPlan() {}

  /** Returns the plan. */
  public static CommissionPlan closers() {
    RateTable rates =
        RateTable.marginal(Quantity.parse("0.05"))
            .from(Quantity.parse("USD 50000"), Quantity.parse("0.08"))
            .build();
    Input booked = Input.of(Measure.BOOKED);
    Component commission =
        Component.builder("commission")
            .calendar(SalesCalendar.months())
            .formula(Formula.Rated.of(rates, booked, booked))
            .modifier(Modifier.cap(Input.constant(Quantity.parse("USD 10000"))))
            .build();
    return CommissionPlan.builder("closers", USD).from(START).component(commission).build();
  }

  /** Returns how these sellers are paid by the plan: month by month, each for the own deals. */
  public static IncentiveProgram program(List<SellerId> sellers) {
    CreditRule toOwner =
        CreditRule.builder()
            .id(CreditRuleId.of("owner"))
            .addShare(CreditShare.direct(CreditRecipient.owner(), Fraction.ONE))
            .build();
    CommissionPlan plan = closers();
    IncentiveProgram.Builder program =
        IncentiveProgram.builder(USD, ZoneId.of("America/New_York"))
            .payCalendar(SalesCalendar.months())
            .crediting(CreditingRules.of(List.of(toOwner)))
            .plan(plan);
    sellers.forEach(seller -> program.assignment(PlanAssignment.since(START, seller, plan.id())));
    return program.build();
  }
}
