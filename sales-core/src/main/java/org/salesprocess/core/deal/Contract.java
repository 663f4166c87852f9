package org.salesprocess.core.deal;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.immutables.value.Value;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.ContractId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.time.Validity;

/**
 * What a customer and the company owe each other over time.
 *
 * @param id its id
 * @param deal the deal by which it was won, if known
 * @param customer with whom
 * @param seller who signed it, if known
 * @param signedAt when it was signed, if known
 * @param start the first day on which it is in force
 * @param end the first day on which it is not any more; after {@code start}, empty while it has no
 *     end
 * @param recurring what the customer pays again and again, if anything
 * @param renewal what happens at its end if nobody says otherwise
 * @param renewalTerm for how long it is renewed each time; above zero, needed if that is automatic
 *     and empty if there is no renewal; its months are given as years where they fill them
 * @param renews the contract that this one follows, if any; not itself
 * @param attributes the caller's own
 * @param recordedAt when the source recorded it, if known
 * @param sequence the source's order among facts of the same time
 * @since 0.1
 */
@Value.Builder
public record Contract(
    ContractId id,
    Optional<DealId> deal,
    CustomerId customer,
    Optional<SellerId> seller,
    Optional<Instant> signedAt,
    LocalDate start,
    Optional<LocalDate> end,
    Optional<RecurringAmount> recurring,
    Renewal renewal,
    Optional<Period> renewalTerm,
    Optional<ContractId> renews,
    Attributes attributes,
    Optional<Instant> recordedAt,
    long sequence)
    implements Fact, WithContract {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part breaks its rule above, or a time is finer than a
   *     microsecond
   */
  public Contract {
    requireNonNull(id, "id");
    requireNonNull(deal, "deal");
    requireNonNull(customer, "customer");
    requireNonNull(seller, "seller");
    requireNonNull(start, "start");
    requireNonNull(recurring, "recurring");
    requireNonNull(renewal, "renewal");
    requireNonNull(attributes, "attributes");
    Checks.micros("contract", id, "signedAt", signedAt);
    Checks.micros("contract", id, "recordedAt", recordedAt);
    Checks.endsAfter("contract", id, "start", Optional.of(start), "end", end);
    checkRenewal(id, renewal, renewalTerm);
    renewalTerm = renewalTerm.map(Period::normalized);
    checkArgument(!renews.equals(Optional.of(id)), "contract %s: must not renew itself", id);
  }

  private static void checkRenewal(ContractId id, Renewal renewal, Optional<Period> renewalTerm) {
    if (renewalTerm.isEmpty()) {
      checkArgument(
          renewal != Renewal.AUTOMATIC, "contract %s: automatic renewal needs a renewalTerm", id);
      return;
    }
    Period term = renewalTerm.get();
    checkArgument(
        renewal != Renewal.NONE,
        "contract %s: without renewal has no renewalTerm, was %s",
        id,
        term);
    checkArgument(
        !term.isNegative() && !term.isZero(),
        "contract %s: renewalTerm must be above zero, was %s",
        id,
        term);
  }

  /** Says whether it is in force on a day; its start is inside, its end is not. */
  public boolean isInForceOn(LocalDate day) {
    return Validity.of(start, end).contains(day);
  }

  /**
   * Returns this contract after a change to it, which gives its end and recurring amount as they
   * are from then on; what the change does not name stays.
   *
   * @throws IllegalArgumentException if the change is of another contract, or it would end by its
   *     start, so that it was never in force
   */
  public Contract with(ContractChange change) {
    checkArgument(
        change.contract().equals(id),
        "contract %s: change %s must be of the same contract, was of %s",
        id,
        change.id(),
        change.contract());
    Contract changed = change.recurring().isPresent() ? withRecurring(change.recurring()) : this;
    return switch (change.kind()) {
      case CHANGED -> change.end().isPresent() ? changed.withEnd(change.end()) : changed;
      case RENEWED -> changed.withEnd(change.end());
      case ENDED -> changed.withEnd(change.effectiveOn());
    };
  }

  /** Returns when it was signed. */
  @Override
  public Optional<Instant> at() {
    return signedAt;
  }

  @Override
  public Contract content() {
    return withRecordedAt(Optional.empty()).withSequence(0);
  }

  /**
   * Returns a builder; id, customer and start are required, and there is no renewal unless said.
   */
  public static Builder builder() {
    return new Builder();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Builds a contract. */
  public static final class Builder extends ContractBuilder {
    Builder() {
      renewal(Renewal.NONE);
      attributes(Attributes.none());
      sequence(0);
    }
  }

  /** What happens at the end of a contract. */
  public enum Renewal {
    /** It is over. */
    NONE,
    /** It goes on if both sides agree. */
    BY_AGREEMENT,
    /** It goes on unless one side gives notice. */
    AUTOMATIC
  }
}
