package org.salesprocess.examples.pay;

import static org.joda.money.CurrencyUnit.USD;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.PlanId;
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
import org.salesprocess.core.incentive.PlanAssignment;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.incentive.TargetIncentive;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.examples.csv.WholeRow;

/**
 * How AdventureWorks pays: one plan for each commission rate that the files know.
 *
 * <p>A plan pays its rate on all that is ordered, and the seller's bonus for each quota period in
 * which the quota is reached; one who joins in a period has the bonus for the days from the hire.
 * The rates and bonuses are of the files, when a bonus is paid is our choice. The three managers
 * have no rate, so they are on no plan, and what they are credited for is reported as such.
 *
 * @param company the company
 */
record AdventureWorksPlans(AdventureWorks company) {

  /** Returns the program by the rows of the sellers, with their rates and bonuses. */
  IncentiveProgram program(ImmutableList<WholeRow> sellers) {
    IncentiveProgram.Builder program =
        IncentiveProgram.builder(USD, AdventureWorks.ZONE)
            .payCalendar(company.calendar())
            .crediting(CreditingRules.of(List.of(toOwner())));
    TreeSet<BigDecimal> rates = new TreeSet<>();
    for (WholeRow seller : sellers) {
      BigDecimal rate = seller.number("CommissionPct");
      if (rate.signum() > 0) {
        rates.add(rate);
        program.assignment(assignment(seller));
      }
    }
    rates.forEach(rate -> program.plan(plan(rate)));
    return program.build();
  }

  /** Returns the rule that credits who is named on the order. */
  static CreditRule toOwner() {
    return CreditRule.builder()
        .id(CreditRuleId.of("owner"))
        .addShare(CreditShare.direct(CreditRecipient.owner(), Fraction.ONE))
        .build();
  }

  private CommissionPlan plan(BigDecimal rate) {
    return CommissionPlan.builder(idOf(rate).value(), USD)
        .from(company.start())
        .component(
            Component.builder("commission")
                .calendar(company.calendar())
                .formula(Formula.flatRate(Fraction.of(rate), Measure.BOOKED))
                .build())
        .component(
            Component.builder("bonus")
                .calendar(company.calendar())
                .formula(
                    Formula.targetPay(
                        RateTable.whole(Quantity.of(0))
                            .from(Quantity.of(1), Quantity.of(1))
                            .build(),
                        Input.attainment(Measure.BOOKED, Span.componentPeriod())))
                .build())
        .build();
  }

  private PlanAssignment assignment(WholeRow row) {
    SellerId seller = SellerId.of(row.name("BusinessEntityID"));
    SalesPeriod first = company.calendar().periodOf(company.start());
    return new PlanAssignment(
        seller,
        idOf(row.number("CommissionPct")),
        company.firstDay(seller, first),
        Optional.empty(),
        Optional.of(new TargetIncentive(BigMoney.of(USD, row.number("Bonus")), company.calendar())),
        ImmutableList.of());
  }

  private static PlanId idOf(BigDecimal rate) {
    return PlanId.of(rate.movePointRight(2).stripTrailingZeros().toPlainString() + " % and bonus");
  }
}
