package org.salesprocess.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.core.json.Json.MAPPER;
import static org.salesprocess.core.json.Json.isWritten;
import static org.salesprocess.core.json.Json.read;
import static org.salesprocess.core.json.Json.refusal;
import static org.salesprocess.core.json.Json.written;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.org.Absence;
import org.salesprocess.core.org.Department;
import org.salesprocess.core.org.DepartmentKind;
import org.salesprocess.core.org.Duty;
import org.salesprocess.core.org.Membership;
import org.salesprocess.core.org.Role;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.org.StandardRoles;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.org.Team;
import org.salesprocess.core.time.Dated;
import org.salesprocess.core.time.SalesPeriod;

class OrganizationFormsTest {

  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
  private static final SellerId ANA = SellerId.of("ana");
  private static final TeamId NORTH = TeamId.of("north");

  private static final Role DESIGNER =
      Role.of("designer", "Designer", Duty.NEEDS_ANALYSIS, Duty.CLOSING);
  private static final Seller SELLER =
      Seller.builder()
          .id(ANA)
          .name("Ana")
          .role(Dated.from(JANUARY, RoleId.of("designer")))
          .hiredOn(JANUARY)
          .leftOn(JULY)
          .build();
  private static final Team TEAM =
      Team.builder()
          .id(NORTH)
          .name("North")
          .structure(Structure.TERRITORY)
          .parent(TeamId.of("country"))
          .head(Dated.always(ANA))
          .territory(TerritoryId.of("t1"))
          .build();

  private static <T> void is(T value, Class<T> type, String json) {
    isWritten(value, type, json.replace('\'', '"'));
  }

  private static String refused(String json, Class<?> type) {
    return refusal(json.replace('\'', '"'), type);
  }

  @Test
  void a_role_has_its_duties() {
    is(
        DESIGNER,
        Role.class,
        "{'id':'designer','name':'Designer','duties':['needs-analysis','closing']}");
    is(Role.of("x", "X"), Role.class, "{'id':'x','name':'X'}");
    assertThat(refused("{'id':'x','name':'X','duties':['dancing']}", Role.class))
        .startsWith(".duties[0]: duty must be one of [prospecting, first-response, ")
        .endsWith(", forecasting], was 'dancing'");
  }

  @Test
  void a_department_has_its_kind() {
    is(
        Department.of("logistics", "Logistics", DepartmentKind.LOGISTICS),
        Department.class,
        "{'id':'logistics','name':'Logistics','kind':'logistics'}");
    assertThat(refused("{'id':'x','name':'X','kind':'cellar'}", Department.class))
        .isEqualTo(
            ".kind: kind of department must be one of [marketing, logistics, production, finance,"
                + " service, other], was 'cellar'");
  }

  @Test
  void a_seller_has_roles_by_date() {
    is(
        SELLER,
        Seller.class,
        "{'id':'ana','name':'Ana','role':[{'from':'2026-01-01','value':'designer'}],"
            + "'hiredOn':'2026-01-01','leftOn':'2026-07-01'}");
    is(Seller.builder().id(ANA).name("Ana").build(), Seller.class, "{'id':'ana','name':'Ana'}");
    assertThat(
            refused("{'id':'ana','name':'Ana','role':[{'value':'a'},{'value':'b'}]}", Seller.class))
        .isEqualTo(
            ".role: dated value b: one value for a day, but [(-\u221e..+\u221e)] has one already");
    assertThat(
            refused(
                "{'id':'ana','name':'Ana','hiredOn':'2026-07-01','leftOn':'2026-01-01'}",
                Seller.class))
        .isEqualTo(": seller ana: must leave after being hired on 2026-07-01, left on 2026-01-01");
  }

  @Test
  void a_team_is_by_function_unless_it_says_otherwise() {
    is(
        TEAM,
        Team.class,
        "{'id':'north','name':'North','structure':'territory','parent':'country',"
            + "'head':[{'value':'ana'}],'territory':'t1'}");
    is(
        Team.builder()
            .id(NORTH)
            .name("North")
            .structure(Structure.PRODUCT)
            .productLine(ProductLineId.of("kitchens"))
            .build(),
        Team.class,
        "{'id':'north','name':'North','structure':'product','productLine':'kitchens'}");
    is(Team.builder().id(NORTH).name("North").build(), Team.class, "{'id':'north','name':'North'}");
    assertThat(refused("{'id':'north','name':'North','territory':'t1'}", Team.class))
        .isEqualTo(": team north: only a unit by territory covers one, structure is FUNCTION");
  }

