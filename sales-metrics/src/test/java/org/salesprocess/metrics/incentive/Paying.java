package org.salesprocess.metrics.incentive;

import static org.salesprocess.metrics.incentive.Selling.ANA;
import static org.salesprocess.metrics.incentive.Selling.FIRST;
import static org.salesprocess.metrics.incentive.Selling.USD;
import static org.salesprocess.metrics.incentive.Selling.day;
import static org.salesprocess.metrics.incentive.Selling.month;
import static org.salesprocess.metrics.incentive.Selling.usd;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.salesprocess.core.basics.ClosingId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.HoldId;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.incentive.CreditRule;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.CreditingRules;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.PayHold;
import org.salesprocess.core.incentive.PeriodClosing;
import org.salesprocess.core.incentive.PlanAssignment;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.time.SalesCalendar;

/** Ana on a plan of the test's, what becomes known of her sales in 2026, and her pay by month. */
final class Paying {

  private final PayCalculation calculation;
  private final List<Transaction> transactions = new ArrayList<>();
  private final List<PayHold> holds = new ArrayList<>();
  private Ledger ledger = Ledger.empty(USD);

  private Paying(PayCalculation calculation) {
    this.calculation = calculation;
  }

  static Paying by(CommissionPlan... versions) {
    return new Paying(
        PayCalculation.builder(program(versions).build(), Selling.organization())
            .catalog(Selling.CATALOG)
            .build());
  }

  static IncentiveProgram.Builder program(CommissionPlan... versions) {
    IncentiveProgram.Builder program =
        IncentiveProgram.builder(USD, ZoneOffset.UTC)
            .payCalendar(SalesCalendar.months())
            .crediting(
                CreditingRules.of(
                    List.of(
                        CreditRule.builder()
                            .id(Selling.RULE)
                            .addShare(CreditShare.direct(CreditRecipient.owner(), Fraction.ONE))
                            .build())));
    for (CommissionPlan version : versions) {
      program.plan(version);
    }
    return program.assignment(PlanAssignment.since(FIRST, ANA, PlanId.of("plan")));
  }

  static Instant at(String day) {
    return day(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  /** Adds that ana sold a deal, which became known at once. */
  Paying sold(String deal, String day, String amount) {
    return sold(deal, day, amount, day);
  }

  /** Adds that ana sold a deal, as it was recorded on another day. */
  Paying sold(String deal, String day, String amount, String recorded) {
    return add(
        booking(ANA, deal, day)
            .value(Measure.BOOKED, usd(amount))
            .recordedAt(at(recorded))
            .build());
  }

  static Transaction.Builder booking(SellerId seller, String deal, String day) {
    return Selling.booking(deal, day).owner(seller);
  }

  Paying cameBack(String deal, String day, String amount) {
    return add(
        booking(ANA, deal, day)
            .id(TransactionId.of("return:" + deal + ":" + day))
            .type("return")
            .reverses(TransactionId.of("booking:" + deal))
            .value(Measure.BOOKED, usd(amount))
            .build());
  }

  Paying invoiced(String deal, String day, String amount) {
    return money("invoice", Measure.INVOICED, deal, day, amount);
  }

  Paying collected(String deal, String day, String amount) {
    return money("payment", Measure.COLLECTED, deal, day, amount);
  }

  /** Adds that a part of what was invoiced of a deal on one day was credited on another. */
  Paying credited(String deal, String invoiced, String day, String amount) {
    return moneyBack("credit-note", Measure.INVOICED, "invoice", deal, invoiced, day, amount);
  }

  /** Adds that a part of what was paid of a deal on one day was paid back on another. */
  Paying refunded(String deal, String paid, String day, String amount) {
    return moneyBack("refund", Measure.COLLECTED, "payment", deal, paid, day, amount);
  }

  private Paying moneyBack(
      String type,
      Measure measure,
      String original,
      String deal,
      String then,
      String day,
      String amount) {
    return add(
        booking(ANA, deal, day)
            .id(TransactionId.of(type + ":" + deal + ":" + day))
            .type(type)
            .reverses(TransactionId.of(original + ":" + deal + ":" + then))
            .value(measure, usd(amount))
            .build());
  }

  private Paying money(String type, Measure measure, String deal, String day, String amount) {
    return add(
        booking(ANA, deal, day)
            .id(TransactionId.of(type + ":" + deal + ":" + day))
            .type(type)
            .value(measure, usd(amount))
            .build());
  }

  Paying held(String deal, String day, String... released) {
    PayHold.Builder hold =
        PayHold.builder()
            .id(HoldId.of("hold:" + deal))
            .deal(DealId.of(deal))
            .heldAt(at(day))
            .reason("disputed");
    for (String end : released) {
      hold.releasedAt(at(end));
    }
    holds.add(hold.build());
    return this;
  }

  Paying add(Transaction transaction) {
    transactions.add(transaction);
    return this;
  }

  PayFacts facts() {
    return PayFacts.builder().transactions(transactions).holds(holds).build();
  }

  ImmutableList<Transaction> transactions() {
    return ImmutableList.copyOf(transactions);
  }

  PayCalculation calculation() {
    return calculation;
  }

  OpenPayPeriod open(int month, String asOf) {
    return calculation.open(ledger, facts(), month(month), at(asOf));
  }

  /** Closes a month on the fifth of the next. */
  Statement close(int month) {
    ledger = open(month, closing(month)).close(ClosingId.of("month-" + month));
    return statement(month);
  }

  static String closing(int month) {
    return "%02d-05".formatted(month + 1);
  }

  static PeriodClosing closingOf(int month) {
    return new PeriodClosing(ClosingId.of("month-" + month), month(month), at(closing(month)));
  }

  Statement statement(int month) {
    return ledger.statement(ANA, month(month)).orElseThrow();
  }

  Ledger ledger() {
    return ledger;
  }

  static Money money(String amount) {
    return Money.parse("USD " + amount);
  }
}
