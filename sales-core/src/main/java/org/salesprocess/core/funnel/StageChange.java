package org.salesprocess.core.funnel;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;

/**
 * A subject's entry into a stage.
 *
 * @param id the id that the source gave it
 * @param subject who moved
 * @param to the stage entered
 * @param at when; empty where the source does not know, and then {@code sequence} keeps its place
 * @param by who moved it, if known
 * @param reason why the sale was lost, for a move into a lost stage
 * @param attributes the caller's own
 * @param recordedAt when the source recorded it, if known
 * @param sequence the source's order among entries of the same time
 * @since 0.1
 */
@Value.Builder
public record StageChange(
    EntryId id,
    SubjectId subject,
    StageId to,
    Optional<Instant> at,
    Optional<SellerId> by,
    Optional<LossReasonId> reason,
    Attributes attributes,
    Optional<Instant> recordedAt,
    long sequence)
    implements JourneyEntry, WithStageChange {

  /** The type name of every change of stage. */
  public static final String TYPE = "stage";

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a time is finer than a microsecond
   */
  public StageChange {
    requireNonNull(id, "id");
    requireNonNull(subject, "subject");
    requireNonNull(to, "to");
    requireNonNull(by, "by");
    requireNonNull(reason, "reason");
    requireNonNull(attributes, "attributes");
    Checks.micros("stage change", id, "at", at);
    Checks.micros("stage change", id, "recordedAt", recordedAt);
  }

  @Override
  public String type() {
    return TYPE;
  }

  /** Returns the entry without its recording; the sequence is part of it if there is no time. */
  @Override
  public StageChange content() {
    return withRecordedAt(Optional.empty()).withSequence(at.isEmpty() ? sequence : 0);
  }

  /** Returns a builder; id, subject and stage are required. */
  public static Builder builder() {
    return new Builder();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Builds a stage change. */
  public static final class Builder extends StageChangeBuilder {
    Builder() {
      attributes(Attributes.none());
      sequence(0);
    }
  }
}
