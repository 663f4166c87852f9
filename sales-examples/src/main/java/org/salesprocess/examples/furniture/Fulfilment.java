package org.salesprocess.examples.furniture;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.funnel.Handoff;
import org.salesprocess.core.lead.Interaction;
import org.salesprocess.core.lead.Lead;
import org.salesprocess.core.org.Party;
import org.salesprocess.core.org.StandardRoles;

/** What comes after a contract: making, delivering, asking how it went, and being recommended. */
final class Fulfilment {
  private static final Party DESIGNERS = Party.of(FurnitureStaff.DESIGNER.id());
  private static final Party PRODUCTION = Party.of(FurnitureStaff.PRODUCTION);
  private static final Party LOGISTICS = Party.of(FurnitureStaff.LOGISTICS);
  private static final ImmutableList<String> RETURNED =
      ImmutableList.of(
          "sizes are missing", "drawing does not match the contract", "fronts are out of stock");

  private final Office office;
  private final WorkingTime hours;
  private final Trail trail;
  private final Lead lead;
  private final DealSheet sheet;
  private final Participants participants;
  private final Draws draws;

  Fulfilment(Office office, Trail trail, DealSheet sheet, Participants participants) {
    this.office = office;
    this.trail = trail;
    this.sheet = sheet;
    this.participants = participants;
    hours = office.hours();
    lead = trail.lead();
    draws = office.draws("fulfilment " + lead.id());
  }

  /** Follows a contract until it is delivered; returns the leads that the customer will bring. */
  ImmutableList<Comeback> run(Instant signed) {
    if (draws.chance(30)) {
      cancel(signed);
      return ImmutableList.of();
    }
    Instant started = takeIntoProduction(signed);
    if (!trail.enter(FurnitureFunnel.PRODUCTION, started, Optional.empty())) {
      return ImmutableList.of();
    }
    Instant delivered = deliver(started);
    if (!trail.enter(FurnitureFunnel.DELIVERED, delivered, Optional.empty())) {
      return ImmutableList.of();
    }
    askHowItWent(delivered);
    return comebacks(delivered);
  }

  private void cancel(Instant signed) {
    Instant at = participants.designerAt(hours.after(signed, draws.between(300, 2_000)));
    SellerId designer = participants.designer();
    if (trail.lose(FurnitureFunnel.WITHDRAWN, at, designer)) {
      sheet.lose(at, FurnitureFunnel.WITHDRAWN, draws);
    }
  }

  private Instant takeIntoProduction(Instant signed) {
    Instant offered = participants.designerAt(hours.after(signed, draws.between(60, 1_200)));
    Optional<SellerId> giver = Optional.of(participants.designer());
    if (draws.chance(150)) {
      Instant returned = hours.after(offered, draws.between(120, 1_600));
      Handoff.Answer answer = Handoff.Answer.returnedAt(returned, draws.oneOf(RETURNED));
      trail.handOff(DESIGNERS, PRODUCTION, giver, Optional.empty(), offered, answer);
      offered = participants.designerAt(hours.after(returned, draws.between(300, 2_400)));
      giver = Optional.of(participants.designer());
    }
    Instant accepted = hours.after(offered, draws.between(200, 2_200));
    Handoff.Answer answer = Handoff.Answer.acceptedAt(accepted);
    trail.handOff(DESIGNERS, PRODUCTION, giver, Optional.empty(), offered, answer);
    return accepted;
  }

  private Instant deliver(Instant started) {
    Instant made = hours.after(started.plus(Duration.ofDays(draws.between(24, 45))), 30);
    Instant accepted = hours.after(made, draws.between(60, 900));
    Handoff.Answer answer = Handoff.Answer.acceptedAt(accepted);
    trail.handOff(PRODUCTION, LOGISTICS, Optional.empty(), Optional.empty(), made, answer);
    return hours.after(accepted, draws.between(300, 3_000));
  }

  private void askHowItWent(Instant delivered) {
    LocalDate day = hours.day(delivered).plusDays(draws.between(9, 20));
    LocalDate called = office.desk().dayWith(StandardRoles.CUSTOMER_SUCCESS.id(), day);
    ImmutableList<SellerId> care =
        office.desk().atWork(StandardRoles.CUSTOMER_SUCCESS.id(), called);
    trail.careCall(
        sheet.customer(),
        draws.oneOf(care),
        hours.within(called, draws.between(0, 1_000)),
        draws.chance(720) ? Interaction.Result.DONE : Interaction.Result.NO_ANSWER);
  }

  private ImmutableList<Comeback> comebacks(Instant delivered) {
    ImmutableList.Builder<Comeback> comebacks = ImmutableList.builder();
    TerritoryId home = lead.territory().orElseThrow();
    if (draws.chance(170)) {
      Instant at = delivered.plus(Duration.ofHours(draws.between(70 * 24, 360 * 24)));
      comebacks.add(new Comeback(at, sheet.customer(), FurnitureMarket.RETURNING, home));
    }
    if (draws.chance(260)) {
      Instant at = delivered.plus(Duration.ofHours(draws.between(31 * 24, 200 * 24)));
      TerritoryId where = draws.chance(600) ? home : draws.oneOf(FurnitureMarket.districts()).id();
      comebacks.add(new Comeback(at, sheet.customer(), FurnitureMarket.REFERRAL, where));
    }
    return comebacks.build();
  }
}
