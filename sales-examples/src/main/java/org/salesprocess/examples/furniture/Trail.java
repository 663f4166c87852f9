package org.salesprocess.examples.furniture;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.HandoffId;
import org.salesprocess.core.basics.InteractionId;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Handoff;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.core.lead.Interaction;
import org.salesprocess.core.lead.Lead;
import org.salesprocess.core.org.Party;

/**
 * What is recorded of one lead. What would happen after the last day is not recorded, so whoever
 * writes here goes on in time and needs not look at the end.
 */
final class Trail {
  private final Office office;
  private final Facts facts;
  private final Lead lead;
  private Journey journey;
  private int entries;
  private int contacts;
  private int handoffs;

  Trail(Office office, Facts facts, Lead lead) {
    this.office = office;
    this.facts = facts;
    this.lead = lead;
    journey = Journey.start(lead.id(), lead.journeyAttributes());
  }

  /** Returns whose trail it is. */
  Lead lead() {
    return lead;
  }

  /** Returns the journey so far. */
  Journey journey() {
    return journey;
  }

  /** Says whether an instant is before the end of the last day. */
  boolean reaches(Instant at) {
    return at.isBefore(office.end());
  }

  /** Records that the lead entered a stage, and says whether that is before the end. */
  boolean enter(StageId stage, Instant at, Optional<SellerId> by) {
    return change(stage, at, by, Optional.empty());
  }

  /** Records that the lead was lost, and says whether that is before the end. */
  boolean lose(LossReasonId reason, Instant at, SellerId by) {
    return change(FurnitureFunnel.LOST, at, Optional.of(by), Optional.of(reason));
  }

  private boolean change(
      StageId stage, Instant at, Optional<SellerId> by, Optional<LossReasonId> reason) {
    if (!reaches(at)) {
      return false;
    }
    entries++;
    StageChange change =
        StageChange.builder()
            .id(EntryId.of(lead.id() + "/" + entries))
            .subject(lead.id())
            .to(stage)
            .at(at)
            .by(by)
            .reason(reason)
            .build();
    journey = journey.advance(office.funnel(), change).orElseThrow();
    return true;
  }

  /** Records a call that the company made. */
  void call(SellerId seller, Instant at, Interaction.Result result, int minutes) {
    add(at, held(Interaction.Kind.CALL, result, minutes).seller(seller));
  }

  /** Records a letter or message that the company sent. */
  void send(Interaction.Kind kind, SellerId seller, Instant at) {
    add(at, contact(kind, Interaction.Result.DONE).seller(seller));
  }

  /** Records a letter or message that the lead sent. */
  void receive(Interaction.Kind kind, Instant at) {
    add(at, contact(kind, Interaction.Result.DONE).direction(Interaction.Direction.INBOUND));
  }

  /** Records a meeting in the showroom, or that the customer did not come. */
  void showroom(SellerId seller, Instant at, Interaction.Result result, int minutes) {
    add(at, held(Interaction.Kind.MEETING_IN_SHOWROOM, result, minutes).seller(seller));
  }

  /** Records that the customer asked for another time for the meeting in the showroom. */
  void rescheduled(SellerId seller, Instant at) {
    add(
        at,
        contact(Interaction.Kind.MEETING_IN_SHOWROOM, Interaction.Result.RESCHEDULED)
            .direction(Interaction.Direction.INBOUND)
            .seller(seller));
  }

  /** Records a visit to the customer's home. */
  void visit(SellerId seller, Instant at, int minutes) {
    Interaction.Kind kind = Interaction.Kind.MEETING_IN_PERSON;
    add(at, held(kind, Interaction.Result.DONE, minutes).seller(seller));
  }

  /** Records a sample of a front or fabric that was given away. */
  void sample(SellerId seller, Instant at, BigMoney cost) {
    add(at, contact(Interaction.Kind.SAMPLE, Interaction.Result.DONE).seller(seller).cost(cost));
  }

  /** Records a call to a customer after the delivery. */
  void careCall(CustomerId customer, SellerId seller, Instant at, Interaction.Result result) {
    add(at, held(Interaction.Kind.CALL, result, 4).subject(customer).seller(seller));
  }

  private Interaction.Builder contact(Interaction.Kind kind, Interaction.Result result) {
    return Interaction.builder()
        .subject(lead.id())
        .kind(kind)
        .direction(Interaction.Direction.OUTBOUND)
        .result(result);
  }

  private Interaction.Builder held(Interaction.Kind kind, Interaction.Result result, int minutes) {
    boolean tookPlace = result == Interaction.Result.DONE;
    return contact(kind, result)
        .length(tookPlace ? Optional.of(Duration.ofMinutes(minutes)) : Optional.empty());
  }

  private void add(Instant at, Interaction.Builder contact) {
    if (!reaches(at)) {
      return;
    }
    contacts++;
    InteractionId id = InteractionId.of(lead.id() + "/i" + contacts);
    facts.interactions.add(contact.id(id).startedAt(at).build());
  }

  /** Records a hand-off; an answer after the end is not known yet, so the hand-off waits. */
  void handOff(
      Party from,
      Party to,
      Optional<SellerId> giver,
      Optional<SellerId> taker,
      Instant offeredAt,
      Handoff.Answer answer) {
    if (!reaches(offeredAt)) {
      return;
    }
    handoffs++;
    boolean known = answer.at().filter(this::reaches).isPresent();
    facts.handoffs.add(
        Handoff.builder()
            .id(HandoffId.of(lead.id() + "/h" + handoffs))
            .subject(lead.id())
            .from(from)
            .to(to)
            .giver(giver)
            .taker(taker)
            .offeredAt(offeredAt)
            .answer(known ? answer : Handoff.Answer.waiting())
            .build());
  }
}
