package org.salesprocess.core.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serial;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.BookingId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.deal.Participation;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

/**
 * One dated event that sellers may be credited for, in the one form that crediting reads: what
 * happened, who took part, and how much of each measure it is worth.
 *
 * <p>{@link Transactions} makes them of bookings, invoices, payments, returns, meetings, accepted
 * leads and survey answers, {@link ContractTransactions} of contracts and renewals; a company makes
 * its own for anything else that it pays by.
 *
 * @param id its id
 * @param type what happened, such as {@code booking}; not blank
 * @param happenedAt when it happened
 * @param dealAt when the deal behind it was booked, if that is another time and known
 * @param deal the deal, if it belongs to one
 * @param booking the booking that it is, bills, pays or takes back, if that is known; what is paid
 *     when customers pay waits for what is paid of this booking
 * @param customer the customer, if known
 * @param product what was sold, if it is one product
 * @param territory where, if known
 * @param department the department outside sales that it came from, if any
 * @param owner the seller responsible, if any
 * @param participations who had which role in it
 * @param split the exact shares that were agreed for this one; empty, or above zero and summing to
 *     one
 * @param values how much of each measure it is worth; money or numbers as the measure says; may be
 *     negative
 * @param reverses the transaction that this takes back, in whole or in part, if it is a return; the
 *     values then say how much is taken back, as amounts of zero or more; only a margin that is
 *     taken back may be negative, as what was sold at a loss may be returned
 * @param expected whether it has not happened yet and is only forecast
 * @param attributes the caller's own
 * @param recordedAt when the source recorded it, if known
 * @param sequence the source's order among facts of the same time
 * @since 0.1
 */
@Value.Builder
public record Transaction(
    TransactionId id,
    String type,
    Instant happenedAt,
    Optional<Instant> dealAt,
    Optional<DealId> deal,
    Optional<BookingId> booking,
    Optional<CustomerId> customer,
    Optional<ProductId> product,
    Optional<TerritoryId> territory,
    Optional<DepartmentId> department,
    Optional<SellerId> owner,
    ImmutableList<Participation> participations,
    ImmutableSortedMap<SellerId, Fraction> split,
    ImmutableSortedMap<Measure, Quantity> values,
    Optional<TransactionId> reverses,
    boolean expected,
    Attributes attributes,
    Optional<Instant> recordedAt,
    long sequence)
    implements Fact, WithTransaction {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part breaks its rule above, or a time is finer than a
   *     microsecond
   */
  public Transaction {
    requireNonNull(id, "id");
    Checks.text("transaction", id, "type", type);
    Checks.micros("transaction", id, "happenedAt", happenedAt);
    Checks.micros("transaction", id, "dealAt", dealAt);
    requireNonNull(deal, "deal");
    requireNonNull(booking, "booking");
    requireNonNull(customer, "customer");
    requireNonNull(product, "product");
    requireNonNull(territory, "territory");
    requireNonNull(department, "department");
    requireNonNull(owner, "owner");
    requireNonNull(participations, "participations");
    split = ImmutableSortedMap.copyOf(split);
    values = ImmutableSortedMap.copyOf(values);
    Amounts.requireSplit(split, "transaction " + id);
    checkValues(id, values, reverses.isPresent());
    checkArgument(
        reverses.isEmpty() || !reverses.get().equals(id),
        "transaction %s: must not reverse itself",
        id);
    requireNonNull(attributes, "attributes");
    Checks.micros("transaction", id, "recordedAt", recordedAt);
  }

  private static void checkValues(
      TransactionId id, Map<Measure, Quantity> values, boolean isReversal) {
    values.forEach(
        (measure, value) -> {
          checkArgument(
              measure.measures(value),
              "transaction %s: value of %s must be %s, was %s",
              id,
              measure,
              measure.kind() == Measure.Kind.AMOUNT ? "an amount of money" : "a plain number",
              value);
          checkArgument(
              !isReversal || !value.isNegative() || measure.equals(Measure.MARGIN),
              "transaction %s: what a return takes back must not be negative, %s was %s",
              id,
              measure,
              value);
        });
  }

  /** Returns the time that a rule of dates asks for. */
  public Instant at(DateRule rule) {
    return switch (rule) {
      case EVENT -> happenedAt;
      case DEAL -> dealAt.orElse(happenedAt);
      case RECORDED -> recordedAt.orElse(happenedAt);
    };
  }

  /** Says whether this takes back another transaction. */
  public boolean isReversal() {
    return reverses.isPresent();
  }

  @Override
  public Optional<Instant> at() {
    return Optional.of(happenedAt);
  }

  @Override
  public Transaction content() {
    return withRecordedAt(Optional.empty()).withSequence(0);
  }

  /** Returns a builder; id, type and the time it happened are required. */
  public static Builder builder() {
    return new Builder();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Builds a transaction. */
  public static final class Builder extends TransactionBuilder {
    private final TreeMap<Measure, Quantity> worth = new TreeMap<>();

    Builder() {
      split(ImmutableSortedMap.of());
      values(ImmutableSortedMap.of());
      expected(false);
      attributes(Attributes.none());
      sequence(0);
    }

    /** Sets how credit is shared, from a map in any order. */
    @CanIgnoreReturnValue
    public Builder split(Map<SellerId, Fraction> shares) {
      return split(ImmutableSortedMap.copyOf(shares));
    }

    /** Says how much of a measure it is worth, beside what was said of others in this way. */
    @CanIgnoreReturnValue
    public Builder value(Measure measure, Quantity quantity) {
      worth.put(measure, quantity);
      return values(ImmutableSortedMap.copyOf(worth));
    }
  }
}
