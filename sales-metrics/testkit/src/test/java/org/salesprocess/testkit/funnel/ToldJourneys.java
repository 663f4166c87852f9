package org.salesprocess.testkit.funnel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.FactLog;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.JourneyEntry;

/**
 * What the objects say of told entries: for every subject the journey of what is settled, and what
 * is not.
 */
record ToldJourneys(
    Map<SubjectId, Journey> journeys, List<FactLog.Conflict<JourneyEntry>> conflicts) {

  static ToldJourneys of(List<JourneyEntry> told, Map<LeadId, Attributes> known) {
    Map<SubjectId, List<JourneyEntry>> bySubject = new HashMap<>();
    known.keySet().forEach(lead -> bySubject.put(lead, new ArrayList<>()));
    told.forEach(
        entry -> bySubject.computeIfAbsent(entry.subject(), key -> new ArrayList<>()).add(entry));
    Map<SubjectId, Journey> journeys = new HashMap<>();
    List<FactLog.Conflict<JourneyEntry>> conflicts = new ArrayList<>();
    bySubject.forEach(
        (subject, entries) -> {
          FactLog<JourneyEntry> log = FactLog.of(entries);
          Attributes attributes = known.getOrDefault(subject, Attributes.none());
          journeys.put(subject, Journey.of(subject, attributes, log.facts()));
          conflicts.addAll(log.conflicts());
        });
    return new ToldJourneys(journeys, conflicts);
  }
}
