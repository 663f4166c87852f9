package org.salesprocess.examples.csv;

import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.org.Membership;
import org.salesprocess.core.org.Role;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.org.StandardRoles;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.org.Team;
import org.salesprocess.core.time.Dated;

/**
 * Makes the organisation: the department at the top, under it the territorial units, and in each
 * the teams of its managers.
 *
 * <p>The source knows one moment only, so roles and heads hold on every day and memberships from
 * {@link #ALWAYS} on. A manager leads each of the teams that name him, and is a member where his
 * own row says; without a row, of his team or, if he leads several, of the department.
 */
final class OrganizationReader {
  /** A day before every fact. */
  static final LocalDate ALWAYS = LocalDate.of(1970, 1, 1);

  private final PipelineMapping mapping;
  private final TeamId top;
  private final List<Line> lines = new ArrayList<>();
  private final Map<TeamId, Team> teams = new TreeMap<>();
  private final Map<SellerId, Set<TeamId>> led = new TreeMap<>();

  private OrganizationReader(PipelineMapping mapping) {
    this.mapping = mapping;
    top = TeamId.of(mapping.department());
  }

  private record Line(SellerId seller, Optional<SellerId> manager, Optional<String> unit) {}

  static SalesOrganization read(Path file, PipelineMapping mapping, SellersFile columns) {
    OrganizationReader reader = new OrganizationReader(mapping);
    Set<SellerId> seen = new TreeSet<>();
    References.readAll(
        file,
        mapping,
        Stream.of(Stream.of(columns.seller()), columns.manager().stream(), columns.team().stream())
            .flatMap(each -> each)
            .collect(ImmutableSet.toImmutableSet()),
        row -> {
          Optional<SellerId> seller = row.name(columns.seller()).map(SellerId::of);
          if (seller.isEmpty()) {
            row.fail(columns.seller(), "must be given");
          } else if (!seen.add(seller.get())) {
            row.fail(columns.seller(), "must be listed once");
          } else if (isTheDepartment(row, columns, mapping)) {
            row.fail(columns.team().orElseThrow(), "must differ from the name of the department");
          } else {
            reader.lines.add(
                new Line(
                    seller.get(),
                    columns.manager().flatMap(row::name).map(SellerId::of),
                    columns.team().flatMap(row::name)));
          }
        });
    try {
      return reader.organization();
    } catch (IllegalArgumentException e) {
      throw new UnreadableInputException(Sentences.nameOf(file), String.valueOf(e.getMessage()), e);
    }
  }

  private static boolean isTheDepartment(Row row, SellersFile columns, PipelineMapping mapping) {
    return columns.team().map(row::text).filter(mapping.department()::equals).isPresent();
  }

  /** Returns the organisation of sellers of whom nothing but their ids is known. */
  static SalesOrganization of(PipelineMapping mapping, Set<SellerId> sellers) {
    OrganizationReader reader = new OrganizationReader(mapping);
    SalesOrganization.Builder organization = reader.start();
    for (SellerId seller : sellers) {
      organization.seller(Seller.builder().id(seller).name(seller.value()).build());
      organization.membership(Membership.since(ALWAYS, seller, reader.top));
    }
    return organization.build();
  }

  private SalesOrganization organization() {
    SalesOrganization.Builder organization = start();
    Set<SellerId> sellers = new TreeSet<>();
    for (Line line : lines) {
      sellers.add(line.seller());
      organization.membership(Membership.since(ALWAYS, line.seller(), teamOf(line)));
    }
    led.forEach(
        (manager, own) -> {
          if (sellers.add(manager)) {
            TeamId home = own.size() == 1 ? own.iterator().next() : top;
            organization.membership(Membership.since(ALWAYS, manager, home));
          }
        });
    for (SellerId seller : sellers) {
      Role role =
          led.containsKey(seller) ? StandardRoles.SALES_MANAGER : StandardRoles.ACCOUNT_EXECUTIVE;
      organization.seller(
          Seller.builder().id(seller).name(seller.value()).role(Dated.always(role.id())).build());
    }
    teams.values().forEach(organization::team);
    return organization.build();
  }

  private SalesOrganization.Builder start() {
    SalesOrganization.Builder organization = SalesOrganization.builder();
    Set<RoleId> known = new TreeSet<>(StandardRoles.all().stream().map(Role::id).toList());
    for (StageMapping stage : mapping.stages()) {
      stage
          .stage()
          .owner()
          .flatMap(owner -> owner.match(Optional::of, department -> Optional.<RoleId>empty()))
          .filter(known::add)
          .ifPresent(role -> organization.role(Role.of(role.value(), role.value())));
    }
    organization.team(
        Team.builder().id(top).name(top.value()).structure(Structure.TERRITORY).build());
    return organization;
  }

  /** Returns the team of a seller, which is made where it is not there yet. */
  private TeamId teamOf(Line line) {
    TeamId unit = line.unit().map(this::unit).orElse(top);
    if (line.manager().isEmpty()) {
      return unit;
    }
    SellerId manager = line.manager().get();
    TeamId team = TeamId.of(line.unit().map(name -> name + " / ").orElse("") + manager.value());
    led.computeIfAbsent(manager, id -> new TreeSet<>()).add(team);
    teams.computeIfAbsent(
        team,
        id ->
            Team.builder()
                .id(id)
                .name("Team of " + manager.value())
                .structure(Structure.TERRITORY)
                .parent(unit)
                .head(Dated.always(manager))
                .build());
    return team;
  }

  private TeamId unit(String name) {
    TeamId unit = TeamId.of(name);
    teams.computeIfAbsent(
        unit,
        id ->
            Team.builder()
                .id(id)
                .name(name)
                .structure(Structure.TERRITORY)
                .parent(top)
                .territory(TerritoryId.of(name))
                .build());
    return unit;
  }
}
