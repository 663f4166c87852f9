package org.salesprocess.core.deal;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.BookingId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.DeliveryId;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;

/**
 * What was to be brought to a customer by a day, and when it was. One that is promised and has not
 * been made yet is one too, without its time.
 *
 * @param id its id
 * @param deal the deal of which it is
 * @param booking the booking of which it is, if known
 * @param lines what it brings; empty for all that was booked
 * @param promisedOn the last day on which it was to be there, if one was promised
 * @param deliveredAt when it was there; empty while it is not. This or the promise is needed
 * @param attributes the caller's own
 * @param recordedAt when the source recorded it, if known
 * @param sequence the source's order among facts of the same time
 * @since 0.1
 */
@Value.Builder
public record Delivery(
    DeliveryId id,
    DealId deal,
    Optional<BookingId> booking,
    ImmutableList<DealLine> lines,
    Optional<LocalDate> promisedOn,
    Optional<Instant> deliveredAt,
    Attributes attributes,
    Optional<Instant> recordedAt,
    long sequence)
    implements Fact, WithDelivery {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if neither the day that was promised nor the time of delivery
   *     is there, or a time is finer than a microsecond
   */
  public Delivery {
    requireNonNull(id, "id");
    requireNonNull(deal, "deal");
    requireNonNull(booking, "booking");
    requireNonNull(lines, "lines");
    requireNonNull(promisedOn, "promisedOn");
    requireNonNull(attributes, "attributes");
    Checks.micros("delivery", id, "deliveredAt", deliveredAt);
    Checks.micros("delivery", id, "recordedAt", recordedAt);
    checkArgument(
        promisedOn.isPresent() || deliveredAt.isPresent(),
        "delivery %s: promisedOn or deliveredAt must be there, was neither",
        id);
  }

  @Override
  public Optional<Instant> at() {
    return deliveredAt;
  }

  @Override
  public Delivery content() {
    return withRecordedAt(Optional.empty()).withSequence(0);
  }

  /** Returns a builder; id, deal, and a day or time are required. */
  public static Builder builder() {
    return new Builder();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Builds a delivery. */
  public static final class Builder extends DeliveryBuilder {
    Builder() {
      attributes(Attributes.none());
      sequence(0);
    }
  }
}
