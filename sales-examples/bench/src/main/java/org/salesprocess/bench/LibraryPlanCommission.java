package org.salesprocess.bench;

import static org.joda.money.CurrencyUnit.USD;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.ObjLongConsumer;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;
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
import org.salesprocess.metrics.incentive.LineKey;
import org.salesprocess.metrics.incentive.OpenPayPeriod;
import org.salesprocess.metrics.incentive.PayCalculation;
import org.salesprocess.metrics.incentive.PayFacts;
import org.salesprocess.metrics.incentive.StatementLine;

/**
 * Commission by the library's pay calculation: the last quarter is opened on an empty ledger, and
 * takes in all that was earned before it.
 *
 * <p>Its answer is a statement of each seller, whose every line names its credit, its slices and
 * its rounding. Beside what is asked it works out what is payable, and settles it.
 */
final class LibraryPlanCommission implements Engine<CommissionWorkload, CommissionAnswer> {

  private static final PlanId PLAN = PlanId.of("tiers");
  private static final Instant AFTER_ALL = Instant.parse("2026-06-01T00:00:00Z");

  @Override
  public Loaded<CommissionAnswer> load(CommissionWorkload workload, int threads) {
    List<Transaction> bookings =
        IntStream.range(0, workload.size()).mapToObj(i -> booking(workload, i)).toList();
    PayCalculation pay = PayCalculation.builder(program(workload), organization(workload)).build();
    SalesPeriod last =
        SalesCalendar.quarters().periodOf(CommissionWorkload.START.plusYears(2).minusDays(1));
    return () ->
        answer(workload, pay.open(Ledger.empty(USD), PayFacts.of(bookings), last, AFTER_ALL));
  }

  private static CommissionAnswer answer(CommissionWorkload workload, OpenPayPeriod period) {
    long[] totals = CommissionAnswer.nothing(workload);
    forEachLine(
        period,
        (line, cents) -> {
          int booking = bookingOf(line);
          int quarter = CommissionWorkload.quarterOf(line.period().start());
          totals[CommissionAnswer.place(workload.seller(booking), quarter)] += cents;
        });
    return CommissionAnswer.of(
        totals,
        () -> {
          long[] lines = new long[workload.size()];
          forEachLine(period, (line, cents) -> lines[bookingOf(line)] += cents);
          return lines;
        });
  }

  private static void forEachLine(OpenPayPeriod period, ObjLongConsumer<LineKey> consumer) {
    period
        .statements()
        .values()
        .forEach(
            statement -> {
              for (StatementLine line : statement.lines()) {
                if (line.state() == StatementLine.State.EARNED) {
                  consumer.accept(line.key(), line.amount().getAmountMinorLong());
                }
              }
            });
  }

  private static int bookingOf(LineKey line) {
    return Integer.parseInt(line.credit().orElseThrow().transaction().value().substring(1));
  }

  private static Transaction booking(CommissionWorkload workload, int index) {
    LocalDate day = CommissionWorkload.START.plusDays(workload.day(index));
    String number = "%08d".formatted(index);
    return Transaction.builder()
        .id(TransactionId.of("B" + number))
        .type("booking")
        .deal(DealId.of("D" + number))
        .owner(sellerId(workload.seller(index)))
        .happenedAt(day.atStartOfDay(ZoneOffset.UTC).toInstant())
        .value(Measure.BOOKED, money(workload.cents(index)))
        .build();
  }

  private static Quantity money(long cents) {
    return Quantity.of(BigMoney.ofMinor(USD, cents));
  }

  private static SellerId sellerId(int seller) {
    return SellerId.of("S%05d".formatted(seller));
  }

  private static Quantity rate(int tier) {
    return Quantity.of(Fraction.of(CommissionTerms.RATES[tier], CommissionTerms.WHOLE));
  }

  /** Returns the terms as the library has them. */
  static RateTable rates() {
    RateTable.TiersBuilder rates = RateTable.marginal(rate(0));
    for (int tier = 1; tier < CommissionTerms.RATES.length; tier++) {
      rates.from(money(CommissionTerms.FROM_CENTS[tier]), rate(tier));
    }
    return rates.build();
  }

  private static IncentiveProgram program(CommissionWorkload workload) {
    Component commission =
        Component.builder("commission")
            .calendar(SalesCalendar.quarters())
            .formula(Formula.Rated.of(rates(), Input.of(Measure.BOOKED), Input.of(Measure.BOOKED)))
            .build();
    CreditRule toOwner =
        CreditRule.builder()
            .id(CreditRuleId.of("owner"))
            .addShare(CreditShare.direct(CreditRecipient.owner(), Fraction.ONE))
            .build();
    IncentiveProgram.Builder program =
        IncentiveProgram.builder(USD, ZoneOffset.UTC)
            .payCalendar(SalesCalendar.quarters())
            .crediting(CreditingRules.of(List.of(toOwner)))
            .plan(
                CommissionPlan.builder(PLAN.value(), USD)
                    .from(CommissionWorkload.START)
                    .component(commission)
                    .build());
    for (int seller = 0; seller < workload.sellers(); seller++) {
      program.assignment(PlanAssignment.since(CommissionWorkload.START, sellerId(seller), PLAN));
    }
    return program.build();
  }

  private static SalesOrganization organization(CommissionWorkload workload) {
    SalesOrganization.Builder organization = SalesOrganization.builder();
    for (int seller = 0; seller < workload.sellers(); seller++) {
      organization.seller(Seller.builder().id(sellerId(seller)).name("Seller " + seller).build());
    }
    return organization.build();
  }
}
