package org.salesprocess.core.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.DealChangeId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.deal.DealChange;

/** A change to an amount or an expected close. */
final class DealChangeForm extends FactForm<DealChange> {

  private final Field<DealChangeId> id = required("id", TextForms.DEAL_CHANGE, DealChange::id);
  private final Field<DealId> deal = required("deal", TextForms.DEAL, DealChange::deal);
  private final Field<Instant> changedAt =
      required("changedAt", TextForms.INSTANT, DealChange::changedAt);
  private final Field<Optional<SellerId>> by = optional("by", TextForms.SELLER, DealChange::by);
  private final Field<Optional<BigMoney>> amount =
      optional("amount", MoneyForms.BIG_MONEY, DealChange::amount);
  private final Field<Optional<LocalDate>> expectedClose =
      optional("expectedClose", TextForms.DAY, DealChange::expectedClose);
  private final Field<Attributes> attributes = attributes();
  private final Field<Optional<Instant>> recordedAt = recordedAt();
  private final Field<Long> sequence = sequence();

  DealChangeForm() {
    super("deal change", DealChange.class);
  }

  @Override
  protected DealChange build(Values given) {
    return new DealChange(
        given.get(id),
        given.get(deal),
        given.get(changedAt),
        given.get(by),
        given.get(amount),
        given.get(expectedClose),
        given.get(attributes),
        given.get(recordedAt),
        given.get(sequence));
  }
}
