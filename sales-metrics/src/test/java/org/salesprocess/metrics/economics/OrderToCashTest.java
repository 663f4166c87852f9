package org.salesprocess.metrics.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.BookingId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.DeliveryId;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.InvoiceId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.OfferId;
import org.salesprocess.core.basics.PaymentId;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ReferralId;
import org.salesprocess.core.basics.ReturnId;
import org.salesprocess.core.basics.WriteOffId;
import org.salesprocess.core.deal.Booking;
import org.salesprocess.core.deal.BookingLine;
import org.salesprocess.core.deal.DealLine;
import org.salesprocess.core.deal.Delivery;
import org.salesprocess.core.deal.Invoice;
import org.salesprocess.core.deal.Offer;
import org.salesprocess.core.deal.Payment;
import org.salesprocess.core.deal.Return;
import org.salesprocess.core.deal.WriteOff;
import org.salesprocess.core.lead.Referral;
import org.salesprocess.metrics.Ratio;

class OrderToCashTest {

  private static final CurrencyUnit USD = CurrencyUnit.USD;
  private static final DealId KITCHEN = DealId.of("kitchen");
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final ProductId OAK = ProductId.of("oak");

  private static BigMoney usd(long amount) {
    return BigMoney.ofScale(USD, BigDecimal.valueOf(amount), 2);
  }

  private static Instant day(int day) {
    return Instant.parse("2026-01-01T12:00:00Z").plusSeconds(86_400L * (day - 1));
  }

  private static Offer offer(int version, long price) {
    return Offer.builder()
        .id(OfferId.of("o" + version))
        .deal(KITCHEN)
        .version(version)
        .price(usd(price))
        .offeredAt(day(version))
        .build();
  }

  private static Booking booking(long amount) {
    return Booking.builder()
        .id(BookingId.of("b"))
        .deal(KITCHEN)
        .split(ImmutableSortedMap.of())
        .customer(CustomerId.of("acme"))
        .amount(usd(amount))
        .bookedAt(day(10))
        .build();
  }

  private static Invoice invoice(String id, long amount, int day) {
    return Invoice.builder()
        .id(InvoiceId.of(id))
        .deal(KITCHEN)
        .amount(usd(amount))
        .invoicedAt(day(day))
        .dueOn(LocalDate.of(2026, 2, 28))
        .build();
  }

  private static Payment payment(String id, Optional<String> invoice, long amount, int day) {
    return Payment.builder()
        .id(PaymentId.of(id))
        .deal(KITCHEN)
        .invoice(invoice.map(InvoiceId::of))
        .amount(usd(amount))
        .paidAt(day(day))
        .build();
  }

  private static Return back(Return.Kind kind, long amount) {
    return Return.builder()
        .id(ReturnId.of("r-" + kind))
        .deal(KITCHEN)
        .kind(kind)
        .amount(usd(amount))
        .returnedAt(day(40))
        .build();
  }

  private static Delivery delivery(String id, Optional<LocalDate> promised, Optional<Integer> day) {
    return Delivery.builder()
        .id(DeliveryId.of(id))
        .deal(KITCHEN)
        .promisedOn(promised)
        .deliveredAt(day.map(OrderToCashTest::day))
        .build();
  }

  private static OrderToCashReport of(Fact... facts) {
    return new OrderToCash(USD, ZoneOffset.UTC, AS_OF)
        .measure(DealDocuments.byDeal(List.of(facts)));
  }

  @Test
  void a_deal_in_which_every_promise_was_kept_has_no_gap() {
    OrderToCashReport report =
        of(
            offer(1, 1200),
            offer(2, 1000),
            booking(1000),
            delivery("v", Optional.of(LocalDate.of(2026, 1, 20)), Optional.of(20)),
            invoice("i", 1000, 15),
            payment("p", Optional.of("i"), 1000, 25));

    assertThat(report.gaps()).isEmpty();
    assertThat(report.totals().offered()).isEqualTo(report.totals().booked());
    assertThat(report.receivables()).isEqualTo(new Receivables(usd(0), usd(0)));
    assertThat(report.toInvoice().days().median()).hasToString("Optional[5]");
    assertThat(report.toDelivery().days().median()).hasToString("Optional[10]");
    assertThat(report.toPayment().days().median()).hasToString("Optional[10]");
    assertThat(report.deliveries().keptOnTime()).isEqualTo(Ratio.of(1, 1));
    assertThat(report.deliveries().otif()).isEqualTo(Ratio.of(1, 1));
  }

  @Test
  void each_difference_is_named_with_its_deal_and_step() {
    OrderToCashReport report =
        of(
            offer(1, 1000),
            booking(900),
            invoice("i", 950, 15),
            payment("p", Optional.empty(), 700, 20));

    assertThat(report.gaps())
        .extracting(PromiseGap::toString)
        .containsExactly(
            "kitchen, OFFERED_TO_BOOKED: USD 900.00 instead of USD 1000.00",
            "kitchen, BOOKED_TO_INVOICED: USD 950.00 instead of USD 900.00",
            "kitchen, INVOICED_TO_SETTLED: USD 700.00 instead of USD 950.00");
    assertThat(report.gaps(PromiseStep.BOOKED_TO_INVOICED).get(0).difference()).isEqualTo(usd(50));
  }

