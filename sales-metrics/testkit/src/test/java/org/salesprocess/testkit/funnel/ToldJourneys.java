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
    FactLog<JourneyEntry> log = FactLog.of(told);
    Map<SubjectId, List<JourneyEntry>> bySubject = new HashMap<>();
    known.keySet().forEach(lead -> bySubject.put(lead, new ArrayList<>()));
    log.facts()
        .forEach(
            entry ->
                bySubject.computeIfAbsent(entry.subject(), key -> new ArrayList<>()).add(entry));
    Map<SubjectId, Journey> journeys = new HashMap<>();
    bySubject.forEach(
        (subject, entries) ->
            journeys.put(
                subject,
                Journey.of(subject, known.getOrDefault(subject, Attributes.none()), entries)));
    return new ToldJourneys(journeys, log.conflicts());
  }
}
