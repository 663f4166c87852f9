package org.salesprocess.core.json;

import java.time.Instant;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.ReferralId;
import org.salesprocess.core.lead.Referral;

/** That a customer recommended the company to a lead. */
final class ReferralForm extends FactForm<Referral> {

  private final Field<ReferralId> id = required("id", TextForms.REFERRAL, Referral::id);
  private final Field<CustomerId> by = required("by", TextForms.CUSTOMER, Referral::by);
  private final Field<LeadId> lead = required("lead", TextForms.LEAD, Referral::lead);
  private final Field<Optional<Instant>> referredAt =
      optional("referredAt", TextForms.INSTANT, Referral::referredAt);
  private final Field<Optional<BigMoney>> reward =
      optional("reward", MoneyForms.BIG_MONEY, Referral::reward);
  private final Field<Attributes> attributes = attributes();
  private final Field<Optional<Instant>> recordedAt = recordedAt();
  private final Field<Long> sequence = sequence();

  ReferralForm() {
    super("referral", Referral.class);
  }

  @Override
  protected Referral build(Values given) {
    return new Referral(
        given.get(id),
        given.get(by),
        given.get(lead),
        given.get(referredAt),
        given.get(reward),
        given.get(attributes),
        given.get(recordedAt),
        given.get(sequence));
  }
}
