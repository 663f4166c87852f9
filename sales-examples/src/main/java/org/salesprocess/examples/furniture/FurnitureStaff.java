package org.salesprocess.examples.furniture;

import static org.salesprocess.core.org.StandardRoles.CUSTOMER_SUCCESS;
import static org.salesprocess.core.org.StandardRoles.HEAD_OF_SALES;
import static org.salesprocess.core.org.StandardRoles.LEAD_MANAGER;
import static org.salesprocess.core.org.StandardRoles.SHOWROOM_MANAGER;

import java.time.LocalDate;
import java.util.Optional;
import org.salesprocess.core.basics.DepartmentId;
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
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.org.Team;
import org.salesprocess.core.time.Dated;
import org.salesprocess.core.time.SalesPeriod;

/** Who works in the department, in which teams, and when they were away. */
final class FurnitureStaff {

  static final Role DESIGNER =
      Role.of(
          "designer",
          "Designer",
          Duty.NEEDS_ANALYSIS,
          Duty.PRESENTATION,
          Duty.OFFER,
          Duty.NEGOTIATION,
          Duty.CLOSING);
  static final Role MEASURER = Role.of("measurer", "Measurer", Duty.EXPERT_ADVICE);
  static final Role CONSTRUCTOR =
      Role.of("constructor", "Constructor", Duty.EXPERT_ADVICE, Duty.OFFER);

  static final DepartmentId MARKETING = DepartmentId.of("marketing");
  static final DepartmentId PRODUCTION = DepartmentId.of("production");
  static final DepartmentId LOGISTICS = DepartmentId.of("logistics");

  static final SellerId AUSTEJA = SellerId.of("austeja-zukauskaite");
  static final SellerId NOJUS = SellerId.of("nojus-simkus");
  static final SellerId CHIARA = SellerId.of("chiara-bellini");
  static final SellerId PAWEL = SellerId.of("pawel-wrona");
  static final SellerId EGLE = SellerId.of("egle-vaiciunaite");
  static final SellerId LUKAS = SellerId.of("lukas-brandtner");
  static final SellerId MATAS = SellerId.of("matas-grigaliunas");
  static final SellerId IEVA = SellerId.of("ieva-cepaite");
  static final SellerId SOFIA = SellerId.of("sofia-lindqvist");
  static final SellerId RUTA = SellerId.of("ruta-saltenyte");
  static final SellerId VYTAUTAS = SellerId.of("vytautas-gudzius");
  static final SellerId ANNA = SellerId.of("anna-kellermann");
  static final SellerId MILDA = SellerId.of("milda-jocyte");
  static final SellerId GIEDRE = SellerId.of("giedre-petrulyte");
  static final SellerId HENRIK = SellerId.of("henrik-aaltola");

  private static final LocalDate BEFORE = LocalDate.of(2023, 3, 1);
  private static final LocalDate IEVA_JOINS = LocalDate.of(2025, 6, 2);
  private static final LocalDate RUTA_MOVES = LocalDate.of(2025, 10, 1);
  private static final LocalDate SOFIA_LEAVES = LocalDate.of(2026, 1, 1);
  private static final LocalDate RUTA_LEADS = LocalDate.of(2026, 2, 2);

  private static final TeamId SALES = TeamId.of("sales");
  private static final TeamId LEADS = TeamId.of("lead-team");
  private static final TeamId DESIGN_A = TeamId.of("design-a");
  private static final TeamId DESIGN_B = TeamId.of("design-b");
  private static final TeamId TECHNICAL = TeamId.of("technical");
  private static final TeamId CARE = TeamId.of("care");
  private static final TeamId CITY = TeamId.of("city");
  private static final TeamId OLD_TOWN = TeamId.of("city-old-town");
  private static final TeamId RIVER_BANK = TeamId.of("city-river-bank");

  private FurnitureStaff() {}

  /** Returns the organisation. */
  static SalesOrganization organization() {
    SalesOrganization.Builder staff =
        SalesOrganization.builder()
            .role(DESIGNER)
            .role(MEASURER)
            .role(CONSTRUCTOR)
            .department(new Department(MARKETING, "Marketing", DepartmentKind.MARKETING))
            .department(new Department(PRODUCTION, "Production", DepartmentKind.PRODUCTION))
            .department(new Department(LOGISTICS, "Logistics", DepartmentKind.LOGISTICS));
    addPeople(staff);
    addTeamsByFunction(staff);
    addTeamsByPlace(staff);
    addMembers(staff);
    addAbsences(staff);
    return staff.build();
  }

