package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.salesprocess.core.basics.ClosingId;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.DrawId;
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
import org.salesprocess.core.incentive.Draw;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PayableRule;
import org.salesprocess.core.incentive.PaymentTerms;
import org.salesprocess.core.incentive.PlanAssignment;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;

/**
 * Two months of one seller: a tiered commission with a cap, a deal that she shares, pay that is
 * held until customers pay, a draw that tops up, and a return in the second month.
 */
public final class PaidMonths {

  public static final SellerId ANA = SellerId.of("ana");
  private static final SellerId BEN = SellerId.of("ben");
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  private static final ImmutableList<Transaction> TRANSACTIONS =
      ImmutableList.of(
          booked("d1", "acme", "2026-01-05", "8000", ImmutableSortedMap.of(ANA, Fraction.ONE)),
          booked(
              "d2",
              "bolt",
              "2026-01-12",
              "12000.50",
              ImmutableSortedMap.of(ANA, Fraction.of(3, 5), BEN, Fraction.of(2, 5))),
          booked("d3", "core", "2026-01-20", "20000", ImmutableSortedMap.of(ANA, Fraction.ONE)),
          paid("d1", "2026-01-25", "8000"),
          paid("d2", "2026-01-26", "6000.25"),
          returned("d1", "2026-02-10", "4000"),
          expected("d4", "2026-02-20", "1000"));

  private PaidMonths() {}

  private static Transaction booked(
      String deal,
      String customer,
      String day,
      String amount,
      ImmutableSortedMap<SellerId, Fraction> split) {
    return transaction("booking", deal, day)
        .customer(CustomerId.of(customer))
        .split(split)
        .value(Measure.BOOKED, usd(amount))
        .build();
  }

  private static Transaction paid(String deal, String day, String amount) {
    return transaction("payment", deal, day).value(Measure.COLLECTED, usd(amount)).build();
  }

  private static Transaction returned(String deal, String day, String amount) {
    return transaction("return", deal, day)
        .reverses(TransactionId.of("booking:" + deal))
        .value(Measure.BOOKED, usd(amount))
        .build();
  }

  private static Transaction expected(String deal, String day, String amount) {
    return transaction("booking", deal, day)
        .split(ImmutableSortedMap.of(ANA, Fraction.ONE))
        .value(Measure.BOOKED, usd(amount))
        .expected(true)
        .recordedAt(LocalDate.of(2026, 2, 1).atTime(12, 0).toInstant(ZoneOffset.UTC))
        .build();
  }

  private static Transaction.Builder transaction(String type, String deal, String day) {
    return Transaction.builder()
        .id(TransactionId.of(type + ":" + deal))
        .type(type)
        .deal(DealId.of(deal))
        .happenedAt(LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC));
  }

  private static Quantity usd(String amount) {
    return Quantity.parse("USD " + amount);
  }

  private static Quantity rate(String rate) {
    return Quantity.parse(rate);
  }

  private static PayCalculation calculation() {
    Component commission =
        Component.builder("commission")
            .calendar(SalesCalendar.months())
            .formula(
                Formula.Rated.of(
                    RateTable.marginal(rate("0.05"))
                        .from(usd("10000"), rate("0.08"))
                        .from(usd("30000"), rate("0.1"))
                        .build(),
                    Input.of(Measure.BOOKED),
                    Input.of(Measure.BOOKED)))
            .modifier(Modifier.cap(Input.constant(usd("2500"))))
            .payable(PayableRule.whenCollected())
            .build();
    Draw draw =
        Draw.builder()
            .id(DrawId.of("start"))
            .kind(Draw.Kind.RECOVERABLE)
            .method(Draw.Method.TOP_UP)
            .amount(Money.parse("USD 1000.00"))
            .start(FIRST)
            .end(LocalDate.of(2026, 4, 1))
            .build();
    CommissionPlan plan =
        CommissionPlan.builder("closers", CurrencyUnit.USD)
            .from(FIRST)
            .component(commission)
            .payment(PaymentTerms.builder(CurrencyUnit.USD).draws(draw).build())
            .build();
    CreditRule split =
        CreditRule.builder()
            .id(CreditRuleId.of("split"))
            .types(ImmutableSortedSet.of("booking", "return"))
            .addShare(CreditShare.direct(CreditRecipient.agreedSplit(), Fraction.ONE))
            .build();
    IncentiveProgram program =
        IncentiveProgram.builder(CurrencyUnit.USD, ZoneOffset.UTC)
            .payCalendar(SalesCalendar.months())
            .crediting(CreditingRules.of(List.of(split)))
            .plan(plan)
            .assignment(PlanAssignment.since(FIRST, ANA, PlanId.of("closers")))
            .build();
    SalesOrganization organization =
        SalesOrganization.builder()
            .seller(Seller.builder().id(ANA).name("Ana").build())
            .seller(Seller.builder().id(BEN).name("Ben").build())
            .build();
    return PayCalculation.builder(program, organization).build();
  }

  /** Returns ana's statement of January, before anything was paid. */
  public static Statement january() {
    return open(Ledger.empty(CurrencyUnit.USD), 1).statement(ANA).orElseThrow();
  }

  /** Returns her statement of February, when a part of a deal of January came back. */
  public static Statement february() {
    return open(closedJanuary(), 2).statement(ANA).orElseThrow();
  }

  /** Returns the ledger of both months. */
  public static Ledger ledger() {
    return open(closedJanuary(), 2).close(ClosingId.of("2026-02"));
  }

  private static Ledger closedJanuary() {
    return open(Ledger.empty(CurrencyUnit.USD), 1).close(ClosingId.of("2026-01"));
  }

  private static OpenPayPeriod open(Ledger ledger, int month) {
    LocalDate start = LocalDate.of(2026, month, 1);
    SalesPeriod period = SalesPeriod.of(start, start.plusMonths(1));
    Instant asOf = period.end().atStartOfDay(ZoneOffset.UTC).toInstant();
    return calculation().open(ledger, PayFacts.of(TRANSACTIONS), period, asOf);
  }
}
