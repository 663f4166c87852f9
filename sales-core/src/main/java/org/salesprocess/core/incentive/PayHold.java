package org.salesprocess.core.incentive;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.HoldId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;

/**
 * That what was earned with a deal is held back until it is released, such as in a dispute.
 *
 * <p>While it is held nothing more of it becomes payable, what was payable stays so, and what is
 * taken back is taken back at once.
 *
 * @param id its id
 * @param deal which deal
 * @param heldAt from when
 * @param releasedAt until when, if it is released; not before {@code heldAt}
 * @param reason why; not blank
 * @param attributes the caller's own
 * @param recordedAt when the source recorded this, if known
 * @param sequence the source's order among facts of the same time
 * @since 0.1
 */
@Value.Builder
public record PayHold(
    HoldId id,
    DealId deal,
    Instant heldAt,
    Optional<Instant> releasedAt,
    String reason,
    Attributes attributes,
    Optional<Instant> recordedAt,
    long sequence)
    implements Fact, WithPayHold {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if it is released before it is held, the reason is blank, or a
   *     time is finer than a microsecond
   */
  public PayHold {
    requireNonNull(id, "id");
    requireNonNull(deal, "deal");
    Checks.micros("hold", id, "heldAt", heldAt);
    Checks.micros("hold", id, "releasedAt", releasedAt);
    Checks.ordered("hold", id, "heldAt", Optional.of(heldAt), "releasedAt", releasedAt);
    Checks.text("hold", id, "reason", reason);
    requireNonNull(attributes, "attributes");
    Checks.micros("hold", id, "recordedAt", recordedAt);
  }

  /** Says whether the deal is held at a moment: from the start, which is inside, to the release. */
  public boolean holdsAt(Instant moment) {
    return !moment.isBefore(heldAt) && releasedAt.map(moment::isBefore).orElse(true);
  }

  @Override
  public Optional<Instant> at() {
    return Optional.of(heldAt);
  }

  @Override
  public PayHold content() {
    return withRecordedAt(Optional.empty()).withSequence(0);
  }

  /** Returns a builder; id, deal, start and reason are required. */
  public static Builder builder() {
    return new Builder();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Builds a hold. */
  public static final class Builder extends PayHoldBuilder {
    Builder() {
      attributes(Attributes.none());
      sequence(0);
    }
  }
}
