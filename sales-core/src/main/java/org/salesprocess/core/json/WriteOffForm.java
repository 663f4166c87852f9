package org.salesprocess.core.json;

import java.time.Instant;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.InvoiceId;
import org.salesprocess.core.basics.WriteOffId;
import org.salesprocess.core.deal.WriteOff;

/** Money that was owed and is given up. */
final class WriteOffForm extends FactForm<WriteOff> {

  private final Field<WriteOffId> id = required("id", TextForms.WRITE_OFF, WriteOff::id);
  private final Field<DealId> deal = required("deal", TextForms.DEAL, WriteOff::deal);
  private final Field<Optional<InvoiceId>> invoice =
      optional("invoice", TextForms.INVOICE, WriteOff::invoice);
  private final Field<BigMoney> amount = required("amount", MoneyForms.BIG_MONEY, WriteOff::amount);
  private final Field<Instant> writtenOffAt =
      required("writtenOffAt", TextForms.INSTANT, WriteOff::writtenOffAt);
  private final Field<Optional<String>> reason =
      optional("reason", JsonForm.text("reason"), WriteOff::reason);
  private final Field<Attributes> attributes = attributes();
  private final Field<Optional<Instant>> recordedAt = recordedAt();
  private final Field<Long> sequence = sequence();

  WriteOffForm() {
    super("write-off", WriteOff.class);
  }

  @Override
  protected WriteOff build(Values given) {
    return new WriteOff(
        given.get(id),
        given.get(deal),
        given.get(invoice),
        given.get(amount),
        given.get(writtenOffAt),
        given.get(reason),
        given.get(attributes),
        given.get(recordedAt),
        given.get(sequence));
  }
}
