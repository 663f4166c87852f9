package org.salesprocess.examples.furniture;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.funnel.Event;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.StageChange;

/**
 * What happened to the leads of the built-in department, event by event, as a program that knows
 * events only would have it: each has what is known of the lead, such as its channel.
 */
public final class FurnitureEvents {

  private FurnitureEvents() {}

  /** Returns the entries of all journeys. */
  public static ImmutableList<JourneyEntry> of(Iterable<Journey> journeys) {
    ImmutableList.Builder<JourneyEntry> entries = ImmutableList.builder();
    for (Journey journey : journeys) {
      for (int i = 0; i < journey.size(); i++) {
        JourneyEntry entry = journey.entry(i);
        Attributes attributes = joined(journey.attributes(), entry.attributes());
        entries.add(
            entry instanceof StageChange change
                ? change.withAttributes(attributes)
                : ((Event) entry).withAttributes(attributes));
      }
    }
    return entries.build();
  }

  private static Attributes joined(Attributes ofLead, Attributes own) {
    Attributes.Builder joined = Attributes.builder();
    for (Map.Entry<String, AttributeValue> each : ofLead.asMap().entrySet()) {
      if (own.get(each.getKey()).isEmpty()) {
        joined.put(each.getKey(), each.getValue());
      }
    }
    own.asMap().forEach(joined::put);
    return joined.build();
  }
}
