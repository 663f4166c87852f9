package org.salesprocess.core.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.BookingId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.InvoiceId;
import org.salesprocess.core.deal.Invoice;

/** What a customer was asked to pay. */
final class InvoiceForm extends FactForm<Invoice> {

  private final Field<InvoiceId> id = required("id", TextForms.INVOICE, Invoice::id);
  private final Field<DealId> deal = required("deal", TextForms.DEAL, Invoice::deal);
  private final Field<Optional<BookingId>> booking =
      optional("booking", TextForms.BOOKING, Invoice::booking);
  private final Field<Optional<CustomerId>> customer =
      optional("customer", TextForms.CUSTOMER, Invoice::customer);
  private final Field<BigMoney> amount = required("amount", MoneyForms.BIG_MONEY, Invoice::amount);
  private final Field<Instant> invoicedAt =
      required("invoicedAt", TextForms.INSTANT, Invoice::invoicedAt);
  private final Field<Optional<LocalDate>> dueOn = optional("dueOn", TextForms.DAY, Invoice::dueOn);
  private final Field<Attributes> attributes = attributes();
  private final Field<Optional<Instant>> recordedAt = recordedAt();
  private final Field<Long> sequence = sequence();

  InvoiceForm() {
    super("invoice", Invoice.class);
  }

  @Override
  protected Invoice build(Values given) {
    return new Invoice(
        given.get(id),
        given.get(deal),
        given.get(booking),
        given.get(customer),
        given.get(amount),
        given.get(invoicedAt),
        given.get(dueOn),
        given.get(attributes),
        given.get(recordedAt),
        given.get(sequence));
  }
}
