package org.salesprocess.core.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.time.Dated;
import org.salesprocess.core.time.SalesPeriod;

class SalesOrganizationTest {
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final SellerId ANA = SellerId.of("ana");
  private static final SellerId BOB = SellerId.of("bob");
  private static final SellerId EVE = SellerId.of("eve");
  private static final TeamId ALL = TeamId.of("all");
  private static final TeamId NORTH = TeamId.of("north");
  private static final TeamId SOUTH = TeamId.of("south");
  private static final TeamId OAK = TeamId.of("oak");

  private static Seller seller(SellerId id) {
    return Seller.builder().id(id).name("Someone").build();
  }

  private static Team team(TeamId id) {
    return Team.builder().id(id).name("Some team").build();
  }

  /** Ana leads all, Bob the north since March; Eve moves from north to south in March. */
  private static SalesOrganization.Builder department() {
    return SalesOrganization.builder()
        .seller(seller(ANA))
        .seller(seller(BOB))
        .seller(
            Seller.builder()
                .id(EVE)
                .name("Eve")
                .role(Dated.from(JANUARY, RoleId.of("lead-manager")))
                .hiredOn(JANUARY)
                .leftOn(LocalDate.of(2026, 12, 1))
                .build())
        .team(Team.builder().id(ALL).name("All").head(Dated.always(ANA)).build())
        .team(
            Team.builder().id(NORTH).name("North").parent(ALL).head(Dated.from(MARCH, BOB)).build())
        .team(Team.builder().id(SOUTH).name("South").parent(ALL).build())
        .team(Team.builder().id(OAK).name("Oak").structure(Structure.PRODUCT).build())
        .membership(Membership.since(JANUARY, ANA, ALL))
        .membership(Membership.since(JANUARY, BOB, NORTH))
        .membership(new Membership(EVE, NORTH, JANUARY, Optional.of(MARCH)))
        .membership(Membership.since(MARCH, EVE, SOUTH))
        .membership(Membership.since(JANUARY, EVE, OAK));
  }

  @Test
  void people_move_and_the_units_above_keep_them() {
    SalesOrganization sales = department().build();
    LocalDate before = MARCH.minusDays(1);
    assertThat(sales.teamOf(EVE, Structure.FUNCTION, before)).contains(NORTH);
    assertThat(sales.teamOf(EVE, Structure.FUNCTION, MARCH)).contains(SOUTH);
    assertThat(sales.members(NORTH, before)).containsExactly(BOB, EVE);
    assertThat(sales.members(NORTH, MARCH)).containsExactly(BOB);
    assertThat(sales.members(ALL, MARCH)).containsExactly(ANA);
    assertThat(sales.allMembers(ALL, before)).containsExactly(ANA, BOB, EVE);
    assertThat(sales.allMembers(ALL, MARCH)).containsExactly(ANA, BOB, EVE);
    assertThat(sales.unitsOf(EVE, Structure.FUNCTION, MARCH)).containsExactly(SOUTH, ALL);
    assertThat(sales.members(ALL, JANUARY.minusDays(1))).isEmpty();
  }

  @Test
  void a_seller_may_be_in_one_team_of_each_structure_at_once() {
    SalesOrganization sales = department().build();
    assertThat(sales.teamOf(EVE, Structure.PRODUCT, MARCH)).contains(OAK);
    assertThat(sales.teamOf(EVE, Structure.TERRITORY, MARCH)).isEmpty();
    assertThat(sales.allMembers(OAK, MARCH)).containsExactly(EVE);
    assertThat(sales.top(Structure.FUNCTION)).containsExactly(ALL);
    assertThat(sales.top(Structure.PRODUCT)).containsExactly(OAK);
    assertThat(sales.children(ALL)).containsExactly(NORTH, SOUTH);
    assertThat(sales.path(NORTH)).containsExactly(NORTH, ALL);
  }

