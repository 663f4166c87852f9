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
import org.salesprocess.core.basics.WriteOffId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;

/**
 * Money that a customer owed and that the company has given up: a bad debt. What the customer need
 * not pay because something came back is a {@link Return}.
 *
 * @param id its id
 * @param deal the deal for which it was owed
 * @param invoice the invoice that will not be paid, wholly or in part, if known
 * @param amount how much, before tax; above zero
 * @param writtenOffAt when
 * @param reason why, if known; not blank
 * @param attributes the caller's own
 * @param recordedAt when the source recorded it, if known
 * @param sequence the source's order among facts of the same time
 * @since 0.1
 */
@Value.Builder
public record WriteOff(
    WriteOffId id,
    DealId deal,
    Optional<InvoiceId> invoice,
    BigMoney amount,
    Instant writtenOffAt,
    Optional<String> reason,
    Attributes attributes,
    Optional<Instant> recordedAt,
    long sequence)
    implements Fact, WithWriteOff {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the amount is not above zero, the reason is blank, or a
   *     time is finer than a microsecond
   */
  public WriteOff {
    requireNonNull(id, "id");
    requireNonNull(deal, "deal");
    requireNonNull(invoice, "invoice");
    requireNonNull(attributes, "attributes");
    Checks.positive("write-off", id, "amount", amount);
    amount = Amounts.normalised(amount);
    Checks.text("write-off", id, "reason", reason);
    Checks.micros("write-off", id, "writtenOffAt", writtenOffAt);
    Checks.micros("write-off", id, "recordedAt", recordedAt);
  }

  @Override
  public Optional<Instant> at() {
    return Optional.of(writtenOffAt);
  }

  @Override
  public WriteOff content() {
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

  /** Builds a write-off. */
  public static final class Builder extends WriteOffBuilder {
    Builder() {
      attributes(Attributes.none());
      sequence(0);
    }
  }
}
