package org.salesprocess.core.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.time.Dated;

class SalesOrganizationProperties {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  /** Departments of up to eight teams in two structures, with people who move every few days. */
  @Provide
  Arbitrary<SalesOrganization> organizations() {
    return Arbitraries.randoms().map(SalesOrganizationProperties::any);
  }

  private static SalesOrganization any(Random random) {
    SalesOrganization.Builder builder = SalesOrganization.builder();
    int sellers = 1 + random.nextInt(5);
    for (int i = 0; i < sellers; i++) {
      builder.seller(Seller.builder().id(seller(i)).name("Someone").build());
    }
    int teams = 1 + random.nextInt(8);
    List<Team> made = new ArrayList<>();
    for (int i = 0; i < teams; i++) {
      Structure structure = random.nextBoolean() ? Structure.FUNCTION : Structure.TERRITORY;
      List<TeamId> parents =
          made.stream().filter(each -> each.structure() == structure).map(Team::id).toList();
      Optional<TeamId> parent =
          parents.isEmpty() || random.nextInt(4) == 0
              ? Optional.empty()
              : Optional.of(parents.get(random.nextInt(parents.size())));
      Dated<SellerId> head =
          random.nextBoolean()
              ? Dated.from(FIRST.plusDays(random.nextInt(10)), seller(random.nextInt(sellers)))
              : Dated.never();
      made.add(
          Team.builder()
              .id(TeamId.of("t" + (teams - i)))
              .name("Some team")
              .structure(structure)
              .parent(parent)
              .head(head)
              .build());
    }
    Collections.shuffle(made, random);
    made.forEach(builder::team);
    for (int i = 0; i < sellers; i++) {
      addMemberships(builder, seller(i), made, random);
    }
    return builder.build();
  }

  private static void addMemberships(
      SalesOrganization.Builder builder, SellerId seller, List<Team> teams, Random random) {
    for (Structure structure : Structure.values()) {
      List<TeamId> ids =
          teams.stream().filter(each -> each.structure() == structure).map(Team::id).toList();
      LocalDate from = FIRST.plusDays(random.nextInt(4));
      for (int i = 0; i < 3 && !ids.isEmpty(); i++) {
        LocalDate until = from.plusDays(1 + random.nextInt(5));
        builder.membership(
            new Membership(seller, ids.get(random.nextInt(ids.size())), from, Optional.of(until)));
        from = until.plusDays(random.nextInt(2));
      }
    }
  }

  private static SellerId seller(int number) {
    return SellerId.of("s" + number);
  }

  @Property(tries = 200)
  void a_unit_has_its_own_members_and_those_of_the_units_below(
      @ForAll("organizations") SalesOrganization sales,
      @ForAll @IntRange(min = 0, max = 20) int after) {
    LocalDate day = FIRST.plusDays(after);
    for (TeamId team : sales.teams().keySet()) {
      TreeSet<SellerId> expected = new TreeSet<>(sales.members(team, day));
      sales.children(team).forEach(child -> expected.addAll(sales.allMembers(child, day)));
      assertThat(sales.allMembers(team, day)).containsExactlyElementsOf(expected);
    }
  }

  @Property(tries = 200)
  void on_a_day_everyone_is_in_one_team_of_a_structure_at_most(
      @ForAll("organizations") SalesOrganization sales,
      @ForAll @IntRange(min = 0, max = 20) int after) {
    LocalDate day = FIRST.plusDays(after);
    for (SellerId seller : sales.sellers().keySet()) {
      for (Structure structure : Structure.values()) {
        List<TeamId> in =
            sales.teams().values().stream()
                .filter(team -> team.structure() == structure)
                .map(Team::id)
                .filter(team -> sales.members(team, day).contains(seller))
                .toList();
        assertThat(in).isEqualTo(sales.teamOf(seller, structure, day).stream().toList());
        List<TeamId> byFact =
            sales.memberships().stream()
                .filter(membership -> membership.seller().equals(seller))
                .filter(membership -> !membership.from().isAfter(day))
                .filter(membership -> membership.until().filter(day::isBefore).isPresent())
                .map(Membership::team)
                .filter(team -> in.contains(team) || structureOf(sales, team) == structure)
                .toList();
        assertThat(in).isEqualTo(byFact);
      }
    }
  }