  private static void addPeople(SalesOrganization.Builder staff) {
    staff
        .seller(person(AUSTEJA, "Austėja Žukauskaitė", LEAD_MANAGER))
        .seller(person(NOJUS, "Nojus Šimkus", LEAD_MANAGER))
        .seller(person(CHIARA, "Chiara Bellini", LEAD_MANAGER))
        .seller(person(PAWEL, "Paweł Wrona", LEAD_MANAGER))
        .seller(person(EGLE, "Eglė Vaičiūnaitė", DESIGNER))
        .seller(person(LUKAS, "Lukas Brandtner", DESIGNER))
        .seller(person(MATAS, "Matas Grigaliūnas", DESIGNER))
        .seller(
            person(IEVA, "Ieva Čepaitė", DESIGNER)
                .withHiredOn(IEVA_JOINS)
                .withRole(Dated.from(IEVA_JOINS, DESIGNER.id())))
        .seller(person(SOFIA, "Sofia Lindqvist", DESIGNER).withLeftOn(SOFIA_LEAVES))
        .seller(person(RUTA, "Rūta Šaltenytė", DESIGNER))
        .seller(person(VYTAUTAS, "Vytautas Gudžius", MEASURER))
        .seller(person(ANNA, "Anna Kellermann", CONSTRUCTOR))
        .seller(person(MILDA, "Milda Jočytė", CUSTOMER_SUCCESS))
        .seller(person(GIEDRE, "Giedrė Petrulytė", SHOWROOM_MANAGER))
        .seller(person(HENRIK, "Henrik Aaltola", HEAD_OF_SALES));
  }

  private static Seller person(SellerId id, String name, Role role) {
    return Seller.builder()
        .id(id)
        .name(name)
        .role(Dated.from(BEFORE, role.id()))
        .hiredOn(BEFORE)
        .build();
  }

  private static void addTeamsByFunction(SalesOrganization.Builder staff) {
    Dated<SellerId> headsOfB = Dated.from(BEFORE, SOFIA).until(SOFIA_LEAVES).with(RUTA_LEADS, RUTA);
    staff
        .team(Team.builder().id(SALES).name("Sales").head(Dated.from(BEFORE, HENRIK)).build())
        .team(function(LEADS, "Lead team", Dated.from(BEFORE, AUSTEJA)))
        .team(function(DESIGN_A, "Design A, showroom", Dated.from(BEFORE, GIEDRE)))
        .team(function(DESIGN_B, "Design B", headsOfB))
        .team(function(TECHNICAL, "Measuring and construction", Dated.from(BEFORE, ANNA)))
        .team(function(CARE, "Customer care", Dated.from(BEFORE, MILDA)));
  }

  private static Team function(TeamId id, String name, Dated<SellerId> head) {
    return Team.builder().id(id).name(name).parent(SALES).head(head).build();
  }

  private static void addTeamsByPlace(SalesOrganization.Builder staff) {
    Dated<SellerId> headsOfRiverBank =
        Dated.from(BEFORE, SOFIA).until(SOFIA_LEAVES).with(SOFIA_LEAVES, RUTA);
    staff
        .team(place(CITY, "Whole city", FurnitureMarket.CITY, Dated.from(BEFORE, HENRIK)).build())
        .team(
            place(OLD_TOWN, "Old Town", FurnitureMarket.OLD_TOWN, Dated.from(BEFORE, EGLE))
                .parent(CITY)
                .build())
        .team(
            place(RIVER_BANK, "River Bank", FurnitureMarket.RIVER_BANK, headsOfRiverBank)
                .parent(CITY)
                .build());
  }

  private static Team.Builder place(
      TeamId id, String name, TerritoryId territory, Dated<SellerId> head) {
    Team.Builder team = Team.builder().id(id).name(name);
    team.structure(Structure.TERRITORY).territory(territory).head(head);
    return team;
  }

