package org.salesprocess.core.json;

import java.time.Instant;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.InvoiceId;
import org.salesprocess.core.basics.PaymentId;
import org.salesprocess.core.deal.Payment;

/** Money that came in. */
final class PaymentForm extends FactForm<Payment> {

  private final Field<PaymentId> id = required("id", TextForms.PAYMENT, Payment::id);
  private final Field<DealId> deal = required("deal", TextForms.DEAL, Payment::deal);
  private final Field<Optional<InvoiceId>> invoice =
      optional("invoice", TextForms.INVOICE, Payment::invoice);
  private final Field<BigMoney> amount = required("amount", MoneyForms.BIG_MONEY, Payment::amount);
  private final Field<Instant> paidAt = required("paidAt", TextForms.INSTANT, Payment::paidAt);
  private final Field<Attributes> attributes = attributes();
  private final Field<Optional<Instant>> recordedAt = recordedAt();
  private final Field<Long> sequence = sequence();

  PaymentForm() {
    super("payment", Payment.class);
  }

  @Override
  protected Payment build(Values given) {
    return new Payment(
        given.get(id),
        given.get(deal),
        given.get(invoice),
        given.get(amount),
        given.get(paidAt),
        given.get(attributes),
        given.get(recordedAt),
        given.get(sequence));
  }
}
