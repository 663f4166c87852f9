package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.core.time.CalendarDays;

/** What was known on an instant, and how many days of a zone had passed. */
record AsOf(ZoneId zone, Instant instant) implements Serializable {

  AsOf {
    requireNonNull(zone, "zone");
    requireNonNull(instant, "instant");
  }

  /** Says whether a time is at or before the instant; so is one that nobody knows. */
  boolean hasCome(Optional<Instant> time) {
    return time.isEmpty() || !time.get().isAfter(instant);
  }

  /**
   * Returns the changes of stage that were known, in order, or empty if the journey has entries of
   * which none was.
   *
   * @throws IllegalArgumentException if one of them is into a stage that the funnel does not have
   */
  Optional<ImmutableList<StageChange>> stageChanges(Journey journey, Funnel funnel) {
    ImmutableList.Builder<StageChange> changes = ImmutableList.builder();
    boolean isKnown = journey.size() == 0;
    for (int i = 0; i < journey.size(); i++) {
      JourneyEntry entry = journey.entry(i);
      if (hasCome(entry.at()) && hasCome(entry.knownSince())) {
        isKnown = true;
        if (entry instanceof StageChange change) {
          checkArgument(
              funnel.find(change.to()).isPresent(),
              "journey of %s: stage %s is not in %s",
              journey.subject(),
              change.to(),
              funnel);
          changes.add(change);
        }
      }
    }
    return isKnown ? Optional.of(changes.build()) : Optional.empty();
  }

  /** Returns the calendar days from one instant to another that is not before it. */
  long days(Instant from, Instant to) {
    return CalendarDays.between(from, to, zone);
  }
}
