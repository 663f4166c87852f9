package org.salesprocess.core.json;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.BookingId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.DeliveryId;
import org.salesprocess.core.deal.DealLine;
import org.salesprocess.core.deal.Delivery;

/** What was to be brought to a customer, and when it was. */
final class DeliveryForm extends FactForm<Delivery> {

  private final Field<DeliveryId> id = required("id", TextForms.DELIVERY, Delivery::id);
  private final Field<DealId> deal = required("deal", TextForms.DEAL, Delivery::deal);
  private final Field<Optional<BookingId>> booking =
      optional("booking", TextForms.BOOKING, Delivery::booking);
  private final Field<ImmutableList<DealLine>> lines =
      withDefault(
          "lines", JsonForm.listOf(new DealLineForm()), ImmutableList.of(), Delivery::lines);
  private final Field<Optional<LocalDate>> promisedOn =
      optional("promisedOn", TextForms.DAY, Delivery::promisedOn);
  private final Field<Optional<Instant>> deliveredAt =
      optional("deliveredAt", TextForms.INSTANT, Delivery::deliveredAt);
  private final Field<Attributes> attributes = attributes();
  private final Field<Optional<Instant>> recordedAt = recordedAt();
  private final Field<Long> sequence = sequence();

  DeliveryForm() {
    super("delivery", Delivery.class);
  }

  @Override
  protected Delivery build(Values given) {
    return new Delivery(
        given.get(id),
        given.get(deal),
        given.get(booking),
        given.get(lines),
        given.get(promisedOn),
        given.get(deliveredAt),
        given.get(attributes),
        given.get(recordedAt),
        given.get(sequence));
  }
}
