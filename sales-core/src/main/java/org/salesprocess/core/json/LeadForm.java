package org.salesprocess.core.json;

import java.time.Instant;
import java.util.Optional;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.CampaignId;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.lead.Lead;

/** Interest that is not yet qualified. */
final class LeadForm extends FactForm<Lead> {

  private final Field<LeadId> id = required("id", TextForms.LEAD, Lead::id);
  private final Field<Optional<Instant>> receivedAt =
      optional("receivedAt", TextForms.INSTANT, Lead::receivedAt);
  private final Field<Optional<ChannelId>> channel =
      optional("channel", TextForms.CHANNEL, Lead::channel);
  private final Field<Optional<CampaignId>> campaign =
      optional("campaign", TextForms.CAMPAIGN, Lead::campaign);
  private final Field<Optional<TerritoryId>> territory =
      optional("territory", TextForms.TERRITORY, Lead::territory);
  private final Field<Optional<CustomerId>> customer =
      optional("customer", TextForms.CUSTOMER, Lead::customer);
  private final Field<Optional<SellerId>> owner = optional("owner", TextForms.SELLER, Lead::owner);
  private final Field<Optional<ProductLineId>> interest =
      optional("interest", TextForms.PRODUCT_LINE, Lead::interest);
  private final Field<Attributes> attributes = attributes();
  private final Field<Optional<Instant>> recordedAt = recordedAt();
  private final Field<Long> sequence = sequence();

  LeadForm() {
    super("lead", Lead.class);
  }

  @Override
  protected Lead build(Values given) {
    return new Lead(
        given.get(id),
        given.get(receivedAt),
        given.get(channel),
        given.get(campaign),
        given.get(territory),
        given.get(customer),
        given.get(owner),
        given.get(interest),
        given.get(attributes),
        given.get(recordedAt),
        given.get(sequence));
  }
}
