package org.salesprocess.metrics.velocity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.funnel.StageChange;

/** Journeys through one funnel, written down briefly. */
final class Journeys {

  static final RoleId LEAD_MANAGER = RoleId.of("lead-manager");
  static final RoleId DESIGNER = RoleId.of("designer");
  static final DepartmentId PRODUCTION = DepartmentId.of("production");

  static final Funnel FUNNEL =
      Funnel.builder("furniture")
          .stages(
              Stage.open("lead", "Lead").ownedBy(LEAD_MANAGER),
              Stage.open("set", "Meeting set").ownedBy(LEAD_MANAGER),
              Stage.open("held", "Meeting held").ownedBy(DESIGNER),
              Stage.won("contract", "Contract").ownedBy(PRODUCTION),
              Stage.won("delivered", "Delivered").ownedBy(PRODUCTION),
              Stage.lost("lost", "Lost"))
          .build();

  private Journeys() {}

  /**
   * Returns the journey of a lead.
   *
   * @param entries in order, such as {@code lead 3} for the start of 3 March 2026 or {@code lead
   *     3T14:30}, all UTC; {@code lead ?} has no time
   */
  static Journey journey(String lead, String... entries) {
    List<JourneyEntry> changes = new ArrayList<>();
    for (int i = 0; i < entries.length; i++) {
      String[] parts = entries[i].split(" ", 2);
      changes.add(
          StageChange.builder()
              .id(EntryId.of("e" + i))
              .subject(LeadId.of(lead))
              .to(StageId.of(parts[0]))
              .at(parts[1].equals("?") ? Optional.empty() : Optional.of(march(parts[1])))
              .sequence(i)
              .build());
    }
    return Journey.of(LeadId.of(lead), Attributes.none(), changes);
  }

  /** Returns such a journey of which the last entry was recorded on a day of March 2026. */
  static Journey toldLater(String lead, int day, String... entries) {
    Journey journey = journey(lead, entries);
    List<JourneyEntry> changes = new ArrayList<>();
    for (int i = 0; i < journey.size(); i++) {
      StageChange change = (StageChange) journey.entry(i);
      boolean isLast = i == journey.size() - 1;
      changes.add(isLast ? change.withRecordedAt(march(Integer.toString(day))) : change);
    }
    return Journey.of(journey.subject(), Attributes.none(), changes);
  }

  /** Returns an instant of March 2026, such as {@code 3} or {@code 3T14:30}, in UTC. */
  static Instant march(String dayAndTime) {
    int split = dayAndTime.indexOf('T');
    int day = Integer.parseInt(split < 0 ? dayAndTime : dayAndTime.substring(0, split));
    String time = split < 0 ? "00:00" : dayAndTime.substring(split + 1);
    return Instant.parse("2026-03-%02dT%s:00Z".formatted(day, time));
  }
}
