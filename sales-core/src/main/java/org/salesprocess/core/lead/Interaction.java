package org.salesprocess.core.lead;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.InteractionId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.funnel.Event;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;

/**
 * One contact with a lead or customer, or one attempt at it.
 *
 * @param id its id
 * @param subject with whom
 * @param kind what sort of contact it was
 * @param direction who began it
 * @param result what came of it
 * @param startedAt when it began, if known
 * @param length how long it took, if known; not negative
 * @param seller who took part for the company, if known
 * @param cost what it cost, such as a sample given away, if known; not negative
 * @param attributes the caller's own; none is named as those of the {@link #journeyEvent} are
 * @param recordedAt when the source recorded it, if known
 * @param sequence the source's order among facts of the same time
 * @since 0.1
 */
@Value.Builder
public record Interaction(
    InteractionId id,
    SubjectId subject,
    Kind kind,
    Direction direction,
    Result result,
    Optional<Instant> startedAt,
    Optional<Duration> length,
    Optional<SellerId> seller,
    Optional<BigMoney> cost,
    Attributes attributes,
    Optional<Instant> recordedAt,
    long sequence)
    implements Fact, WithInteraction {

  /** The type of the event that an interaction is in a journey. */
  public static final String EVENT_TYPE = "interaction";

  /** The attribute of that event that names the kind, such as {@code CALL}. */
  public static final String KIND = "interaction-kind";

  /** The attribute of that event that names the direction, such as {@code INBOUND}. */
  public static final String DIRECTION = "interaction-direction";

  /** The attribute of that event that names the result, such as {@code DONE}. */
  public static final String RESULT = "interaction-result";

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the length or cost is negative, a time is finer than a
   *     microsecond, or an attribute has a name that is kept for the journey's event
   */
  public Interaction {
    requireNonNull(id, "id");
    requireNonNull(subject, "subject");
    requireNonNull(kind, "kind");
    requireNonNull(direction, "direction");
    requireNonNull(result, "result");
    requireNonNull(seller, "seller");
    requireNonNull(attributes, "attributes");
    Checks.micros("interaction", id, "startedAt", startedAt);
    Checks.micros("interaction", id, "recordedAt", recordedAt);
    if (length.isPresent()) {
      checkArgument(
          !length.get().isNegative(),
          "interaction %s: length must not be negative, was %s",
          id,
          length.get());
    }
    if (cost.isPresent()) {
      Checks.notNegative("interaction", id, "cost", cost.get());
    }
    cost = cost.map(Amounts::normalised);
    for (String kept : List.of(KIND, DIRECTION, RESULT)) {
      checkArgument(
          attributes.get(kept).isEmpty(),
          "interaction %s: attribute '%s' is kept for the event in the journey",
          id,
          kept);
    }
  }

  @Override
  public Optional<Instant> at() {
    return startedAt;
  }

  @Override
  public Interaction content() {
    return withRecordedAt(Optional.empty()).withSequence(0);
  }

  /**
   * Returns this as an event in the journey of its subject: of type {@link #EVENT_TYPE}, with the
   * caller's attributes, and kind, direction and result under the names above. Its id is that of
   * the interaction after {@code interaction:}, so that it meets no other entry of the journey. How
   * long it took and what it cost are left out.
   */
  public Event journeyEvent() {
    Attributes.Builder all = Attributes.builder();
    attributes.asMap().forEach(all::put);
    all.put(KIND, kind.name()).put(DIRECTION, direction.name()).put(RESULT, result.name());
    return Event.builder()
        .id(EntryId.of(EVENT_TYPE + ":" + id))
        .subject(subject)
        .type(EVENT_TYPE)
        .at(startedAt)
        .by(seller)
        .attributes(all.build())
        .recordedAt(recordedAt)
        .sequence(sequence)
        .build();
  }

  /** Returns a builder; id, subject, kind, direction and result are required. */
  public static Builder builder() {
    return new Builder();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Builds an interaction. */
  public static final class Builder extends InteractionBuilder {
    Builder() {
      attributes(Attributes.none());
      sequence(0);
    }
  }

  /** What sort of contact it was. */
  public enum Kind {
    /** A telephone or video call that is not a meeting. */
    CALL,
    /** A message in a messenger, or a text message. */
    MESSAGE,
    /** A letter by e-mail. */
    EMAIL,
    /** A meeting at the customer's. */
    MEETING_IN_PERSON,
    /** A meeting by video. */
    MEETING_ONLINE,
    /** A meeting in the company's showroom. */
    MEETING_IN_SHOWROOM,
    /** A showing of the product. */
    DEMO,
    /** A sample given or sent. */
    SAMPLE,
    /** Anything else. */
    OTHER;

    /** Says whether it is a meeting, wherever it was held. */
    public boolean isMeeting() {
      return switch (this) {
        case MEETING_IN_PERSON, MEETING_ONLINE, MEETING_IN_SHOWROOM -> true;
        case CALL, MESSAGE, EMAIL, DEMO, SAMPLE, OTHER -> false;
      };
    }
  }

  /** Who began a contact. */
  public enum Direction {
    /** The lead or customer. */
    INBOUND,
    /** The company. */
    OUTBOUND
  }

  /** What came of a contact. */
  public enum Result {
    /** It took place: somebody answered, the meeting was held, the sample arrived. */
    DONE,
    /** It lies ahead. */
    PLANNED,
    /** Nobody answered. */
    NO_ANSWER,
    /** The customer did not come. */
    NO_SHOW,
    /** It was put off to another time. */
    RESCHEDULED,
    /** It was called off. */
    CANCELLED
  }
}
