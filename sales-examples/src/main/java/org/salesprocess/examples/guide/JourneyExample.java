package org.salesprocess.examples.guide;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Advance;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.metrics.conversion.Conversion;
import org.salesprocess.metrics.conversion.PartyConversion;
import org.salesprocess.metrics.conversion.StageConversion;

/**
 * Where in the funnel are sales lost, and on whose watch? The lead manager sells the meeting, the
 * designer the contract, and production owes the kitchen.
 */
public final class JourneyExample {

  private static final RoleId LEAD_MANAGER = RoleId.of("lead-manager");
  private static final RoleId DESIGNER = RoleId.of("designer");
  private static final DepartmentId PRODUCTION = DepartmentId.of("production");

  private static final Funnel KITCHENS =
      Funnel.builder("kitchens")
          .stages(
              Stage.open("lead", "Lead").ownedBy(LEAD_MANAGER),
              Stage.open("meeting", "Meeting held").ownedBy(DESIGNER),
              Stage.open("offer", "Offer made").ownedBy(DESIGNER),
              Stage.won("contract", "Contract signed").ownedBy(PRODUCTION),
              Stage.won("delivered", "Kitchen delivered").ownedBy(PRODUCTION),
              Stage.lost("lost", "Lost"))
          .build();

  private static final Instant START = Instant.parse("2025-03-03T09:00:00Z");

  private JourneyExample() {}

  /** Prints a move that is refused, one that is not, and the conversion of five journeys. */
  public static void main(String[] args) {
    Journey journey = journey("L-1", "lead", "meeting");
    System.out.println(answer(journey.advance(KITCHENS, change(journey, "contract"))));
    System.out.println(answer(journey.advance(KITCHENS, change(journey, "offer"))));

    List<Journey> journeys =
        List.of(
            journey, // itself unchanged, still in the meeting: undecided, not lost
            journey("L-2", "lead", "meeting", "offer", "contract", "delivered"),
            journey("L-3", "lead", "meeting", "offer", "contract"),
            journey("L-4", "lead", "meeting", "offer", "lost"),
            journey("L-5", "lead", "lost"));
    var report = new StageConversion(KITCHENS).measure(journeys);
    for (Conversion step : report.steps()) {
      System.out.println(step + "; of decided " + step.ofDecided());
    }
    for (PartyConversion each : report.byParty()) {
      System.out.println(each.party() + ", " + each.conversion());
    }
  }

  private static String answer(Advance advance) {
    return advance.match(
        moved -> "moved to " + moved.journey().currentStage().orElseThrow(),
        refused -> refused.reason() + " (" + refused.rule() + ")");
  }

  private static Journey journey(String lead, String... stages) {
    Journey journey = Journey.start(LeadId.of(lead));
    for (String stage : stages) {
      journey = journey.advance(KITCHENS, change(journey, stage)).orElseThrow();
    }
    return journey;
  }

  private static StageChange change(Journey journey, String stage) {
    int days = journey.size();
    return StageChange.builder()
        .id(EntryId.of(journey.subject().value() + "/" + days))
        .subject(journey.subject())
        .to(StageId.of(stage))
        .at(START.plus(days, ChronoUnit.DAYS))
        .build();
  }
}
