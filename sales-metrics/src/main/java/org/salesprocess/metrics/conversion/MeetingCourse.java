package org.salesprocess.metrics.conversion;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.StageKind;
import org.salesprocess.core.time.CalendarDays;

/** What one journey tells of meetings and of a sale. */
final class MeetingCourse {
  private final List<Moment> meetings = new ArrayList<>();
  private Optional<StageId> stage = Optional.empty();
  private StageKind kind = StageKind.OPEN;
  private @Nullable Moment sale;

  private MeetingCourse() {}

  /** The time of an entry and its place, from the source and in the journey. */
  record Moment(Optional<Instant> at, long sequence, int index) {}

  /**
   * Reads a journey entry by entry.
   *
   * @throws IllegalArgumentException if it enters a stage that the funnel does not have
   */
  static MeetingCourse of(Journey journey, FirstMeetingClose metric) {
    MeetingCourse course = new MeetingCourse();
    for (int i = 0; i < journey.size(); i++) {
      JourneyEntry entry = journey.entry(i);
      Optional<StageId> next = journey.stage(i);
      if (next.isPresent() && next.equals(course.stage)) {
        continue;
      }
      Moment moment = new Moment(entry.at(), entry.sequence(), i);
      if (metric.meeting().isAt(entry)) {
        course.meetings.add(moment);
      }
      if (next.isPresent()) {
        course.enter(next, metric.funnel().enteredBy(journey.subject(), next.get()).kind(), moment);
      }
    }
    return course;
  }

  private void enter(Optional<StageId> next, StageKind nextKind, Moment moment) {
    if (nextKind == StageKind.WON && kind != StageKind.WON) {
      sale = moment;
    }
    stage = next;
    kind = nextKind;
  }

  /** Returns what being in the last stage means; open if it is in none. */
  StageKind kind() {
    return kind;
  }

  /** Says whether there was a meeting at any time. */
  boolean hasMeeting() {
    return !meetings.isEmpty();
  }

  /** Returns the meetings that are not known to be after the sale. */
  ImmutableList<Moment> meetingsBeforeSale(ZoneId zone) {
    Moment sold = sold();
    return meetings.stream()
        .filter(meeting -> !isAfter(meeting, sold, zone))
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean isAfter(Moment meeting, Moment sale, ZoneId zone) {
    if (meeting.at().isEmpty() && sale.at().isEmpty() && meeting.sequence() == sale.sequence()) {
      return false; // their places in the journey come of their ids, which say nothing
    }
    if (meeting.at().isEmpty() || sale.at().isEmpty()) {
      return meeting.index() > sale.index();
    }
    LocalDate day = CalendarDays.dayOf(sale.at().get(), zone);
    boolean isDayOnly = day.atStartOfDay(zone).toInstant().equals(sale.at().get());
    return isDayOnly
        ? CalendarDays.dayOf(meeting.at().get(), zone).isAfter(day)
        : meeting.at().get().isAfter(sale.at().get());
  }

  /** Returns the days from a meeting to the sale, or empty if a time of theirs is not known. */
  OptionalLong daysToSale(Moment meeting, ZoneId zone) {
    Optional<Instant> from = meeting.at();
    Optional<Instant> to = sold().at();
    return from.isEmpty() || to.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(
            ChronoUnit.DAYS.between(
                CalendarDays.dayOf(from.get(), zone), CalendarDays.dayOf(to.get(), zone)));
  }

  private Moment sold() {
    return Optional.ofNullable(sale).orElseThrow();
  }
}
