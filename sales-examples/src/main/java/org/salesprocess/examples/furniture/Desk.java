package org.salesprocess.examples.furniture;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.org.StandardRoles;

/** Says who takes a piece of work, and when that person can. */
final class Desk {
  private final SalesOrganization organization;
  private final WorkingTime hours;

  Desk(SalesOrganization organization, WorkingTime hours) {
    this.organization = organization;
    this.hours = hours;
  }

  /** Returns everyone who holds a role and is at work on a day, by id. */
  ImmutableList<SellerId> atWork(RoleId role, LocalDate day) {
    return organization.sellers().keySet().stream()
        .filter(seller -> organization.roleOf(seller, day).filter(role::equals).isPresent())
        .filter(seller -> organization.isAtWork(seller, day))
        .collect(ImmutableList.toImmutableList());
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
        .flatMap(team -> organization.teams().get(team).territory())
        .filter(district::equals)
        .isPresent();
  }

  /** Says whether a seller still works here at an instant. */
  boolean isEmployed(SellerId seller, Instant at) {
    return organization.sellers().get(seller).isEmployedOn(hours.day(at));
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
