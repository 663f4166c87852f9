package org.salesprocess.core.customer;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.InteractionId;
import org.salesprocess.core.basics.NeedId;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.Decimals;
import org.salesprocess.core.internal.SerialForm;

/**
 * Something that a lead or customer wants, and how it was learned.
 *
 * @param id its id
 * @param subject who needs it
 * @param what the thing that is needed, in the customer's words; not blank
 * @param quantity how many; above zero, its exponent not above 10,000 nor below -10,000; one unless
 *     given
 * @param necessity whether the sale depends on it
 * @param learnedIn the conversation in which it came up, if known
 * @param learnedAt when it came up, if known
 * @param attributes the caller's own
 * @param recordedAt when the source recorded it, if known
 * @param sequence the source's order among facts of the same time
 * @since 0.1
 */
@Value.Builder
public record Need(
    NeedId id,
    SubjectId subject,
    String what,
    BigDecimal quantity,
    Necessity necessity,
    Optional<InteractionId> learnedIn,
    Optional<Instant> learnedAt,
    Attributes attributes,
    Optional<Instant> recordedAt,
    long sequence)
    implements Fact, WithNeed {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the text is blank, the quantity is not as said above, or a
   *     time is finer than a microsecond
   */
  public Need {
    requireNonNull(id, "id");
    requireNonNull(subject, "subject");
    Checks.text("need", id, "what", what);
    checkArgument(
        quantity.signum() > 0, "need %s: quantity must be above zero, was %s", id, quantity);
    quantity = Decimals.normalised("need " + id + ": quantity", quantity);
    requireNonNull(necessity, "necessity");
    requireNonNull(learnedIn, "learnedIn");
    requireNonNull(attributes, "attributes");
    Checks.micros("need", id, "learnedAt", learnedAt);
    Checks.micros("need", id, "recordedAt", recordedAt);
  }

  @Override
  public Optional<Instant> at() {
    return learnedAt;
  }

  @Override
  public Need content() {
    return withRecordedAt(Optional.empty()).withSequence(0);
  }

  /** Returns a builder; id, subject, what and necessity are required. */
  public static Builder builder() {
    return new Builder();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Builds a need. */
  public static final class Builder extends NeedBuilder {
    Builder() {
      quantity(BigDecimal.ONE);
      attributes(Attributes.none());
      sequence(0);
    }
  }

  /** Whether a sale depends on a need. */
  public enum Necessity {
    /** Without it there is no sale. */
    MUST,
    /** It would be welcome. */
    WISH
  }
}
