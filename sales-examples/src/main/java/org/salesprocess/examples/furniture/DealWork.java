package org.salesprocess.examples.furniture;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.funnel.Handoff;
import org.salesprocess.core.lead.Interaction;
import org.salesprocess.core.lead.Lead;
import org.salesprocess.core.org.Party;
import org.salesprocess.core.org.StandardRoles;

/** What the designers do with one deal, from the meeting to the contract and on. */
final class DealWork {
  private static final RoleId DESIGNER = FurnitureStaff.DESIGNER.id();
  private static final RoleId MEASURER = FurnitureStaff.MEASURER.id();
  private static final RoleId CONSTRUCTOR = FurnitureStaff.CONSTRUCTOR.id();
  private static final ImmutableMap<LossReasonId, Integer> REASONS =
      ImmutableMap.of(
          FurnitureFunnel.PRICE, 35,
          FurnitureFunnel.COMPETITOR, 25,
          FurnitureFunnel.POSTPONED, 22,
          FurnitureFunnel.NO_ANSWER, 10,
          FurnitureFunnel.NO_NEED, 8);

  /** How much likelier a sale is than usual, out of a thousand, by how the lead came. */
  private static final ImmutableMap<ChannelId, Integer> TRUST =
      ImmutableMap.of(
          FurnitureMarket.SEARCH, 0,
          FurnitureMarket.SOCIAL, -70,
          FurnitureMarket.DEALERS, 50,
          FurnitureMarket.RETURNING, 230,
          FurnitureMarket.REFERRAL, 150);

  private static final ImmutableList<String> RETURNED =
      ImmutableList.of("needs were not asked about", "budget is not known", "wrong district");
  private static final int LONG_WAIT_DAYS = 14;

  private final Office office;
  private final WorkingTime hours;
  private final Trail trail;
  private final Lead lead;
  private final Draws draws;
  private final LeadWork.Meeting meeting;
  private final Participants participants;
  private final DealSheet sheet;
  private final int trust;
  private boolean reopened;

  DealWork(Office office, Trail trail, LeadWork.Meeting meeting) {
    this.office = office;
    this.trail = trail;
    this.meeting = meeting;
    hours = office.hours();
    lead = trail.lead();
    draws = office.draws("deal work " + lead.id());
    participants = new Participants(office, trail, meeting);
    Quote quote =
        Quote.draw(
            office.draws("quote " + lead.id()),
            office.catalog(),
            lead.interest().orElseThrow(),
            hours.day(meeting.at()));
    sheet = new DealSheet(lead, meeting.at(), quote, hours.day(meeting.at()));
    trust = lead.channel().map(TRUST::get).orElse(0);
  }

  /** Works on the deal, records it, and returns the leads that its customer will bring. */
  ImmutableList<Comeback> run(Facts facts) {
    SellerId designer = participants.designer();
    trail.enter(FurnitureFunnel.MEETING_HELD, meeting.at(), Optional.of(designer));
    int minutes = draws.between(35, 110);
    trail.showroom(designer, meeting.at(), Interaction.Result.DONE, minutes);
    Instant accepted = takeFromLeadManager(meeting.at().plus(Duration.ofMinutes(minutes)));
    ImmutableList<Comeback> comebacks =
        afterMeeting(accepted)
            .map(signed -> new Fulfilment(office, trail, sheet, participants).run(signed))
            .orElse(ImmutableList.of());
    facts.deals.add(sheet.deal(trail.journey(), participants));
    sheet.newCustomer().ifPresent(facts.customers::add);
    return comebacks;
  }

  private Instant takeFromLeadManager(Instant met) {
    Party from = Party.of(StandardRoles.LEAD_MANAGER.id());
    Party to = Party.of(DESIGNER);
    Optional<SellerId> giver = Optional.of(meeting.manager());
    Optional<SellerId> taker = Optional.of(meeting.designer());
    Instant offered = hours.after(met, draws.between(5, 40));
    if (draws.chance(Talents.finding(meeting.manager()).returned())) {
      Instant returned = hours.after(offered, draws.between(30, 400));
      Handoff.Answer answer = Handoff.Answer.returnedAt(returned, draws.oneOf(RETURNED));
      trail.handOff(from, to, giver, taker, offered, answer);
      offered = hours.after(returned, draws.between(120, 900));
    }
    Instant accepted = hours.after(offered, draws.between(10, 500));
    trail.handOff(from, to, giver, taker, offered, Handoff.Answer.acceptedAt(accepted));
    return accepted;
  }

