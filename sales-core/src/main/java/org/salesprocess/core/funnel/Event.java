package org.salesprocess.core.funnel;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;

/**
 * Anything else that happened to a subject: a call, a page seen, a document of an ERP.
 *
 * @param id the id that the source gave it
 * @param subject to whom it happened
 * @param type the name of what happened; not blank, and not {@link StageChange#TYPE}
 * @param at when; empty where the source does not know, and then {@code sequence} keeps its place
 * @param by who did it, if known
 * @param attributes the caller's own
 * @param recordedAt when the source recorded it, if known
 * @param sequence the source's order among entries of the same time
 * @since 0.1
 */
@Value.Builder
public record Event(
    EntryId id,
    SubjectId subject,
    String type,
    Optional<Instant> at,
    Optional<SellerId> by,
    Attributes attributes,
    Optional<Instant> recordedAt,
    long sequence)
    implements JourneyEntry, WithEvent {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the type is blank or that of a stage change, or a time is
   *     finer than a microsecond
   */
  public Event {
    requireNonNull(id, "id");
    requireNonNull(subject, "subject");
    checkType(id, type);
    requireNonNull(by, "by");
    requireNonNull(attributes, "attributes");
    Checks.micros("event", id, "at", at);
    Checks.micros("event", id, "recordedAt", recordedAt);
  }

  /** Checks a type as that of an event is checked. */
  static void checkType(Object id, String type) {
    Checks.text("event", id, "type", type);
    checkArgument(
        !type.equals(StageChange.TYPE),
        "event %s: type '%s' is kept for stage changes",
        id,
        StageChange.TYPE);
  }

  /** Returns the entry without its recording; the sequence is part of it if there is no time. */
  @Override
  public Event content() {
    return withRecordedAt(Optional.empty()).withSequence(at.isEmpty() ? sequence : 0);
  }

  /** Returns a builder; id, subject and type are required. */
  public static Builder builder() {
    return new Builder();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Builds an event. */
  public static final class Builder extends EventBuilder {
    Builder() {
      attributes(Attributes.none());
      sequence(0);
    }
  }
}
