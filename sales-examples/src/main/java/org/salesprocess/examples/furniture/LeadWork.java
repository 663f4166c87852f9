package org.salesprocess.examples.furniture;

import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.funnel.Handoff;
import org.salesprocess.core.lead.Interaction;
import org.salesprocess.core.lead.Lead;
import org.salesprocess.core.org.Party;
import org.salesprocess.core.org.StandardRoles;

/** What the lead managers do with one lead, until the meeting is held or the lead is lost. */
final class LeadWork {
  private static final Party LEAD_MANAGERS = Party.of(StandardRoles.LEAD_MANAGER.id());
  private static final int ATTEMPTS = 5;
  private static final int MOST_MISSED = 2;
  private static final ImmutableMap<LossReasonId, Integer> NOT_INTERESTED =
      ImmutableMap.of(
          FurnitureFunnel.OUT_OF_MARKET, 35,
          FurnitureFunnel.NO_NEED, 40,
          FurnitureFunnel.PRICE, 25);
  private static final ImmutableMap<LossReasonId, Integer> NO_MEETING =
      ImmutableMap.of(
          FurnitureFunnel.POSTPONED, 35,
          FurnitureFunnel.PRICE, 20,
          FurnitureFunnel.COMPETITOR, 15,
          FurnitureFunnel.NO_ANSWER, 30);

  /**
   * A meeting to be held.
   *
   * @param at when
   * @param manager who set it
   * @param designer with whom
   */
  record Meeting(Instant at, SellerId manager, SellerId designer) {}

  private final Office office;
  private final WorkingTime hours;
  private final Trail trail;
  private final Lead lead;
  private final Draws draws;
  private final ChannelOdds odds;
  private boolean reopened;

  LeadWork(Office office, Trail trail) {
    this.office = office;
    this.trail = trail;
    hours = office.hours();
    lead = trail.lead();
    draws = office.draws("lead work " + lead.id());
    odds = ChannelOdds.of(lead.channel().orElseThrow());
  }

  /** Works on the lead; returns the meeting that was held, or empty if there is none yet. */
  Optional<Meeting> run() {
    Instant received = lead.receivedAt().orElseThrow();
    trail.enter(FurnitureFunnel.LEAD, received, Optional.empty());
    if (lead.channel().filter(FurnitureMarket.SOCIAL::equals).isPresent()) {
      trail.receive(Interaction.Kind.MESSAGE, received);
    }
    SellerId owner = lead.owner().orElseThrow();
    int wait = responseMinutes(owner, received);
    Instant first = hours.after(received, wait);
    boolean wrong = draws.chance(odds.wrong());
    takeFromMarketing(owner, received, first, wrong);
    if (wrong) {
      trail.lose(FurnitureFunnel.OUT_OF_MARKET, first, owner);
      return Optional.empty();
    }
    if (lead.channel().filter(FurnitureMarket.RETURNING::equals).isPresent()) {
      trail.call(owner, first, Interaction.Result.DONE, draws.between(4, 15));
      return sellMeeting(first);
    }
    return obtainNumber(first, wait);
  }

  private int responseMinutes(SellerId owner, Instant received) {
    Talents.Finding talent = Talents.finding(owner);
    LocalDate day = hours.day(hours.after(received, 1));
    int present = office.desk().atWork(StandardRoles.LEAD_MANAGER.id(), day).size();
    return draws.between(talent.quickest(), talent.slowest()) * 4 / present;
  }

  private void takeFromMarketing(
      SellerId owner, Instant received, Instant answered, boolean wrong) {
    if (lead.campaign().isEmpty()) {
      return;
    }
    Party marketing = Party.of(FurnitureStaff.MARKETING);
    Handoff.Answer answer =
        wrong
            ? Handoff.Answer.returnedAt(answered, "not a customer of ours: other city or product")
            : Handoff.Answer.acceptedAt(answered);
    trail.handOff(marketing, LEAD_MANAGERS, Optional.empty(), Optional.of(owner), received, answer);
  }

