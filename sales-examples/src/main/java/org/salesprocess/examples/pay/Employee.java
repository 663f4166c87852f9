package org.salesprocess.examples.pay;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.org.Membership;
import org.salesprocess.core.org.Role;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.org.StandardRoles;
import org.salesprocess.core.org.Team;
import org.salesprocess.core.time.Dated;

/**
 * Somebody in a reporting tree, as a source lists them.
 *
 * @param id who
 * @param title what the source calls the position
 * @param manager whom they report to; empty at the top
 * @param hiredOn the first day
 */
record Employee(SellerId id, String title, Optional<SellerId> manager, LocalDate hiredOn) {

  Employee {
    requireNonNull(id, "id");
    requireNonNull(title, "title");
    requireNonNull(manager, "manager");
    requireNonNull(hiredOn, "hiredOn");
  }

  /**
   * Returns the organisation of a reporting tree: everybody to whom somebody reports leads a team
   * of these, and is in it.
   */
  static SalesOrganization organization(List<Employee> tree) {
    ImmutableSet<SellerId> managers = managers(tree);
    SalesOrganization.Builder organization = SalesOrganization.builder();
    for (Employee employee : tree) {
      boolean leads = managers.contains(employee.id);
      organization.seller(
          Seller.builder()
              .id(employee.id)
              .name(employee.title + " " + employee.id)
              .role(Dated.always(employee.role(leads).id()))
              .hiredOn(employee.hiredOn)
              .build());
      if (leads) {
        organization.team(employee.team());
      }
      Optional<TeamId> team =
          (leads ? Optional.of(employee.id) : employee.manager).map(Employee::teamOf);
      team.ifPresent(
          id -> organization.membership(Membership.since(employee.hiredOn, employee.id, id)));
    }
    return organization.build();
  }

  /** Returns everybody to whom somebody reports. */
  static ImmutableSet<SellerId> managers(List<Employee> tree) {
    return tree.stream()
        .flatMap(employee -> employee.manager.stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  private Team team() {
    return Team.builder()
        .id(teamOf(id))
        .name("Those who report to " + title + " " + id)
        .parent(manager.map(Employee::teamOf))
        .head(Dated.from(hiredOn, id))
        .build();
  }

  private Role role(boolean leads) {
    if (!leads) {
      return StandardRoles.ACCOUNT_EXECUTIVE;
    }
    return manager.isEmpty() ? StandardRoles.HEAD_OF_SALES : StandardRoles.SALES_MANAGER;
  }

  private static TeamId teamOf(SellerId manager) {
    return TeamId.of("team of " + manager);
  }
}