  private static void addMembers(SalesOrganization.Builder staff) {
    for (SellerId seller : new SellerId[] {AUSTEJA, NOJUS, CHIARA, PAWEL}) {
      staff.membership(Membership.since(BEFORE, seller, LEADS));
    }
    staff
        .membership(Membership.since(BEFORE, HENRIK, SALES))
        .membership(Membership.since(BEFORE, GIEDRE, DESIGN_A))
        .membership(Membership.since(BEFORE, EGLE, DESIGN_A))
        .membership(Membership.since(BEFORE, LUKAS, DESIGN_A))
        .membership(new Membership(RUTA, DESIGN_A, BEFORE, Optional.of(RUTA_MOVES)))
        .membership(Membership.since(RUTA_MOVES, RUTA, DESIGN_B))
        .membership(new Membership(SOFIA, DESIGN_B, BEFORE, Optional.of(SOFIA_LEAVES)))
        .membership(Membership.since(BEFORE, MATAS, DESIGN_B))
        .membership(Membership.since(IEVA_JOINS, IEVA, DESIGN_B))
        .membership(Membership.since(BEFORE, VYTAUTAS, TECHNICAL))
        .membership(Membership.since(BEFORE, ANNA, TECHNICAL))
        .membership(Membership.since(BEFORE, MILDA, CARE))
        .membership(Membership.since(BEFORE, EGLE, OLD_TOWN))
        .membership(Membership.since(BEFORE, MATAS, OLD_TOWN))
        .membership(new Membership(RUTA, OLD_TOWN, BEFORE, Optional.of(RUTA_MOVES)))
        .membership(Membership.since(RUTA_MOVES, RUTA, RIVER_BANK))
        .membership(new Membership(SOFIA, RIVER_BANK, BEFORE, Optional.of(SOFIA_LEAVES)))
        .membership(Membership.since(BEFORE, LUKAS, RIVER_BANK))
        .membership(Membership.since(IEVA_JOINS, IEVA, RIVER_BANK));
  }

  private static void addAbsences(SalesOrganization.Builder staff) {
    staff
        .absence(away(AUSTEJA, "2025-07-07", "2025-07-21", Absence.Kind.HOLIDAY))
        .absence(away(NOJUS, "2025-08-04", "2025-08-18", Absence.Kind.HOLIDAY))
        .absence(away(PAWEL, "2025-12-22", "2026-01-05", Absence.Kind.HOLIDAY))
        .absence(away(CHIARA, "2026-03-16", "2026-07-20", Absence.Kind.PARENTAL))
        .absence(away(NOJUS, "2026-06-15", "2026-06-29", Absence.Kind.HOLIDAY))
        .absence(away(EGLE, "2025-07-14", "2025-08-04", Absence.Kind.HOLIDAY))
        .absence(away(LUKAS, "2025-06-23", "2025-07-07", Absence.Kind.HOLIDAY))
        .absence(away(SOFIA, "2025-09-15", "2025-09-29", Absence.Kind.SICKNESS))
        .absence(away(RUTA, "2026-04-20", "2026-05-04", Absence.Kind.HOLIDAY))
        .absence(away(MATAS, "2025-02-10", "2025-02-15", Absence.Kind.TRAINING))
        .absence(away(MATAS, "2026-08-03", "2026-08-17", Absence.Kind.HOLIDAY))
        .absence(away(VYTAUTAS, "2025-08-04", "2025-08-25", Absence.Kind.HOLIDAY))
        .absence(away(VYTAUTAS, "2026-02-09", "2026-03-02", Absence.Kind.SICKNESS))
        .absence(away(VYTAUTAS, "2026-09-14", "2026-09-28", Absence.Kind.HOLIDAY))
        .absence(away(ANNA, "2025-07-07", "2025-07-28", Absence.Kind.HOLIDAY))
        .absence(away(ANNA, "2026-07-06", "2026-07-27", Absence.Kind.HOLIDAY))
        .absence(away(MILDA, "2026-05-11", "2026-05-18", Absence.Kind.OTHER));
  }

  private static Absence away(SellerId seller, String first, String back, Absence.Kind kind) {
    return new Absence(seller, SalesPeriod.of(LocalDate.parse(first), LocalDate.parse(back)), kind);
  }
}
