package org.salesprocess.core.json;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;
import org.salesprocess.core.org.Absence;
import org.salesprocess.core.org.Department;
import org.salesprocess.core.org.Membership;
import org.salesprocess.core.org.Role;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.org.StandardRoles;
import org.salesprocess.core.org.Team;

/** An organisation part by part; of the roles only those that are not the standard ones. */
final class SalesOrganizationForm extends ObjectForm<SalesOrganization> {

  private final Field<ImmutableList<Role>> roles =
      list("roles", new RoleForm(), SalesOrganizationForm::ownRoles);
  private final Field<ImmutableList<Department>> departments =
      list("departments", new DepartmentForm(), all -> all.departments().values().asList());
  private final Field<ImmutableList<Seller>> sellers =
      list("sellers", new SellerForm(), all -> all.sellers().values().asList());
  private final Field<ImmutableList<Team>> teams =
      list("teams", new TeamForm(), all -> all.teams().values().asList());
  private final Field<ImmutableList<Membership>> memberships =
      list("memberships", new MembershipForm(), SalesOrganization::memberships);
  private final Field<ImmutableList<Absence>> absences =
      list("absences", new AbsenceForm(), SalesOrganization::absences);

  SalesOrganizationForm() {
    super("organisation", SalesOrganization.class);
  }

  private <V> Field<ImmutableList<V>> list(
      String name, JsonForm<V> items, Function<SalesOrganization, ImmutableList<V>> of) {
    return withDefault(name, JsonForm.listOf(items), ImmutableList.of(), of);
  }

  private static ImmutableList<Role> ownRoles(SalesOrganization organization) {
    return organization.roles().values().stream()
        .filter(role -> !StandardRoles.all().contains(role))
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  protected SalesOrganization build(Values given) {
    SalesOrganization.Builder organization = SalesOrganization.builder();
    given.get(roles).forEach(organization::role);
    given.get(departments).forEach(organization::department);
    given.get(sellers).forEach(organization::seller);
    given.get(teams).forEach(organization::team);
    given.get(memberships).forEach(organization::membership);
    given.get(absences).forEach(organization::absence);
    return organization.build();
  }
}
