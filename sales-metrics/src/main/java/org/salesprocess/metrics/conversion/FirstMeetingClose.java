package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.metrics.Metric;

/**
 * How many sales are made at the first meeting with the customer.
 *
 * <p>A journey is won if it is in a won stage now; its sale is the first entry into one since it
 * was last open or lost. It is <em>closed at the first meeting</em> if exactly one meeting was
 * before the sale, and the sale follows it within the days given. Entering a stage where the
 * subject is already is no further meeting.
 *
 * <p>A meeting counts as before the sale unless it is known to be after it. Where the sale stands
 * at the very start of a day of the zone, its source knew the day only, and every meeting of that
 * day was before it. Where the meeting or the sale has no time, their places in the journey decide.
 *
 * <p>A journey that is in no stage, or in an open one, is undecided. One that was won after a
 * single meeting, where the time of the meeting or of the sale is not known, is undated. Journeys
 * are seen {@linkplain Journey#asOf as of} the instant given: what had not happened by then, or was
 * not recorded, is not there, and a journey of which nothing is there is counted as later. Where
 * entries were corrected since, make the journeys of {@link
 * org.salesprocess.core.basics.FactLog#asKnownOn}.
 *
 * @param funnel the funnel; a journey with a stage that it does not have is refused
 * @param meeting what tells that a meeting took place
 * @param withinDays how many calendar days after that of the meeting the sale may be made; 0 for
 *     the same day
 * @param zone the zone whose days are counted
 * @param asOf the instant whose state of things is looked at; whole microseconds
 * @since 0.1
 */
public record FirstMeetingClose(
    Funnel funnel, MeetingMark meeting, int withinDays, ZoneId zone, Instant asOf)
    implements Metric<Journey, FirstMeetingReport> {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the days are negative, or the instant is finer than a
   *     microsecond
   */
  public FirstMeetingClose {
    requireNonNull(meeting, "meeting");
    requireNonNull(zone, "zone");
    checkArgument(
        withinDays >= 0,
        "first meeting close: withinDays must not be negative, was %s",
        withinDays);
    Checks.micros("first meetings in", funnel.id(), "as-of", asOf);
  }

  /**
   * Returns a new state; its {@code add} throws an {@code IllegalArgumentException} for a journey
   * that enters a stage which the funnel does not have, and is then as it was before.
   */
  @Override
  public State<Journey, FirstMeetingReport> start() {
    return new Counts(this);
  }

  private static final class Counts implements State<Journey, FirstMeetingReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final FirstMeetingClose metric;
    private long atFirst;
    private long wonLater;
    private long wonWithoutMeeting;
    private long undated;
    private long lostAfterMeeting;
    private long lostWithoutMeeting;
    private long undecided;
    private long later;

    Counts(FirstMeetingClose metric) {
      this.metric = metric;
    }

    @Override
    public void add(Journey journey) {
      Journey known = journey.asOf(metric.asOf);
      if (known.size() == 0 && journey.size() > 0) {
        later++;
        return;
      }
      MeetingCourse course = MeetingCourse.of(known, metric);
      switch (course.kind()) {
        case WON -> countWon(course);
        case LOST -> countLost(course);
        case OPEN -> undecided++;
      }
    }

    private void countWon(MeetingCourse course) {
      List<MeetingCourse.Moment> before = course.meetingsBeforeSale(metric.zone);
      if (before.isEmpty()) {
        wonWithoutMeeting++;
      } else if (before.size() > 1) {
        wonLater++;
      } else {
        OptionalLong days = course.daysToSale(before.get(0), metric.zone);
        if (days.isEmpty()) {
          undated++;
        } else if (days.getAsLong() <= metric.withinDays) {
          atFirst++;
        } else {
          wonLater++;
        }
      }
    }

    private void countLost(MeetingCourse course) {
      if (!course.hasMeeting()) {
        lostWithoutMeeting++;
      } else {
        lostAfterMeeting++;
      }
    }

    @Override
    public void merge(State<Journey, FirstMeetingReport> other) {
      Counts that = (Counts) other;
      checkArgument(
          metric.equals(that.metric),
          "first meeting close: must be %s, was %s",
          metric,
          that.metric);
      atFirst = Math.addExact(atFirst, that.atFirst);
      wonLater = Math.addExact(wonLater, that.wonLater);
      wonWithoutMeeting = Math.addExact(wonWithoutMeeting, that.wonWithoutMeeting);
      undated = Math.addExact(undated, that.undated);
      lostAfterMeeting = Math.addExact(lostAfterMeeting, that.lostAfterMeeting);
      lostWithoutMeeting = Math.addExact(lostWithoutMeeting, that.lostWithoutMeeting);
      undecided = Math.addExact(undecided, that.undecided);
      later = Math.addExact(later, that.later);
    }

    @Override
    public FirstMeetingReport result() {
      return new FirstMeetingReport(
          atFirst,
          wonLater,
          wonWithoutMeeting,
          undated,
          lostAfterMeeting,
          lostWithoutMeeting,
          undecided,
          later);
    }
  }
}
