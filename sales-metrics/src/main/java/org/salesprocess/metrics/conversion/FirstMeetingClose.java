package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.funnel.StageKind;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.metrics.Metric;

/**
 * How many sales are made at the first meeting with the customer.
 *
 * <p>A journey is won if it is in a won stage now; its sale is the first entry into one since it
 * was last open or lost. It is <em>closed at the first meeting</em> if exactly one meeting stands
 * before the sale, and the sale follows it within the time given, the edge included. Entering a
 * stage where the subject is already is no further meeting.
 *
 * <p>A journey that is in no stage, or in an open one, is undecided. One that was won after a
 * single meeting, where the time of the meeting or of the sale is not known, is undated. Entries
 * after the as-of instant are ignored, and with them whatever stands behind the first of them.
 *
 * @param funnel the funnel; a journey with a stage that it does not have is refused
 * @param meeting what tells that a meeting took place
 * @param within how long after the beginning of the meeting the sale may be recorded, such as a
 *     day; zero or more, by the clock
 * @param asOf the instant whose state of things is looked at; whole microseconds
 * @since 0.1
 */
public record FirstMeetingClose(Funnel funnel, MeetingMark meeting, Duration within, Instant asOf)
    implements Metric<Journey, FirstMeetingReport> {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the time is negative, or the instant is finer than a
   *     microsecond
   */
  public FirstMeetingClose {
    requireNonNull(meeting, "meeting");
    checkArgument(
        !within.isNegative(), "first meeting close: within must not be negative, was %s", within);
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

  private StageKind kind(Journey journey, StageId id) {
    Optional<Stage> stage = funnel.find(id);
    checkArgument(
        stage.isPresent(), "journey of %s: stage %s is not in %s", journey.subject(), id, funnel);
    return stage.get().kind();
  }

  private static final class Counts implements State<Journey, FirstMeetingReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final FirstMeetingClose metric;
    private long atFirst;
    private long later;
    private long wonWithoutMeeting;
    private long undated;
    private long lostAfterMeeting;
    private long lostWithoutMeeting;
    private long undecided;

    Counts(FirstMeetingClose metric) {
      this.metric = metric;
    }

    @Override
    public void add(Journey journey) {
      Course course = Course.of(journey, metric);
      switch (course.kind) {
        case WON -> countWon(course);
        case LOST -> countLost(course);
        case OPEN -> undecided++;
      }
    }

    private void countWon(Course course) {
      if (course.meetingsBeforeSale == 0) {
        wonWithoutMeeting++;
      } else if (course.meetingsBeforeSale > 1) {
        later++;
      } else if (course.firstMeeting.isEmpty() || course.sale.isEmpty()) {
        undated++;
      } else if (Duration.between(course.firstMeeting.get(), course.sale.get())
              .compareTo(metric.within)
          <= 0) {
        atFirst++;
      } else {
        later++;
      }
    }

    private void countLost(Course course) {
      if (course.meetings == 0) {
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
      later = Math.addExact(later, that.later);
      wonWithoutMeeting = Math.addExact(wonWithoutMeeting, that.wonWithoutMeeting);
      undated = Math.addExact(undated, that.undated);
      lostAfterMeeting = Math.addExact(lostAfterMeeting, that.lostAfterMeeting);
      lostWithoutMeeting = Math.addExact(lostWithoutMeeting, that.lostWithoutMeeting);
      undecided = Math.addExact(undecided, that.undecided);
    }

    @Override
    public FirstMeetingReport result() {
      return new FirstMeetingReport(
          atFirst,
          later,
          wonWithoutMeeting,
          undated,
          lostAfterMeeting,
          lostWithoutMeeting,
          undecided);
    }
  }

  /** What one journey tells of meetings and of a sale, read entry by entry. */
  private static final class Course {
    private Optional<StageId> stage = Optional.empty();
    private StageKind kind = StageKind.OPEN;
    private int meetings;
    private Optional<Instant> firstMeeting = Optional.empty();
    private int meetingsBeforeSale;
    private Optional<Instant> sale = Optional.empty();

    static Course of(Journey journey, FirstMeetingClose metric) {
      Course course = new Course();
      for (int i = 0; i < journey.size(); i++) {
        JourneyEntry entry = journey.entry(i);
        if (entry.at().filter(metric.asOf::isBefore).isPresent()) {
          break;
        }
        Optional<StageId> next = journey.stage(i);
        if (next.isPresent() && next.equals(course.stage)) {
          continue;
        }
        if (metric.meeting.isAt(entry)) {
          course.meet(entry.at());
        }
        if (next.isPresent()) {
          course.enter(next, metric.kind(journey, next.get()), entry.at());
        }
      }
      return course;
    }

    private void meet(Optional<Instant> at) {
      meetings++;
      if (meetings == 1) {
        firstMeeting = at;
      }
    }

    private void enter(Optional<StageId> next, StageKind nextKind, Optional<Instant> at) {
      if (nextKind == StageKind.WON && kind != StageKind.WON) {
        sale = at;
        meetingsBeforeSale = meetings;
      }
      stage = next;
      kind = nextKind;
    }
  }
}
