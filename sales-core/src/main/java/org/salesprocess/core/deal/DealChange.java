package org.salesprocess.core.deal;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.DealChangeId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;

/**
 * A change to a deal's amount or expected close, or to both.
 *
 * @param id its id
 * @param deal which deal
 * @param changedAt when
 * @param by who changed it, if known
 * @param amount the new amount, if it changed; zero or more
 * @param expectedClose the new expected day of closing, if it changed
 * @param attributes the caller's own
 * @param recordedAt when the source recorded it, if known
 * @param sequence the source's order among facts of the same time
 * @since 0.1
 */
@Value.Builder
public record DealChange(
    DealChangeId id,
    DealId deal,
    Instant changedAt,
    Optional<SellerId> by,
    Optional<BigMoney> amount,
    Optional<LocalDate> expectedClose,
    Attributes attributes,
    Optional<Instant> recordedAt,
    long sequence)
    implements Fact, WithDealChange {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if nothing changes, the amount is negative, or a time is finer
   *     than a microsecond
   */
  public DealChange {
    requireNonNull(id, "id");
    requireNonNull(deal, "deal");
    requireNonNull(by, "by");
    requireNonNull(expectedClose, "expectedClose");
    requireNonNull(attributes, "attributes");
    Checks.micros("deal change", id, "changedAt", changedAt);
    Checks.micros("deal change", id, "recordedAt", recordedAt);
    if (amount.isPresent()) {
      Checks.notNegative("deal change", id, "amount", amount.get());
    }
    amount = amount.map(Amounts::normalised);
    checkArgument(
        amount.isPresent() || expectedClose.isPresent(),
        "deal change %s: must change the amount or the expected close",
        id);
  }

  @Override
  public Optional<Instant> at() {
    return Optional.of(changedAt);
  }

  @Override
  public DealChange content() {
    return withRecordedAt(Optional.empty()).withSequence(0);
  }

  /** Returns a builder; id, deal and time are required, and one change at least. */
  public static Builder builder() {
    return new Builder();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Builds a deal change. */
  public static final class Builder extends DealChangeBuilder {
    Builder() {
      attributes(Attributes.none());
      sequence(0);
    }
  }
}
