package org.salesprocess.core.deal;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.ContractChangeId;
import org.salesprocess.core.basics.ContractId;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;

/**
 * A change to a contract: of its terms, by its renewal, or by its end.
 *
 * @param id its id
 * @param contract which contract
 * @param kind what sort of change
 * @param effectiveOn the first day on which it holds: of the new terms, of the renewed term, or
 *     after the contract
 * @param recurring what the customer pays again and again from then on, if that changes; never for
 *     a contract that ended
 * @param end the new end, the first day on which the contract is not in force any more; after
 *     {@code effectiveOn}. Empty for changed terms means that the end stays, for a renewal that the
 *     contract has no end now; always empty for a contract that ended, whose end is {@code
 *     effectiveOn}
 * @param reason why, if known; not blank
 * @param changedAt when it was agreed or notice was given, if known
 * @param attributes the caller's own
 * @param recordedAt when the source recorded it, if known
 * @param sequence the source's order among facts of the same time
 * @since 0.1
 */
@Value.Builder
public record ContractChange(
    ContractChangeId id,
    ContractId contract,
    Kind kind,
    LocalDate effectiveOn,
    Optional<RecurringAmount> recurring,
    Optional<LocalDate> end,
    Optional<String> reason,
    Optional<Instant> changedAt,
    Attributes attributes,
    Optional<Instant> recordedAt,
    long sequence)
    implements Fact, WithContractChange {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if terms are changed but neither the recurring amount nor the
   *     end is, a part breaks its rule above, or a time is finer than a microsecond
   */
  public ContractChange {
    requireNonNull(id, "id");
    requireNonNull(contract, "contract");
    requireNonNull(kind, "kind");
    requireNonNull(effectiveOn, "effectiveOn");
    requireNonNull(recurring, "recurring");
    requireNonNull(end, "end");
    requireNonNull(attributes, "attributes");
    checkKind(id, kind, recurring, end);
    checkArgument(
        end.isEmpty() || end.get().isAfter(effectiveOn),
        "contract change %s: end must be after effectiveOn %s, was %s",
        id,
        effectiveOn,
        end.orElse(null));
    Checks.text("contract change", id, "reason", reason);
    Checks.micros("contract change", id, "changedAt", changedAt);
    Checks.micros("contract change", id, "recordedAt", recordedAt);
  }

  private static void checkKind(
      ContractChangeId id,
      Kind kind,
      Optional<RecurringAmount> recurring,
      Optional<LocalDate> end) {
    checkArgument(
        kind != Kind.CHANGED || recurring.isPresent() || end.isPresent(),
        "contract change %s: must change the recurring amount or the end",
        id);
    checkArgument(
        kind != Kind.ENDED || recurring.isEmpty(),
        "contract change %s: a contract that ended has no recurring amount, was %s",
        id,
        recurring.orElse(null));
    checkArgument(
        kind != Kind.ENDED || end.isEmpty(),
        "contract change %s: a contract ends on effectiveOn and has no other end, was %s",
        id,
        end.orElse(null));
  }

  /** Returns when it was agreed, which may be long before it holds. */
  @Override
  public Optional<Instant> at() {
    return changedAt;
  }

  @Override
  public ContractChange content() {
    return withRecordedAt(Optional.empty()).withSequence(0);
  }

  /**
   * Returns a builder; id, contract, kind and the day are required, and for changed terms one
   * change at least.
   */
  public static Builder builder() {
    return new Builder();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Builds a contract change. */
  public static final class Builder extends ContractChangeBuilder {
    Builder() {
      attributes(Attributes.none());
      sequence(0);
    }
  }

  /** What sort of change it is. */
  public enum Kind {
    /** Other terms: the recurring amount, the end, or both. */
    CHANGED,
    /** Another term, until the new end. */
    RENEWED,
    /** The contract is over. */
    ENDED
  }
}
