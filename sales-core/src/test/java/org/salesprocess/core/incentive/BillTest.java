package org.salesprocess.core.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.List;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.BookingId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.InvoiceId;
import org.salesprocess.core.basics.PaymentId;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ReturnId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.deal.Booking;
import org.salesprocess.core.deal.BookingLine;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.DealLine;
import org.salesprocess.core.deal.Invoice;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.core.deal.Payment;
import org.salesprocess.core.deal.Return;

/** Transactions of invoices and payments, and of what returns take back of them. */
class BillTest {
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(60);
  private static final SellerId ANA = SellerId.of("ana");
  private static final DealId DEAL = DealId.of("d");
  private static final ProductId OAK = ProductId.of("oak");
  private static final ProductId OVEN = ProductId.of("oven");

  private static BigMoney usd(String amount) {
    return BigMoney.parse("USD " + amount);
  }

  /** A booking of one oak for each amount but the second, which is an oven's. */
  private static Booking booking(String whole, String... amounts) {
    Booking.Builder booking =
        Booking.builder()
            .id(BookingId.of("B1"))
            .deal(DEAL)
            .owner(ANA)
            .split(ImmutableMap.of(ANA, Fraction.ONE))
            .amount(usd(whole))
            .bookedAt(NOON);
    for (int i = 0; i < amounts.length; i++) {
      booking.addLines(BookingLine.of(i == 1 ? OVEN : OAK, 1, usd(amounts[i])));
    }
    return booking.build();
  }

  private static Booking lined() {
    return booking("1000", "600", "300", "100");
  }

  private static Deal.Builder deal() {
    return Deal.builder().id(DEAL).outcome(Outcome.WON).owner(ANA).closedAt(NOON);
  }

  private static Invoice invoice(String amount) {
    return Invoice.builder()
        .id(InvoiceId.of("I1"))
        .deal(DEAL)
        .amount(usd(amount))
        .invoicedAt(LATER)
        .build();
  }

  private static Payment payment(String amount) {
    return Payment.builder()
        .id(PaymentId.of("P1"))
        .deal(DEAL)
        .amount(usd(amount))
        .paidAt(LATER)
        .build();
  }

  private static Return.Builder taken(String id, String amount) {
    return Return.builder()
        .id(ReturnId.of(id))
        .deal(DEAL)
        .kind(Return.Kind.RETURNED)
        .amount(usd(amount))
        .returnedAt(LATER.plusSeconds(1));
  }

  private static List<String> values(List<Transaction> transactions) {
    return transactions.stream().map(each -> each.id() + " " + each.values()).toList();
  }

  @Test
  void an_invoice_and_a_payment_are_divided_over_the_lines_by_their_amounts() {
    // by hand: 60 %, 30 % and 10 %
    List<Transaction> billed = Transactions.invoice(invoice("70"), lined());
    assertThat(values(billed))
        .containsExactly(
            "invoice:I1:1 {invoiced=USD 42.00}",
            "invoice:I1:2 {invoiced=USD 21.00}",
            "invoice:I1:3 {invoiced=USD 7.00}");
    assertThat(billed)
        .extracting(each -> each.product().orElseThrow())
        .containsExactly(OAK, OVEN, OAK);
    assertThat(billed)
        .allSatisfy(
            each -> {
              assertThat(each.type()).isEqualTo("invoice");
              assertThat(each.owner()).contains(ANA);
              assertThat(each.split()).isEqualTo(lined().split());
              assertThat(each.happenedAt()).isEqualTo(LATER);
              assertThat(each.at(DateRule.DEAL)).isEqualTo(NOON);
            });
    assertThat(values(Transactions.payment(payment("5"), lined())))
        .containsExactly(
            "payment:P1:1 {collected=USD 3.00}",
            "payment:P1:2 {collected=USD 1.50}",
            "payment:P1:3 {collected=USD 0.50}");
  }

  @Test
  void thirds_are_exact_and_lines_that_cost_nothing_share_evenly() {
    assertThat(values(Transactions.invoice(invoice("100"), booking("3", "1", "1", "1"))))
        .containsExactly(
            "invoice:I1:1 {invoiced=USD 100/3}",
            "invoice:I1:2 {invoiced=USD 100/3}",
            "invoice:I1:3 {invoiced=USD 100/3}");
    assertThat(values(Transactions.payment(payment("10"), booking("0", "0", "0"))))
        .containsExactly("payment:P1:1 {collected=USD 5.00}", "payment:P1:2 {collected=USD 5.00}");
  }

  @Test
  void of_a_booking_or_deal_without_lines_there_is_one_transaction() {
    assertThat(values(Transactions.invoice(invoice("70"), booking("100"))))
        .containsExactly("invoice:I1 {invoiced=USD 70.00}");
    List<Transaction> paid = Transactions.payment(payment("5"), deal().build());
    assertThat(values(paid)).containsExactly("payment:P1 {collected=USD 5.00}");
    assertThat(paid.get(0).owner()).contains(ANA);
    assertThat(paid.get(0).at(DateRule.DEAL)).isEqualTo(NOON);
    assertThat(paid.get(0).product()).isEmpty();
  }

