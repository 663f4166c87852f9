package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableSortedSet;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.QuotaId;
import org.salesprocess.core.basics.QuotaPlanId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.incentive.CreditRule;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.CreditingRules;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.PlanAssignment;
import org.salesprocess.core.incentive.TargetIncentive;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.Quota;
import org.salesprocess.core.quota.QuotaPlan;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.quota.QuotaSplit;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;

/**
 * Sellers who are supposed: on one plan throughout, in no team, and credited with all that they
 * own. Days are those of UTC.
 *
 * @param span begins and ends with periods of the calendar
 * @param calendar the pay periods, and the periods that a quota is for
 * @param asked what is asked of each seller in each of them, if anything
 */
record SupposedSellers(
    CommissionPlan plan,
    SalesPeriod span,
    SalesCalendar calendar,
    Optional<Asked> asked,
    Optional<TargetIncentive> target,
    ImmutableSortedSet<SellerId> sellers) {

  private static final CreditRuleId RULE = CreditRuleId.of("owner");
  private static final QuotaPlanId QUOTAS = QuotaPlanId.of("quotas");

  /** A quota that everyone has. */
  record Asked(Measure measure, Quantity quantity) {}

  /** Returns what the engine pays them for what they sell, everything known when a period ends. */
  Ledger pay(List<Transaction> sales) {
    IncentiveProgram program = program();
    PayCalculation.Builder calculation = PayCalculation.builder(program, organization());
    asked.ifPresent(each -> calculation.quotas(quotas(each)));
    return calculation.build().replay(PayFacts.of(sales), PlanSimulation.closings(program, span));
  }

  private IncentiveProgram program() {
    IncentiveProgram.Builder program =
        IncentiveProgram.builder(plan.currency(), ZoneOffset.UTC)
            .payCalendar(calendar)
            .crediting(
                CreditingRules.of(
                    List.of(
                        CreditRule.builder()
                            .id(RULE)
                            .addShare(CreditShare.direct(CreditRecipient.owner(), Fraction.ONE))
                            .build())))
            .plan(plan);
    for (SellerId seller : sellers) {
      program.assignment(
          PlanAssignment.builder()
              .seller(seller)
              .plan(plan.id())
              .from(span.start())
              .until(span.end())
              .target(target)
              .build());
    }
    return program.build();
  }

  private SalesOrganization organization() {
    SalesOrganization.Builder organization = SalesOrganization.builder();
    for (SellerId seller : sellers) {
      organization.seller(Seller.builder().id(seller).name(seller.toString()).build());
    }
    return organization.build();
  }

  private QuotaPlan quotas(Asked each) {
    QuotaPlan.Builder quotas =
        QuotaPlan.builder().id(QUOTAS).calendar(calendar).split(QuotaSplit.equal());
    for (SellerId seller : sellers) {
      for (SalesPeriod period : calendar.over(span)) {
        quotas.quota(
            Quota.builder()
                .id(QuotaId.of(seller + " in " + period))
                .scope(QuotaScope.of(seller))
                .measure(each.measure())
                .period(period)
                .target(each.quantity())
                .build());
      }
    }
    return quotas.build();
  }
}
