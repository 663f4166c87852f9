package org.salesprocess.core.deal;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.InvoiceId;
import org.salesprocess.core.basics.PaymentId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;

/**
 * Money that came in from a customer. What went back to one is a {@link Return}, whose refund takes
 * back of the payment.
 *
 * @param id its id
 * @param deal the deal for which it was paid
 * @param invoice the invoice that it pays, wholly or in part, if known
 * @param amount how much, without the tax in it; above zero
 * @param paidAt when it came in
 * @param attributes the caller's own
 * @param recordedAt when the source recorded it, if known
 * @param sequence the source's order among facts of the same time
 * @since 0.1
 */
@Value.Builder
public record Payment(
    PaymentId id,
    DealId deal,
    Optional<InvoiceId> invoice,
    BigMoney amount,
    Instant paidAt,
    Attributes attributes,
    Optional<Instant> recordedAt,
    long sequence)
    implements Fact, WithPayment {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the amount is not above zero, or a time is finer than a
   *     microsecond
   */
  public Payment {
    requireNonNull(id, "id");
    requireNonNull(deal, "deal");
    requireNonNull(invoice, "invoice");
    requireNonNull(attributes, "attributes");
    Checks.positive("payment", id, "amount", amount);
    amount = Amounts.normalised(amount);
    Checks.micros("payment", id, "paidAt", paidAt);
    Checks.micros("payment", id, "recordedAt", recordedAt);
  }

  @Override
  public Optional<Instant> at() {
    return Optional.of(paidAt);
  }

  @Override
  public Payment content() {
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

  /** Builds a payment. */
  public static final class Builder extends PaymentBuilder {
    Builder() {
      attributes(Attributes.none());
      sequence(0);
    }
  }
}