  private Optional<Meeting> obtainNumber(Instant first, int wait) {
    Instant at = first;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      SellerId caller = caller(at);
      if (draws.chance(470)) {
        trail.call(caller, at, Interaction.Result.DONE, draws.between(2, 9));
        int quickness = wait <= 30 ? 50 : wait >= 240 ? -90 : 0;
        if (!draws.chance(odds.number() + quickness)) {
          trail.lose(draws.weighted(NOT_INTERESTED), at, caller);
          return Optional.empty();
        }
        trail.enter(FurnitureFunnel.NUMBER, at, Optional.of(caller));
        return sellMeeting(hours.after(at, draws.between(15, 1_400)));
      }
      trail.call(caller, at, Interaction.Result.NO_ANSWER, 0);
      at = hours.after(at, draws.between(60, 900));
    }
    trail.lose(FurnitureFunnel.NO_ANSWER, at, caller(at));
    return Optional.empty();
  }

  private Optional<Meeting> sellMeeting(Instant at) {
    SellerId caller = caller(at);
    trail.call(caller, at, Interaction.Result.DONE, draws.between(3, 14));
    int chance = odds.meeting() * Talents.finding(caller).persuasion() / 100;
    return draws.chance(chance) ? setMeeting(at, caller, 0) : loseOrWait(at, caller);
  }

  private Optional<Meeting> setMeeting(Instant at, SellerId caller, int missed) {
    if (!trail.enter(FurnitureFunnel.MEETING_SET, at, Optional.of(caller))) {
      return Optional.empty();
    }
    int days = draws.between(2, 10);
    Meeting meeting = meetingFrom(hours.day(at).plusDays(days), caller);
    if (draws.chance(80)) {
      Instant dayBefore = meeting.at().minus(Duration.ofDays(1));
      trail.rescheduled(meeting.designer(), dayBefore);
      meeting = meetingFrom(hours.day(meeting.at()).plusDays(draws.between(2, 7)), caller);
    }
    int late = days > 6 ? 60 : 0;
    int reminded = remind(meeting, caller) ? -110 : 0;
    int noShow = odds.noShow() + Talents.finding(caller).noShow() + late + reminded;
    if (!draws.chance(noShow)) {
      return Optional.of(meeting).filter(held -> trail.reaches(held.at()));
    }
    return miss(meeting, missed + 1);
  }

  /** Reminds the customer the day before, if the lead manager thinks of it. */
  private boolean remind(Meeting meeting, SellerId manager) {
    if (!draws.chance(Talents.finding(manager).reminders())) {
      return false;
    }
    Instant dayBefore = meeting.at().minus(Duration.ofDays(1));
    trail.send(Interaction.Kind.MESSAGE, caller(dayBefore), dayBefore);
    return true;
  }

  private Meeting meetingFrom(LocalDate day, SellerId manager) {
    LocalDate open = office.desk().dayWith(FurnitureStaff.DESIGNER.id(), day);
    SellerId designer = office.desk().designer(draws, lead.territory().orElseThrow(), open);
    return new Meeting(hours.within(open, draws.between(0, 1_000)), manager, designer);
  }

  private Optional<Meeting> miss(Meeting meeting, int missed) {
    trail.showroom(meeting.designer(), meeting.at(), Interaction.Result.NO_SHOW, 0);
    SellerId caller = caller(meeting.at());
    Instant noted = meeting.at().plus(Duration.ofMinutes(30));
    trail.enter(FurnitureFunnel.NUMBER, noted, Optional.of(caller));
    Instant called = hours.after(noted, draws.between(30, 900));
    caller = caller(called);
    if (missed < MOST_MISSED && draws.chance(400)) {
      trail.call(caller, called, Interaction.Result.DONE, draws.between(3, 8));
      return setMeeting(called, caller, missed);
    }
    trail.call(caller, called, Interaction.Result.NO_ANSWER, 0);
    return loseOrWait(hours.after(called, draws.between(300, 2_500)), caller);
  }

  /** Loses the lead; one that was only put off is sometimes called again months later. */
  private Optional<Meeting> loseOrWait(Instant at, SellerId before) {
    SellerId caller = office.desk().isAtWork(before, at) ? before : caller(at);
    LossReasonId reason = draws.weighted(NO_MEETING);
    trail.lose(reason, at, caller);
    if (reopened || !reason.equals(FurnitureFunnel.POSTPONED) || !draws.chance(350)) {
      return Optional.empty();
    }
    reopened = true;
    Instant later = hours.after(at.plus(Duration.ofDays(draws.between(60, 150))), 30);
    trail.enter(FurnitureFunnel.NUMBER, later, Optional.of(caller(later)));
    return sellMeeting(hours.after(later, draws.between(5, 60)));
  }

  /** Returns the lead's owner, or a colleague where the owner is away. */
  private SellerId caller(Instant at) {
    SellerId owner = lead.owner().orElseThrow();
    return office.desk().isAtWork(owner, at)
        ? owner
        : office.desk().leadManager(draws, hours.day(at));
  }

  /**
   * How likely things are for a lead of a channel, out of a thousand.
   *
   * @param wrong that it is no possible customer at all
   * @param number that the person, once reached, gives a number
   * @param meeting that a meeting is agreed
   * @param noShow that the customer does not come
   */
  private record ChannelOdds(int wrong, int number, int meeting, int noShow) {
    private static final ImmutableMap<ChannelId, ChannelOdds> ALL =
        ImmutableMap.of(
            FurnitureMarket.SEARCH, new ChannelOdds(40, 670, 510, 380),
            FurnitureMarket.SOCIAL, new ChannelOdds(80, 550, 390, 480),
            FurnitureMarket.DEALERS, new ChannelOdds(15, 830, 600, 290),
            FurnitureMarket.RETURNING, new ChannelOdds(0, 1_000, 840, 110),
            FurnitureMarket.REFERRAL, new ChannelOdds(5, 930, 820, 140));

    static ChannelOdds of(ChannelId channel) {
      return Optional.ofNullable(ALL.get(channel)).orElseThrow();
    }
  }
}