  /** Returns when the contract was signed, or empty if it was not before the end. */
  private Optional<Instant> afterMeeting(Instant from) {
    Instant at = participants.designerAt(from);
    if (draws.chance(300)) {
      trail.sample(
          participants.designer(), at, FurnitureCatalog.euroCents(draws.between(650, 4_900)));
    }
    if (lead.interest().filter(FurnitureCatalog.HALLWAY::equals).isPresent() && draws.chance(600)) {
      return offer(at, 0);
    }
    int chance = 660 * (100 + persuasion(at)) / 200 + trust;
    return draws.chance(chance) ? measure(at) : lose(hours.after(at, draws.between(300, 9_000)));
  }

  private Optional<Instant> measure(Instant from) {
    LocalDate day = office.desk().dayWith(MEASURER, hours.day(from).plusDays(draws.between(2, 9)));
    SellerId measurer = draws.oneOf(office.desk().atWork(MEASURER, day));
    Instant at = hours.within(day, draws.between(0, 1_000));
    if (!trail.enter(FurnitureFunnel.MEASURED, at, Optional.of(measurer))) {
      return Optional.empty();
    }
    trail.visit(measurer, at, draws.between(40, 120));
    participants.add(measurer, MEASURER, at);
    int waited = (int) ChronoUnit.DAYS.between(hours.day(from), day);
    if (lead.interest().filter(FurnitureCatalog.KITCHENS::equals).isEmpty()) {
      return offer(at, waited);
    }
    LocalDate drawn = office.desk().dayWith(CONSTRUCTOR, day.plusDays(draws.between(1, 5)));
    Instant advice = hours.within(drawn, draws.between(0, 1_000));
    if (trail.reaches(advice)) {
      SellerId constructor = draws.oneOf(office.desk().atWork(CONSTRUCTOR, drawn));
      participants.add(constructor, CONSTRUCTOR, advice);
    }
    return offer(advice, waited);
  }

  private Optional<Instant> offer(Instant from, int waited) {
    Instant offered = participants.designerAt(hours.after(from, draws.between(240, 2_400)));
    trail.send(Interaction.Kind.EMAIL, participants.designer(), offered);
    Instant at = offered;
    int calls = draws.between(1, 3);
    for (int call = 0; call < calls; call++) {
      at = participants.designerAt(hours.after(at, draws.between(600, 3_600)));
      boolean answered = draws.chance(700);
      trail.call(
          participants.designer(),
          at,
          answered ? Interaction.Result.DONE : Interaction.Result.NO_ANSWER,
          draws.between(3, 20));
    }
    if (draws.chance(70)) {
      at = at.plus(Duration.ofDays(draws.between(45, 120)));
    }
    Instant decided = participants.designerAt(hours.after(at, draws.between(200, 4_000)));
    int patience = waited > LONG_WAIT_DAYS ? -170 : 0;
    int chance = 540 * persuasion(decided) / 100 + trust + patience;
    return draws.chance(chance) ? sign(decided) : lose(decided);
  }

  private Optional<Instant> sign(Instant at) {
    SellerId designer = participants.designer();
    if (!trail.enter(FurnitureFunnel.CONTRACT, at, Optional.of(designer))) {
      return Optional.empty();
    }
    trail.showroom(designer, at, Interaction.Result.DONE, draws.between(30, 90));
    Talents.Closing talent = Talents.closing(designer);
    sheet.sign(at, draws.between(talent.leastDiscount(), talent.mostDiscount()));
    return Optional.of(at);
  }

  /** Loses the deal; a customer who only put it off sometimes comes back months later. */
  private Optional<Instant> lose(Instant from) {
    Instant at = participants.designerAt(from);
    LossReasonId reason = draws.weighted(REASONS);
    if (!trail.lose(reason, at, participants.designer())) {
      return Optional.empty();
    }
    sheet.lose(at, reason, draws);
    if (reopened || !reason.equals(FurnitureFunnel.POSTPONED) || !draws.chance(350)) {
      return Optional.empty();
    }
    reopened = true;
    Instant again =
        participants.designerAt(hours.after(at.plus(Duration.ofDays(draws.between(40, 120))), 60));
    SellerId designer = participants.designer();
    if (!trail.enter(FurnitureFunnel.MEETING_HELD, again, Optional.of(designer))) {
      return Optional.empty();
    }
    sheet.reopen(hours.day(again));
    trail.call(designer, again, Interaction.Result.DONE, draws.between(5, 20));
    return measure(again);
  }

  private int persuasion(Instant at) {
    return Talents.closing(participants.designer()).persuasionOn(hours.day(at));
  }
}
