package org.salesprocess.testkit;

import com.google.common.collect.ImmutableList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.InvoiceId;
import org.salesprocess.core.deal.Invoice;
import org.salesprocess.core.deal.Payment;
import org.salesprocess.core.deal.WriteOff;
import org.salesprocess.metrics.economics.DealDocuments;

/**
 * Generators of all papers of a deal, from the offer to the money.
 *
 * @since 0.1
 */
public final class DealDocumentsArbitraries {

  private static final int MOST = 2;
  private static final int INVOICES = 3; // so that payments often name one of the deal

  private DealDocumentsArbitraries() {}

  /**
   * Generates the papers of one deal: some of each kind or none, with amounts in {@link
   * BasicArbitraries#CURRENCY}, that need not fit to each other.
   */
  public static Arbitrary<DealDocuments> dealDocuments() {
    return Combinators.combine(
            DealArbitraries.dealIds(),
            some(BookingArbitraries.offers()),
            some(BookingArbitraries.bookings()),
            some(BookingArbitraries.deliveries()),
            some(invoices()).filter(DealDocumentsArbitraries::differ),
            some(payments()),
            some(BookingArbitraries.returns()),
            some(writeOffs()))
        .as(
            (deal, offers, bookings, deliveries, invoices, payments, returns, writeOffs) -> {
              ImmutableList.Builder<Fact> facts = ImmutableList.builder();
              offers.forEach(offer -> facts.add(offer.withDeal(deal)));
              bookings.forEach(booking -> facts.add(booking.withDeal(deal)));
              deliveries.forEach(delivery -> facts.add(delivery.withDeal(deal)));
              invoices.forEach(invoice -> facts.add(invoice.withDeal(deal)));
              payments.forEach(payment -> facts.add(payment.withDeal(deal)));
              returns.forEach(back -> facts.add(back.withDeal(deal)));
              writeOffs.forEach(writeOff -> facts.add(writeOff.withDeal(deal)));
              return DealDocuments.of(deal, facts.build());
            });
  }

  // of eight kinds there are too many edge cases
  private static <T> Arbitrary<List<T>> some(Arbitrary<T> facts) {
    return facts.withoutEdgeCases().list().ofMaxSize(MOST).withoutEdgeCases();
  }

  private static boolean differ(List<Invoice> invoices) {
    return invoices.stream().map(Invoice::id).distinct().count() == invoices.size();
  }

  private static Arbitrary<InvoiceId> invoiceIds() {
    return BasicArbitraries.ids(InvoiceId::of, "invoice-", INVOICES);
  }

  private static Arbitrary<Invoice> invoices() {
    return Combinators.combine(BookingArbitraries.invoices(), invoiceIds()).as(Invoice::withId);
  }

  private static Arbitrary<Payment> payments() {
    return Combinators.combine(BookingArbitraries.payments(), invoiceIds().optional())
        .as(Payment::withInvoice);
  }

  private static Arbitrary<WriteOff> writeOffs() {
    return Combinators.combine(BookingArbitraries.writeOffs(), invoiceIds().optional())
        .as(WriteOff::withInvoice);
  }
}
