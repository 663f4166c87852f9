package org.salesprocess.core.json;

import java.time.Instant;
import java.util.Optional;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.deal.Participation;

/** That somebody had a role in a deal. */
final class ParticipationForm extends ObjectForm<Participation> {

  private final Field<SellerId> seller =
      required("seller", TextForms.SELLER, Participation::seller);
  private final Field<RoleId> role = required("role", TextForms.ROLE, Participation::role);
  private final Field<Optional<Instant>> from =
      optional("from", TextForms.INSTANT, Participation::from);
  private final Field<Optional<Instant>> until =
      optional("until", TextForms.INSTANT, Participation::until);

  ParticipationForm() {
    super("participation", Participation.class);
  }

  @Override
  protected Participation build(Values given) {
    return new Participation(given.get(seller), given.get(role), given.get(from), given.get(until));
  }
}
