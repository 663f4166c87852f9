package org.salesprocess.core.json;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.BookingId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.ReturnId;
import org.salesprocess.core.deal.BookingLine;
import org.salesprocess.core.deal.Return;

/** What was taken back of a deal. */
final class ReturnForm extends FactForm<Return> {

  private final Field<ReturnId> id = required("id", TextForms.RETURN, Return::id);
  private final Field<DealId> deal = required("deal", TextForms.DEAL, Return::deal);
  private final Field<Optional<BookingId>> booking =
      optional("booking", TextForms.BOOKING, Return::booking);
  private final Field<Return.Kind> kind = required("kind", EnumForms.RETURN_KIND, Return::kind);
  private final Field<ImmutableList<BookingLine>> lines =
      withDefault(
          "lines", JsonForm.listOf(new BookingLineForm()), ImmutableList.of(), Return::lines);
  private final Field<BigMoney> amount = required("amount", MoneyForms.BIG_MONEY, Return::amount);
  private final Field<Instant> returnedAt =
      required("returnedAt", TextForms.INSTANT, Return::returnedAt);
  private final Field<Optional<String>> reason =
      optional("reason", JsonForm.text("reason"), Return::reason);
  private final Field<Attributes> attributes = attributes();
  private final Field<Optional<Instant>> recordedAt = recordedAt();
  private final Field<Long> sequence = sequence();

  ReturnForm() {
    super("return", Return.class);
  }

  @Override
  protected Return build(Values given) {
    return new Return(
        given.get(id),
        given.get(deal),
        given.get(booking),
        given.get(kind),
        given.get(lines),
        given.get(amount),
        given.get(returnedAt),
        given.get(reason),
        given.get(attributes),
        given.get(recordedAt),
        given.get(sequence));
  }
}
