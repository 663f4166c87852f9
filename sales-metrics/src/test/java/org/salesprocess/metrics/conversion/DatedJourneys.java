package org.salesprocess.metrics.conversion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Event;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.funnel.StageChange;

/** Journeys of the year 2026 through one funnel, entry by entry, each at ten in the morning. */
final class DatedJourneys {

  static final Funnel FUNNEL =
      Funnel.builder("furniture")
          .stages(
              Stage.open("lead", "Lead"),
              Stage.open("meeting", "Meeting"),
              Stage.won("contract", "Contract"),
              Stage.won("delivered", "Delivered"),
              Stage.lost("lost", "Lost"),
              Stage.lost("dead", "Dead"))
          .build();

  private DatedJourneys() {}

  static Journey journey(String subject, JourneyEntry... entries) {
    List<JourneyEntry> numbered = new ArrayList<>();
    for (JourneyEntry entry : entries) {
      EntryId id = EntryId.of("entry-" + numbered.size());
      numbered.add(
          entry instanceof StageChange change
              ? change.withId(id).withSubject(LeadId.of(subject)).withSequence(numbered.size())
              : ((Event) entry).withId(id).withSubject(LeadId.of(subject)));
    }
    return Journey.of(LeadId.of(subject), Attributes.none(), numbered);
  }

  private static Instant at(String day) {
    return Instant.parse("2026-" + day + "T10:00:00Z");
  }

  private static StageChange change(String stage) {
    return StageChange.builder()
        .id(EntryId.of("entry"))
        .subject(LeadId.of("nobody"))
        .to(StageId.of(stage))
        .build();
  }

  static StageChange to(String stage, String day) {
    return change(stage).withAt(at(day));
  }

  static StageChange untimed(String stage) {
    return change(stage);
  }

  static StageChange lost(String day, String reason) {
    return to("lost", day).withReason(Optional.of(LossReasonId.of(reason)));
  }

  static StageChange late(StageChange change, String recorded) {
    return change.withRecordedAt(at(recorded));
  }

  static Event event(String day) {
    return Event.builder()
        .id(EntryId.of("entry"))
        .subject(LeadId.of("nobody"))
        .type("call")
        .at(at(day))
        .build();
  }
}