  @Test
  void one_reports_to_the_nearest_head_above_who_is_somebody_else() {
    SalesOrganization sales = department().build();
    assertThat(sales.managerOf(BOB, Structure.FUNCTION, MARCH)).contains(ANA);
    assertThat(sales.managerOf(EVE, Structure.FUNCTION, JANUARY)).contains(ANA);
    assertThat(sales.managerOf(ANA, Structure.FUNCTION, MARCH)).isEmpty();
    assertThat(sales.managerOf(EVE, Structure.PRODUCT, MARCH)).isEmpty();
    assertThat(sales.managerOf(SellerId.of("nobody"), Structure.FUNCTION, MARCH)).isEmpty();
    assertThat(sales.headOf(NORTH, MARCH.minusDays(1))).isEmpty();
    assertThat(sales.headOf(NORTH, MARCH)).contains(BOB);
    assertThat(sales.teamsWithoutHead(JANUARY)).containsExactly(NORTH, OAK, SOUTH);
    assertThat(sales.teamsWithoutHead(MARCH)).containsExactly(OAK, SOUTH);
  }

  @Test
  void one_is_at_work_when_employed_and_not_absent() {
    SalesOrganization sales =
        department()
            .absence(new Absence(EVE, SalesPeriod.ofDay(MARCH), Absence.Kind.SICKNESS))
            .build();
    assertThat(sales.isAtWork(EVE, JANUARY.minusDays(1))).isFalse();
    assertThat(sales.isAtWork(EVE, JANUARY)).isTrue();
    assertThat(sales.isAtWork(EVE, MARCH)).isFalse();
    assertThat(sales.isAtWork(EVE, MARCH.plusDays(1))).isTrue();
    assertThat(sales.isAtWork(EVE, LocalDate.of(2026, 11, 30))).isTrue();
    assertThat(sales.isAtWork(EVE, LocalDate.of(2026, 12, 1))).isFalse();
    assertThat(sales.isAtWork(SellerId.of("nobody"), MARCH)).isFalse();
    assertThat(sales.roleOf(EVE, MARCH)).contains(RoleId.of("lead-manager"));
    assertThat(sales.roleOf(EVE, JANUARY.minusDays(1))).isEmpty();
    assertThat(sales.roleOf(SellerId.of("nobody"), MARCH)).isEmpty();
  }

