package org.salesprocess.core.deal;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.BookingId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.InvoiceId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;

/**
 * What a customer was asked to pay.
 *
 * @param id its id
 * @param deal the deal for which it is
 * @param booking the booking for which it is, if known
 * @param customer who is to pay, if known
 * @param amount how much, before tax; zero or more
 * @param invoicedAt when
 * @param dueOn the last day to pay, if it has one; whether that is before the day of the invoice
 *     depends on the zone, so it is not checked
 * @param attributes the caller's own
 * @param recordedAt when the source recorded it, if known
 * @param sequence the source's order among facts of the same time
 * @since 0.1
 */
@Value.Builder
public record Invoice(
    InvoiceId id,
    DealId deal,
    Optional<BookingId> booking,
    Optional<CustomerId> customer,
    BigMoney amount,
    Instant invoicedAt,
    Optional<LocalDate> dueOn,
    Attributes attributes,
    Optional<Instant> recordedAt,
    long sequence)
    implements Fact, WithInvoice {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the amount is negative, or a time is finer than a
   *     microsecond
   */
  public Invoice {
    requireNonNull(id, "id");
    requireNonNull(deal, "deal");
    requireNonNull(booking, "booking");
    requireNonNull(customer, "customer");
    requireNonNull(dueOn, "dueOn");
    requireNonNull(attributes, "attributes");
    Checks.notNegative("invoice", id, "amount", amount);
    amount = Amounts.normalised(amount);
    Checks.micros("invoice", id, "invoicedAt", invoicedAt);
    Checks.micros("invoice", id, "recordedAt", recordedAt);
  }

  @Override
  public Optional<Instant> at() {
    return Optional.of(invoicedAt);
  }

  @Override
  public Invoice content() {
    return withRecordedAt(Optional.empty()).withSequence(0);
  }

  /** Returns a builder; id, deal, amount and time are required. */
  public static Builder builder() {
    return new Builder();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Builds an invoice. */
  public static final class Builder extends InvoiceBuilder {
    Builder() {
      attributes(Attributes.none());
      sequence(0);
    }
  }
}
