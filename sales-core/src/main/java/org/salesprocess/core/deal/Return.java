package org.salesprocess.core.deal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.BookingId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.ReturnId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;

/**
 * What was taken back of a deal: goods returned, an order cancelled, or money credited.
 *
 * <p>It takes back of what was booked. Whether the customer had been billed or had paid, and so got
 * a credit note or a refund, is not said here but where it is credited.
 *
 * @param id its id
 * @param deal the deal of which it was taken back
 * @param booking the booking of which it was taken back, if known
 * @param kind how it was taken back
 * @param lines what was taken back; may be empty, else their amounts sum to exactly {@code amount}
 * @param amount by how much less the customer pays, before tax; above zero, though it lowers sales
 * @param returnedAt when
 * @param reason why, if known; not blank
 * @param attributes the caller's own
 * @param recordedAt when the source recorded it, if known
 * @param sequence the source's order among facts of the same time
 * @since 0.1
 */
@Value.Builder
public record Return(
    ReturnId id,
    DealId deal,
    Optional<BookingId> booking,
    Kind kind,
    ImmutableList<BookingLine> lines,
    BigMoney amount,
    Instant returnedAt,
    Optional<String> reason,
    Attributes attributes,
    Optional<Instant> recordedAt,
    long sequence)
    implements Fact, WithReturn {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part breaks its rule above, or a time is finer than a
   *     microsecond
   */
  public Return {
    requireNonNull(id, "id");
    requireNonNull(deal, "deal");
    requireNonNull(booking, "booking");
    requireNonNull(kind, "kind");
    requireNonNull(lines, "lines");
    requireNonNull(attributes, "attributes");
    Checks.positive("return", id, "amount", amount);
    amount = Amounts.normalised(amount);
    BookingLine.requireSum("return " + id, lines, amount);
    Checks.text("return", id, "reason", reason);
    Checks.micros("return", id, "returnedAt", returnedAt);
    Checks.micros("return", id, "recordedAt", recordedAt);
  }

  @Override
  public Optional<Instant> at() {
    return Optional.of(returnedAt);
  }

  @Override
  public Return content() {
    return withRecordedAt(Optional.empty()).withSequence(0);
  }

  /** Returns a builder; id, deal, kind, amount and time are required. */
  public static Builder builder() {
    return new Builder();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Builds a return. */
  public static final class Builder extends ReturnBuilder {
    Builder() {
      attributes(Attributes.none());
      sequence(0);
    }
  }

  /** How something was taken back. */
  public enum Kind {
    /** The goods came back. */
    RETURNED,
    /** The order, or a part of it, was called off before it was delivered. */
    CANCELLED,
    /** The customer kept the goods and got money back or owes less. */
    CREDITED
  }
}
