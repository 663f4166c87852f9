package org.salesprocess.examples.guide;

import static org.joda.money.CurrencyUnit.USD;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.salesprocess.core.basics.ClosingId;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TransactionId;
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
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.Ledger;
import org.salesprocess.metrics.incentive.PayCalculation;
import org.salesprocess.metrics.incentive.PayFacts;
import org.salesprocess.metrics.incentive.Statement;

/**
 * Ana earns 8 % of what she sells in a month up to USD 100,000, and 12 % of what is above. January
 * is closed; then a sale of January becomes known. What is she paid, and why?
 */
public final class CommissionExample {

  private static final SellerId ANA = SellerId.of("ana");
  private static final LocalDate START = LocalDate.of(2026, 1, 1);

  private CommissionExample() {}

  /** Prints what each month pays, and why February's first line is what it is. */
  public static void main(String[] args) {
    PayCalculation pay = calculation();
    PayFacts facts = PayFacts.of(sales());
    Ledger ledger =
        pay.open(Ledger.empty(USD), facts, month(1), Instant.parse("2026-02-05T00:00:00Z"))
            .close(ClosingId.of("january"));
    Statement january = ledger.statement(ANA, month(1)).orElseThrow();
    System.out.println("January pays " + january.paid());

    Statement february =
        pay.open(ledger, facts, month(2), Instant.parse("2026-03-05T00:00:00Z"))
            .statement(ANA)
            .orElseThrow();
    System.out.print(february.explain().print());
  }

  /** Returns what pays Ana. */
  public static PayCalculation calculation() {
    return PayCalculation.builder(program(), organization()).build();
  }

  /** Returns what she has sold. */
  public static List<Transaction> sales() {
    return List.of(
        sold("kitchen", "2026-01-20T10:00:00Z", "2026-01-20T10:00:00Z", "USD 90000"),
        sold("wardrobe", "2026-01-10T10:00:00Z", "2026-02-12T10:00:00Z", "USD 30000"));
  }

  private static SalesPeriod month(int month) {
    return SalesCalendar.months().periodOf(LocalDate.of(2026, month, 1));
  }

  private static Transaction sold(String deal, String at, String recordedAt, String amount) {
    return Transaction.builder()
        .id(TransactionId.of("booking:" + deal))
        .type("booking")
        .deal(DealId.of(deal))
        .owner(ANA)
        .happenedAt(Instant.parse(at))
        .recordedAt(Instant.parse(recordedAt))
        .value(Measure.BOOKED, Quantity.parse(amount))
        .build();
  }

  private static IncentiveProgram program() {
    RateTable rates =
        RateTable.marginal(Quantity.parse("0.08"))
            .from(Quantity.parse("USD 100000"), Quantity.parse("0.12"))
            .build();
    Component commission =
        Component.builder("commission")
            .calendar(SalesCalendar.months())
            .formula(Formula.Rated.of(rates, Input.of(Measure.BOOKED), Input.of(Measure.BOOKED)))
            .build();
    CreditRule toOwner =
        CreditRule.builder()
            .id(CreditRuleId.of("owner"))
            .addShare(CreditShare.direct(CreditRecipient.owner(), Fraction.ONE))
            .build();
    return IncentiveProgram.builder(USD, ZoneOffset.UTC)
        .payCalendar(SalesCalendar.months())
        .crediting(CreditingRules.of(List.of(toOwner)))
        .plan(CommissionPlan.builder("closers", USD).from(START).component(commission).build())
        .assignment(PlanAssignment.since(START, ANA, PlanId.of("closers")))
        .build();
  }

  private static SalesOrganization organization() {
    return SalesOrganization.builder().seller(Seller.builder().id(ANA).name("Ana").build()).build();
  }
}
