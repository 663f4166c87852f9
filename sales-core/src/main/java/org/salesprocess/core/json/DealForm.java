package org.salesprocess.core.json;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.basics.CompetitorId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.DealKind;
import org.salesprocess.core.deal.DealLine;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.core.deal.Participation;

/** A qualified opportunity; with a new customer unless it says otherwise. */
final class DealForm extends FactForm<Deal> {

  private final Field<DealId> id = required("id", TextForms.DEAL, Deal::id);
  private final Field<DealKind> kind =
      withDefault("kind", EnumForms.DEAL_KIND, DealKind.NEW, Deal::kind);
  private final Field<Outcome> outcome = required("outcome", EnumForms.OUTCOME, Deal::outcome);
  private final Field<Optional<StageId>> stage = optional("stage", TextForms.STAGE, Deal::stage);
  private final Field<Optional<LeadId>> lead = optional("lead", TextForms.LEAD, Deal::lead);
  private final Field<Optional<CustomerId>> customer =
      optional("customer", TextForms.CUSTOMER, Deal::customer);
  private final Field<Optional<ChannelId>> channel =
      optional("channel", TextForms.CHANNEL, Deal::channel);
  private final Field<Optional<TerritoryId>> territory =
      optional("territory", TextForms.TERRITORY, Deal::territory);
  private final Field<Optional<SellerId>> owner = optional("owner", TextForms.SELLER, Deal::owner);
  private final Field<ImmutableList<Participation>> participations =
      withDefault(
          "participations",
          JsonForm.listOf(new ParticipationForm()),
          ImmutableList.of(),
          Deal::participations);
  private final Field<ImmutableList<DealLine>> lines =
      withDefault("lines", JsonForm.listOf(new DealLineForm()), ImmutableList.of(), Deal::lines);
  private final Field<Optional<BigMoney>> amount =
      optional("amount", MoneyForms.BIG_MONEY, Deal::amount);
  private final Field<Optional<Instant>> createdAt =
      optional("createdAt", TextForms.INSTANT, Deal::createdAt);
  private final Field<Optional<Instant>> closedAt =
      optional("closedAt", TextForms.INSTANT, Deal::closedAt);
  private final Field<Optional<LocalDate>> expectedClose =
      optional("expectedClose", TextForms.DAY, Deal::expectedClose);
  private final Field<Optional<LossReasonId>> lossReason =
      optional("lossReason", TextForms.LOSS_REASON, Deal::lossReason);
  private final Field<Optional<CompetitorId>> lostTo =
      optional("lostTo", TextForms.COMPETITOR, Deal::lostTo);
  private final Field<Attributes> attributes = attributes();
  private final Field<Optional<Instant>> recordedAt = recordedAt();
  private final Field<Long> sequence = sequence();

  DealForm() {
    super("deal", Deal.class);
  }

  @Override
  protected Deal build(Values given) {
    return new Deal(
        given.get(id),
        given.get(kind),
        given.get(outcome),
        given.get(stage),
        given.get(lead),
        given.get(customer),
        given.get(channel),
        given.get(territory),
        given.get(owner),
        given.get(participations),
        given.get(lines),
        given.get(amount),
        given.get(createdAt),
        given.get(closedAt),
        given.get(expectedClose),
        given.get(lossReason),
        given.get(lostTo),
        given.get(attributes),
        given.get(recordedAt),
        given.get(sequence));
  }
}
