package org.salesprocess.core.json;

import java.time.LocalDate;
import java.util.Optional;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.org.Membership;

/** That a seller was in a team. */
final class MembershipForm extends ObjectForm<Membership> {

  private final Field<SellerId> seller = required("seller", TextForms.SELLER, Membership::seller);
  private final Field<TeamId> team = required("team", TextForms.TEAM, Membership::team);
  private final Field<LocalDate> from = required("from", TextForms.DAY, Membership::from);
  private final Field<Optional<LocalDate>> until =
      optional("until", TextForms.DAY, Membership::until);

  MembershipForm() {
    super("membership", Membership.class);
  }

  @Override
  protected Membership build(Values given) {
    return new Membership(given.get(seller), given.get(team), given.get(from), given.get(until));
  }
}