  @Test
  void a_membership_lasts_unless_it_ends() {
    is(
        Membership.since(JANUARY, ANA, NORTH),
        Membership.class,
        "{'seller':'ana','team':'north','from':'2026-01-01'}");
    is(
        new Membership(ANA, NORTH, JANUARY, Optional.of(JULY)),
        Membership.class,
        "{'seller':'ana','team':'north','from':'2026-01-01','until':'2026-07-01'}");
    assertThat(
            refused(
                "{'seller':'ana','team':'north','from':'2026-07-01','until':'2026-01-01'}",
                Membership.class))
        .isEqualTo(
            ": membership of ana in north: must end after its start 2026-07-01, was 2026-01-01");
  }

  @Test
  void an_absence_has_its_days_and_its_kind() {
    is(
        new Absence(ANA, SalesPeriod.of(JANUARY, JULY), Absence.Kind.PARENTAL),
        Absence.class,
        "{'seller':'ana','period':'2026-01-01/2026-07-01','kind':'parental'}");
    assertThat(refused("{'seller':'ana','period':'2026-01-01','kind':'other'}", Absence.class))
        .isEqualTo(".period: period must be such as 2026-01-01/2026-02-01, was '2026-01-01'");
  }

  private static SalesOrganization.Builder company() {
    return SalesOrganization.builder().role(DESIGNER).seller(SELLER);
  }

  @Test
  void an_organisation_is_written_as_a_person_would() throws JsonProcessingException {
    SalesOrganization organization =
        company()
            .department(Department.of("logistics", "Logistics", DepartmentKind.LOGISTICS))
            .team(Team.builder().id(NORTH).name("North").build())
            .membership(Membership.since(JANUARY, ANA, NORTH))
            .absence(new Absence(ANA, SalesPeriod.ofDay(JANUARY), Absence.Kind.HOLIDAY))
            .build();

    assertThat(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(organization))
        .isEqualToNormalizingNewlines(
            """
            {
              "roles" : [ {
                "id" : "designer",
                "name" : "Designer",
                "duties" : [ "needs-analysis", "closing" ]
              } ],
              "departments" : [ {
                "id" : "logistics",
                "name" : "Logistics",
                "kind" : "logistics"
              } ],
              "sellers" : [ {
                "id" : "ana",
                "name" : "Ana",
                "role" : [ {
                  "from" : "2026-01-01",
                  "value" : "designer"
                } ],
                "hiredOn" : "2026-01-01",
                "leftOn" : "2026-07-01"
              } ],
              "teams" : [ {
                "id" : "north",
                "name" : "North"
              } ],
              "memberships" : [ {
                "seller" : "ana",
                "team" : "north",
                "from" : "2026-01-01"
              } ],
              "absences" : [ {
                "seller" : "ana",
                "period" : "2026-01-01/2026-01-02",
                "kind" : "holiday"
              } ]
            }""");
    assertThat(read(written(organization), SalesOrganization.class)).isEqualTo(organization);
  }

  @Test
  void the_standard_roles_are_known_without_being_written() {
    isWritten(SalesOrganization.builder().build(), SalesOrganization.class, "{}");
    is(
        SalesOrganization.builder()
            .seller(
                Seller.builder()
                    .id(ANA)
                    .name("Ana")
                    .role(Dated.always(StandardRoles.LEAD_MANAGER.id()))
                    .build())
            .build(),
        SalesOrganization.class,
        "{'sellers':[{'id':'ana','name':'Ana','role':[{'value':'lead-manager'}]}]}");
  }

  @Test
  void a_standard_role_that_the_company_changed_is_written() {
    is(
        SalesOrganization.builder()
            .role(Role.of("lead-manager", "Hunter", Duty.PROSPECTING))
            .build(),
        SalesOrganization.class,
        "{'roles':[{'id':'lead-manager','name':'Hunter','duties':['prospecting']}]}");
  }

  @Test
  void a_standard_role_may_be_listed_as_it_is() {
    assertThat(
            read(
                "{\"roles\":[" + written(StandardRoles.SPECIALIST) + "]}", SalesOrganization.class))
        .isEqualTo(SalesOrganization.builder().build());
  }

  @Test
  void parts_that_make_no_organisation_are_refused_as_it_says() {
    assertThat(
            refused(
                "{'sellers':[{'id':'ana','name':'Ana','role':[{'value':'dancer'}]}]}",
                SalesOrganization.class))
        .startsWith(": seller ana: role must be one of [account-executive, ")
        .endsWith("], was dancer");
    assertThat(
            refused(
                "{'teams':[{'id':'a','name':'A'},{'id':'a','name':'B'}]}", SalesOrganization.class))
        .isEqualTo(": organisation: two teams a");
    assertThat(
            refused(
                "{'teams':[{'id':'a','name':'A'}],"
                    + "'memberships':[{'seller':'bob','team':'a','from':'2026-01-01'}]}",
                SalesOrganization.class))
        .isEqualTo(": membership in a: seller bob is unknown");
    assertThat(refused("{'sellers':[{'id':'ana'}]}", SalesOrganization.class))
        .isEqualTo(".sellers[0]: seller: field name is missing");
  }
}
