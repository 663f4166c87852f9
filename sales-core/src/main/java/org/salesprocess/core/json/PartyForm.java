package org.salesprocess.core.json;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.org.Party;

/** Who is responsible: {@code {"role": "designer"}} or {@code {"department": "logistics"}}. */
final class PartyForm extends ObjectForm<Party> {

  private final Field<Optional<RoleId>> role =
      optional(
          "role",
          TextForms.ROLE,
          party -> party.match(role -> Optional.of(role), department -> Optional.empty()));
  private final Field<Optional<DepartmentId>> department =
      optional(
          "department",
          TextForms.DEPARTMENT,
          party -> party.match(role -> Optional.empty(), department -> Optional.of(department)));

  PartyForm() {
    super("party", Party.class);
  }

  @Override
  protected Party build(Values given) {
    checkArgument(
        given.names().size() == 1,
        "party: must have one of role and department, had %s",
        given.names());
    return given
        .get(role)
        .map(Party::of)
        .orElseGet(() -> Party.of(given.get(department).orElseThrow()));
  }
}
