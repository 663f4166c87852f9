package org.salesprocess.testkit;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.BookingId;
import org.salesprocess.core.basics.DeliveryId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.InvoiceId;
import org.salesprocess.core.basics.OfferId;
import org.salesprocess.core.basics.PaymentId;
import org.salesprocess.core.basics.ReturnId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.WriteOffId;
import org.salesprocess.core.deal.Booking;
import org.salesprocess.core.deal.BookingLine;
import org.salesprocess.core.deal.Delivery;
import org.salesprocess.core.deal.Invoice;
import org.salesprocess.core.deal.Offer;
import org.salesprocess.core.deal.Payment;
import org.salesprocess.core.deal.Return;
import org.salesprocess.core.deal.WriteOff;

/**
 * Generators of the money of deals: what was offered, booked, invoiced, paid and taken back.
 * Amounts are in {@link BasicArbitraries#CURRENCY} unless the caller names another currency.
 *
 * @since 0.1
 */
public final class BookingArbitraries {

  private static final int MANY = 1_000;
  private static final int MOST_LINES = 3;
  private static final int MOST_PERCENT = 120;

  private BookingArbitraries() {}

  /** Generates a thousand ids of bookings. */
  public static Arbitrary<BookingId> bookingIds() {
    return BasicArbitraries.ids(BookingId::of, "booking-", MANY);
  }

  /** Generates a thousand ids of invoices. */
  public static Arbitrary<InvoiceId> invoiceIds() {
    return BasicArbitraries.ids(InvoiceId::of, "invoice-", MANY);
  }

  /**
   * Generates offers from nothing up to a fifth above the list price, many at exactly the list
   * price; some without a list price or with one of zero.
   */
  public static Arbitrary<Offer> offers() {
    Arbitrary<Tuple2<BigMoney, Optional<BigMoney>>> prices =
        Combinators.combine(
                BasicArbitraries.amounts(),
                Arbitraries.oneOf(
                    Arbitraries.of(0, 100), Arbitraries.integers().between(0, MOST_PERCENT)),
                Arbitraries.of(true, true, true, true, false))
            .as(
                (list, percent, isListed) ->
                    Tuple.of(
                        list.multipliedBy(BigDecimal.valueOf(percent, 2)),
                        isListed ? Optional.of(list) : Optional.empty()));
    return Builders.withBuilder(Offer::builder)
        .use(BasicArbitraries.ids(OfferId::of, "offer-", MANY))
        .in(Offer.Builder::id)
        .use(DealArbitraries.dealIds())
        .in(Offer.Builder::deal)
        .use(Arbitraries.integers().between(1, 4))
        .in(Offer.Builder::version)
        .use(prices)
        .in((builder, both) -> builder.price(both.get1()).listPrice(both.get2()))
        .use(DealArbitraries.dealLines().list().ofMaxSize(MOST_LINES))
        .in((builder, lines) -> builder.lines(lines))
        .use(OrgArbitraries.sellerIds().optional(0.9))
        .in((builder, seller) -> builder.seller(seller))
        .use(Arbitraries.of(0, 6, 24, 30).map(Period::ofMonths).optional())
        .in((builder, warranty) -> builder.warranty(warranty))
        .use(BasicArbitraries.instants().optional(0.9))
        .in((builder, at) -> builder.offeredAt(at))
        .use(BasicArbitraries.days().optional())
        .in((builder, day) -> builder.validUntil(day))
        .build(Offer.Builder::build);
  }

  /** Generates booking lines, some without a cost and some that cost more than they bring. */
  public static Arbitrary<BookingLine> bookingLines() {
    return bookingLines(BasicArbitraries.CURRENCY);
  }

  /** Generates booking lines with amounts in a currency. */
  public static Arbitrary<BookingLine> bookingLines(CurrencyUnit currency) {
    return Combinators.combine(
            MarketArbitraries.productIds(),
            Arbitraries.integers().between(1, 100),
            BasicArbitraries.amounts(currency),
            BasicArbitraries.amounts(currency).optional(0.8))
        .as(
            (product, quantity, amount, cost) ->
                new BookingLine(product, BigDecimal.valueOf(quantity), amount, cost));
  }

  /** Generates bookings with amounts in {@link BasicArbitraries#CURRENCY}. */
  public static Arbitrary<Booking> bookings() {
    return bookings(BasicArbitraries.CURRENCY);
  }

  /**
   * Generates bookings with amounts in a currency: some without lines, of zero, without a cost,
   * without an owner or a territory; the credit of some is split among up to three sellers.
   */
  public static Arbitrary<Booking> bookings(CurrencyUnit currency) {
    return Builders.withBuilder(Booking::builder)
        .use(bookingIds())
        .in(Booking.Builder::id)
        .use(DealArbitraries.dealIds())
        .in(Booking.Builder::deal)
        .use(ContractArbitraries.contractIds().optional())
        .in((builder, contract) -> builder.contract(contract))
        .use(DealArbitraries.customerIds().optional())
        .in((builder, customer) -> builder.customer(customer))
        .use(MarketArbitraries.territoryIds().optional())
        .in((builder, territory) -> builder.territory(territory))
        .use(OrgArbitraries.sellerIds().optional(0.9))
        .in((builder, owner) -> builder.owner(owner))
        .use(DealArbitraries.participations().list().ofMaxSize(2))
        .in((builder, participations) -> builder.participations(participations))
        .use(splits())
        .in((builder, split) -> builder.split(split))
        .use(contents(currency))
        .in((builder, content) -> builder.lines(content.get1()).amount(content.get2()))
        .use(BasicArbitraries.amounts(currency).optional(0.3))
        .in((builder, cost) -> builder.cost(cost))
        .use(BasicArbitraries.instants())
        .in(Booking.Builder::bookedAt)
        .use(BasicArbitraries.attributes())
        .in(Booking.Builder::attributes)
        .build(Booking.Builder::build);
  }

