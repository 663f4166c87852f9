package org.salesprocess.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.core.json.Json.isWritten;
import static org.salesprocess.core.json.Json.refusal;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.BookingId;
import org.salesprocess.core.basics.ContractChangeId;
import org.salesprocess.core.basics.ContractId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.DeliveryId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.InvoiceId;
import org.salesprocess.core.basics.OfferId;
import org.salesprocess.core.basics.PaymentId;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ReturnId;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.SurveyResponseId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.basics.WriteOffId;
import org.salesprocess.core.customer.SurveyResponse;
import org.salesprocess.core.deal.Booking;
import org.salesprocess.core.deal.BookingLine;
import org.salesprocess.core.deal.Contract;
import org.salesprocess.core.deal.ContractChange;
import org.salesprocess.core.deal.DealLine;
import org.salesprocess.core.deal.Delivery;
import org.salesprocess.core.deal.Invoice;
import org.salesprocess.core.deal.Offer;
import org.salesprocess.core.deal.Participation;
import org.salesprocess.core.deal.Payment;
import org.salesprocess.core.deal.RecurringAmount;
import org.salesprocess.core.deal.Return;
import org.salesprocess.core.deal.WriteOff;

/** From the offer to the money, and what the customer says afterwards. */
class OrderFormsTest {

  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final Instant LATER = Instant.parse("2026-01-05T12:00:30Z");
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
  private static final Attributes VIP = Attributes.builder().put("vip", true).build();
  private static final String RECORDED =
      ",'attributes':{'vip':true},'recordedAt':'2026-01-05T12:00:30Z','sequence':7}";
  private static final DealId DEAL = DealId.of("d");
  private static final CustomerId CUSTOMER = CustomerId.of("c");
  private static final SellerId ANA = SellerId.of("ana");
  private static final SellerId BOB = SellerId.of("bob");
  private static final BookingLine LINE =
      BookingLine.of(ProductId.of("oak"), 2, BigMoney.parse("USD 90"));

  private static <T> void is(T value, Class<T> type, String json) {
    isWritten(value, type, json.replace('\'', '"'));
  }

  private static String refused(String json, Class<?> type) {
    return refusal(json.replace('\'', '"'), type);
  }

  @Test
  void an_offer_has_its_price_and_its_terms() {
    is(
        Offer.builder()
            .id(OfferId.of("o"))
            .deal(DEAL)
            .version(2)
            .customer(CUSTOMER)
            .addLines(DealLine.of(ProductId.of("oak"), 1))
            .listPrice(BigMoney.parse("USD 100"))
            .price(BigMoney.parse("USD 90"))
            .seller(ANA)
            .deliveryTerms("free to the door")
            .warranty(Period.ofYears(2))
            .offeredAt(NOON)
            .validUntil(JULY)
            .attributes(VIP)
            .recordedAt(LATER)
            .sequence(7)
            .build(),
        Offer.class,
        "{'id':'o','deal':'d','version':2,'customer':'c',"
            + "'lines':[{'product':'oak','quantity':1}],'listPrice':'USD 100.00',"
            + "'price':'USD 90.00','seller':'ana','deliveryTerms':'free to the door',"
            + "'warranty':'P2Y','offeredAt':'2026-01-05T12:00:00Z','validUntil':'2026-07-01'"
            + RECORDED);
    is(
        Offer.builder().id(OfferId.of("o")).deal(DEAL).price(BigMoney.parse("USD 90")).build(),
        Offer.class,
        "{'id':'o','deal':'d','price':'USD 90.00'}");
  }

  @Test
  void an_offer_is_refused_as_it_says() {
    String offer = "{'id':'o','deal':'d','price':'USD 90.00',";
    assertThat(refused(offer + "'version':0}", Offer.class))
        .isEqualTo(".version: version must lie between 1 and 2147483647, was 0");
    assertThat(refused(offer + "'version':4294967297}", Offer.class))
        .isEqualTo(".version: version must lie between 1 and 2147483647, was 4294967297");
    assertThat(refused(offer + "'warranty':'two years'}", Offer.class))
        .isEqualTo(".warranty: length of time must be such as P3M, was 'two years'");
    assertThat(refused(offer + "'listPrice':'EUR 100'}", Offer.class))
        .isEqualTo(": offer o: currency must be USD, was EUR 100");
  }

