package org.salesprocess.metrics.conversion;

import com.google.common.base.Splitter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.funnel.Event;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.StageChange;

/**
 * Journeys in a line: {@code "a 1, [b] 2:red, c ?"} is event a at second 1, entry into stage b at
 * second 2 with attribute {@code colour} red, and event c at a time that is not known.
 */
final class Trail {

  private Trail() {}

  static Journey of(String line) {
    return of("l", line);
  }

  static Journey of(String lead, String line) {
    return Journey.of(LeadId.of(lead), Attributes.none(), entries(LeadId.of(lead), line));
  }

  static List<JourneyEntry> entries(SubjectId subject, String line) {
    List<JourneyEntry> entries = new ArrayList<>();
    for (String word : Splitter.on(',').trimResults().omitEmptyStrings().split(line)) {
      List<String> parts = Splitter.on(' ').splitToList(word);
      List<String> when = Splitter.on(':').splitToList(parts.get(1));
      Attributes attributes =
          when.size() > 1
              ? Attributes.builder().put("colour", when.get(1)).build()
              : Attributes.none();
      Optional<Instant> at =
          when.get(0).equals("?")
              ? Optional.empty()
              : Optional.of(second(Long.parseLong(when.get(0))));
      entries.add(entry(subject, entries.size(), parts.get(0), at, attributes));
    }
    return entries;
  }

  private static JourneyEntry entry(
      SubjectId subject, int place, String name, Optional<Instant> at, Attributes attributes) {
    EntryId id = EntryId.of(subject.value() + "-" + place);
    return name.startsWith("[")
        ? StageChange.builder()
            .id(id)
            .subject(subject)
            .to(StageId.of(name.substring(1, name.length() - 1)))
            .at(at)
            .attributes(attributes)
            .sequence(place)
            .build()
        : Event.builder()
            .id(id)
            .subject(subject)
            .type(name)
            .at(at)
            .attributes(attributes)
            .sequence(place)
            .build();
  }

  static Instant second(long second) {
    return Instant.EPOCH.plusSeconds(second);
  }
}
