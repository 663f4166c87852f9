package org.salesprocess.core.json;

import com.google.common.collect.ImmutableSet;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.org.Duty;
import org.salesprocess.core.org.Role;

/** A part that people play, with what it answers for. */
final class RoleForm extends ObjectForm<Role> {

  private final Field<RoleId> id = required("id", TextForms.ROLE, Role::id);
  private final Field<String> name = required("name", JsonForm.text("role name"), Role::name);
  private final Field<ImmutableSet<Duty>> duties =
      withDefault("duties", JsonForm.setOf(EnumForms.DUTY), ImmutableSet.of(), Role::duties);

  RoleForm() {
    super("role", Role.class);
  }

  @Override
  protected Role build(Values given) {
    return new Role(given.get(id), given.get(name), given.get(duties));
  }
}