  @Test
  void a_contract_is_not_renewed_unless_it_says_so() {
    is(
        Contract.builder()
            .id(ContractId.of("k"))
            .deal(DEAL)
            .customer(CUSTOMER)
            .seller(ANA)
            .signedAt(NOON)
            .start(JANUARY)
            .end(JULY)
            .recurring(RecurringAmount.monthly(BigMoney.parse("USD 20")))
            .renewal(Contract.Renewal.BY_AGREEMENT)
            .renewalTerm(Period.ofMonths(6))
            .renews(ContractId.of("j"))
            .attributes(VIP)
            .recordedAt(LATER)
            .sequence(7)
            .build(),
        Contract.class,
        "{'id':'k','deal':'d','customer':'c','seller':'ana','signedAt':'2026-01-05T12:00:00Z',"
            + "'start':'2026-01-01','end':'2026-07-01',"
            + "'recurring':{'amount':'USD 20.00','every':'P1M'},'renewal':'by-agreement',"
            + "'renewalTerm':'P6M','renews':'j'"
            + RECORDED);
    is(
        Contract.builder().id(ContractId.of("k")).customer(CUSTOMER).start(JANUARY).build(),
        Contract.class,
        "{'id':'k','customer':'c','start':'2026-01-01'}");
    assertThat(
            refused(
                "{'id':'k','customer':'c','start':'2026-01-01','renewal':'automatic'}",
                Contract.class))
        .isEqualTo(": contract k: automatic renewal needs a renewalTerm");
    assertThat(
            refused(
                "{'id':'k','customer':'c','start':'2026-01-01','renewal':'forever'}",
                Contract.class))
        .isEqualTo(
            ".renewal: renewal must be one of [none, by-agreement, automatic], was 'forever'");
  }

  @Test
  void a_recurring_amount_falls_due_every_so_often() {
    is(
        RecurringAmount.of(BigMoney.parse("USD 5"), Period.ofDays(7)),
        RecurringAmount.class,
        "{'amount':'USD 5.00','every':'P7D'}");
    assertThat(refused("{'amount':'USD 5.00','every':'P1M1D'}", RecurringAmount.class))
        .isEqualTo(
            ": recurring amount: every must be whole months or whole days above zero, was P1M1D");
  }

  @Test
  void a_contract_change_says_from_when_it_holds() {
    is(
        ContractChange.builder()
            .id(ContractChangeId.of("h"))
            .contract(ContractId.of("k"))
            .kind(ContractChange.Kind.RENEWED)
            .effectiveOn(JANUARY)
            .recurring(RecurringAmount.yearly(BigMoney.parse("USD 240")))
            .end(JULY)
            .reason("grew")
            .changedAt(NOON)
            .attributes(VIP)
            .recordedAt(LATER)
            .sequence(7)
            .build(),
        ContractChange.class,
        "{'id':'h','contract':'k','kind':'renewed','effectiveOn':'2026-01-01',"
            + "'recurring':{'amount':'USD 240.00','every':'P1Y'},'end':'2026-07-01',"
            + "'reason':'grew','changedAt':'2026-01-05T12:00:00Z'"
            + RECORDED);
    assertThat(
            refused(
                "{'id':'h','contract':'k','kind':'changed','effectiveOn':'2026-01-01'}",
                ContractChange.class))
        .isEqualTo(": contract change h: must change the recurring amount or the end");
  }

