package org.salesprocess.testkit;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ShrinkingDistance;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple4;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.org.Absence;
import org.salesprocess.core.org.Department;
import org.salesprocess.core.org.DepartmentKind;
import org.salesprocess.core.org.Membership;
import org.salesprocess.core.org.Party;
import org.salesprocess.core.org.Role;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.org.StandardRoles;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.org.Team;
import org.salesprocess.core.time.Dated;

/**
 * Generators of the people who sell and how they are organised.
 *
 * @since 0.1
 */
public final class OrgArbitraries {

  private static final int SELLERS = 5;
  private static final int TEAMS = 4;

  private OrgArbitraries() {}

  /** Generates ids of sellers. */
  public static Arbitrary<SellerId> sellerIds() {
    return BasicArbitraries.ids(SellerId::of, "seller-", SELLERS);
  }

  /** Generates ids of the standard roles. */
  public static Arbitrary<RoleId> roleIds() {
    return roles().map(Role::id);
  }

  /** Generates the standard roles. */
  public static Arbitrary<Role> roles() {
    return Arbitraries.of(StandardRoles.all());
  }

  /** Generates departments outside sales. */
  public static Arbitrary<Department> departments() {
    return Arbitraries.of(DepartmentKind.class)
        .map(kind -> new Department(departmentId(kind), "Department of " + kind, kind));
  }

  /** Generates parties of both kinds. */
  public static Arbitrary<Party> parties() {
    return Arbitraries.oneOf(
        roleIds().map(Party::of), departments().map(department -> Party.of(department.id())));
  }

  private static DepartmentId departmentId(DepartmentKind kind) {
    return DepartmentId.of("department-of-" + kind);
  }

  /** Generates ids of teams. */
  public static Arbitrary<TeamId> teamIds() {
    return Arbitraries.integers().between(0, TEAMS - 1).map(OrgArbitraries::teamId);
  }

  /** Generates teams of {@link #organizations}. */
  public static Arbitrary<Team> teams() {
    return whole().flatMap(all -> Arbitraries.of(all.teams().values()));
  }

  /** Generates memberships of sellers in teams, some of which end. */
  public static Arbitrary<Membership> memberships() {
    return whole().flatMap(all -> Arbitraries.of(all.memberships()));
  }

  /** Generates sellers with a role from some day on. */
  public static Arbitrary<Seller> sellers() {
    return Combinators.combine(sellerIds(), roleIds(), BasicArbitraries.days())
        .as(OrgArbitraries::seller);
  }

  private static Seller seller(SellerId id, RoleId role, LocalDate hired) {
    return Seller.builder()
        .id(id)
        .name("Seller " + id)
        .role(Dated.from(hired, role))
        .hiredOn(hired)
        .build();
  }

  /** Generates absences of up to 400 days. */
  public static Arbitrary<Absence> absences() {
    return Combinators.combine(
            sellerIds(), BasicArbitraries.periods(), Arbitraries.of(Absence.Kind.class))
        .as(Absence::new);
  }

  /**
   * Generates organisations: five sellers, four teams by function in a forest, each seller in one
   * team, some moved to another later, some teams with a head. They shrink to fewer sellers and
   * teams.
   */
  public static Arbitrary<SalesOrganization> organizations() {
    return organizations(upTo(SELLERS), upTo(TEAMS));
  }

  private static Arbitrary<SalesOrganization> whole() {
    return organizations(Arbitraries.just(SELLERS), Arbitraries.just(TEAMS));
  }

  // always as many, but shrinks to fewer
  private static Arbitrary<Integer> upTo(int all) {
    return Arbitraries.fromGenerator(
        random ->
            new SmallerParts<>(
                all, many -> IntStream.range(0, many).boxed(), many -> ShrinkingDistance.of(many)));
  }

  private static Arbitrary<SalesOrganization> organizations(
      Arbitrary<Integer> sellers, Arbitrary<Integer> teams) {
    Arbitrary<Tuple4<RoleId, Integer, LocalDate, Optional<Integer>>> people =
        Combinators.combine(
                roleIds(),
                Arbitraries.integers().between(0, TEAMS - 1),
                BasicArbitraries.days(),
                Arbitraries.integers().between(0, TEAMS - 1).optional())
            .as(Tuple::of);
    return Combinators.combine(
            people.list().ofSize(SELLERS),
            Arbitraries.integers().between(0, TEAMS - 1).list().ofSize(TEAMS),
            sellerIds().optional().list().ofSize(TEAMS),
            absences().list().ofMaxSize(3),
            sellers,
            teams)
        .as(OrgArbitraries::organization);
  }

  private static SalesOrganization organization(
      List<Tuple4<RoleId, Integer, LocalDate, Optional<Integer>>> people,
      List<Integer> parents,
      List<Optional<SellerId>> heads,
      List<Absence> absences,
      int sellerCount,
      int teamCount) {
    Set<SellerId> sellers =
        IntStream.range(0, sellerCount)
            .mapToObj(OrgArbitraries::sellerId)
            .collect(ImmutableSet.toImmutableSet());
    SalesOrganization.Builder built = SalesOrganization.builder();
    for (int i = 0; i < teamCount; i++) {
      Team.Builder team =
          Team.builder().id(teamId(i)).name("Team " + i).structure(Structure.FUNCTION);
      if (parents.get(i) < i) { // a parent is always a team before, so there is no circle
        team.parent(teamId(parents.get(i)));
      }
      heads.get(i).filter(sellers::contains).ifPresent(head -> team.head(Dated.always(head)));
      built.team(team.build());
    }
    for (int i = 0; i < sellerCount; i++) {
      var person = people.get(i);
      SellerId id = sellerId(i);
      LocalDate hired = person.get3();
      built.seller(seller(id, person.get1(), hired));
      Optional<LocalDate> moved = person.get4().map(team -> hired.plusDays(100));
      if (person.get2() < teamCount) {
        built.membership(new Membership(id, teamId(person.get2()), hired, moved));
      }
      person
          .get4()
          .filter(team -> team < teamCount)
          .ifPresent(
              team -> built.membership(Membership.since(hired.plusDays(100), id, teamId(team))));
    }
    absences.stream().filter(absence -> sellers.contains(absence.seller())).forEach(built::absence);
    return built.build();
  }

  private static SellerId sellerId(int number) {
    return SellerId.of("seller-" + (number + 1));
  }

  private static TeamId teamId(int number) {
    return TeamId.of("team-" + number);
  }
}
