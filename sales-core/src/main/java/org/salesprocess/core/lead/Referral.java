package org.salesprocess.core.lead;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.ReferralId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;

/**
 * That a customer has sent a lead.
 *
 * @param id its id
 * @param by the customer who recommended the company
 * @param lead the lead that came of it
 * @param referredAt when, if known
 * @param reward what the customer was given for it, if anything; not negative
 * @param attributes the caller's own
 * @param recordedAt when the source recorded it, if known
 * @param sequence the source's order among facts of the same time
 * @since 0.1
 */
@Value.Builder
public record Referral(
    ReferralId id,
    CustomerId by,
    LeadId lead,
    Optional<Instant> referredAt,
    Optional<BigMoney> reward,
    Attributes attributes,
    Optional<Instant> recordedAt,
    long sequence)
    implements Fact, WithReferral {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the reward is negative, or a time is finer than a
   *     microsecond
   */
  public Referral {
    requireNonNull(id, "id");
    requireNonNull(by, "by");
    requireNonNull(lead, "lead");
    requireNonNull(attributes, "attributes");
    Checks.micros("referral", id, "referredAt", referredAt);
    Checks.micros("referral", id, "recordedAt", recordedAt);
    if (reward.isPresent()) {
      Checks.notNegative("referral", id, "reward", reward.get());
    }
    reward = reward.map(Amounts::normalised);
  }

  @Override
  public Optional<Instant> at() {
    return referredAt;
  }

  @Override
  public Referral content() {
    return withRecordedAt(Optional.empty()).withSequence(0);
  }

  /** Returns a builder; id, customer and lead are required. */
  public static Builder builder() {
    return new Builder();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Builds a referral. */
  public static final class Builder extends ReferralBuilder {
    Builder() {
      attributes(Attributes.none());
      sequence(0);
    }
  }
}
