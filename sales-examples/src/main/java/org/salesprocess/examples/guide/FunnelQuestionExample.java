package org.salesprocess.examples.guide;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.InteractionId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Event;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.core.lead.Interaction;
import org.salesprocess.metrics.conversion.EntryPattern;
import org.salesprocess.metrics.conversion.FunnelConversion;
import org.salesprocess.metrics.conversion.FunnelQuestion;
import org.salesprocess.metrics.conversion.FunnelReport;
import org.salesprocess.metrics.conversion.FunnelStep;
import org.salesprocess.metrics.conversion.FunnelWindow;

/**
 * How many visits of the web site become paid invoices? One question over web events, meetings of
 * the sales people, stages of the funnel and documents of the ERP.
 */
public final class FunnelQuestionExample {

  private static final Funnel KITCHENS =
      Funnel.builder("kitchens")
          .stages(
              Stage.open("lead", "Lead"),
              Stage.won("contract", "Contract signed"),
              Stage.lost("lost", "Lost"))
          .build();

  private static final FunnelQuestion FROM_VISIT_TO_MONEY =
      FunnelQuestion.builder()
          .funnel(KITCHENS)
          .step(FunnelStep.event("visit"))
          .step(
              FunnelStep.of(
                  "meeting",
                  EntryPattern.event(Interaction.EVENT_TYPE)
                      .where(Condition.equal(Interaction.KIND, "MEETING_IN_PERSON"))
                      .where(Condition.equal(Interaction.RESULT, "DONE"))))
          .step(FunnelStep.stage("contract"))
          .step(
              FunnelStep.of(
                  "paid", EntryPattern.event("invoice").where(Condition.present("paid-on"))))
          .window(FunnelWindow.fromFirst(Duration.ofDays(60)))
          .asOf(day("2025-04-01"))
          .build();

  private FunnelQuestionExample() {}

  /** Prints the conversion from step to step, and why one lead counts as it does. */
  public static void main(String[] args) {
    List<JourneyEntry> entries =
        List.of(
            event("L-1", "visit", "2025-03-03"),
            meeting("L-1", "2025-03-05"),
            contract("L-1", "2025-03-20"),
            invoice("L-1", "2025-03-28"),
            event("L-2", "visit", "2025-03-04"),
            meeting("L-2", "2025-03-11"),
            contract("L-2", "2025-03-25"),
            event("L-3", "visit", "2025-01-02"), // too long before the meeting to have led to it
            event("L-3", "visit", "2025-03-10"),
            meeting("L-3", "2025-03-12"),
            event("L-4", "visit", "2025-01-10"));

    FunnelReport report = new FunnelConversion(FROM_VISIT_TO_MONEY).ask(entries);

    report.all().fromPrevious().forEach(System.out::println);
    System.out.println("of decided: " + report.all().total().ofDecided());
    System.out.println("undecided at the meeting: " + undecidedAtMeeting(report));
  }

  private static Object undecidedAtMeeting(FunnelReport report) {
    return report.all().steps().get(1).undecidedSubjects();
  }

  private static Instant day(String day) {
    return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Event event(String lead, String type, String day) {
    return Event.builder()
        .id(EntryId.of(lead + "/" + type + "/" + day))
        .subject(LeadId.of(lead))
        .type(type)
        .at(day(day))
        .build();
  }

  private static Event invoice(String lead, String day) {
    Attributes paid = Attributes.builder().put("paid-on", LocalDate.parse(day)).build();
    return event(lead, "invoice", day).withAttributes(paid);
  }

  private static Event meeting(String lead, String day) {
    return Interaction.builder()
        .id(InteractionId.of(lead + "/" + day))
        .subject(LeadId.of(lead))
        .kind(Interaction.Kind.MEETING_IN_PERSON)
        .direction(Interaction.Direction.OUTBOUND)
        .result(Interaction.Result.DONE)
        .startedAt(day(day))
        .build()
        .journeyEvent();
  }

  private static StageChange contract(String lead, String day) {
    return StageChange.builder()
        .id(EntryId.of(lead + "/contract"))
        .subject(LeadId.of(lead))
        .to(StageId.of("contract"))
        .at(day(day))
        .build();
  }
}
