package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.metrics.incentive.Paying.at;
import static org.salesprocess.metrics.incentive.Paying.money;
import static org.salesprocess.metrics.incentive.Selling.plan;
import static org.salesprocess.metrics.incentive.Selling.rate;

import java.util.List;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.salesprocess.core.basics.BookingId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.InvoiceId;
import org.salesprocess.core.basics.PaymentId;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ReturnId;
import org.salesprocess.core.deal.Booking;
import org.salesprocess.core.deal.BookingLine;
import org.salesprocess.core.deal.Invoice;
import org.salesprocess.core.deal.Payment;
import org.salesprocess.core.deal.Return;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.PayableRule;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.incentive.Transactions;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.time.SalesCalendar;

/** A sale that is billed, paid and taken back, from its facts to what is paid for it. */
class BilledSaleTest {

  private static final DealId DEAL = DealId.of("d");
  private static final ProductId OAK = ProductId.of("oak");
  private static final ProductId OVEN = ProductId.of("oven");

  private static final Booking BOOKING =
      Booking.builder()
          .id(BookingId.of("B1"))
          .deal(DEAL)
          .owner(Selling.ANA)
          .addLines(BookingLine.of(OAK, 1, usd("700")), BookingLine.of(OVEN, 1, usd("300")))
          .amount(usd("1000"))
          .bookedAt(at("01-05"))
          .build();
  private static final Invoice INVOICE =
      Invoice.builder()
          .id(InvoiceId.of("I1"))
          .deal(DEAL)
          .amount(usd("1000"))
          .invoicedAt(at("01-10"))
          .build();

  private static BigMoney usd(String amount) {
    return BigMoney.parse("USD " + amount);
  }

  private static Payment payment(String amount) {
    return Payment.builder()
        .id(PaymentId.of("P1"))
        .deal(DEAL)
        .amount(usd(amount))
        .paidAt(at("01-20"))
        .build();
  }

  private static Return returned(String amount) {
    return Return.builder()
        .id(ReturnId.of("R1"))
        .deal(DEAL)
        .kind(Return.Kind.RETURNED)
        .amount(usd(amount))
        .returnedAt(at("02-10"))
        .build();
  }

  private static Component tenPercent(String id, Input.Measured base, ReturnPolicy.Kind returns) {
    return Component.builder(id)
        .calendar(SalesCalendar.months())
        .formula(Formula.Rated.of(RateTable.flat(rate("0.1")), base, base))
        .returns(ReturnPolicy.of(returns))
        .build();
  }

  private static Paying sold(CommissionPlan plan, Payment payment) {
    Paying paying = Paying.by(plan);
    Transactions.booking(BOOKING).forEach(paying::add);
    Transactions.invoice(INVOICE, BOOKING).forEach(paying::add);
    Transactions.payment(payment, BOOKING).forEach(paying::add);
    return paying;
  }

  @ParameterizedTest
  @EnumSource
  void what_came_back_whole_pays_nothing_by_whatever_it_was_measured(ReturnPolicy.Kind returns) {
    Paying paying =
        sold(
            plan(
                tenPercent("booked", Input.of(Measure.BOOKED), returns),
                tenPercent("invoiced", Input.of(Measure.INVOICED), returns),
                tenPercent("collected", Input.of(Measure.COLLECTED), returns)),
            payment("1000"));
    List<Return> whole = List.of(returned("1000"));
    Transactions.reversals(whole, BOOKING).forEach(paying::add);
    Transactions.creditNotes(whole, INVOICE, BOOKING).forEach(paying::add);
    Transactions.refunds(whole, payment("1000"), BOOKING).forEach(paying::add);

    // by hand: a tenth of 1,000 three times; then all of it is taken back
    assertThat(paying.close(1).earned()).isEqualTo(money("300"));
    assertThat(paying.close(2).earned()).isEqualTo(money("-300"));
  }

  @Test
  void what_was_paid_of_a_product_can_be_paid_for() {
    CreditFilter ovens = CreditFilter.builder().product(OVEN).build();
    Paying paying =
        sold(
            plan(
                tenPercent(
                    "ovens",
                    Input.of(Measure.COLLECTED).where(ovens),
                    ReturnPolicy.Kind.REMEASURE)),
            payment("500"));

    // by hand: three tenths of 500 are the oven's, and a tenth of those is 15
    assertThat(paying.close(1).earned()).isEqualTo(money("15"));
  }

  @Test
  void what_waits_for_the_money_is_right_line_by_line() {
    Component whenPaid =
        Component.builder("booked")
            .calendar(SalesCalendar.months())
            .formula(Formula.flatRate(rate("0.1"), Measure.BOOKED))
            .payable(PayableRule.whenCollected())
            .build();
    Paying paying = sold(plan(whenPaid), payment("500"));
    List<Return> part = List.of(returned("200"));
    Transactions.reversals(part, BOOKING).forEach(paying::add);
    Transactions.refunds(part, payment("500"), BOOKING).forEach(paying::add);

    // by hand: half of 100; then 300 of 800 are paid: 30 of 80, so 20 of the 50 are owed
    assertThat(paying.close(1).paid()).isEqualTo(money("50"));
    assertThat(paying.close(2).paid()).isEqualTo(money("0"));
    assertThat(paying.statement(2).settlement().after().owed()).isEqualTo(money("20"));
  }
}
