package org.salesprocess.examples.furniture;

import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.LossReason;
import org.salesprocess.core.funnel.Move;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.org.StandardRoles;

/** The way of a sale: the lead manager sells the meeting, the designer the contract. */
final class FurnitureFunnel {

  static final StageId LEAD = StageId.of("lead");
  static final StageId NUMBER = StageId.of("number");
  static final StageId MEETING_SET = StageId.of("meeting-set");
  static final StageId MEETING_HELD = StageId.of("meeting-held");
  static final StageId MEASURED = StageId.of("measured");
  static final StageId CONTRACT = StageId.of("contract");
  static final StageId PRODUCTION = StageId.of("production");
  static final StageId DELIVERED = StageId.of("delivered");
  static final StageId LOST = StageId.of("lost");

  static final LossReasonId PRICE = LossReasonId.of("price");
  static final LossReasonId COMPETITOR = LossReasonId.of("competitor");
  static final LossReasonId NO_ANSWER = LossReasonId.of("no-answer");
  static final LossReasonId POSTPONED = LossReasonId.of("postponed");
  static final LossReasonId OUT_OF_MARKET = LossReasonId.of("out-of-market");
  static final LossReasonId NO_NEED = LossReasonId.of("no-need");
  static final LossReasonId WITHDRAWN = LossReasonId.of("withdrawn");

  private FurnitureFunnel() {}

  /**
   * Returns the funnel.
   *
   * <p>A returning customer needs no number; a hallway need not be measured. Whoever misses the
   * meeting goes back to the number; whoever put the purchase off may be called again.
   */
  static Funnel funnel() {
    return Funnel.builder("furniture")
        .stages(
            Stage.open(LEAD.value(), "Lead").ownedBy(StandardRoles.LEAD_MANAGER.id()),
            Stage.open(NUMBER.value(), "Number obtained").ownedBy(StandardRoles.LEAD_MANAGER.id()),
            Stage.open(MEETING_SET.value(), "Meeting set").ownedBy(StandardRoles.LEAD_MANAGER.id()),
            Stage.open(MEETING_HELD.value(), "Meeting held").ownedBy(FurnitureStaff.DESIGNER.id()),
            Stage.open(MEASURED.value(), "Measured").ownedBy(FurnitureStaff.DESIGNER.id()),
            Stage.won(CONTRACT.value(), "Contract").ownedBy(FurnitureStaff.DESIGNER.id()),
            Stage.won(PRODUCTION.value(), "In production").ownedBy(FurnitureStaff.PRODUCTION),
            Stage.won(DELIVERED.value(), "Delivered").ownedBy(FurnitureStaff.LOGISTICS),
            Stage.lost(LOST.value(), "Lost"))
        .allow(Move.BACK, Move.REOPEN, Move.CANCEL)
        .permit("lead", "meeting-set")
        .permit("meeting-held", "contract")
        .forbid("lost", "contract")
        .forbid("lost", "production")
        .forbid("lost", "delivered")
        .forbid("delivered", "lost")
        .lossReason(new LossReason(PRICE, "Too expensive"))
        .lossReason(new LossReason(COMPETITOR, "Bought elsewhere"))
        .lossReason(new LossReason(NO_ANSWER, "Does not answer"))
        .lossReason(new LossReason(POSTPONED, "Put off"))
        .lossReason(new LossReason(OUT_OF_MARKET, "We do not make or deliver that"))
        .lossReason(new LossReason(NO_NEED, "Does without it"))
        .lossReason(new LossReason(WITHDRAWN, "Withdrew from the contract"))
        .build();
  }
}