  @Test
  void a_cancellation_lowers_what_is_to_be_invoiced_before_it_settles_anything() {
    OrderToCashReport early =
        of(booking(1000), back(Return.Kind.CANCELLED, 300), invoice("i", 700, 50));
    OrderToCashReport late =
        of(booking(1000), invoice("i", 1000, 15), back(Return.Kind.CANCELLED, 300));

    assertThat(early.gaps(PromiseStep.BOOKED_TO_INVOICED)).isEmpty();
    assertThat(early.receivables().open()).isEqualTo(usd(700));
    assertThat(late.gaps(PromiseStep.BOOKED_TO_INVOICED)).isEmpty();
    assertThat(late.totals().takenBack()).isEqualTo(usd(300));
    assertThat(late.receivables().open()).isEqualTo(usd(700));
  }

  @Test
  void what_came_back_and_what_was_written_off_settle_an_invoice() {
    WriteOff bad =
        WriteOff.builder()
            .id(WriteOffId.of("w"))
            .deal(KITCHEN)
            .amount(usd(100))
            .writtenOffAt(day(80))
            .build();

    OrderToCashReport report =
        of(
            booking(1000),
            invoice("i", 1000, 15),
            back(Return.Kind.CREDITED, 200),
            payment("p", Optional.empty(), 700, 30),
            bad);

    assertThat(report.gaps()).isEmpty();
    assertThat(report.receivables().open()).isEqualTo(usd(0));
    assertThat(report.toPayment().days().median()).hasToString("Optional[65]");
    assertThat(report.withoutOffer()).isEqualTo(1);
  }

  @Test
  void a_payment_goes_to_its_invoice_and_the_rest_of_it_to_the_oldest() {
    OrderToCashReport report =
        of(
            booking(1000),
            invoice("i1", 400, 15),
            invoice("i2", 600, 20),
            payment("p", Optional.of("i2"), 700, 30));

    assertThat(report.toPayment().days().counts()).containsOnlyKeys(BigDecimal.TEN);
    assertThat(report.toPayment().open()).isEqualTo(1);
    assertThat(report.receivables()).isEqualTo(new Receivables(usd(300), usd(300)));
  }

  @Test
  void what_is_due_on_the_day_that_is_asked_about_is_not_late() {
    OrderToCash onTheDay = new OrderToCash(USD, ZoneOffset.UTC, LocalDate.of(2026, 2, 28));
    List<DealDocuments> deals =
        DealDocuments.byDeal(
            List.of(
                booking(1000),
                invoice("i", 1000, 15),
                delivery("v", Optional.of(LocalDate.of(2026, 2, 28)), Optional.empty())));

    assertThat(onTheDay.measure(deals).receivables().overdue()).isEqualTo(usd(0));
    assertThat(onTheDay.measure(deals).deliveries().notDue()).isEqualTo(1);
    assertThat(onTheDay.measure(deals).deliveries().keptOnTime()).isEqualTo(Ratio.of(0, 0));
    OrderToCashReport later =
        new OrderToCash(USD, ZoneOffset.UTC, LocalDate.of(2026, 3, 1)).measure(deals);
    assertThat(later.receivables().overdue()).isEqualTo(usd(1000));
    assertThat(later.deliveries().keptOnTime()).isEqualTo(Ratio.of(0, 1));
    assertThat(later.toDelivery().open()).isEqualTo(1);
  }

  @Test
  void a_delivery_is_in_full_if_it_brings_all_that_was_booked_and_not_cancelled() {
    BookingLine line = BookingLine.of(OAK, 5, usd(1000));
    Booking booking = booking(1000).withLines(line);
    Return fewer = back(Return.Kind.CANCELLED, 200).withLines(BookingLine.of(OAK, 1, usd(200)));
    Delivery three =
        delivery("v1", Optional.empty(), Optional.of(20)).withLines(DealLine.of(OAK, 3));
    Delivery one = delivery("v2", Optional.empty(), Optional.of(25)).withLines(DealLine.of(OAK, 1));

    assertThat(of(booking, three).deliveries().inFull()).isEqualTo(Ratio.of(0, 1));
    assertThat(of(booking, three, one).deliveries().inFull()).isEqualTo(Ratio.of(0, 1));
    assertThat(of(booking, fewer, three, one).deliveries().inFull()).isEqualTo(Ratio.of(1, 1));
    assertThat(of(booking(1000), three).deliveries().contentUnknown()).isEqualTo(1);
  }

  @Test
  void a_late_delivery_says_by_how_many_days() {
    OrderToCashReport report =
        of(booking(1), delivery("v", Optional.of(LocalDate.of(2026, 1, 20)), Optional.of(23)));

    assertThat(report.deliveries().late()).isEqualTo(1);
    assertThat(report.deliveries().daysLate().max()).contains(BigDecimal.valueOf(3));
    assertThat(report.deliveries().inFull()).isEqualTo(Ratio.of(1, 1));
    assertThat(report.deliveries().otif()).isEqualTo(Ratio.of(0, 1));
  }

  @Test
  void another_currency_is_refused_with_the_deal() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(booking(1).withAmount(BigMoney.parse("EUR 1"))))
        .withMessageContainingAll("kitchen", "USD", "EUR");
  }

  @Test
  void a_fact_that_is_no_paper_of_a_deal_is_refused() {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        Referral.builder()
            .id(ReferralId.of("f"))
            .by(CustomerId.of("acme"))
            .lead(LeadId.of("l"))
            .build());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> DealDocuments.byDeal(facts))
        .withMessageContainingAll("f must be an offer", "was Referral");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DealDocuments.of(DealId.of("hall"), List.of(booking(1))))
        .withMessage("documents of deal hall: b is of deal kitchen");
  }
}
