package org.salesprocess.core.json;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.OfferId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.deal.DealLine;
import org.salesprocess.core.deal.Offer;

/** What was offered for a deal; its first offer unless it says otherwise. */
final class OfferForm extends FactForm<Offer> {

  private final Field<OfferId> id = required("id", TextForms.OFFER, Offer::id);
  private final Field<DealId> deal = required("deal", TextForms.DEAL, Offer::deal);
  private final Field<Integer> version =
      withDefault("version", JsonForm.wholeNumberFrom(1, "version"), 1, Offer::version);
  private final Field<Optional<CustomerId>> customer =
      optional("customer", TextForms.CUSTOMER, Offer::customer);
  private final Field<ImmutableList<DealLine>> lines =
      withDefault("lines", JsonForm.listOf(new DealLineForm()), ImmutableList.of(), Offer::lines);
  private final Field<Optional<BigMoney>> listPrice =
      optional("listPrice", MoneyForms.BIG_MONEY, Offer::listPrice);
  private final Field<BigMoney> price = required("price", MoneyForms.BIG_MONEY, Offer::price);
  private final Field<Optional<SellerId>> seller =
      optional("seller", TextForms.SELLER, Offer::seller);
  private final Field<Optional<String>> deliveryTerms =
      optional("deliveryTerms", JsonForm.text("delivery terms"), Offer::deliveryTerms);
  private final Field<Optional<Period>> warranty =
      optional("warranty", TextForms.LENGTH, Offer::warranty);
  private final Field<Optional<Instant>> offeredAt =
      optional("offeredAt", TextForms.INSTANT, Offer::offeredAt);
  private final Field<Optional<LocalDate>> validUntil =
      optional("validUntil", TextForms.DAY, Offer::validUntil);
  private final Field<Attributes> attributes = attributes();
  private final Field<Optional<Instant>> recordedAt = recordedAt();
  private final Field<Long> sequence = sequence();

  OfferForm() {
    super("offer", Offer.class);
  }

  @Override
  protected Offer build(Values given) {
    return new Offer(
        given.get(id),
        given.get(deal),
        given.get(version),
        given.get(customer),
        given.get(lines),
        given.get(listPrice),
        given.get(price),
        given.get(seller),
        given.get(deliveryTerms),
        given.get(warranty),
        given.get(offeredAt),
        given.get(validUntil),
        given.get(attributes),
        given.get(recordedAt),
        given.get(sequence));
  }
}
