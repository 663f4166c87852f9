package org.salesprocess.core.customer;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;

/**
 * A person or company that has bought or may buy.
 *
 * <p>Segments are not written here: whether a customer belongs to one follows from its attributes.
 *
 * @param id its id
 * @param since when the company first knew of the customer, if known
 * @param channel the channel that brought the customer first, if known
 * @param territory where the customer is, if known
 * @param attributes the caller's own
 * @param recordedAt when the source recorded this, if known
 * @param sequence the source's order among facts of the same time
 * @since 0.1
 */
@Value.Builder
public record Customer(
    CustomerId id,
    Optional<Instant> since,
    Optional<ChannelId> channel,
    Optional<TerritoryId> territory,
    Attributes attributes,
    Optional<Instant> recordedAt,
    long sequence)
    implements Fact, WithCustomer {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a time is finer than a microsecond
   */
  public Customer {
    requireNonNull(id, "id");
    requireNonNull(channel, "channel");
    requireNonNull(territory, "territory");
    requireNonNull(attributes, "attributes");
    Checks.micros("customer", id, "since", since);
    Checks.micros("customer", id, "recordedAt", recordedAt);
  }

  @Override
  public Optional<Instant> at() {
    return since;
  }

  @Override
  public Customer content() {
    return withRecordedAt(Optional.empty()).withSequence(0);
  }

  /** Returns a builder; only the id is required. */
  public static Builder builder() {
    return new Builder();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Builds a customer. */
  public static final class Builder extends CustomerBuilder {
    Builder() {
      attributes(Attributes.none());
      sequence(0);
    }
  }
}
