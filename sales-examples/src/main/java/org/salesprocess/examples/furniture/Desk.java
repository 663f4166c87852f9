package org.salesprocess.examples.furniture;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.org.StandardRoles;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.org.Team;

/** Says who takes a piece of work, and when that person can. */
final class Desk {
  private final SalesOrganization organization;
  private final WorkingTime hours;
  private final Map<LocalDate, ImmutableListMultimap<RoleId, SellerId>> present = new HashMap<>();

  Desk(SalesOrganization organization, WorkingTime hours) {
    this.organization = organization;
    this.hours = hours;
  }

  /** Returns everyone who holds a role and is at work on a day, by id. */
  ImmutableList<SellerId> atWork(RoleId role, LocalDate day) {
    return present.computeIfAbsent(day, this::byRole).get(role);
  }

  private ImmutableListMultimap<RoleId, SellerId> byRole(LocalDate day) {
    return organization.sellers().keySet().stream()
        .filter(seller -> organization.isAtWork(seller, day))
        .collect(
            ImmutableListMultimap.toImmutableListMultimap(
                seller -> organization.roleOf(seller, day).orElseThrow(), seller -> seller));
  }

  /** Returns a lead manager who is at work on a day. */
  SellerId leadManager(Draws draws, LocalDate day) {
    return draws.oneOf(atWork(StandardRoles.LEAD_MANAGER.id(), day));
  }

  /** Returns a designer who is at work on a day, of the district's team if there is one. */
  SellerId designer(Draws draws, TerritoryId district, LocalDate day) {
    ImmutableList<SellerId> all = atWork(FurnitureStaff.DESIGNER.id(), day);
    ImmutableList<SellerId> near =
        all.stream()
            .filter(seller -> covers(seller, district, day))
            .collect(ImmutableList.toImmutableList());
    return draws.oneOf(near.isEmpty() ? all : near);
  }

  private boolean covers(SellerId seller, TerritoryId district, LocalDate day) {
    return organization
        .teamOf(seller, Structure.TERRITORY, day)
        .flatMap(team -> Optional.ofNullable(organization.teams().get(team)))
        .flatMap(Team::territory)
        .filter(district::equals)
        .isPresent();
  }

  /** Returns when a seller had left the company by an instant, or empty if that is not so. */
  Optional<Instant> leftBefore(SellerId seller, Instant at) {
    return Optional.ofNullable(organization.sellers().get(seller))
        .flatMap(Seller::leftOn)
        .map(hours::startOf)
        .filter(left -> !left.isAfter(at));
  }

  /** Says whether a seller works on the day of an instant. */
  boolean isAtWork(SellerId seller, Instant at) {
    return organization.isAtWork(seller, hours.day(at));
  }

  /** Returns the first day from this one on that is open and has somebody of a role at work. */
  LocalDate dayWith(RoleId role, LocalDate from) {
    LocalDate day = hours.openDay(from);
    while (atWork(role, day).isEmpty()) {
      day = hours.openDay(day.plusDays(1));
    }
    return day;
  }
}
