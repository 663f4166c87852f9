package org.salesprocess.core.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.BookingId;
import org.salesprocess.core.basics.ContractId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.deal.Booking;
import org.salesprocess.core.deal.BookingLine;
import org.salesprocess.core.deal.Participation;

/** An order that a customer has signed. */
final class BookingForm extends FactForm<Booking> {

  private final Field<BookingId> id = required("id", TextForms.BOOKING, Booking::id);
  private final Field<DealId> deal = required("deal", TextForms.DEAL, Booking::deal);
  private final Field<Optional<ContractId>> contract =
      optional("contract", TextForms.CONTRACT, Booking::contract);
  private final Field<Optional<CustomerId>> customer =
      optional("customer", TextForms.CUSTOMER, Booking::customer);
  private final Field<Optional<TerritoryId>> territory =
      optional("territory", TextForms.TERRITORY, Booking::territory);
  private final Field<Optional<SellerId>> owner =
      optional("owner", TextForms.SELLER, Booking::owner);
  private final Field<ImmutableList<Participation>> participations =
      withDefault(
          "participations",
          JsonForm.listOf(new ParticipationForm()),
          ImmutableList.of(),
          Booking::participations);
  private final Field<ImmutableSortedMap<SellerId, Fraction>> split =
      withDefault(
          "split",
          JsonForm.mapOf(TextForms.SELLER, new FractionForm()),
          ImmutableSortedMap.of(),
          Booking::split);
  private final Field<ImmutableList<BookingLine>> lines =
      withDefault(
          "lines", JsonForm.listOf(new BookingLineForm()), ImmutableList.of(), Booking::lines);
  private final Field<BigMoney> amount = required("amount", MoneyForms.BIG_MONEY, Booking::amount);
  private final Field<Optional<BigMoney>> cost =
      optional("cost", MoneyForms.BIG_MONEY, Booking::cost);
  private final Field<Instant> bookedAt =
      required("bookedAt", TextForms.INSTANT, Booking::bookedAt);
  private final Field<Attributes> attributes = attributes();
  private final Field<Optional<Instant>> recordedAt = recordedAt();
  private final Field<Long> sequence = sequence();

  BookingForm() {
    super("booking", Booking.class);
  }

  @Override
  protected Booking build(Values given) {
    return new Booking(
        given.get(id),
        given.get(deal),
        given.get(contract),
        given.get(customer),
        given.get(territory),
        given.get(owner),
        given.get(participations),
        given.get(split),
        given.get(lines),
        given.get(amount),
        given.get(cost),
        given.get(bookedAt),
        given.get(attributes),
        given.get(recordedAt),
        given.get(sequence));
  }
}
