package org.salesprocess.core.json;

import org.joda.money.BigMoney;
import org.salesprocess.core.basics.CampaignId;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.market.Campaign;
import org.salesprocess.core.time.SalesPeriod;

/** One spending effort in a channel. */
final class CampaignForm extends ObjectForm<Campaign> {

  private final Field<CampaignId> id = required("id", TextForms.CAMPAIGN, Campaign::id);
  private final Field<String> name =
      required("name", JsonForm.text("campaign name"), Campaign::name);
  private final Field<ChannelId> channel =
      required("channel", TextForms.CHANNEL, Campaign::channel);
  private final Field<SalesPeriod> period = required("period", TextForms.PERIOD, Campaign::period);
  private final Field<BigMoney> cost = required("cost", MoneyForms.BIG_MONEY, Campaign::cost);

  CampaignForm() {
    super("campaign", Campaign.class);
  }

  @Override
  protected Campaign build(Values given) {
    return new Campaign(
        given.get(id), given.get(name), given.get(channel), given.get(period), given.get(cost));
  }
}
