package org.salesprocess.examples.furniture;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.deal.Participation;
import org.salesprocess.core.org.StandardRoles;

/** Who takes part in one deal. A designer who leaves the company passes the deal to another. */
final class Participants {
  private final ImmutableList.Builder<Participation> before = ImmutableList.builder();
  private final Office office;
  private final Trail trail;
  private final Draws draws;
  private SellerId designer;
  private Instant since;

  Participants(Office office, Trail trail, LeadWork.Meeting meeting) {
    this.office = office;
    this.trail = trail;
    draws = office.draws("participants " + trail.lead().id());
    designer = meeting.designer();
    since = meeting.at();
    add(meeting.manager(), StandardRoles.LEAD_MANAGER.id(), since);
  }

  /** Returns the designer who has the deal. */
  SellerId designer() {
    return designer;
  }

  /** Adds somebody who helps from an instant on. */
  void add(SellerId seller, RoleId role, Instant from) {
    before.add(new Participation(seller, role, Optional.of(from), Optional.empty()));
  }

  /**
   * Returns the first instant from this one on at which the deal's designer is at work, after
   * passing the deal on if the designer has left.
   */
  Instant designerAt(Instant from) {
    Desk desk = office.desk();
    WorkingTime hours = office.hours();
    Instant at = from;
    while (trail.reaches(at) && !desk.isAtWork(designer, at)) {
      LocalDate day = hours.day(at);
      Optional<Instant> left = desk.leftBefore(designer, at);
      if (left.isPresent()) {
        SellerId next = desk.designer(draws, trail.lead().territory().orElseThrow(), day);
        passTo(next, left.get(), at);
      } else {
        at = hours.within(hours.openDay(day.plusDays(1)), draws.between(0, 900));
      }
    }
    return at;
  }

  private void passTo(SellerId next, Instant left, Instant at) {
    before.add(
        new Participation(
            designer, FurnitureStaff.DESIGNER.id(), Optional.of(since), Optional.of(left)));
    designer = next;
    since = at;
  }

  /** Returns all who took part, the designer who has the deal last. */
  ImmutableList<Participation> all() {
    return ImmutableList.<Participation>builder()
        .addAll(before.build())
        .add(
            new Participation(
                designer, FurnitureStaff.DESIGNER.id(), Optional.of(since), Optional.empty()))
        .build();
  }
}