  /** Generates shares of up to three sellers that sum to one; none at all for half of them. */
  private static Arbitrary<ImmutableSortedMap<SellerId, Fraction>> splits() {
    Arbitrary<Map<SellerId, Integer>> weights =
        Arbitraries.maps(OrgArbitraries.sellerIds(), Arbitraries.integers().between(1, 10))
            .ofMinSize(1)
            .ofMaxSize(3);
    return weights
        .map(BookingArbitraries::shares)
        .optional(0.5)
        .map(split -> split.orElse(ImmutableSortedMap.of()));
  }

  private static ImmutableSortedMap<SellerId, Fraction> shares(Map<SellerId, Integer> weights) {
    int total = weights.values().stream().mapToInt(Integer::intValue).sum();
    return ImmutableSortedMap.copyOf(
        Maps.transformValues(weights, weight -> Fraction.of(weight, total)));
  }

  /** Generates lines with their sum, or no lines with any amount. */
  private static Arbitrary<Tuple2<List<BookingLine>, BigMoney>> contents(CurrencyUnit currency) {
    return Combinators.combine(
            bookingLines(currency).list().ofMaxSize(MOST_LINES), BasicArbitraries.amounts(currency))
        .as(
            (lines, otherwise) ->
                Tuple.of(
                    lines,
                    lines.isEmpty()
                        ? otherwise
                        : BigMoney.total(lines.stream().map(BookingLine::amount).toList())));
  }

  /** Generates invoices with amounts in {@link BasicArbitraries#CURRENCY}, some of zero. */
  public static Arbitrary<Invoice> invoices() {
    return Combinators.combine(
            invoiceIds(),
            DealArbitraries.dealIds(),
            bookingIds().optional(),
            DealArbitraries.customerIds().optional(),
            BasicArbitraries.amounts(),
            BasicArbitraries.instants(),
            BasicArbitraries.days().optional())
        .as(
            (id, deal, booking, customer, amount, at, due) ->
                Invoice.builder()
                    .id(id)
                    .deal(deal)
                    .booking(booking)
                    .customer(customer)
                    .amount(amount)
                    .invoicedAt(at)
                    .dueOn(due)
                    .build());
  }

  /** Generates payments with amounts in {@link BasicArbitraries#CURRENCY}. */
  public static Arbitrary<Payment> payments() {
    return Combinators.combine(
            BasicArbitraries.ids(PaymentId::of, "payment-", MANY),
            DealArbitraries.dealIds(),
            invoiceIds().optional(),
            BasicArbitraries.amounts().filter(BigMoney::isPositive),
            BasicArbitraries.instants())
        .as(
            (id, deal, invoice, amount, at) ->
                Payment.builder()
                    .id(id)
                    .deal(deal)
                    .invoice(invoice)
                    .amount(amount)
                    .paidAt(at)
                    .build());
  }

  /** Generates write-offs with amounts in {@link BasicArbitraries#CURRENCY}. */
  public static Arbitrary<WriteOff> writeOffs() {
    return Combinators.combine(
            BasicArbitraries.ids(WriteOffId::of, "write-off-", MANY),
            DealArbitraries.dealIds(),
            invoiceIds().optional(),
            BasicArbitraries.amounts().filter(BigMoney::isPositive),
            BasicArbitraries.instants(),
            Arbitraries.of("bankrupt", "disputed").optional())
        .as(
            (id, deal, invoice, amount, at, reason) ->
                WriteOff.builder()
                    .id(id)
                    .deal(deal)
                    .invoice(invoice)
                    .amount(amount)
                    .writtenOffAt(at)
                    .reason(reason)
                    .build());
  }

  /**
   * Generates deliveries: promised or not, made or still due, of all that was booked or of a part.
   */
  public static Arbitrary<Delivery> deliveries() {
    return Combinators.combine(
            BasicArbitraries.ids(DeliveryId::of, "delivery-", MANY),
            DealArbitraries.dealIds(),
            bookingIds().optional(),
            DealArbitraries.dealLines().list().ofMaxSize(MOST_LINES),
            BasicArbitraries.days(),
            BasicArbitraries.instants(),
            Arbitraries.integers().between(0, 2))
        .as(
            (id, deal, booking, lines, day, at, known) ->
                Delivery.builder()
                    .id(id)
                    .deal(deal)
                    .booking(booking)
                    .lines(lines)
                    .promisedOn(known == 1 ? Optional.empty() : Optional.of(day))
                    .deliveredAt(known == 2 ? Optional.empty() : Optional.of(at))
                    .build());
  }

  /** Generates returns with amounts in {@link BasicArbitraries#CURRENCY}. */
  public static Arbitrary<Return> returns() {
    return returns(BasicArbitraries.CURRENCY);
  }

  /** Generates returns of every kind with amounts in a currency, some without lines. */
  public static Arbitrary<Return> returns(CurrencyUnit currency) {
    return Combinators.combine(
            BasicArbitraries.ids(ReturnId::of, "return-", MANY),
            DealArbitraries.dealIds(),
            bookingIds().optional(),
            Arbitraries.of(Return.Kind.class),
            contents(currency).filter(content -> content.get2().isPositive()),
            BasicArbitraries.instants(),
            Arbitraries.of("broken", "too late").optional())
        .as(
            (id, deal, booking, kind, content, at, reason) ->
                Return.builder()
                    .id(id)
                    .deal(deal)
                    .booking(booking)
                    .kind(kind)
                    .lines(content.get1())
                    .amount(content.get2())
                    .returnedAt(at)
                    .reason(reason)
                    .build());
  }
}