  private static Structure structureOf(SalesOrganization sales, TeamId team) {
    return sales.teams().values().stream()
        .filter(each -> each.id().equals(team))
        .map(Team::structure)
        .findFirst()
        .orElseThrow();
  }

  @Property(tries = 200)
  void a_manager_is_the_nearest_head_above_the_highest_unit_that_one_heads(
      @ForAll("organizations") SalesOrganization sales,
      @ForAll @IntRange(min = 0, max = 20) int after) {
    LocalDate day = FIRST.plusDays(after);
    for (SellerId seller : sales.sellers().keySet()) {
      for (Structure structure : Structure.values()) {
        List<SellerId> headsAbove = new ArrayList<>();
        for (TeamId unit : sales.unitsOf(seller, structure, day)) {
          Optional<SellerId> head = sales.headOf(unit, day);
          if (head.filter(seller::equals).isPresent()) {
            headsAbove.clear();
          } else {
            head.ifPresent(headsAbove::add);
          }
        }
        assertThat(sales.managerOf(seller, structure, day))
            .isEqualTo(headsAbove.stream().findFirst());
      }
    }
  }

  @Property(tries = 1000)
  void managers_form_no_circle_where_one_head_at_most_is_in_another_branch(
      @ForAll("organizations") SalesOrganization sales,
      @ForAll @IntRange(min = 0, max = 20) int after) {
    LocalDate day = FIRST.plusDays(after);
    for (Structure structure : Structure.values()) {
      long elsewhere =
          sales.sellers().keySet().stream()
              .filter(seller -> headsAnotherBranch(sales, seller, structure, day))
              .count();
      if (elsewhere > 1) {
        continue;
      }
      for (SellerId seller : sales.sellers().keySet()) {
        List<SellerId> chain = new ArrayList<>(List.of(seller));
        Optional<SellerId> next = sales.managerOf(seller, structure, day);
        while (next.isPresent()) {
          assertThat(chain).doesNotContain(next.get());
          chain.add(next.get());
          next = sales.managerOf(next.get(), structure, day);
        }
      }
    }
  }

  /** Says whether somebody heads a unit that is neither above the own team, nor it, nor below. */
  private static boolean headsAnotherBranch(
      SalesOrganization sales, SellerId seller, Structure structure, LocalDate day) {
    return sales
        .teamOf(seller, structure, day)
        .filter(
            own ->
                sales.teams().values().stream()
                    .filter(unit -> unit.structure() == structure)
                    .filter(unit -> unit.head().at(day).filter(seller::equals).isPresent())
                    .anyMatch(
                        unit ->
                            !sales.path(own).contains(unit.id())
                                && !sales.path(unit.id()).contains(own)))
        .isPresent();
  }

  @Property(tries = 200)
  void the_units_of_a_structure_are_a_forest(@ForAll("organizations") SalesOrganization sales) {
    for (TeamId team : sales.teams().keySet()) {
      List<TeamId> path = sales.path(team);
      assertThat(path.get(0)).isEqualTo(team);
      assertThat(path).doesNotHaveDuplicates();
      assertThat(sales.top(structureOf(sales, team))).contains(path.get(path.size() - 1));
      for (int i = 1; i < path.size(); i++) {
        assertThat(sales.children(path.get(i))).contains(path.get(i - 1));
      }
    }
  }

  @Property(tries = 50)
  void parents_in_a_circle_are_refused(
      @ForAll @IntRange(min = 2, max = 6) int length, @ForAll @IntRange(max = 3) int hanging) {
    SalesOrganization.Builder builder = SalesOrganization.builder();
    for (int i = 0; i < length + hanging; i++) {
      int parent = i < length ? (i + 1) % length : i - 1;
      builder.team(
          Team.builder()
              .id(TeamId.of("t" + i))
              .name("Some team")
              .parent(TeamId.of("t" + parent))
              .build());
    }
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("team t0: its parents form a circle [t0, t1");
  }
}