  @Test
  void the_lines_of_a_deal_divide_if_all_have_amounts() {
    Deal agreed =
        deal().addLines(DealLine.of(OAK, 1, usd("30")), DealLine.of(OVEN, 2, usd("10"))).build();
    Deal open = deal().addLines(DealLine.of(OAK, 1, usd("30")), DealLine.of(OVEN, 2)).build();
    Deal oaks = deal().addLines(DealLine.of(OAK, 1), DealLine.of(OAK, 2)).build();

    assertThat(values(Transactions.invoice(invoice("80"), agreed)))
        .containsExactly("invoice:I1:1 {invoiced=USD 60.00}", "invoice:I1:2 {invoiced=USD 20.00}");
    assertThat(values(Transactions.invoice(invoice("80"), open)))
        .containsExactly("invoice:I1 {invoiced=USD 80.00}");
    assertThat(Transactions.invoice(invoice("80"), open).get(0).product()).isEmpty();
    assertThat(Transactions.payment(payment("80"), oaks).get(0).product()).contains(OAK);
  }

  @Test
  void a_credit_note_takes_back_of_the_lines_of_its_products_then_of_all() {
    Return first =
        taken("R1", "850")
            .addLines(BookingLine.of(OAK, 2, usd("650")), BookingLine.of(OVEN, 1, usd("200")))
            .build();
    Return rest = taken("R2", "150").returnedAt(LATER.plusSeconds(2)).build();
    List<Transaction> back =
        Transactions.creditNotes(List.of(rest, first), invoice("1000"), lined());

    // by hand: 600 and 50 of the oaks, 200 of the oven; 100 and 50 are all that is left
    assertThat(values(back))
        .containsExactly(
            "credit-note:R1:I1:1 {invoiced=USD 600.00}",
            "credit-note:R1:I1:2 {invoiced=USD 200.00}",
            "credit-note:R1:I1:3 {invoiced=USD 50.00}",
            "credit-note:R2:I1:2 {invoiced=USD 100.00}",
            "credit-note:R2:I1:3 {invoiced=USD 50.00}");
    Transaction second = back.get(1);
    assertThat(second.type()).isEqualTo("credit-note");
    assertThat(second.reverses()).map(Object::toString).contains("invoice:I1:2");
    assertThat(second.product()).contains(OVEN);
    assertThat(second.happenedAt()).isEqualTo(first.returnedAt());
    assertThat(second.dealAt()).contains(NOON);
    assertThat(second.owner()).contains(ANA);
    assertThatThrownBy(
            () ->
                Transactions.creditNotes(
                    List.of(
                        first, rest, taken("R3", "0.01").returnedAt(LATER.plusSeconds(3)).build()),
                    invoice("1000"),
                    lined()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "return R3: must not take back more than the USD 0.00 left of invoice I1, was USD 0.01");
  }

  @Test
  void what_an_invoice_holds_too_little_of_is_taken_of_what_is_left_of_all() {
    Return oven = taken("R1", "200").addLines(BookingLine.of(OVEN, 1, usd("200"))).build();

    // by hand: half is invoiced, 300, 150 and 50; 150 of the oven and 50 of the other 350
    assertThat(values(Transactions.creditNotes(List.of(oven), invoice("500"), lined())))
        .containsExactly(
            "credit-note:R1:I1:1 {invoiced=USD 300/7}",
            "credit-note:R1:I1:2 {invoiced=USD 150.00}",
            "credit-note:R1:I1:3 {invoiced=USD 50/7}");
  }

  @Test
  void a_refund_takes_back_of_a_payment_by_booking_or_deal() {
    Return half = taken("R1", "500").build();

    assertThat(values(Transactions.refunds(List.of(half), payment("1000"), lined())))
        .containsExactly(
            "refund:R1:P1:1 {collected=USD 300.00}",
            "refund:R1:P1:2 {collected=USD 150.00}",
            "refund:R1:P1:3 {collected=USD 50.00}");
    List<Transaction> ofDeal = Transactions.refunds(List.of(half), payment("1000"), deal().build());
    assertThat(values(ofDeal)).containsExactly("refund:R1:P1 {collected=USD 500.00}");
    assertThat(ofDeal.get(0).reverses()).map(Object::toString).contains("payment:P1");
    assertThat(values(Transactions.creditNotes(List.of(half), invoice("500"), deal().build())))
        .containsExactly("credit-note:R1:I1 {invoiced=USD 500.00}");
  }

  @Test
  void what_is_of_another_deal_booking_or_currency_is_refused() {
    refused(
        "invoice I1: must be of booking B1, was of B2",
        () -> Transactions.invoice(invoice("1").withBooking(BookingId.of("B2")), lined()));
    refused(
        "payment P1: must be of deal d, was of x",
        () -> Transactions.payment(payment("1").withDeal(DealId.of("x")), deal().build()));
    refused(
        "return R1: must be of deal d, was of x",
        () ->
            Transactions.refunds(
                List.of(taken("R1", "1").deal(DealId.of("x")).build()), payment("1"), lined()));
    refused(
        "return R1: must be of booking B1, was of B2",
        () ->
            Transactions.creditNotes(
                List.of(taken("R1", "1").booking(BookingId.of("B2")).build()),
                invoice("1"),
                lined()));
    refused(
        "return R1: currency must be USD, was EUR 1.00",
        () ->
            Transactions.refunds(
                List.of(taken("R1", "1").amount(BigMoney.parse("EUR 1")).build()),
                payment("1"),
                lined()));
  }

  private static void refused(String message, Runnable making) {
    assertThatThrownBy(making::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