  @Test
  void two_teams_of_one_structure_on_a_day_are_refused() {
    assertThatThrownBy(() -> department().membership(Membership.since(MARCH, BOB, SOUTH)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "seller bob: one team of a structure (FUNCTION) on a day; dated value south: one value"
                + " for a day, but [[2026-03-01..+∞)] has one already");
  }

  @Test
  void whoever_is_named_must_be_known() {
    assertThatThrownBy(
            () ->
                department().membership(Membership.since(MARCH, SellerId.of("zoe"), SOUTH)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("membership in south: seller zoe is unknown");
    assertThatThrownBy(
            () -> department().membership(Membership.since(MARCH, ANA, TeamId.of("east"))).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("team east: unknown");
    assertThatThrownBy(
            () ->
                department()
                    .absence(
                        new Absence(
                            SellerId.of("zoe"), SalesPeriod.ofDay(MARCH), Absence.Kind.OTHER))
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("absence: seller zoe is unknown");
    assertThatThrownBy(
            () ->
                department()
                    .team(team(TeamId.of("west")).withHead(Dated.always(SellerId.of("zoe"))))
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("head of team west: seller zoe is unknown");
    assertThatThrownBy(
            () -> department().team(team(TeamId.of("west")).withParent(TeamId.of("east"))).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("team west: parent east is unknown");
    assertThatThrownBy(
            () ->
                department()
                    .seller(seller(SellerId.of("zoe")).withRole(Dated.always(RoleId.of("wizard"))))
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("seller zoe: role must be one of [account-executive, ")
        .hasMessageEndingWith("was wizard");
  }

  @Test
  void a_unit_has_the_structure_of_the_one_above() {
    assertThatThrownBy(() -> department().team(team(TeamId.of("west")).withParent(OAK)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("team west: parent oak must be cut by FUNCTION too, was PRODUCT");
  }

  @Test
  void a_second_thing_of_one_id_is_refused_but_a_standard_role_may_be_replaced() {
    assertThatThrownBy(() -> department().seller(seller(ANA)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("organisation: two sellers ana");
    assertThatThrownBy(() -> department().team(team(ALL)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("organisation: two teams all");
    Department production = Department.of("production", "Production", DepartmentKind.PRODUCTION);
    assertThatThrownBy(() -> department().department(production).department(production))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("organisation: two departments production");
    Role setter = Role.of("lead-manager", "Setter", Duty.APPOINTMENT_SETTING);
    assertThat(department().role(setter).build().roles())
        .containsEntry(RoleId.of("lead-manager"), setter);
  }

  @Test
  void an_unknown_team_is_refused_where_it_is_asked_about() {
    SalesOrganization sales = department().build();
    assertThatThrownBy(() -> sales.members(TeamId.of("east"), MARCH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("team east: unknown");
    assertThatThrownBy(() -> sales.children(TeamId.of("east")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("team east: unknown");
  }

  @Test
  void people_and_teams_that_cannot_be_are_refused() {
    assertThatThrownBy(() -> seller(ANA).withHiredOn(MARCH).withLeftOn(MARCH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("seller ana: must leave after being hired on 2026-03-01, left on 2026-03-01");
    assertThatThrownBy(() -> seller(ANA).withName(" Ana"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("seller ana: name must be text without outer spaces, was ' Ana'");
    assertThatThrownBy(() -> team(ALL).withParent(ALL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("team all: must not be its own parent");
    assertThatThrownBy(() -> team(ALL).withTerritory(TerritoryId.of("t")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("team all: only a unit by territory covers one, structure is FUNCTION");
    assertThatThrownBy(() -> team(ALL).withProductLine(ProductLineId.of("p")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("team all: only a unit by product sells a product line, structure is FUNCTION");
    assertThatThrownBy(() -> new Membership(ANA, ALL, MARCH, Optional.of(MARCH)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "membership of ana in all: must end after its start 2026-03-01, was 2026-03-01");
  }

  @Test
  void roles_come_before_departments_among_parties() {
    Party role = Party.of(RoleId.of("z"));
    Party department = Party.of(DepartmentId.of("a"));
    assertThat(role).isLessThan(department);
    assertThat(role.isOutsideSales()).isFalse();
    assertThat(department.isOutsideSales()).isTrue();
    assertThat(role).hasToString("z").isNotEqualTo(Party.of(RoleId.of("y")));
  }

  @Test
  void a_head_of_several_units_reports_to_a_head_above_the_highest_of_them() {
    SalesOrganization sales =
        SalesOrganization.builder()
            .seller(seller(ANA))
            .seller(seller(BOB))
            .seller(seller(EVE))
            .team(team(ALL).withHead(Dated.always(EVE)))
            .team(team(NORTH).withParent(ALL).withHead(Dated.always(BOB)))
            .team(team(SOUTH).withParent(NORTH).withHead(Dated.always(ANA)))
            .membership(Membership.since(JANUARY, ANA, SOUTH))
            .membership(Membership.since(JANUARY, BOB, SOUTH))
            .build();
    assertThat(sales.managerOf(ANA, Structure.FUNCTION, MARCH)).contains(BOB);
    assertThat(sales.managerOf(BOB, Structure.FUNCTION, MARCH)).contains(EVE);
  }

  @Test
  void heads_who_are_each_in_the_branch_of_the_other_report_to_each_other() {
    SalesOrganization sales =
        SalesOrganization.builder()
            .seller(seller(ANA))
            .seller(seller(BOB))
            .team(team(NORTH).withHead(Dated.always(ANA)))
            .team(team(SOUTH).withHead(Dated.always(BOB)))
            .membership(Membership.since(JANUARY, ANA, SOUTH))
            .membership(Membership.since(JANUARY, BOB, NORTH))
            .build();
    assertThat(sales.managerOf(ANA, Structure.FUNCTION, MARCH)).contains(BOB);
    assertThat(sales.managerOf(BOB, Structure.FUNCTION, MARCH)).contains(ANA);
  }

  @Test
  void a_second_role_of_ones_own_with_an_id_is_refused() {
    Role fitter = Role.of("fitter", "Fitter");
    assertThatThrownBy(() -> department().role(fitter).role(fitter))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("organisation: two roles fitter");
    Role setter = Role.of("lead-manager", "Setter");
    assertThatThrownBy(() -> department().role(setter).role(setter))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("organisation: two roles lead-manager");
  }

  @Test
  void organisations_are_equal_by_their_parts_whatever_was_added_first() {
    Absence one = new Absence(EVE, SalesPeriod.ofDay(MARCH), Absence.Kind.SICKNESS);
    Absence other = new Absence(ANA, SalesPeriod.ofDay(MARCH), Absence.Kind.SICKNESS);
    Membership inOak = Membership.since(MARCH, BOB, OAK);
    Membership leading = Membership.since(MARCH, ANA, OAK);
    SalesOrganization sales =
        department().absence(one).absence(other).membership(inOak).membership(leading).build();
    assertThat(
            department().membership(leading).membership(inOak).absence(other).absence(one).build())
        .isEqualTo(sales)
        .hasSameHashCodeAs(sales)
        .hasToString("organisation of 3 sellers in [all, north, oak, south]");
    assertThat(sales.absences()).containsExactly(other, one);
    SellerId zoe = SellerId.of("zoe");
    for (SalesOrganization.Builder changed :
        List.of(
            department().absence(one),
            department().membership(inOak),
            department().seller(seller(zoe)),
            department().team(team(TeamId.of("west"))),
            department().role(Role.of("fitter", "Fitter")),
            department().department(Department.of("it", "IT", DepartmentKind.OTHER)))) {
      assertThat(changed.build()).isNotEqualTo(department().build());
    }
  }

  @Test
  void people_teams_and_roles_are_found_by_their_ids() {
    SalesOrganization sales = department().build();
    assertThat(sales.find(ANA)).contains(seller(ANA));
    assertThat(sales.find(SellerId.of("zoe"))).isEmpty();
    assertThat(sales.find(OAK).map(Team::structure)).contains(Structure.PRODUCT);
    assertThat(sales.find(TeamId.of("east"))).isEmpty();
    assertThat(sales.find(RoleId.of("lead-manager"))).contains(StandardRoles.LEAD_MANAGER);
    assertThat(sales.find(RoleId.of("wizard"))).isEmpty();
  }

  @Test
  void whoever_holds_a_role_on_a_day_is_employed_then() {
    RoleId leadManager = RoleId.of("lead-manager");
    SellerId abe = SellerId.of("abe");
    SalesOrganization sales =
        department()
            .seller(seller(abe).withRole(Dated.from(MARCH, leadManager)))
            .absence(new Absence(EVE, SalesPeriod.ofDay(MARCH), Absence.Kind.SICKNESS))
            .build();
    assertThat(sales.holding(leadManager, JANUARY.minusDays(1))).isEmpty();
    assertThat(sales.holding(leadManager, JANUARY)).containsExactly(EVE);
    assertThat(sales.holding(leadManager, MARCH)).containsExactly(abe, EVE);
    assertThat(sales.holding(leadManager, LocalDate.of(2026, 12, 1))).containsExactly(abe);
    assertThat(sales.holding(RoleId.of("specialist"), MARCH)).isEmpty();
    assertThatThrownBy(() -> sales.holding(RoleId.of("wizard"), MARCH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("role wizard: unknown");
  }

  @Test
  @SuppressWarnings("NullAway") // what callers without the checker may pass
  void a_part_that_is_missing_is_refused_where_it_is_added() {
    SalesOrganization.Builder builder = department();
    assertThatThrownBy(() -> builder.membership(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> builder.absence(null)).isInstanceOf(NullPointerException.class);
  }
}