  @Test
  void a_booking_has_what_sellers_are_credited_for() {
    is(
        Booking.builder()
            .id(BookingId.of("b"))
            .deal(DEAL)
            .contract(ContractId.of("k"))
            .customer(CUSTOMER)
            .territory(TerritoryId.of("north"))
            .owner(ANA)
            .addParticipations(Participation.of(BOB, RoleId.of("designer")))
            .split(ImmutableMap.of(BOB, Fraction.of(2, 3), ANA, Fraction.of(1, 3)))
            .addLines(LINE.costing(BigMoney.parse("USD 40")))
            .amount(BigMoney.parse("USD 90"))
            .cost(BigMoney.parse("USD 45"))
            .bookedAt(NOON)
            .attributes(VIP)
            .recordedAt(LATER)
            .sequence(7)
            .build(),
        Booking.class,
        "{'id':'b','deal':'d','contract':'k','customer':'c','territory':'north','owner':'ana',"
            + "'participations':[{'seller':'bob','role':'designer'}],"
            + "'split':{'ana':'1/3','bob':'2/3'},"
            + "'lines':[{'product':'oak','quantity':2,'amount':'USD 90.00','cost':'USD 40.00'}],"
            + "'amount':'USD 90.00','cost':'USD 45.00','bookedAt':'2026-01-05T12:00:00Z'"
            + RECORDED);
    is(LINE, BookingLine.class, "{'product':'oak','quantity':2,'amount':'USD 90.00'}");
  }

  @Test
  void a_booking_is_refused_where_it_is_wrong_or_as_it_says() {
    String booking = "{'id':'b','deal':'d','amount':'USD 90','bookedAt':'2026-01-05T12:00:00Z',";
    assertThat(refused(booking + "'split':{'ana':0.5,'bob':'0.25'}}", Booking.class))
        .isEqualTo(": booking b: shares of the split must sum to 1, was 3/4");
    assertThat(refused(booking + "'split':{'ana':'half'}}", Booking.class))
        .isEqualTo(
            ".split.ana: fraction must be a decimal such as 0.08 or a quotient such as 2/3, was"
                + " 'half'");
    assertThat(
            refused(
                booking + "'lines':[{'product':'oak','quantity':1,'amount':'USD 80'}]}",
                Booking.class))
        .isEqualTo(": booking b: amount must be the sum of the lines USD 80.00, was USD 90.00");
  }

  @Test
  void an_invoice_may_have_a_day_to_pay_by() {
    is(
        Invoice.builder()
            .id(InvoiceId.of("i"))
            .deal(DEAL)
            .booking(BookingId.of("b"))
            .customer(CUSTOMER)
            .amount(BigMoney.parse("USD 90"))
            .invoicedAt(NOON)
            .dueOn(JULY)
            .attributes(VIP)
            .recordedAt(LATER)
            .sequence(7)
            .build(),
        Invoice.class,
        "{'id':'i','deal':'d','booking':'b','customer':'c','amount':'USD 90.00',"
            + "'invoicedAt':'2026-01-05T12:00:00Z','dueOn':'2026-07-01'"
            + RECORDED);
    assertThat(refused("{'id':'i','deal':'d','amount':'USD 90'}", Invoice.class))
        .isEqualTo(": invoice: field invoicedAt is missing");
  }

  @Test
  void a_payment_may_name_its_invoice() {
    is(
        Payment.builder()
            .id(PaymentId.of("p"))
            .deal(DEAL)
            .invoice(InvoiceId.of("i"))
            .amount(BigMoney.parse("USD 45"))
            .paidAt(NOON)
            .attributes(VIP)
            .recordedAt(LATER)
            .sequence(7)
            .build(),
        Payment.class,
        "{'id':'p','deal':'d','invoice':'i','amount':'USD 45.00',"
            + "'paidAt':'2026-01-05T12:00:00Z'"
            + RECORDED);
    assertThat(
            refused(
                "{'id':'p','deal':'d','amount':'USD 0','paidAt':'2026-01-05T12:00:00Z'}",
                Payment.class))
        .isEqualTo(": payment p: amount must be above zero, was USD 0");
  }

