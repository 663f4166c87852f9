package org.salesprocess.core.deal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serial;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.BookingId;
import org.salesprocess.core.basics.ContractId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;

/**
 * An order that a customer has signed: what sellers are credited for.
 *
 * @param id its id
 * @param deal the deal that it closes, or to which it adds
 * @param contract the contract that was signed, if known
 * @param customer who ordered, if known
 * @param territory where, if known
 * @param owner the seller who is responsible for it, if anybody is
 * @param participations who had which role in it
 * @param split how credit is shared by agreement; empty if nothing was agreed, else shares above
 *     zero that sum to exactly one
 * @param lines what was ordered; may be empty, else their amounts sum to exactly {@code amount}
 * @param amount what the customer pays, after discount and before tax; zero or more
 * @param cost what all of it costs the company, if known; zero or more, in the currency of the
 *     amount. It may be more than the cost of the lines, as where freight is part of it
 * @param bookedAt when it was signed
 * @param attributes the caller's own
 * @param recordedAt when the source recorded it, if known
 * @param sequence the source's order among facts of the same time
 * @since 0.1
 */
@Value.Builder
public record Booking(
    BookingId id,
    DealId deal,
    Optional<ContractId> contract,
    Optional<CustomerId> customer,
    Optional<TerritoryId> territory,
    Optional<SellerId> owner,
    ImmutableList<Participation> participations,
    ImmutableSortedMap<SellerId, Fraction> split,
    ImmutableList<BookingLine> lines,
    BigMoney amount,
    Optional<BigMoney> cost,
    Instant bookedAt,
    Attributes attributes,
    Optional<Instant> recordedAt,
    long sequence)
    implements Fact, WithBooking {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part breaks its rule above, or a time is finer than a
   *     microsecond
   */
  public Booking {
    requireNonNull(id, "id");
    requireNonNull(deal, "deal");
    requireNonNull(contract, "contract");
    requireNonNull(customer, "customer");
    requireNonNull(territory, "territory");
    requireNonNull(owner, "owner");
    requireNonNull(participations, "participations");
    requireNonNull(lines, "lines");
    requireNonNull(attributes, "attributes");
    split = ImmutableSortedMap.copyOf(split);
    Amounts.requireSplit(split, "booking " + id);
    Checks.notNegative("booking", id, "amount", amount);
    amount = Amounts.normalised(amount);
    BookingLine.requireSum("booking " + id, lines, amount);
    if (cost.isPresent()) {
      Checks.notNegative("booking", id, "cost", cost.get());
      Amounts.requireCurrency(amount.getCurrencyUnit(), cost.get(), "booking " + id);
    }
    cost = cost.map(Amounts::normalised);
    Checks.micros("booking", id, "bookedAt", bookedAt);
    Checks.micros("booking", id, "recordedAt", recordedAt);
  }

  /**
   * Returns the gross margin: the amount less the cost, negative where it cost more. The cost is
   * that of the booking, or else that of its lines, if each of them has one.
   *
   * @return empty if the cost is not known
   */
  public Optional<BigMoney> margin() {
    return cost.or(this::costOfLines).map(all -> Amounts.normalised(amount.minus(all)));
  }

  private Optional<BigMoney> costOfLines() {
    if (lines.isEmpty() || lines.stream().anyMatch(line -> line.cost().isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        BigMoney.total(lines.stream().flatMap(line -> line.cost().stream()).toList()));
  }

  @Override
  public Optional<Instant> at() {
    return Optional.of(bookedAt);
  }

  @Override
  public Booking content() {
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

  /** Builds a booking. */
  public static final class Builder extends BookingBuilder {
    Builder() {
      split(ImmutableSortedMap.of());
      attributes(Attributes.none());
      sequence(0);
    }

    /** Sets how credit is shared, from a map in any order. */
    @CanIgnoreReturnValue
    public Builder split(Map<SellerId, Fraction> shares) {
      return split(ImmutableSortedMap.copyOf(shares));
    }
  }
}
