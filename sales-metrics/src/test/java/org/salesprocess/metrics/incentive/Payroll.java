package org.salesprocess.metrics.incentive;

import static org.salesprocess.metrics.incentive.Selling.FIRST;
import static org.salesprocess.metrics.incentive.Selling.RULE;
import static org.salesprocess.metrics.incentive.Selling.USD;
import static org.salesprocess.metrics.incentive.Selling.booking;
import static org.salesprocess.metrics.incentive.Selling.monthly;
import static org.salesprocess.metrics.incentive.Selling.plan;
import static org.salesprocess.metrics.incentive.Selling.rate;
import static org.salesprocess.metrics.incentive.Selling.usd;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.salesprocess.core.basics.ClosingId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.QuotaId;
import org.salesprocess.core.basics.QuotaPlanId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.CommissionPlan;
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
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quota;
import org.salesprocess.core.quota.QuotaPlan;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.quota.QuotaSplit;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;

/** Sellers on one plan from 2026 on, what each of them sells, and what they are asked for. */
final class Payroll {

  private final List<SellerId> sellers = new ArrayList<>();
  private final List<Transaction> sales = new ArrayList<>();
  private final List<Quota> quotas = new ArrayList<>();

  Payroll(SellerId... sellers) {
    this.sellers.addAll(List.of(sellers));
  }

  /** Adds that a seller sold something, which is credited to the seller alone. */
  Payroll sold(SellerId seller, String deal, String day, String amount) {
    return sold(booking(deal, day).owner(seller).value(Measure.BOOKED, usd(amount)));
  }

  Payroll sold(Transaction.Builder sale) {
    sales.add(sale.build());
    return this;
  }

  Payroll quota(SellerId seller, SalesPeriod period, String target) {
    quotas.add(
        Quota.builder()
            .id(QuotaId.of("q" + quotas.size()))
            .scope(QuotaScope.of(seller))
            .measure(Measure.BOOKED)
            .period(period)
            .target(usd(target))
            .build());
    return this;
  }

  /** Returns a plan that pays each month one rate on what is booked. */
  static CommissionPlan flat(String rate) {
    return plan(monthly().formula(Formula.flatRate(rate(rate), Measure.BOOKED)).build());
  }

  /** Returns a plan that pays each month by a table on what is booked. */
  static CommissionPlan tiers(RateTable table, Input level) {
    return plan(
        monthly().formula(Formula.Rated.of(table, level, Input.of(Measure.BOOKED))).build());
  }

  PayFacts facts() {
    return PayFacts.of(sales);
  }

  PayCalculation by(CommissionPlan plan) {
    IncentiveProgram.Builder program =
        IncentiveProgram.builder(USD, ZoneOffset.UTC)
            .payCalendar(SalesCalendar.months())
            .crediting(
                CreditingRules.of(
                    List.of(
                        CreditRule.builder()
                            .id(RULE)
                            .addShare(CreditShare.direct(CreditRecipient.owner(), Fraction.ONE))
                            .build())))
            .plan(plan);
    SalesOrganization.Builder organization = SalesOrganization.builder();
    for (SellerId seller : sellers) {
      program.assignment(PlanAssignment.since(FIRST, seller, plan.id()));
      organization.seller(Seller.builder().id(seller).name(seller.value()).build());
    }
    PayCalculation.Builder pay = PayCalculation.builder(program.build(), organization.build());
    if (!quotas.isEmpty()) {
      QuotaPlan.Builder asked =
          QuotaPlan.builder()
              .id(QuotaPlanId.of("quotas"))
              .calendar(SalesCalendar.months())
              .split(QuotaSplit.equal());
      quotas.forEach(asked::quota);
      pay.quotas(asked.build());
    }
    return pay.build();
  }

  OpenPayPeriod open(CommissionPlan plan, SalesPeriod period) {
    return by(plan).open(Ledger.empty(USD), facts(), period, endOf(period));
  }

  Ledger closed(CommissionPlan plan, SalesPeriod period) {
    return open(plan, period).close(ClosingId.of("first"));
  }

  TierReachReport reach(CommissionPlan plan, SalesPeriod period, String within) {
    return TierReachReport.of(by(plan), facts(), period, endOf(period), Fraction.parse(within));
  }

  static Instant endOf(SalesPeriod period) {
    return period.end().atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