  @Test
  void a_write_off_says_what_is_given_up() {
    is(
        WriteOff.builder()
            .id(WriteOffId.of("w"))
            .deal(DEAL)
            .invoice(InvoiceId.of("i"))
            .amount(BigMoney.parse("USD 45"))
            .writtenOffAt(NOON)
            .reason("bankrupt")
            .attributes(VIP)
            .recordedAt(LATER)
            .sequence(7)
            .build(),
        WriteOff.class,
        "{'id':'w','deal':'d','invoice':'i','amount':'USD 45.00',"
            + "'writtenOffAt':'2026-01-05T12:00:00Z','reason':'bankrupt'"
            + RECORDED);
    assertThat(
            refused(
                "{'id':'w','deal':'d','amount':'USD 0','writtenOffAt':'2026-01-05T12:00:00Z'}",
                WriteOff.class))
        .isEqualTo(": write-off w: amount must be above zero, was USD 0");
  }

  @Test
  void a_delivery_has_its_promise_or_its_time() {
    is(
        Delivery.builder()
            .id(DeliveryId.of("v"))
            .deal(DEAL)
            .booking(BookingId.of("b"))
            .addLines(DealLine.of(ProductId.of("oak"), 2))
            .promisedOn(JANUARY)
            .deliveredAt(NOON)
            .attributes(VIP)
            .recordedAt(LATER)
            .sequence(7)
            .build(),
        Delivery.class,
        "{'id':'v','deal':'d','booking':'b','lines':[{'product':'oak','quantity':2}],"
            + "'promisedOn':'2026-01-01','deliveredAt':'2026-01-05T12:00:00Z'"
            + RECORDED);
    assertThat(refused("{'id':'v','deal':'d'}", Delivery.class))
        .isEqualTo(": delivery v: promisedOn or deliveredAt must be there, was neither");
  }

  @Test
  void a_return_says_how_it_came_back() {
    is(
        Return.builder()
            .id(ReturnId.of("r"))
            .deal(DEAL)
            .booking(BookingId.of("b"))
            .kind(Return.Kind.CREDITED)
            .addLines(LINE)
            .amount(BigMoney.parse("USD 90"))
            .returnedAt(NOON)
            .reason("scratched")
            .attributes(VIP)
            .recordedAt(LATER)
            .sequence(7)
            .build(),
        Return.class,
        "{'id':'r','deal':'d','booking':'b','kind':'credited',"
            + "'lines':[{'product':'oak','quantity':2,'amount':'USD 90.00'}],"
            + "'amount':'USD 90.00','returnedAt':'2026-01-05T12:00:00Z','reason':'scratched'"
            + RECORDED);
    assertThat(
            refused(
                "{'id':'r','deal':'d','kind':'lost','amount':'USD 90',"
                    + "'returnedAt':'2026-01-05T12:00:00Z'}",
                Return.class))
        .isEqualTo(
            ".kind: kind of return must be one of [returned, cancelled, credited], was 'lost'");
  }

  @Test
  void a_survey_response_has_its_score_and_its_scale() {
    is(
        SurveyResponse.builder()
            .id(SurveyResponseId.of("s"))
            .customer(CUSTOMER)
            .kind(SurveyResponse.Kind.CSAT)
            .score(new BigDecimal("4.50"))
            .lowest(BigDecimal.ONE)
            .highest(BigDecimal.valueOf(5))
            .seller(ANA)
            .deal(DEAL)
            .answeredAt(NOON)
            .comment("good\nand quick")
            .attributes(VIP)
            .recordedAt(LATER)
            .sequence(7)
            .build(),
        SurveyResponse.class,
        "{'id':'s','customer':'c','kind':'csat','score':4.5,'lowest':1,'highest':5,"
            + "'seller':'ana','deal':'d','answeredAt':'2026-01-05T12:00:00Z',"
            + "'comment':'good\\nand quick'"
            + RECORDED);
    assertThat(
            refused(
                "{'id':'s','customer':'c','kind':'csat','score':6,'lowest':1,'highest':5}",
                SurveyResponse.class))
        .isEqualTo(": survey response s: score must lie between 1 and 5, was 6");
    assertThat(
            refused(
                "{'id':'s','customer':'c','kind':'csat','score':'good','lowest':1,'highest':5}",
                SurveyResponse.class))
        .isEqualTo(".score: score must be a number such as 2.5, was 'good'");
  }
}
