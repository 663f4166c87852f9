package org.salesprocess.metrics.conversion;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
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
   * Returns the course of a journey as far as it had happened and was recorded, or empty if the
   * journey has entries of which none was; see {@link Journey#asOf}.
   *
   * @throws IllegalArgumentException if it had entered a stage that the funnel does not have
   */
  Optional<FunnelCourse> course(Journey journey, Funnel funnel) {
    Journey known = journey.asOf(instant);
    return known.size() == 0 && journey.size() > 0
        ? Optional.empty()
        : Optional.of(FunnelCourse.of(funnel, known));
  }

  /** Returns the calendar days from one instant to another that is not before it. */
  long days(Instant from, Instant to) {
    return CalendarDays.between(from, to, zone);
  }
}
