package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Arrays;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Event;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.core.lead.Interaction;

/**
 * What tells that a meeting with the customer took place: an entry into a stage, or an event.
 *
 * @since 0.1
 */
public sealed interface MeetingMark extends Serializable {

  /** Says whether an entry of a journey tells of a meeting. */
  boolean isAt(JourneyEntry entry);

  /** Returns that each entry into a stage is a meeting. */
  static MeetingMark stage(StageId stage) {
    return new EntryInto(stage);
  }

  /** Returns that each event of a type is a meeting. */
  static MeetingMark event(String type) {
    return event(type, Condition.and());
  }

  /**
   * Returns that each event of a type is a meeting for which a condition holds.
   *
   * @throws IllegalArgumentException if the condition counts occurrences
   */
  static MeetingMark event(String type, Condition condition) {
    return new EventOf(type, condition);
  }

  /**
   * Returns that each {@linkplain Interaction#journeyEvent interaction} is a meeting that was held,
   * in person, by video or in the showroom; those that lie ahead or did not take place are none.
   */
  static MeetingMark interaction() {
    return event(
        Interaction.EVENT_TYPE,
        Condition.and(
            Condition.in(
                Interaction.KIND,
                Arrays.stream(Interaction.Kind.values())
                    .filter(Interaction.Kind::isMeeting)
                    .map(kind -> AttributeValue.of(kind.name()))
                    .toList()),
            Condition.equal(Interaction.RESULT, Interaction.Result.DONE.name())));
  }

  /**
   * An entry into a stage is a meeting.
   *
   * @param stage which stage
   */
  record EntryInto(StageId stage) implements MeetingMark {
    /** Checks that the stage is there. */
    public EntryInto {
      requireNonNull(stage, "stage");
    }

    @Override
    public boolean isAt(JourneyEntry entry) {
      return entry instanceof StageChange change && change.to().equals(stage);
    }
  }

  /**
   * An event is a meeting.
   *
   * @param type of which type
   * @param condition what must hold of its attributes; it counts no occurrences
   */
  record EventOf(String type, Condition condition) implements MeetingMark {
    /**
     * Checks the condition.
     *
     * @throws IllegalArgumentException if it counts occurrences
     */
    public EventOf {
      requireNonNull(type, "type");
      checkArgument(
          !condition.needsOrder(),
          "meeting by event %s: condition must not count occurrences, was %s",
          type,
          condition);
    }

    @Override
    public boolean isAt(JourneyEntry entry) {
      return entry instanceof Event event && event.type().equals(type) && condition.holds(event);
    }
  }
}
